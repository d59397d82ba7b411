//! A browser that keeps nothing, or has no room left.

use journeys::pages::{Frame, Start};
use journeys::{Result, Session};

/// Answers the first question, and waits until that is saved.
async fn keep_an_answer(session: &Session) -> Result<()> {
    let question = Start::open(session).await?.start().await?;
    question.answer("mostly").await?;
    Frame(session).wait_until_saved().await
}

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
    let deny = "Object.defineProperty(window, 'localStorage', \
        { get() { throw new DOMException('denied', 'SecurityError'); } })";
    session.before_pages(deny);
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

/// Takes all room that local storage has.
const FILL: &str = "(() => { for (let size = 1 << 22; size > 0; size >>= 1) \
    try { for (let n = 0; ; n++) localStorage.setItem(`filler-${size}-${n}`, 'x'.repeat(size)); } \
    catch {} })()";
const FREE: &str = "(() => { for (const key of Object.keys(localStorage)) \
    if (key.startsWith('filler-')) localStorage.removeItem(key); })()";

#[tokio::test]
async fn what_local_storage_forgets_comes_back_from_disk() -> Result<()> {
    let session = Session::start().await?;
    let question = Start::open(&session).await?.start().await?;
    let frame = Frame(&session);
    question.answer("sometimes").await?;
    frame.wait_until_saved().await?;
    let early = frame.stored().await?;
    session.wait_until_loaded().await?;
    question.next().await?;
    question.answer("always").await?;
    question.note("on disk").await?;
    frame.wait_until_saved().await?;
    let late = frame.stored().await?;

    // A browser that is killed forgets the last minute of local storage.
    let [(key, text)] = early.as_slice() else {
        return Err(format!("{early:?}").into());
    };
    let forget = format!("localStorage.setItem({key:?}, {text:?})");
    session.script::<Option<()>>(&forget).await?;
    session.reopen("#/").await?;
    session.element("assessment").await?;
    let note = "Object.values(localStorage).some((one) => one.includes('on disk'))";
    session.wait_for(note).await?;
    assert_eq!(frame.stored().await?, late);

    // Or all of it, also where one comes back to a page of the assessment.
    let route = format!("#/a/{}/result", key.rsplit(':').next().unwrap_or_default());
    session.script::<Option<()>>("localStorage.clear()").await?;
    session.reopen(&route).await?;
    session.wait_for(note).await?;
    assert_eq!(session.route().await?, route);
    assert_eq!(frame.stored().await?, late);
    session.finish().await
}

#[tokio::test]
async fn the_first_answers_come_to_disk_before_the_whole_app_is_here() -> Result<()> {
    let session = Session::start().await?;
    let question = Start::open(&session).await?.start().await?;
    question.answer("mostly").await?;
    Frame(&session).wait_until_saved().await?;
    session.script::<Option<()>>("localStorage.clear()").await?;
    session.reopen("#/").await?;
    session.wait_for_whole_app().await?;
    session.element("assessment").await?;
    let answer = "Object.values(localStorage).some((one) => one.includes('\"mostly\"'))";
    session.wait_for(answer).await?;
    session.finish().await
}

/// Lets the whole app come late.
const LATE: &str = "(() => { const get = fetch; window.fetch = async (file, ...rest) => { \
    if (String(file).includes('split_app')) await new Promise((go) => setTimeout(go, 2000)); \
    return get(file, ...rest); }; })()";

#[tokio::test]
async fn the_whole_app_goes_on_to_say_what_is_saved() -> Result<()> {
    let session = Session::start().await?;
    session.before_pages(LATE);
    let question = Start::open(&session).await?.start().await?;
    question.answer("mostly").await?;
    let frame = Frame(&session);
    frame.wait_until_saved().await?;
    session.wait_until_loaded().await?;
    // Here it takes over; nothing has changed since.
    question.next().await?;
    session.wait_for_whole_app().await?;
    frame.wait_until_saved().await?;
    session.finish().await
}

#[tokio::test]
async fn a_store_that_is_full_while_the_app_takes_over_loses_no_answer() -> Result<()> {
    let session = Session::start().await?;
    let start = Start::open(&session).await?;
    let question = start.start().await?;
    question.answer("sometimes").await?;
    session.script::<Option<()>>(FILL).await?;
    question.next().await?;
    for answer in ["always", "mostly"] {
        question.answer(answer).await?;
        question.next().await?;
    }
    question.answer("no").await?;
    session.wait_for_whole_app().await?;
    session.wait_until_loaded().await?;
    session.element("export-unsaved").await?;
    let file = Frame(&session).export().await?;
    for answer in ["sometimes", "always", "mostly", "no"] {
        assert!(file.contains(&format!("\"{answer}\"")), "{answer}: {file}");
    }

    // As soon as there is room, all is stored, without a hand.
    session.script::<Option<()>>(FREE).await?;
    Frame(&session).wait_until_saved().await?;
    let stored = Frame(&session).stored().await?;
    assert!(
        stored.iter().any(|(_, text)| text.contains("\"no\"")),
        "{stored:?}"
    );
    session.finish().await
}

