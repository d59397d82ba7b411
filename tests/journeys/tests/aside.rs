//! An example shown to others: the guided tour, presenter mode, the kiosk.

use journeys::pages::{PlanPage, ResultPage, Start, wait_for_page};
use journeys::{Ability, Result, Session};
use thirtyfour::Key;

/// What the card of the tour says.
const SAID: &str = "(document.querySelector('#stage')?.innerText ?? '')";
// The keys of a clicker: Page Down and Page Up.
const FORTH: &str = "\u{e00f}";
const BACK: &str = "\u{e00e}";

async fn wait_for_step(session: &Session, step: usize) -> Result<()> {
    session
        .wait_for(&format!("{SAID}.includes('{step} of 5')"))
        .await?;
    wait_for_page(session).await
}

#[tokio::test]
async fn a_visitor_sees_the_board_view_after_one_click() -> Result<()> {
    let session = Session::start().await?;
    session.resize(1280, 800).await?;
    Start::open_whole(&session).await?;
    session.click("demo").await?;
    ResultPage(&session).wait().await?;
    for testid in ["verdict", "readiness", "conformity"] {
        let end: f64 = session
            .script(&format!(
                "document.querySelector(\"[data-testid='{testid}']\").getBoundingClientRect().bottom"
            ))
            .await?;
        assert!(end <= 800.0, "{testid} ends at {end}");
    }
    session.finish().await
}

#[tokio::test]
async fn the_tour_leads_by_keyboard_through_five_steps_to_ones_own_firm() -> Result<()> {
    let session = Session::start().await?;
    Start::open_whole(&session).await?;
    session.element("tour").await?.send_keys(Key::Enter).await?;
    for step in 1..=3 {
        wait_for_step(&session, step).await?;
        session
            .wait_for(
                "document.querySelector('[data-spot]') && document.activeElement.closest('#stage')",
            )
            .await?;
        session
            .element("stage-next")
            .await?
            .send_keys(Key::Enter)
            .await?;
    }
    wait_for_step(&session, 4).await?;
    PlanPage(&session).wait_until_rested().await?;
    session
        .element("stage-try")
        .await?
        .send_keys(Key::Enter)
        .await?;
    let told = format!("/Before: .*[0-9]{{4}}.* Now: .*[0-9]{{4}}/.test({SAID})");
    session.wait_for(&told).await?;
    let said: String = session
        .script("document.querySelector('#stage [role=status]').innerText")
        .await?;
    let (before, now) = said.split_once(" Now: ").ok_or("no effect")?;
    assert_ne!(before.trim_start_matches("Before: "), now);
    assert_eq!(session.violations().await?, []);
    session
        .element("stage-next")
        .await?
        .send_keys(Key::Enter)
        .await?;
    wait_for_step(&session, 5).await?;
    session
        .element("stage-like")
        .await?
        .send_keys(Key::Enter)
        .await?;
    session
        .wait_for("location.hash.includes('/question') && !location.hash.includes('demo')")
        .await?;
    assert!(!session.script::<bool>(&format!("Boolean({SAID})")).await?);
    let profile: String = session
        .script(
            "JSON.stringify(Object.entries(localStorage).filter(([key]) => key.includes(':assessment:'))\
             .map(([, text]) => JSON.parse(text).assessment.profile).map(({ industry, staff }) => [industry, staff]))",
        )
        .await?;
    assert_eq!(profile, "[[\"it-provider\",28]]");

    // A step has an address of its own, and Esc leaves from anywhere.
    session.open("#/demo/finance?tour=3").await?;
    wait_for_step(&session, 3).await?;
    assert_eq!(session.route().await?, "#/a/demo-finance/clause/5.2?tour=3");
    session.press(Key::Escape).await?;
    session
        .wait_for("document.querySelector('#stage') === null")
        .await?;
    assert_eq!(session.route().await?, "#/a/demo-finance/clause/5.2");
    session.finish().await
}

#[tokio::test]
async fn a_clicker_leads_through_an_example_without_a_frame() -> Result<()> {
    let session = Session::start().await?;
    session.open("#/demo/finance?present").await?;
    wait_for_step(&session, 2).await?;
    session.wait_until_loaded().await?;
    session.set_host_down(true);
    let is_framed = "document.querySelector('.site-header').checkVisibility()";
    assert!(!session.script::<bool>(is_framed).await?);
    assert_eq!(session.violations().await?, []);
    for (key, step) in [(FORTH, 3), (FORTH, 4), (BACK, 3), (FORTH, 4), (FORTH, 5)] {
        session.press(key).await?;
        wait_for_step(&session, step).await?;
    }
    session.press("r").await?;
    wait_for_step(&session, 1).await?;
    assert_eq!(
        session.route().await?,
        "#/a/demo-finance/question/5.2-policy"
    );
    session.press(Key::Escape).await?;
    session.wait_for(is_framed).await?;
    session.set_host_down(false);
    session.take_problems().await?;
    session.finish().await
}

#[tokio::test]
async fn a_kiosk_goes_back_to_the_start_and_forgets_unless_somebody_is_there() -> Result<()> {
    let session = Session::start().await?;
    if !session.engine().can(Ability::LeaveThePointer) {
        return session.finish().await;
    }
    session.open("?kiosk=2#/").await?;
    let question = Start(&session).start().await?;
    question.answer("mostly").await?;
    session.matching("#kiosk").await?;
    let left: String = session.text("kiosk-left").await?;
    assert!(left.ends_with(char::is_numeric), "{left}");
    session.press("x").await?;
    session
        .wait_for("document.querySelector('#kiosk') === null")
        .await?;
    let kept = "Object.keys(sessionStorage).filter((key) => key.includes(':assessment:')).length";
    assert_eq!(session.script::<usize>(kept).await?, 1);
    // Nobody does anything for as long as it takes.
    session.matching("#kiosk").await?;
    session.wait_for("location.hash === '#/'").await?;
    session.element("start").await?;
    assert_eq!(session.script::<usize>(kept).await?, 0);
    session.finish().await
}
