//! The start page, for those who are new and for those who come back.

use journeys::pages::{Start, wait_for_page};
use journeys::{Result, Session};

/// The lowest that both ways in may end on a small phone, in pixels.
const WAYS_IN: f64 = 560.0;

#[tokio::test]
async fn both_ways_in_are_on_the_first_screen_of_a_phone() -> Result<()> {
    let session = Session::start().await?;
    session.resize(360, 640).await?;
    Start::open(&session).await?;
    let lowest = "Math.max(...['start', 'demo'].map((id) => \
        document.querySelector(`[data-testid='${id}']`).getBoundingClientRect().bottom))";
    let first: f64 = session.script(lowest).await?;
    assert!(first <= WAYS_IN, "first steps: {first}");
    session.wait_for_whole_app().await?;
    session.element("picture").await?;
    let whole: f64 = session.script(lowest).await?;
    assert!(whole <= WAYS_IN, "whole app: {whole}");
    session.finish().await
}

#[tokio::test]
async fn examples_tell_their_story_before_they_are_loaded() -> Result<()> {
    let session = Session::start().await?;
    let start = Start::open_whole(&session).await?;
    assert_eq!(start.demos().await?.len(), 7);
    let numbers = "[...document.querySelectorAll(\"a[data-testid^='demo-']\")].every((one) => \
        one.closest('li').innerText.includes('of 44 met') \
        && one.closest('li').querySelectorAll('.strip > i').length === 44)";
    assert!(session.script::<bool>(numbers).await?);
    session.wait_until_loaded().await?;
    let demos = session.requests();
    let demos: Vec<_> = demos.iter().filter(|one| one.contains("demo-")).collect();
    assert!(demos.is_empty(), "{demos:?}");
    session.finish().await
}

#[tokio::test]
async fn who_comes_back_goes_on_first() -> Result<()> {
    let session = Session::start().await?;
    session.resize(360, 640).await?;
    let question = Start::open(&session).await?.start().await?;
    session.wait_until_loaded().await?;
    question.answer("mostly").await?;
    question.next().await?;
    let words = question.words().await?;
    Start::open_whole(&session).await?;
    wait_for_page(&session).await?;
    let heading: String = session
        .script("document.querySelector('main h1').innerText")
        .await?;
    assert_eq!(heading, "Welcome back");
    assert_eq!(session.text("start").await?, "Continue at question 2 of 60");
    let bottom: f64 = session
        .script("document.querySelector(\"[data-testid='start']\").getBoundingClientRect().bottom")
        .await?;
    assert!(bottom < 320.0, "{bottom}");
    session.click("start").await?;
    assert_eq!(question.words().await?, words);
    session.finish().await
}
