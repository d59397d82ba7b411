//! A browser that keeps nothing, or has no room left.

use journeys::pages::{Frame, Start};
use journeys::{Engine, Result, Session};
use serde_json::json;

#[tokio::test]
async fn a_full_store_is_told_at_once_and_export_works() -> Result<()> {
    let session = Session::start().await?;
    let question = Start::open(&session).await?.start().await?;
    session.wait_until_loaded().await?;
    question.answer("sometimes").await?;
    question.next().await?;
    let fill = "(() => { for (let size = 1 << 22; size > 0; size >>= 1) \
        try { for (let n = 0; ; n++) localStorage.setItem(`filler-${size}-${n}`, 'x'.repeat(size)); } \
        catch {} })()";
    session.script::<Option<()>>(fill).await?;
    question.answer("always").await?;
    session.element("export-unsaved").await?;
    let notice = session.matching("[role=alert]").await?.text().await?;
    assert!(notice.contains("storage is full"), "{notice}");
    let file = Frame(&session).export().await?;
    assert!(
        file.contains("\"always\"") && file.contains("\"sometimes\""),
        "{file}"
    );
    session.finish().await
}

#[tokio::test]
async fn denied_storage_is_told_at_once_and_export_works() -> Result<()> {
    let session = Session::start().await?;
    if session.engine() != Engine::Chromium {
        eprintln!("skipped: only Chromium can be told to deny storage before the page loads");
        return session.finish().await;
    }
    let deny = "Object.defineProperty(window, 'localStorage', \
        { get() { throw new DOMException('denied', 'SecurityError'); } })";
    let cdp = session.driver().cdp();
    cdp.send_raw(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": deny }),
    )
    .await?;
    let start = Start::open_whole(&session).await?;
    let notice = session.matching("[role=alert]").await?.text().await?;
    assert!(notice.contains("does not let the page keep"), "{notice}");
    session.wait_until_loaded().await?;
    let question = start.start().await?;
    question.answer("always").await?;
    question.next().await?;
    question.answer("no").await?;
    let file = Frame(&session).export().await?;
    assert!(
        file.contains("\"always\"") && file.contains("\"no\""),
        "{file}"
    );
    session.finish().await
}
