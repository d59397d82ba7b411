//! The plan's pages: how tall they are, where old links lead, what is tried and what is
//! ticked.

use std::time::Duration;

use journeys::pages::{PlanPage, wait_for_page};
use journeys::{Result, Session};
use thirtyfour::Key;

const DEMO: &str = "#/a/demo-it-provider";

/// Waits until all that is known of the plan is there.
async fn wait_until_known(session: &Session) -> Result<()> {
    PlanPage(session).wait_until_rested().await?;
    // The remedies are planned one by one.
    let known = "document.querySelector(\"[data-testid='plan-remedies']\") \
        && !document.querySelector(\"[data-testid='plan-remedies'] > .muted:not(.no-help)\") \
        && document.querySelector('.chart')";
    session.wait_for(known).await
}

#[tokio::test]
async fn the_overview_is_short() -> Result<()> {
    let session = Session::start().await?;
    for (width, most) in [(1280, 1300), (360, 2200)] {
        session.resize(width, 800).await?;
        session.open(&format!("{DEMO}/plan")).await?;
        wait_for_page(&session).await?;
        // The tallest there is: a date that most runs miss.
        let plan = PlanPage(&session);
        plan.wait_until_rested().await?;
        let sooner: String = session
            .script(
                "new Date(new Date(document.querySelector(\"[data-testid='plan-finish']\").textContent) - 20 * 864e5)\
                 .toISOString().slice(0, 10)",
            )
            .await?;
        plan.open_drawer().await?;
        plan.set("plan-target", &sooner).await?;
        session.click("what-if-close").await?;
        session.matching("[data-testid='trials'] li").await?;
        wait_until_known(&session).await?;
        session
            .script::<Option<()>>(
                "void document.querySelectorAll('.changes').forEach((one) => one.remove())",
            )
            .await?;
        let height: u32 = session
            .script("document.documentElement.scrollHeight")
            .await?;
        assert!(height <= most, "{height} px at {width}");
        let cards: usize = session
            .script("document.querySelectorAll(\"[data-testid='plan-remedies'] li\").length")
            .await?;
        assert!((1..=3).contains(&cards), "{cards}");
    }
    session.finish().await
}

/// The tallest that a page of the plan is on a phone when it opens, in pixels.
const TALLEST: u32 = 2200;

#[tokio::test]
async fn each_page_is_short_on_a_phone_with_its_outcome_in_a_line() -> Result<()> {
    let session = Session::start().await?;
    session.resize(360, 640).await?;
    for page in ["plan", "week", "timeline", "people", "cost", "assumptions"] {
        session.open(&format!("{DEMO}/{page}")).await?;
        wait_for_page(&session).await?;
        PlanPage(&session).wait_until_rested().await?;
        let height: f64 = session
            .script("document.querySelector('.plan-strip').getBoundingClientRect().height")
            .await?;
        assert!(height <= 48.0, "{page}: {height} px");
        let current: bool = session
            .script(
                "(() => { const box = document.querySelector('.pills [aria-current]').getBoundingClientRect(); \
                 return box.left >= 0 && box.right <= innerWidth; })()",
            )
            .await?;
        assert!(current, "{page}: its link is out of sight");
        // With all that comes later.
        let whole = match page {
            "cost" => {
                "document.querySelector('.way[data-best]') && document.querySelector('.chart')"
            }
            "timeline" | "people" | "plan" => "document.querySelector('.chart')",
            _ => "true",
        };
        session.wait_for(whole).await?;
        let height: u32 = session
            .script("document.documentElement.scrollHeight")
            .await?;
        assert!(height <= TALLEST, "{page}: {height} px");
    }
    session.finish().await
}

#[tokio::test]
async fn the_cost_follows_each_price() -> Result<()> {
    let session = Session::start().await?;
    session.open(&format!("{DEMO}/assumptions")).await?;
    wait_for_page(&session).await?;
    PlanPage(&session)
        .set("price-certificate-year", "9000")
        .await?;
    session.go(&format!("{DEMO}/cost")).await?;
    wait_for_page(&session).await?;
    let table = "[...document.querySelectorAll('main table')].map((one) => one.textContent).join()";
    session
        .wait_for("/9,000/.test([...document.querySelectorAll('main table')].map((one) => one.textContent).join())")
        .await?;
    let before: String = session.script(table).await?;
    session.click("undo").await?;
    session.wait_for(&format!("{table} !== {before:?}")).await?;
    session.finish().await
}

#[tokio::test]
async fn old_links_lead_to_what_they_showed() -> Result<()> {
    let session = Session::start().await?;
    for (old, shows) in [
        ("scenarios", "[data-testid='scenarios']"),
        ("training", "[data-testid='training']"),
        ("plan", "[data-testid='plan-promise']"),
    ] {
        session.open(&format!("{DEMO}/{old}")).await?;
        session.matching(shows).await?;
    }
    session.finish().await
}

