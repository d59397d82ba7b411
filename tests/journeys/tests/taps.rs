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

/// Says of each moment whether a tap where an answer was would answer what is shown: at once
/// when another question is there, and half a second later.
const TWICE: &str = "void (() => { window.hits = []; \
    const words = document.querySelector('main h1').innerText; \
    const hit = () => { const box = document.querySelector('.choice').getBoundingClientRect(); \
        hits.push(!!document.elementFromPoint(box.x + box.width / 2, \
            box.y + box.height / 2)?.closest('.choice')); }; \
    const watch = setInterval(() => { const now = document.querySelector('main h1')?.innerText; \
        if (!now || now === words) return; \
        clearInterval(watch); hit(); setTimeout(hit, 500); }, 5); })()";

#[tokio::test]
async fn all_answers_are_in_sight_and_a_second_tap_is_for_nobody() -> Result<()> {
    const LONG: usize = 110;
    let bank = ready20k::catalogue::bank()?;
    let session = Session::start().await?;
    session.resize(360, 640).await?;
    // The longest questions that have to fit.
    let mut asked: Vec<_> = bank.questions().iter().collect();
    asked.retain(|one| one.area.sub_clause().is_some() && one.text.ask.len() <= LONG);
    asked.sort_by_key(|one| std::cmp::Reverse(one.text.ask.len()));
    let parts = "'[data-testid=next]', ...['no', 'sometimes', 'mostly', 'always'] \
        .map((one) => `label:has([data-testid=answer-${one}])`)";
    let below = format!(
        "(() => {{ const end = Math.min(innerHeight, \
         ...[...document.querySelectorAll('.tabs')].map((one) => one.getBoundingClientRect().top)); \
         const next = document.querySelector('.question-nav').getBoundingClientRect().top; \
         return [{parts}].filter((one) => {{ const box = document.querySelector(one).getBoundingClientRect(); \
         return box.bottom > end || (!one.includes('next') && box.bottom > next); }}) }})()"
    );
    for question in asked.iter().take(3) {
        let route = format!("#/a/demo-it-provider/question/{}", question.id);
        session.open(&route).await?;
        let shown = Question(&session).words().await?;
        let below: Vec<String> = session.script(&below).await?;
        assert!(below.is_empty(), "“{shown}”: out of sight: {below:?}");
    }
    // In an own assessment, too, where the second of two taps answers nothing.
    let question = Start::open(&session).await?.start().await?;
    let words = question.words().await?;
    session.script::<Option<()>>(TWICE).await?;
    question.tap("mostly").await?;
    question.wait_for_other(&words).await?;
    session.wait_for("hits.length === 2").await?;
    let hits: Vec<bool> = session.script("hits").await?;
    assert_eq!(
        hits,
        [false, true],
        "a tap at once, and one half a second later"
    );
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