#[tokio::test]
async fn storage_that_begins_to_throw_is_told_and_recovers() -> Result<()> {
    let session = Session::start().await?;
    let question = Start::open_whole(&session).await?.start().await?;
    question.answer("sometimes").await?;
    session.wait_until_loaded().await?;
    let throw = "window.kept = Object.getOwnPropertyDescriptor(window, 'localStorage'); \
        Object.defineProperty(window, 'localStorage', { configurable: true, \
        get() { throw new DOMException('denied', 'SecurityError'); } })";
    session.driver().execute(throw, Vec::new()).await?;
    question.answer("always").await?;
    session.element("export-unsaved").await?;
    question.next().await?;
    question.answer("mostly").await?;
    let file = Frame(&session).export().await?;
    assert!(
        file.contains("\"always\"") && file.contains("\"mostly\""),
        "{file}"
    );
    let again = "Object.defineProperty(window, 'localStorage', window.kept)";
    session.driver().execute(again, Vec::new()).await?;
    Frame(&session).wait_until_saved().await?;
    let stored = Frame(&session).stored().await?;
    assert!(
        stored.iter().any(|(_, text)| text.contains("\"mostly\"")),
        "{stored:?}"
    );
    session.finish().await
}

#[tokio::test]
async fn a_damaged_text_is_healed_from_disk_and_kept_aside() -> Result<()> {
    let session = Session::start().await?;
    keep_an_answer(&session).await?;
    let damage = "for (const [key, text] of Object.entries(localStorage)) \
        localStorage.setItem(key, text.replace('mostly', 'mastly'))";
    session.driver().execute(damage, Vec::new()).await?;
    session.open("#/").await?;
    session.wait_for_whole_app().await?;
    session.element("assessment").await?;
    let stored = Frame(&session).stored().await?;
    assert!(
        stored.iter().all(|(_, text)| text.contains("mostly")),
        "{stored:?}"
    );
    session.click("save-damaged").await?;
    assert!(session.downloaded(".txt").await?.contains("mastly"));
    session.click("remove-damaged").await?;
    session
        .wait_for("document.querySelector(\"[data-testid='damaged']\") === null")
        .await?;
    session.finish().await
}

#[tokio::test]
async fn what_a_newer_version_has_stored_is_called_so_and_left_alone() -> Result<()> {
    let session = Session::start().await?;
    keep_an_answer(&session).await?;
    session.wait_until_loaded().await?;
    // A text of a version to come, without the checksum that it would need here.
    let newer = r#"{"format":"ready20k-stored","schema":99,"answers":"in another shape"}"#;
    let store = format!(
        "for (const key of Object.keys(localStorage)) \
         if (key.includes(':assessment:')) localStorage.setItem(key + '-newer', '{newer}')"
    );
    session.driver().execute(store, Vec::new()).await?;
    session.reopen("#/").await?;
    session.element("assessment").await?;
    session
        .wait_for("document.querySelector('.toasts').textContent.includes('newer version')")
        .await?;
    let texts = Frame(&session).stored_texts().await?;
    let left = texts.iter().find(|(key, _)| key.ends_with("-newer"));
    assert_eq!(left.map(|(_, text)| text.as_str()), Some(newer));
    assert_eq!(texts.len(), 2, "what this version can read is there");
    session.finish().await
}

#[tokio::test]
async fn without_a_database_local_storage_keeps_and_the_page_says_so() -> Result<()> {
    let session = Session::start().await?;
    let none = "Object.defineProperty(window, 'indexedDB', { value: undefined })";
    session.before_pages(none);
    let question = Start::open_whole(&session).await?.start().await?;
    question.answer("always").await?;
    session
        .wait_for("document.querySelector('.toasts').textContent.includes('may be lost')")
        .await?;
    Frame(&session).wait_until_saved().await?;
    session.reopen("#/").await?;
    session.element("assessment").await?;
    let stored = Frame(&session).stored().await?;
    assert!(stored.iter().any(|(_, text)| text.contains("always")));
    session.finish().await
}

#[tokio::test]
async fn after_many_changes_a_file_is_advised_until_there_is_one() -> Result<()> {
    let session = Session::start().await?;
    // The first steps count nothing.
    let question = Start::open_whole(&session).await?.start().await?;
    question.answer("always").await?;
    session.wait_until_loaded().await?;
    Frame(&session).wait_until_saved().await?;
    let many = "(() => { const key = Object.keys(localStorage).find((key) => key.endsWith(':changes')); \
        localStorage.setItem(key, '49'); })()";
    session.script::<Option<()>>(many).await?;
    question.answer("no").await?;
    Frame(&session).wait_until_saved().await?;
    session.go("#/").await?;
    let said = session.text("reminder").await?;
    assert!(said.starts_with("50 changes"), "{said}");
    session.click("export-all").await?;
    session
        .wait_for("document.querySelector(\"[data-testid='reminder']\") === null")
        .await?;
    session.finish().await
}

#[tokio::test]
async fn without_a_source_of_chance_there_is_another_id() -> Result<()> {
    let session = Session::start().await?;
    let none = "crypto.getRandomValues = () => { throw new Error('none'); }";
    session.before_pages(none);
    let start = Start::open_whole(&session).await?;
    start.start().await?.answer("always").await?;
    Frame(&session).wait_until_saved().await?;
    assert_eq!(Frame(&session).stored().await?.len(), 1);
    session.finish().await
}
