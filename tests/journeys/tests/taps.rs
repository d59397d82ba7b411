//! Going through the questions with a thumb.

use journeys::pages::{Question, Start, VALUES};
use journeys::{Result, Session};
use thirtyfour::Key;

const QUESTIONS: usize = 60;
/// The most taps for the whole scan, with those that are missed or thought better of.
const MOST_TAPS: usize = 70;

#[tokio::test]
async fn the_whole_scan_takes_few_taps() -> Result<()> {
    let session = Session::start().await?;
    session.resize(360, 640).await?;
    let question = Start::open(&session).await?.start().await?;
    let mut taps = 1;
    for place in 0..QUESTIONS {
        let words = question.words().await?;
        question.tap(VALUES[place % VALUES.len()]).await?;
        taps += 1;
        question.wait_for_other(&words).await?;
        if place == 20 {
            // Thought better of.
            session.click("previous").await?;
            let other = question.words().await;
            assert_eq!(
                other?, words,
                "Back leads to the question that was answered"
            );
            question.tap("always").await?;
            question.wait_for_other(&words).await?;
            taps += 2;
        }
    }
    session.element("to-result").await?;
    assert!(taps <= MOST_TAPS, "{taps} taps");
    session.finish().await
}

/// Waits longer than going on by itself takes, and says whether the question is the same.
async fn stays(question: Question<'_>, words: &str) -> Result<bool> {
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    Ok(question.words().await? == words)
}

#[tokio::test]
async fn only_a_pointer_or_a_number_leads_on() -> Result<()> {
    let session = Session::start().await?;
    let start = Start::open_whole(&session).await?;
    session.wait_until_loaded().await?;
    let question = start.start().await?;
    let first = question.words().await?;
    // Arrow keys go through the answers and stay.
    session
        .script::<Option<()>>("void document.querySelector('[name=answer]').focus()")
        .await?;
    session.press(Key::Space).await?;
    session.press(Key::Down).await?;
    assert!(stays(question, &first).await?, "arrow keys");
    // So does a tap while notes are open.
    question.note("still thinking").await?;
    question.tap("mostly").await?;
    assert!(stays(question, &first).await?, "notes are open");
    session.click("notes").await?;
    question.tap("mostly").await?;
    question.wait_for_other(&first).await?;
    question.wait_for_focus().await?;
    // And everything, where it is switched off.
    session.click("going-on").await?;
    let second = question.words().await?;
    question.tap("no").await?;
    session.press("2").await?;
    assert!(stays(question, &second).await?, "switched off");
    assert_eq!(question.chosen().await?.as_deref(), Some("sometimes"));
    session.reopen(&session.route().await?).await?;
    question.tap("always").await?;
    assert!(stays(question, &second).await?, "still off");
    session.finish().await
}