#[tokio::test]
async fn the_drawer_opens_and_closes_by_keys() -> Result<()> {
    let session = Session::start().await?;
    PlanPage::open_at(&session, &format!("{DEMO}/plan")).await?;
    let button = "document.querySelector(\"[data-testid='what-if']\")";
    session
        .script::<Option<()>>(&format!("void {button}.focus()"))
        .await?;
    session.press(Key::Enter).await?;
    session
        .wait_for("document.activeElement.id === 'what-if-title'")
        .await?;
    assert!(session.violations().await?.is_empty());
    session.press(Key::Tab).await?;
    session
        .wait_for("document.activeElement.closest('#what-if')")
        .await?;
    session.press(Key::Escape).await?;
    session
        .wait_for(&format!(
            "document.activeElement === {button} && document.querySelector('#what-if').hidden"
        ))
        .await?;
    // No choice is cut.
    session.resize(360, 640).await?;
    PlanPage(&session).open_drawer().await?;
    let cut: Vec<String> = session
        .script(
            "[...document.querySelectorAll('#what-if select')].filter((one) => { \
             const text = document.createElement('span'); text.style.font = getComputedStyle(one).font; \
             text.textContent = one.selectedOptions[0].label; text.style.position = 'absolute'; \
             document.body.append(text); const width = text.offsetWidth; text.remove(); \
             return width + 40 > one.clientWidth; }).map((one) => one.id)",
        )
        .await?;
    assert!(cut.is_empty(), "{cut:?}");
    session.finish().await
}

#[tokio::test]
async fn a_change_leaves_a_line_with_its_undo() -> Result<()> {
    let session = Session::start().await?;
    let plan = PlanPage::open_at(&session, &format!("{DEMO}/plan")).await?;
    let before = plan.finish().await?;
    plan.open_drawer().await?;
    // Whatever is pending has no colour of a verdict.
    session
        .script::<Option<()>>(
            "void (() => { window.early = []; const look = () => { \
             const busy = document.querySelector('.plan-strip:has([aria-busy])'); \
             if (busy) early.push(busy.dataset.tone ?? 'none'); }; \
             new MutationObserver(() => requestAnimationFrame(look)) \
             .observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true }); })()",
        )
        .await?;
    plan.slide("plan-hours-manager", Key::Right, 4).await?;
    let lines = "[...document.querySelectorAll(\"[data-testid='trials'] li\")].map((one) => one.innerText).join()";
    session
        .wait_for(&format!("{lines}.includes('weeks earlier')"))
        .await?;
    let early: Vec<String> = session.script("[...new Set(early)]").await?;
    assert_eq!(early, ["none"], "colours while pending");
    // What was promised before is marked on the way.
    session.matching(".legend .ghost").await?;
    // It stays.
    tokio::time::sleep(Duration::from_secs(9)).await;
    let said: String = session.script(lines).await?;
    assert!(said.contains("→"), "{said}");
    // What was before the change comes back.
    session.click("what-if-close").await?;
    session.click_on("[data-testid='trials'] li button").await?;
    session.wait_for(&format!("{lines} === ''")).await?;
    plan.wait_until_rested().await?;
    assert_eq!(plan.finish().await?, before);
    session.finish().await
}

#[tokio::test]
async fn a_ticked_task_stays_struck_through() -> Result<()> {
    let session = Session::start().await?;
    PlanPage::open_at(&session, &format!("{DEMO}/week")).await?;
    let names = "[...document.querySelectorAll('.tasks b')].map((one) => one.innerText)";
    let before: Vec<String> = session.script(names).await?;
    assert!(!before.is_empty());
    session.click_on(".tasks input").await?;
    session.matching(".tasks [data-done]").await?;
    session
        .wait_for("document.querySelector('.toast')?.innerText.startsWith('Done: ')")
        .await?;
    PlanPage(&session).wait_until_rested().await?;
    assert_eq!(session.script::<Vec<String>>(names).await?, before);
    let struck = "getComputedStyle(document.querySelector('.tasks [data-done] b')).textDecorationLine === 'line-through'";
    assert!(session.script::<bool>(struck).await?);
    // The message takes it back.
    session.click_on(".toast button").await?;
    session
        .wait_for("!document.querySelector('.tasks [data-done]') && !document.querySelector('.tasks input').checked")
        .await?;
    // Once the page was left, what is done is gone.
    session.click_on(".tasks input").await?;
    session.matching(".tasks [data-done]").await?;
    session.go(&format!("{DEMO}/plan")).await?;
    PlanPage(&session).wait_until_rested().await?;
    session.go(&format!("{DEMO}/week")).await?;
    PlanPage(&session).wait_until_rested().await?;
    let after: Vec<String> = session.script(names).await?;
    assert!(!after.contains(&before[0]), "{after:?}");
    session.finish().await
}
