//! The quick scan from the first question to the result, and what is left of it
//! after the tab was closed or the data went through a file.

use std::time::{SystemTime, UNIX_EPOCH};

use journeys::pages::{Files, Frame, Overview, ResultPage, Start, VALUES};
use journeys::{Result, Session};
use ready20k::core::{date::Date, report::report};
use ready20k::messages::whole;
use ready20k::{catalogue, exchange};
use thirtyfour::Key;

const QUESTIONS: usize = 60;
/// Letters of several scripts, beyond the first plane, quotes, and what is markup
/// elsewhere.
const NOTE: &str = "Größe ≠ Ärger – “да” 漢字 🛠️ <b>&amp;</b> \\n 'x'";

#[tokio::test]
async fn all_sixty_answers_survive_closing_the_tab_and_a_file() -> Result<()> {
    let session = Session::start().await?;
    answer_all(&session).await?;
    let heading: String = session
        .script("document.querySelector('main h1').innerText")
        .await?;
    assert_eq!(heading, "60 of 60. Here is where you stand.");
    let numbers = Overview(&session).to_result().await?.numbers().await?;
    let frame = Frame(&session);
    let stored = frame.stored().await?;
    assert_eq!(stored.len(), 1);
    let route = session.route().await?;

    session.reopen(&route).await?;
    let result = ResultPage(&session);
    assert_eq!(result.numbers().await?, numbers, "after reopening");
    assert_eq!(frame.stored().await?, stored, "after reopening");

    let file = frame.export().await?;
    let exported =
        exchange::import(&file).map_err(|problem| ready20k::shown::import_problem(&problem))?;
    check_against_the_library(&exported, &numbers.readiness, &numbers.conformity)?;
    let assessment = exported.assessments.first().ok_or("an assessment")?;
    let answered = assessment
        .answers
        .values()
        .filter(|answer| answer.value.is_some());
    assert_eq!(answered.count(), QUESTIONS);
    let notes = assessment
        .answers
        .values()
        .map(|answer| answer.note.as_str());
    assert!(notes.into_iter().any(|note| note == NOTE), "{file}");

    let start = Start::open_whole(&session).await?;
    session.click("erase").await?;
    session.click("erase-confirm").await?;
    session
        .wait_for("document.querySelector(\"[data-testid='assessment']\") === null")
        .await?;
    assert_eq!(start.count().await?, 0);
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("mine.ready20k.json");
    std::fs::write(&path, &file)?;
    let files = Files(&session);
    files.choose(&path).await?;
    files.take_in().await?;
    assert_eq!(frame.stored().await?, stored, "after importing");
    session.open(&route).await?;
    assert_eq!(result.numbers().await?, numbers, "after importing");
    session.clear_downloads()?;
    let again = exchange::import(&frame.export().await?);
    assert_eq!(again.map(|file| file.assessments), Ok(exported.assessments));
    session.finish().await
}

/// Starts and answers every question, one of them with a note, up to the overview.
async fn answer_all(session: &Session) -> Result<()> {
    let question = Start::open(session).await?.start().await?;
    for place in 0..QUESTIONS {
        question.answer(VALUES[place % VALUES.len()]).await?;
        if place == QUESTIONS / 2 {
            question.note(NOTE).await?;
        }
        question.next().await?;
    }
    session.element("to-result").await?;
    Frame(session).wait_until_saved().await
}

/// Compares the page's numbers with those of the library for the exported file,
/// which are those that the example `score` prints.
fn check_against_the_library(
    exported: &exchange::Import,
    readiness: &str,
    conformity: &str,
) -> Result<()> {
    let assessment = exported.assessments.first().ok_or("an assessment")?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
    let today = Date::from_unix_millis(now.as_secs_f64() * 1000.0);
    let report = report(&catalogue::bank()?, assessment, today);
    let expected = (report.readiness.map(whole), report.conformity.met);
    assert_eq!((Some(readiness.to_owned()), conformity.parse()?), expected);
    Ok(())
}

#[tokio::test]
async fn goes_on_where_the_visitor_left() -> Result<()> {
    let session = Session::start().await?;
    let question = Start::open(&session).await?.start().await?;
    for value in ["mostly", "no", "always"] {
        question.answer(value).await?;
        question.next().await?;
    }
    question.answer("dont-know").await?;
    let (words, route) = (question.words().await?, session.route().await?);
    let assessment = route.split('/').nth(2).unwrap_or_default().to_owned();

    session
        .reopen(&format!("#/a/{assessment}/questions"))
        .await?;
    assert_eq!(question.words().await?, words);
    assert_eq!(question.chosen().await?.as_deref(), Some("dont-know"));
    question.wait_for_focus().await?;

    Start::open_whole(&session).await?;
    session.click("open").await?;
    assert_eq!(question.words().await?, words);
    question.wait_for_focus().await?;
    session.finish().await
}

#[tokio::test]
async fn takes_answers_back_and_brings_them_again() -> Result<()> {
    let session = Session::start().await?;
    let question = Start::open(&session).await?.start().await?;
    session.wait_until_loaded().await?;
    question.answer("no").await?;
    question.next().await?;
    question.answer("sometimes").await?;
    question.answer("always").await?;
    let steps = [
        ("undo", Some("sometimes")),
        ("undo", None),
        ("redo", Some("sometimes")),
        ("redo", Some("always")),
    ];
    for (step, expected) in steps {
        session.step(step).await?;
        assert_eq!(question.chosen().await?.as_deref(), expected, "{step}");
    }
    session.press_with(Key::Control, 'z').await?;
    assert_eq!(
        question.chosen().await?.as_deref(),
        Some("sometimes"),
        "by keys"
    );
    Frame(&session).wait_until_saved().await?;
    session.reopen(&session.route().await?).await?;
    assert_eq!(
        question.chosen().await?.as_deref(),
        Some("sometimes"),
        "reopened"
    );
    session.finish().await
}
