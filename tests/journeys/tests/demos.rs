//! Example organisations, beside the visitor's own data.

use journeys::pages::{Frame, ResultPage, Start, wait_for_page};
use journeys::{Result, Session};

#[tokio::test]
async fn a_demo_leaves_the_visitors_own_data_untouched() -> Result<()> {
    let session = Session::start().await?;
    let question = Start::open(&session).await?.start().await?;
    question.answer("mostly").await?;
    let frame = Frame(&session);
    let own = frame.stored().await?;

    let start = Start::open_whole(&session).await?;
    session.click("demo").await?;
    ResultPage(&session).wait().await?;
    assert_eq!(session.route().await?, "#/demo");
    session.element("leave-demo").await?;
    // What is changed in a demo is not kept either.
    session.click_on("nav.tabs a[href$='/home']").await?;
    session.click_on("[data-testid='task-questions'] a").await?;
    question.answer("no").await?;
    assert_eq!(session.text("save-state").await?, "Demo: nothing is saved");
    assert_eq!(frame.stored().await?, own, "in the demo");

    session.click("leave-demo").await?;
    session.element("assessment").await?;
    assert_eq!(start.count().await?, 1);
    assert!(!session.has("leave-demo").await?);
    assert_eq!(frame.stored().await?, own, "after the demo");
    session.click("open").await?;
    assert_eq!(question.chosen().await?.as_deref(), Some("mostly"));
    session.finish().await
}

#[tokio::test]
async fn every_demo_opens() -> Result<()> {
    let session = Session::start().await?;
    let start = Start::open_whole(&session).await?;
    let demos = start.demos().await?;
    assert_eq!(demos.len(), 7, "{demos:?}");
    let result = ResultPage(&session);
    for demo in &demos {
        session.click(&format!("demo-{demo}")).await?;
        result.wait().await?;
        wait_for_page(&session).await?;
        let numbers = result.numbers().await?;
        let readiness: f64 = numbers.readiness.parse()?;
        assert!(readiness > 0.0 && readiness < 100.0, "{demo}: {numbers:?}");
        session.click("leave-demo").await?;
        session.element("start").await?;
    }
    // As from a bookmark, too.
    session.open("#/demo/finance").await?;
    result.wait().await?;
    session.open("#/demo/no-such").await?;
    session.element("start").await?;
    assert_eq!(Frame(&session).stored().await?, [], "nothing is stored");
    session.finish().await
}
