//! A program that breaks leaves the visitor a page with his data and a way on.

use journeys::pages::{Files, Frame, Start, wait_for_page};
use journeys::{Result, Session};
use serde_json::Value;

/// Lets the browser refuse what the program takes for granted, so that it panics.
const REFUSE: &str = "(() => { for (const name of ['createElement', 'createTextNode', 'createComment', 'importNode']) \
    document[name] = () => { throw new Error('refused'); }; \
    Node.prototype.cloneNode = () => { throw new Error('refused'); }; })()";
/// Whether no assessment is stored any more.
const NOTHING_STORED: &str =
    "!Object.keys(localStorage).some((key) => key.includes(':assessment:'))";
/// Asks the program for more memory than there is, which is a trap without a panic. It is a
/// script of the page's own: what a driver runs and does not catch, Firefox tells nobody.
const TRAP: &str = "window.trap = async () => \
    (await wasmBindings.default()).__wbindgen_malloc(-1, 3)";

#[tokio::test]
async fn after_a_panic_the_data_can_be_saved_and_the_page_goes_on() -> Result<()> {
    let session = Session::start().await?;
    let question = Start::open(&session).await?.start().await?;
    session.wait_until_loaded().await?;
    question.answer("mostly").await?;
    question.next().await?;
    question.note("half a sentence").await?;
    let frame = Frame(&session);
    frame.wait_until_saved().await?;
    let before = frame.stored().await?;
    let route = session.route().await?;
    assert_eq!(session.take_problems().await?, []);

    session.script::<Option<()>>(REFUSE).await.ok();
    session
        .script::<String>("location.hash = '#/glossary'")
        .await
        .ok();
    session.matching("#app > .recovery").await?;
    session
        .wait_for("document.activeElement.matches('.recovery h1')")
        .await?;
    assert!(
        session
            .script::<String>("document.title")
            .await?
            .contains("stopped")
    );
    let why: String = session
        .script("document.querySelector('.recovery details pre').textContent")
        .await?;
    assert!(why.contains("panicked at"), "{why}");

    session.clear_downloads()?;
    session
        .click_on(".recovery a[download]:not([aria-disabled])")
        .await?;
    let file: Value = serde_json::from_str(&session.downloaded("recovery.json").await?)?;
    let kept = file["local"].as_object().ok_or("no texts in the file")?;
    let texts: Vec<&str> = kept.values().filter_map(Value::as_str).collect();
    assert!(
        texts.iter().any(|text| text.contains("\"mostly\"")),
        "{file}"
    );
    assert!(
        texts.iter().any(|text| text.contains("half a sentence")),
        "{file}"
    );
    session.take_problems().await?;

    // The broken program hears of nothing any more.
    session.press("?").await?;
    for deed in [
        "location.hash = '#/method'",
        "dispatchEvent(new Event('storage'))",
        "document.dispatchEvent(new Event('visibilitychange'))",
        "document.body.click()",
    ] {
        session.driver().execute(deed, Vec::new()).await?;
        assert_eq!(session.take_problems().await?, [], "{deed}");
    }
    assert_eq!(frame.stored().await?, before);

    session
        .script::<String>(&format!("location.hash = {route:?}"))
        .await?;
    session.click_on(".recovery [data-do=reload]").await?;
    wait_for_page(&session).await?;
    assert_eq!(frame.stored().await?, before);

    // And what it saved can be taken in where all else was lost.
    let saved = std::env::temp_dir().join(format!("recovery-{}.json", std::process::id()));
    std::fs::write(&saved, file.to_string())?;
    session.open("#/").await?;
    session.click("erase").await?;
    session.click("erase-confirm").await?;
    session.wait_for(NOTHING_STORED).await?;
    Files(&session).choose(&saved).await?;
    Files(&session).take_in().await?;
    std::fs::remove_file(&saved)?;
    let stored = frame.stored().await?;
    assert!(
        stored
            .iter()
            .any(|(_, text)| text.contains("half a sentence")),
        "{stored:?}"
    );
    session.finish().await
}

#[tokio::test]
async fn a_trap_without_a_word_is_told_too() -> Result<()> {
    let session = Session::start().await?;
    session.before_pages(TRAP);
    for route in ["#/", "#/demo/it-provider"] {
        session.open(route).await?;
        session.matching("main h1").await?;
        session.wait_until_loaded().await?;
        session.script::<i64>("setTimeout(window.trap)").await?;
        session.matching("#app > .recovery").await?;
        session.click_on(".recovery [data-do=start]").await?;
        session.element("start").await?;
        assert!(!session.take_problems().await?.is_empty(), "{route}");
    }
    session.finish().await
}
