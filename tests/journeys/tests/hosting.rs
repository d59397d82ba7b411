//! A host makes the page his by one file, and pages of others show it within themselves.

use std::fs;
use std::path::Path;

use journeys::pages::{Question, Start, wait_for_page};
use journeys::{Result, Session, dist, project};
use tempfile::TempDir;

/// What an installation holds: the app as it was built, and files of the host's.
fn installation(files: &[(&str, &str)]) -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    for entry in fs::read_dir(dist()?)?.flatten() {
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), folder.path().join(entry.file_name()))?;
        }
    }
    for (name, text) in files {
        fs::write(folder.path().join(name), text)?;
    }
    Ok(folder)
}

fn read(path: &str) -> Result<String> {
    Ok(fs::read_to_string(Path::new(&project()).join(path))?)
}

#[tokio::test]
async fn a_host_makes_the_page_his_by_one_file() -> Result<()> {
    let file = read("docs/hosting/host.json")?;
    // One thing is wrong with it.
    let file = file.replace("\"theme\": \"system\"", "\"theme\": \"pink\"");
    let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 20\"><rect width=\"60\" height=\"20\"/></svg>";
    let folder = installation(&[("host.json", &file), ("fjordlicht.svg", logo)])?;
    let session = Session::start_on(folder.path()).await?;
    session.driver().goto(session.url("?check#/")).await?;
    session.element("host-check").await?;
    let said: String = session
        .script("document.querySelector('[data-testid=host-check]').innerText")
        .await?;
    assert!(said.contains("line 15: theme"), "{said}");
    assert_eq!(said.matches("line").count(), 1, "{said}");
    let facts: Vec<String> = session
        .script(
            "[document.querySelector('.host img').alt, \
              document.querySelector('.host img').naturalWidth > 0 ? 'drawn' : 'missing', \
              document.querySelector('h1').innerText, \
              getComputedStyle(document.documentElement).getPropertyValue('--accent'), \
              [...document.querySelectorAll('[data-testid=host-links] a')].map((a) => a.href).join(' ')]",
        )
        .await?;
    assert_eq!(
        facts,
        [
            "Offered by Fjordlicht Consulting",
            "drawn",
            "Is your service management ready for a certificate?",
            "light-dark(#7a1f5c, #f0a8d8)",
            "mailto:hello@fjordlicht.example https://fjordlicht.example/imprint https://fjordlicht.example/privacy",
        ]
    );
    // What cannot be read at all stops nothing.
    fs::write(folder.path().join("host.json"), "{\n \"name\": ")?;
    session
        .driver()
        .goto(session.url("?check=2#/method"))
        .await?;
    session.element("host-check").await?;
    let said: String = session
        .script("document.querySelector('[data-testid=host-check]').innerText")
        .await?;
    assert!(said.contains("line 2"), "{said}");
    // Nor does it when there is none.
    fs::remove_file(folder.path().join("host.json"))?;
    session.driver().goto(session.url("?none#/method")).await?;
    wait_for_page(&session).await?;
    session.take_problems().await?;
    session.finish().await
}

#[tokio::test]
async fn questions_of_the_hosts_own_are_asked_and_scored() -> Result<()> {
    let files = ["host.json", "iso-9001.json"];
    let texts = files.map(|name| read(&format!("docs/examples/iso-9001/{name}")));
    let [host, questions] = texts;
    let (host, questions) = (host?, questions?);
    let folder = installation(&[(files[0], &host), (files[1], &questions)])?;
    let session = Session::start_on(folder.path()).await?;
    session.driver().goto(session.url("?check#/")).await?;
    session.element("host-check").await?;
    session
        .wait_for("document.querySelector('[data-testid=host-check]').innerText.includes('Nothing is wrong')")
        .await?;
    let mut question = Start(&session).start().await?;
    for place in 1..=10 {
        session
            .wait_for(&format!("document.querySelector('main .eyebrow')?.innerText.includes('Question {place} of 10')"))
            .await?;
        question.answer("mostly").await?;
        question.next().await?;
        question = Question(&session);
    }
    session
        .script::<String>("location.hash = location.hash.replace(/[^/]*$/, 'result')")
        .await?;
    session
        .wait_for("document.querySelector('.strip, .figures')?.innerText.includes('of 10 met')")
        .await?;
    // A slip of the pen is told, and the catalogue's own questions are asked.
    let questions = questions.replacen("\"ask\": \"Do you keep", "\"asks\": \"Do you keep", 1);
    fs::write(folder.path().join(files[1]), questions)?;
    session
        .driver()
        .goto(session.url("?check=2#/method"))
        .await?;
    session
        .wait_for("document.querySelector('[data-testid=host-check]')?.innerText.includes('iso-9001.json, line ')")
        .await?;
    session.take_problems().await?;
    session.finish().await
}

/// A page of another host that shows the app within itself.
fn around(session: &Session, sandbox: &str) -> String {
    let app = session.url("");
    format!(
        "<!doctype html><title>Around</title><p style=\"height: 300px\">A page of others</p>\
         <iframe data-ready20k src=\"{app}?embed#/glossary\" title=\"App\" width=\"100%\" height=\"400\" {sandbox}></iframe>\
         <script src=\"{app}embed.js\"></script>"
    )
}

/// Where the harness shows pages of another host.
const ELSEWHERE: &str = "http://around.example/some/folder/around.html";

#[tokio::test]
async fn a_frame_is_as_high_as_what_it_shows() -> Result<()> {
    let folder = installation(&[])?;
    let session = Session::start_on(folder.path()).await?;
    fs::write(folder.path().join("around.html"), around(&session, ""))?;
    session.driver().goto(ELSEWHERE).await?;
    let height = "document.querySelector('iframe').clientHeight";
    session.wait_for(&format!("{height} > 1500")).await?;
    let glossary: f64 = session.script(height).await?;
    session.driver().enter_frame(0).await?;
    wait_for_page(&session).await?;
    let shown: Vec<String> = session
        .script("['.site-footer', '.site-header'].map((one) => getComputedStyle(document.querySelector(one)).display)")
        .await?;
    assert_eq!(shown, ["none", "none"]);
    // A page that is less high, and a result, whose pages can be gone through.
    session
        .script::<String>("location.hash = '#/demo/it-provider'")
        .await?;
    session
        .wait_for("document.querySelector('.site-header .tabs')")
        .await?;
    session.driver().enter_parent_frame().await?;
    session
        .wait_for(&format!("Math.abs({height} - {glossary}) > 50"))
        .await?;
    session.finish().await
}

#[tokio::test]
async fn a_sandbox_is_told_what_it_lacks() -> Result<()> {
    let folder = installation(&[])?;
    let session = Session::start_on(folder.path()).await?;
    let page = folder.path().join("around.html");
    fs::write(&page, around(&session, "sandbox=\"allow-scripts\""))?;
    session.driver().goto(ELSEWHERE).await?;
    session.driver().enter_frame(0).await?;
    session
        .wait_for("document.body.innerText.includes('allow-same-origin')")
        .await?;
    session.take_problems().await?;
    // With it, what is entered is kept.
    fs::write(
        &page,
        around(&session, "sandbox=\"allow-scripts allow-same-origin\""),
    )?;
    session.driver().goto(ELSEWHERE).await?;
    session.driver().enter_frame(0).await?;
    session.script::<String>("location.hash = '#/'").await?;
    session.element("start").await?;
    let question = Start(&session).start().await?;
    question.answer("always").await?;
    session
        .wait_for("document.querySelector('[data-testid=save-state]').dataset.state === 'saved'")
        .await?;
    session.finish().await
}
