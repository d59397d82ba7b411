//! The whole scan without a mouse.

use journeys::pages::{Frame, Question, ResultPage, Start};
use journeys::{Result, Session};
use thirtyfour::Key;

const QUESTIONS: usize = 60;
/// How many stops a visitor may have to pass on the way to a control.
const MOST_STOPS: usize = 60;

/// Tabs on until the focus is on what matches the selector.
async fn tab_to(session: &Session, selector: &str) -> Result<()> {
    for _ in 0..MOST_STOPS {
        let there = format!("document.activeElement.matches({selector:?})");
        if session.script(&there).await? {
            return Ok(());
        }
        session.press(Key::Tab).await?;
    }
    Err(format!("no way by Tab to {selector}").into())
}

#[tokio::test]
async fn the_whole_scan_by_keys() -> Result<()> {
    let session = Session::start().await?;
    Start::open_whole(&session).await?;
    session.wait_until_loaded().await?;
    tab_to(&session, "[data-testid='start']").await?;
    session.press(Key::Enter).await?;
    let question = Question(&session);
    question.wait_for_focus().await?;
    // The question is a heading, which names the group of its answers; not within a legend.
    let is_named = "document.activeElement.matches('[role=radiogroup] > h1') \
        && document.activeElement.parentElement.getAttribute('aria-labelledby') === document.activeElement.id";
    assert!(session.script::<bool>(is_named).await?);

    // The first by radio buttons and the button, the others by single keys.
    let first = question.words().await?;
    tab_to(&session, "[name=answer]").await?;
    session.press(Key::Space).await?;
    session.press(Key::Down).await?;
    assert_eq!(question.chosen().await?.as_deref(), Some("sometimes"));
    tab_to(&session, "[data-testid='next']").await?;
    session.press(Key::Enter).await?;
    question.wait_for_other(&first).await?;
    let keys = [
        ("1", "no"),
        ("2", "sometimes"),
        ("3", "mostly"),
        ("4", "always"),
        ("?", "dont-know"),
    ];
    for (key, _) in keys.iter().cycle().take(QUESTIONS - 1) {
        question.wait_for_focus().await?;
        let words = question.words().await?;
        // It leads on by itself.
        session.press(*key).await?;
        question.wait_for_other(&words).await?;
    }
    let file = Frame(&session).export().await?;
    for (_, expected) in keys {
        let said = file.matches(&format!("\"{expected}\"")).count();
        assert!(said > 10, "{expected}: {said}");
    }
    tab_to(&session, "[data-testid='to-result']").await?;
    session.press(Key::Enter).await?;
    ResultPage(&session).wait().await?;
    session.finish().await
}

#[tokio::test]
async fn single_keys_can_be_switched_off() -> Result<()> {
    let session = Session::start().await?;
    let start = Start::open_whole(&session).await?;
    session.wait_until_loaded().await?;
    let question = start.start().await?;
    question.wait_for_focus().await?;
    session.click("going-on").await?;
    session.press("3").await?;
    assert_eq!(question.chosen().await?.as_deref(), Some("mostly"));
    // A French keyboard writes & on the key of 1.
    let french = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', \
        { key: '&', code: 'Digit1', bubbles: true, cancelable: true }))";
    session.script::<bool>(french).await?;
    assert_eq!(question.chosen().await?.as_deref(), Some("no"), "French");
    // An Arabic one writes no Latin letters, and a question mark of its own.
    for (written, code, chosen) in [("؟", "Slash", "dont-know"), ("ئ", "KeyZ", "no")] {
        let arabic = format!(
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', \
            {{ key: '{written}', code: '{code}', ctrlKey: {}, bubbles: true, cancelable: true }}))",
            code == "KeyZ"
        );
        session.script::<bool>(&arabic).await?;
        assert_eq!(
            question.chosen().await?.as_deref(),
            Some(chosen),
            "{written}"
        );
    }
    session.press("3").await?;
    tab_to(&session, ".keys [data-testid='shortcuts']").await?;
    session.press(Key::Enter).await?;
    session.press("1").await?;
    assert_eq!(question.chosen().await?.as_deref(), Some("mostly"), "off");
    session.reopen(&session.route().await?).await?;
    question.wait_for_focus().await?;
    session.press("1").await?;
    assert_eq!(
        question.chosen().await?.as_deref(),
        Some("mostly"),
        "still off"
    );
    session.click_on(".keys [data-testid='shortcuts']").await?;
    session.press("1").await?;
    assert_eq!(question.chosen().await?.as_deref(), Some("no"), "on again");
    session.finish().await
}

#[tokio::test]
async fn the_skip_link_leads_to_the_heading() -> Result<()> {
    let session = Session::start().await?;
    Start::open_whole(&session).await?;
    // The whole app starts with the focus on the heading.
    session
        .wait_for("document.activeElement.matches('main h1')")
        .await?;
    // From the first link of the header it is one step back.
    session
        .script::<Option<()>>("document.querySelector('.wordmark').focus()")
        .await?;
    session.press_with(Key::Shift, Key::Tab).await?;
    session
        .wait_for("document.activeElement.matches('.skip-link')")
        .await?;
    session.press(Key::Enter).await?;
    session
        .wait_for("document.activeElement.matches('main h1')")
        .await?;
    session.finish().await
}
