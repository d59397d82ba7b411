//! What was done can be taken back: where it was done, one thing at a time, and
//! without losing one's place on the page.

use std::time::Duration;

use journeys::pages::{Start, wait_for_page};
use journeys::{Result, Session};
use thirtyfour::Key;

const SNAPSHOTS: &str = "document.querySelectorAll('.timeline > li').length";
const WITH_BUTTON: &str = "[...document.querySelectorAll('.toast')].filter((one) => one.innerText.includes('Undo')).length";

/// A new assessment with one answer; its route without the page.
async fn new_assessment(session: &Session) -> Result<String> {
    let start = Start::open_whole(session).await?;
    let question = start.start().await?;
    question.answer("always").await?;
    let route = session.route().await?;
    let id = route.split('/').nth(2).unwrap_or_default();
    Ok(format!("#/a/{id}"))
}

async fn take_snapshots(session: &Session, own: &str, count: usize) -> Result<()> {
    session.go(&format!("{own}/snapshots")).await?;
    for number in 1..=count {
        session.click("take-snapshot").await?;
        session
            .wait_for(&format!("{SNAPSHOTS} === {number}"))
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_deletion_is_taken_back_where_it_was_made() -> Result<()> {
    let session = Session::start().await?;
    let own = new_assessment(&session).await?;
    take_snapshots(&session, &own, 2).await?;
    let names = "[...document.querySelectorAll('.timeline h3')].map((one) => one.innerText).join()";
    let before: String = session.script(names).await?;
    session.click_on(".timeline > li button.quiet").await?;
    session.wait_for(&format!("{SNAPSHOTS} === 1")).await?;
    session
        .script::<Option<()>>("void document.querySelector('.timeline textarea').focus()")
        .await?;
    session.press("learnt since").await?;

    session.go("#/a/demo-finance/gaps").await?;
    session.go("#/a/demo-finance/snapshots").await?;
    wait_for_page(&session).await?;
    let of_other: usize = session.script(SNAPSHOTS).await?;
    session.click_on(".toast button").await?;
    session.wait_for(&format!("{WITH_BUTTON} === 0")).await?;
    let of_other_then: usize = session.script(SNAPSHOTS).await?;
    assert_eq!(of_other_then, of_other);

    session.go(&format!("{own}/gaps")).await?;
    session.go(&format!("{own}/snapshots")).await?;
    session.wait_for(&format!("{SNAPSHOTS} === 2")).await?;
    let after: String = session.script(names).await?;
    assert_eq!(after, before);
    session
        .wait_for("[...document.querySelectorAll('.timeline textarea')].some((one) => one.value === 'learnt since')")
        .await?;
    session.finish().await
}

/// Lets long waits end ten times sooner.
const QUICK: &str = "(() => { const real = setTimeout; \
    window.setTimeout = (act, time, ...rest) => real(act, time > 3000 ? time / 10 : time, ...rest); })()";

#[tokio::test]
async fn a_message_stays_while_it_is_used() -> Result<()> {
    let session = Session::start().await?;
    session.before_pages(QUICK);
    let own = new_assessment(&session).await?;
    take_snapshots(&session, &own, 1).await?;
    session.click_on(".timeline > li button.quiet").await?;
    session
        .script::<Option<()>>("void document.querySelector('.toast button').focus()")
        .await?;
    // Its 20 seconds are long over.
    tokio::time::sleep(Duration::from_secs(3)).await;
    let is_used = "document.activeElement.matches('.toast button')";
    assert!(session.script::<bool>(is_used).await?);
    // Left, it goes soon.
    session
        .script::<Option<()>>("void document.querySelector('main h1').focus()")
        .await?;
    session
        .wait_for("!document.querySelector('.toast')")
        .await?;
    session.finish().await
}

#[tokio::test]
async fn two_deletions_of_the_same_name_are_two() -> Result<()> {
    let session = Session::start().await?;
    let own = new_assessment(&session).await?;
    session.go(&format!("{own}/snapshots")).await?;
    let add = "[data-testid='indicators'] .row button";
    let entries = "document.querySelectorAll(\"[data-testid='indicators'] details[open]\").length";
    session.click_on(add).await?;
    session.click_on(add).await?;
    session.wait_for(&format!("{entries} === 2")).await?;
    for left in [1, 0] {
        session
            .click_on("[data-testid='indicators'] details button.quiet")
            .await?;
        session.wait_for(&format!("{entries} === {left}")).await?;
    }
    session.wait_for(&format!("{WITH_BUTTON} === 2")).await?;
    for back in [1, 2] {
        session.click_on(".toast button").await?;
        session.wait_for(&format!("{entries} === {back}")).await?;
    }
    session.finish().await
}

#[tokio::test]
async fn undo_says_what_it_took_back_and_leads_there() -> Result<()> {
    let session = Session::start().await?;
    let own = new_assessment(&session).await?;
    let question = session.route().await?;
    journeys::pages::Question(&session)
        .note("kept in the binder")
        .await?;
    session.go(&format!("{own}/overview")).await?;
    session.press_with(Key::Control, 'z').await?;
    session
        .wait_for("document.querySelector('.toast')?.innerText.includes('Note')")
        .await?;
    session.click_on(".toast a").await?;
    session
        .wait_for(&format!("location.hash === {question:?}"))
        .await?;
    let note = "(document.querySelector('#note')?.value ?? '')";
    session.wait_for(&format!("{note} === ''")).await?;
    session.press_with(Key::Control, 'y').await?;
    session
        .wait_for(&format!("{note} === 'kept in the binder'"))
        .await?;
    session.finish().await
}

#[tokio::test]
async fn an_example_chosen_again_is_as_it_was_made() -> Result<()> {
    let session = Session::start().await?;
    Start::open_whole(&session).await?;
    let mut counts = Vec::new();
    for _ in 0..2 {
        session.click("demo-finance").await?;
        session.wait_for("document.querySelector('.pills')").await?;
        session.go("#/a/demo-finance/snapshots").await?;
        wait_for_page(&session).await?;
        let count: usize = session.script(SNAPSHOTS).await?;
        counts.push(count);
        session.click("take-snapshot").await?;
        session
            .wait_for(&format!("{SNAPSHOTS} === {}", count + 1))
            .await?;
        session.go("#/").await?;
    }
    assert_eq!(counts.first(), counts.last());
    session.finish().await
}

/// Uses a control by key and fails if the focus falls to the page's body.
async fn use_by_key(session: &Session, selector: &str) -> Result<()> {
    session.matching(selector).await?;
    session
        .script::<Option<()>>(&format!(
            "void document.querySelector({selector:?}).focus()"
        ))
        .await?;
    session.press(Key::Enter).await?;
    tokio::time::sleep(Duration::from_millis(400)).await;
    let focus: String = session
        .script(
            "document.activeElement.tagName + ' ' + document.activeElement.matches(':disabled')",
        )
        .await?;
    if focus.starts_with("BODY") || focus.ends_with("true") {
        return Err(format!("after {selector} the focus is on {focus}").into());
    }
    Ok(())
}

#[tokio::test]
async fn the_focus_stays_near_what_goes() -> Result<()> {
    let session = Session::start().await?;
    let own = new_assessment(&session).await?;
    for selector in [
        "[data-testid='undo']",
        "[data-testid='redo']",
        "[data-testid='clear-answer']",
    ] {
        use_by_key(&session, selector).await?;
    }
    take_snapshots(&session, &own, 1).await?;
    use_by_key(&session, ".timeline > li button.quiet").await?;
    use_by_key(&session, ".toast button").await?;
    use_by_key(&session, "[data-testid='indicators'] .row button").await?;
    use_by_key(&session, "[data-testid='indicators'] details button.quiet").await?;
    session.go(&format!("{own}/settings")).await?;
    wait_for_page(&session).await?;
    session
        .script::<Option<()>>("void [...document.querySelectorAll('main details')].forEach((one) => { one.open = true })")
        .await?;
    let weight = "main td input";
    session
        .script::<Option<()>>(&format!(
            "void (() => {{ const field = document.querySelector({weight:?}); field.focus(); field.value = '2'; \
             field.dispatchEvent(new Event('input', {{ bubbles: true }})); \
             field.dispatchEvent(new Event('change', {{ bubbles: true }})); field.blur(); }})()"
        ))
        .await?;
    use_by_key(&session, "main form button:enabled").await?;
    session.finish().await
}
