//! Several people, one result: colleagues are asked, answer in their own browser, their
//! files come together, and what they differ on is talked about and agreed on.

use std::path::Path;

use journeys::pages::{Files, Question, Start};
use journeys::{Result, Session};
use thirtyfour::By;

/// The page on which colleagues are asked, of the example.
const PAGE: &str = "#/a/demo-it-provider/colleagues";

async fn open(session: &Session) -> Result<()> {
    session.open("#/demo").await?;
    session.wait_until_loaded().await?;
    session.open(PAGE).await?;
    session.element("asking").await?;
    Ok(())
}

/// Fits on a phone and can be used by everybody.
async fn check(session: &Session) -> Result<()> {
    for width in [360, 1280] {
        session.resize(width, 900).await?;
        assert_eq!(session.violations().await?, [], "at {width}");
        let overflows = "document.documentElement.scrollWidth > innerWidth";
        assert!(!session.script::<bool>(overflows).await?, "at {width}");
    }
    Ok(())
}

/// Copies the link that the page offers, and hands out its route.
async fn copied(session: &Session) -> Result<String> {
    session.click("copy-link").await?;
    let link = "document.querySelector(\"[data-testid='link']\").value";
    session
        .wait_for(&format!("{link}.includes('#/shared/')"))
        .await?;
    let link: String = session.script(link).await?;
    let (_, route) = link.split_once("/#").unwrap_or_default();
    Ok(format!("#{route}"))
}

async fn bring(session: &Session, files: &[&Path]) -> Result<()> {
    let field = session.driver().find(By::Css("#replies")).await?;
    let paths: Vec<_> = files.iter().map(|path| path.to_string_lossy()).collect();
    field.send_keys(paths.join("\n")).await?;
    session.element("came").await?;
    Ok(())
}

#[tokio::test]
async fn colleagues_answer_and_their_files_come_together() -> Result<()> {
    let session = Session::start().await?;
    let folder = tempfile::tempdir()?;
    open(&session).await?;
    check(&session).await?;
    let field = session.driver().find(By::Css("#from")).await?;
    field.send_keys("Ada").await?;
    session.click("save-invitation").await?;
    let invitation = session.downloaded(".ready20k.json").await?;
    assert!(invitation.contains("\"from\": \"Ada\""), "{invitation}");
    assert!(!invitation.contains("budget"), "{invitation}");
    let link = copied(&session).await?;
    let asked = folder.path().join("asked.ready20k.json");
    std::fs::write(&asked, &invitation)?;

    // A colleague opens it, is asked only this part, and sends it back.
    Start::open_whole(&session).await?;
    Files(&session).choose(&asked).await?;
    session.click("accept").await?;
    let asks = session.text("asks").await?;
    assert!(asks.contains("Ada (Lanternfish"), "{asks}");
    assert!(!session.has("share").await?, "more than the part is shown");
    check(&session).await?;
    session.click("go-on").await?;
    let question = Question(&session);
    question.wait().await?;
    question.answer("no").await?;
    check(&session).await?;
    session.click("asks").await?;
    session.element("sending").await?;
    let field = session.driver().find(By::Css("#by")).await?;
    field.send_keys("Tom").await?;
    session.clear_downloads()?;
    session.click("save-reply").await?;
    let reply = session.downloaded(".ready20k.json").await?;
    let back = copied(&session).await?;
    // The link that was sent with the file leads to the same part.
    session.open(&link).await?;
    session.element("sending").await?;
    let is_begun = "document.body.innerText.includes('1 of 28 answered')";
    session.wait_for(is_begun).await?;
    let tom = folder.path().join("tom.ready20k.json");
    std::fs::write(&tom, &reply)?;
    // Somebody else who was sent the same.
    let sue = folder.path().join("sue.ready20k.json");
    let other = reply
        .replace("\"id\": \"", "\"id\": \"s")
        .replace("\"Tom\"", "\"Sue\"")
        .replace("\"no\"", "\"mostly\"");
    std::fs::write(&sue, other)?;
    // And one that belongs to something else.
    let foreign = folder.path().join("foreign.ready20k.json");
    std::fs::write(&foreign, reply.replace("\"of\": \"demo", "\"of\": \"other"))?;

    open(&session).await?;
    session.open(&back).await?;
    let came = session.text("came").await?;
    assert!(came.contains("Tom: New"), "{came}");
    bring(&session, &[&sue, &foreign, &tom]).await?;
    let came = session.text("came").await?;
    for said in ["Tom: New", "Sue: New", "another assessment"] {
        assert!(came.contains(said), "{came}");
    }
    check(&session).await?;
    session.click("take-in").await?;
    let talk = session.text("to-talk").await?;
    assert!(talk.contains("1 question is open"), "{talk}");
    session
        .click_on("[data-testid='difference'] > summary")
        .await?;
    let said = session.text("difference").await?;
    for said_by in ["Tom: No", "Sue: Most"] {
        assert!(said.contains(said_by), "{said}");
    }
    session.click("hide-names").await?;
    session
        .wait_for(
            "!document.querySelector(\"[data-testid='difference']\").innerText.includes('Tom')",
        )
        .await?;
    check(&session).await?;
    let agree = "[data-testid^='agree-']";
    let choice = session.driver().find(By::Css(agree)).await?;
    choice.send_keys("Always").await?;
    session
        .wait_for("document.querySelector(\"[data-testid='to-talk']\").innerText.includes('0 questions are open, 1 settled')")
        .await?;

    // The same once more changes nothing.
    bring(&session, &[&tom, &sue]).await?;
    let came = session.text("came").await?;
    assert!(
        came.contains("Already here") && came.contains("Nothing to take in"),
        "{came}"
    );
    session.finish().await
}
