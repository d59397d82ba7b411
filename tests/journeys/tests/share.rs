//! Sharing: every file is saved from one page, a locked file opens by its passphrase
//! alone, and a link shows what it holds or says that it was cut.

use std::path::Path;
use std::process::Command;

use journeys::pages::{Files, Start};
use journeys::{Result, Session};

/// Opens the page of what can be shared, of the example, with its plan settled.
async fn share_example(session: &Session) -> Result<()> {
    session.open("#/demo").await?;
    session.wait_until_loaded().await?;
    session.click("share").await?;
    session.element("share-project").await?;
    session
        .wait_for("!document.querySelector(\"[data-testid='share-project']\").disabled")
        .await
}

/// Writes into a field as if typed: WebKit's driver knows few letters.
async fn write(session: &Session, testid: &str, text: &str) -> Result<()> {
    let field = session.element(testid).await?;
    let write = "arguments[0].value = arguments[1]; \
        arguments[0].dispatchEvent(new InputEvent('input', { bubbles: true }))";
    let arguments = vec![field.to_json()?, text.into()];
    session.driver().execute(write, arguments).await?;
    Ok(())
}

#[tokio::test]
async fn every_file_is_saved_from_one_page() -> Result<()> {
    let session = Session::start().await?;
    share_example(&session).await?;
    for width in [360, 1280] {
        session.resize(width, 900).await?;
        assert_eq!(session.violations().await?, [], "at {width}");
        let overflows = "document.documentElement.scrollWidth > innerWidth";
        assert!(!session.script::<bool>(overflows).await?, "at {width}");
    }
    for (button, ending, within) in [
        ("export-json", ".ready20k.json", "\"format\": \"ready20k\""),
        ("share-calendar", ".ics", "END:VCALENDAR"),
        ("share-project", ".ms-project.xml", "</Project>"),
        ("share-table-save", ".summary.csv", "Sub-clauses met"),
        ("share-tasks-save", ".jira.csv", "Original Estimate"),
    ] {
        session.click(button).await?;
        let text = session.downloaded(ending).await?;
        assert!(text.contains(within), "{ending}");
    }
    for (button, name) in [
        ("share-workbook", ".xlsx"),
        ("share-controls", ".ciso-assistant.xlsx"),
        ("share-framework", ".framework.xlsx"),
    ] {
        session.click(button).await?;
        session
            .wait_for(&format!(
                "document.body.innerText.includes('{name}”: read back')"
            ))
            .await?;
    }
    let mail: String = session
        .script("document.querySelector(\"[data-testid='mail-summary']\").href")
        .await?;
    assert!(mail.starts_with("mailto:?subject=Lanternfish%20"), "{mail}");
    assert!(
        mail.contains("&body=Organisation%3A%20Lanternfish"),
        "{mail}"
    );
    let summary = session.text("summary").await?;
    assert!(summary.contains("Own hours: "), "{summary}");
    session.finish().await
}

/// What the program that shares no code with the page makes of a file.
fn second(command: &str, file: &Path, passphrase: &str) -> Result<String> {
    let program = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tools/outputs/sealed.mjs"
    );
    let mut node = Command::new("node");
    let done = node.args([program, command]).arg(file).arg(passphrase);
    let done = done.output()?;
    assert!(done.status.success(), "{done:?}");
    Ok(String::from_utf8(done.stdout)?)
}

#[tokio::test]
async fn a_locked_file_opens_by_its_passphrase_alone() -> Result<()> {
    let session = Session::start().await?;
    share_example(&session).await?;
    session
        .click_on("details:has([data-testid='lock-save']) > summary")
        .await?;
    write(&session, "lock-first", "caf\u{e9} au lait").await?;
    write(&session, "lock-second", "caf\u{e9} au lait").await?;
    session.click("lock-save").await?;
    let text = session.downloaded(".locked.ready20k.json").await?;
    assert!(!text.contains("Lanternfish"), "{text}");
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("locked.json");
    let plain = folder.path().join("plain.json");
    let elsewhere = folder.path().join("elsewhere.json");
    let damaged = folder.path().join("damaged.json");
    std::fs::write(&damaged, text.replacen("600000", "600001", 1))?;
    std::fs::write(&path, text)?;
    // A second implementation opens it, and locks what it held with words of its own.
    let held = second("open", &path, "cafe\u{301} au lait")?;
    assert!(held.contains("Lanternfish"), "{held}");
    std::fs::write(&plain, held)?;
    std::fs::write(&elsewhere, second("seal", &plain, "Żółw na \u{e9}toile")?)?;

    let start = Start::open_whole(&session).await?;
    let files = Files(&session);
    files.choose(&damaged).await?;
    let said = session.text("import-problem").await?;
    assert!(said.contains("damaged"), "{said}");
    files.leave().await?;
    files.choose(&path).await?;
    let said = "document.querySelector(\"[data-testid='passphrase-said']\").innerText";
    write(&session, "passphrase", "cafe").await?;
    session.click("unlock").await?;
    session
        .wait_for(&format!("{said}.includes('does not open')"))
        .await?;
    files.leave().await?;
    files.choose(&elsewhere).await?;
    // The accent as a sign of its own, as some keyboards type it.
    write(&session, "passphrase", "Żółw na e\u{301}toile").await?;
    session.click("unlock").await?;
    files.take_in().await?;
    assert_eq!(start.count().await?, 1);
    session.finish().await
}

#[tokio::test]
async fn a_link_shows_what_it_holds_or_that_it_was_cut() -> Result<()> {
    let session = Session::start().await?;
    share_example(&session).await?;
    session.click("copy-link").await?;
    session
        .wait_for("document.querySelector(\"[data-testid='link']\").value.includes('#/shared/')")
        .await?;
    let link: String = session
        .script("document.querySelector(\"[data-testid='link']\").value")
        .await?;
    let (_, route) = link.split_once("/#").unwrap_or_default();
    let route = format!("#{route}");
    session.open(&route[..900]).await?;
    let said = session.text("link-problem").await?;
    assert!(said.contains("cut off"), "{said}");
    assert!(!session.has("shared").await?, "something is shown");

    session.open(&route).await?;
    let said = session.text("shared").await?;
    assert!(said.contains("Lanternfish"), "{said}");
    session.wait_until_loaded().await?;
    session.click("keep-shared").await?;
    session
        .wait_for("document.body.innerText.includes('Lanternfish IT Services (example)')")
        .await?;
    session.finish().await
}
