//! Files that are not what the page expects: each gets a sentence, and nothing
//! that was there changes.

use journeys::pages::{Files, Frame, Start};
use journeys::{Result, Session};
use ready20k::exchange::LARGEST_FILE;

#[tokio::test]
async fn a_file_that_is_of_no_use_changes_nothing() -> Result<()> {
    let session = Session::start().await?;
    Start::open(&session)
        .await?
        .start()
        .await?
        .answer("always")
        .await?;
    let start = Start::open_whole(&session).await?;
    let (frame, files) = (Frame(&session), Files(&session));
    let before = frame.stored().await?;
    let folder = tempfile::tempdir()?;
    let too_large = " ".repeat(LARGEST_FILE + 1);
    let cases = [
        ("not ours", r#"{"some":"thing"}"#, "not a Ready20k file"),
        ("a picture", "GIF89a", "This is a picture"),
        ("a page", "<!doctype html><p>Saved", "This is a web page"),
        ("a book", "PK\u{3}\u{4}rest", "a workbook"),
        ("rows", "id;answer\n4.1;no\n", "a table"),
        (
            "broken",
            "{\"format\":\"ready20k\",\n\"schema\":1,\"assess",
            "line 2",
        ),
        (
            "newer",
            r#"{"format":"ready20k","schema":99}"#,
            "newer version",
        ),
        ("empty", "", "an empty file"),
        (
            "without an assessment",
            r#"{"format":"ready20k","schema":1,"exported_at":"2026-01-01T00:00:00Z","assessments":[]}"#,
            "no assessment",
        ),
        (
            "with a wrong date",
            "{\"format\":\"ready20k\",\"schema\":1,\"exported_at\":\"2026-01-01T00:00:00Z\",\n\
             \"assessments\":[{\"id\":\"a\",\"created\":\"2026-02-30\",\"changed\":\"2026-01-01\"}]}",
            "2026-02-30",
        ),
        ("too large", too_large.as_str(), "MB"),
    ];
    for (name, content, sentence) in cases {
        let path = folder.path().join(format!("{name}.json"));
        std::fs::write(&path, content)?;
        files.choose(&path).await?;
        let said = session.text("import-problem").await?;
        assert!(
            said.contains(name) && said.contains(sentence),
            "{name}: {said}"
        );
        assert!(
            !session.has("import-confirm").await?,
            "{name} can be taken in"
        );
        files.leave().await?;
        assert_eq!(frame.stored().await?, before, "{name}");
        assert_eq!(start.count().await?, 1, "{name}");
    }
    session.finish().await
}

#[tokio::test]
async fn what_is_here_already_is_added_or_replaced() -> Result<()> {
    let session = Session::start().await?;
    // What the first steps store is less than what the whole app does of the same.
    let question = Start::open_whole(&session).await?.start().await?;
    question.answer("always").await?;
    session.wait_until_loaded().await?;
    question.next().await?;
    let frame = Frame(&session);
    let file = frame.export().await?;
    let exported = frame.stored().await?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("mine.ready20k.json");
    std::fs::write(&path, file)?;
    question.answer("no").await?;

    let start = Start::open_whole(&session).await?;
    let files = Files(&session);
    files.choose(&path).await?;
    session.choose("conflict-replace").await?;
    files.take_in().await?;
    assert_eq!(start.count().await?, 1);
    assert_eq!(frame.stored().await?, exported, "replaced");

    // What is here already, unchanged, is not taken in again.
    files.choose(&path).await?;
    session.element("all-here").await?;
    files.leave().await?;
    assert_eq!(frame.stored().await?, exported, "doubled");

    let path = folder.path().join("other.ready20k.json");
    std::fs::write(
        &path,
        std::fs::read_to_string(folder.path().join("mine.ready20k.json"))?
            .replace("\"always\"", "\"mostly\""),
    )?;
    files.choose(&path).await?;
    session.choose("conflict-add").await?;
    files.take_in().await?;
    assert_eq!(start.count().await?, 2);
    let both = frame.stored().await?;
    assert!(exported.iter().all(|one| both.contains(one)), "{both:?}");
    session.finish().await
}

#[tokio::test]
async fn an_import_is_taken_back_with_what_was_entered_since() -> Result<()> {
    let session = Session::start().await?;
    let question = Start::open(&session).await?.start().await?;
    question.answer("always").await?;
    session.wait_until_loaded().await?;
    question.next().await?;
    let place = session.route().await?;
    let frame = Frame(&session);
    let file = frame.export().await?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("mine.ready20k.json");
    std::fs::write(&path, file.replace("\"always\"", "\"mostly\""))?;
    let files = Files(&session);

    // In place of what was here: that comes back, and what was entered since stays.
    Start::open_whole(&session).await?;
    files.choose(&path).await?;
    session.choose("conflict-replace").await?;
    files.take_in().await?;
    session.go(&place).await?;
    question.answer("no").await?;
    session.click_on(".toast button:not(.quiet)").await?;
    frame.wait_until_saved().await?;
    let [(_, text)] = &frame.stored().await?[..] else {
        return Err("not one assessment".into());
    };
    assert!(text.contains("\"always\""), "{text}");
    assert!(text.contains("\"no\""), "{text}");
    assert!(!text.contains("\"mostly\""), "{text}");
    assert_eq!(session.route().await?, place);

    // New beside what was here: the page that shows it does not stay without it.
    let start = Start::open_whole(&session).await?;
    files.choose(&path).await?;
    session.choose("conflict-add").await?;
    files.take_in().await?;
    session.click_on("#list-of-yours > li:last-child a").await?;
    session.wait_for("location.hash.startsWith('#/a/')").await?;
    session.click_on(".toast button:not(.quiet)").await?;
    session.element("assessment").await?;
    assert_eq!(session.route().await?, "#/");
    assert_eq!(start.count().await?, 1);
    session.finish().await
}

#[tokio::test]
async fn a_deleted_assessment_can_be_brought_back() -> Result<()> {
    let session = Session::start().await?;
    Start::open(&session)
        .await?
        .start()
        .await?
        .answer("always")
        .await?;
    let start = Start::open_whole(&session).await?;
    let frame = Frame(&session);
    let before = frame.stored().await?;
    session.click("duplicate").await?;
    session
        .wait_for("document.querySelectorAll(\"[data-testid='assessment']\").length === 2")
        .await?;
    session.click("delete").await?;
    session.click_on(".toast button:not(.quiet)").await?;
    assert_eq!(start.count().await?, 2);
    let after = frame.stored().await?;
    assert!(before.iter().all(|one| after.contains(one)), "{after:?}");
    session.finish().await
}

#[tokio::test]
async fn a_file_may_be_dropped_anywhere() -> Result<()> {
    let session = Session::start().await?;
    Start::open_whole(&session).await?;
    session.go("#/method").await?;
    let drop = |target: &str| {
        format!(
            "(() => {{ const data = new DataTransfer(); \
             data.items.add(new File(['<p>'], 'page.html')); \
             const drop = new DragEvent('drop', \
             {{ dataTransfer: data, bubbles: true, cancelable: true }}); \
             document.querySelector('{target}').dispatchEvent(drop); \
             return drop.defaultPrevented }})()"
        )
    };
    assert!(session.script::<bool>(&drop("main p")).await?, "on a page");
    let said = session.text("import-problem").await?;
    assert!(said.contains("a web page"), "{said}");
    assert_eq!(session.route().await?, "#/");
    Files(&session).leave().await?;
    assert!(
        session.script::<bool>(&drop("#import")).await?,
        "on the start page"
    );
    let said = session.text("import-problem").await?;
    assert!(said.contains("page.html"), "{said}");
    // What is no file is left to the browser.
    let text = "(() => { const data = new DataTransfer(); data.setData('text/plain', 'words'); \
        const drop = new DragEvent('drop', \
        { dataTransfer: data, bubbles: true, cancelable: true }); \
        document.body.dispatchEvent(drop); return drop.defaultPrevented })()";
    assert!(!session.script::<bool>(text).await?, "a text");
    session.finish().await
}
