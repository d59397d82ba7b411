//! The pages of the timeline, the people and the cost: what opens, how it is grouped and
//! narrowed down, pins by keys and by pointer, ways that are chosen, and an agenda where
//! there is no room for a chart.

use journeys::pages::PlanPage;
use journeys::{Result, Session};
use thirtyfour::Key;

const TIMELINE: &str = "#/a/demo-it-provider/timeline";
/// The pieces of work that are shown.
const ROWS: &str = "document.querySelectorAll('.gantt ul ul .gantt-row').length";
const OPEN: &str = "document.querySelectorAll(\".gantt-row[aria-expanded='true']\").length";
const BLOCKS: &str = "[...document.querySelectorAll('.gantt-row[aria-expanded]')].map((one) => one.innerText).join(' | ')";
const DETAILS: &str = "(document.querySelector(\"[data-testid='details']\")?.innerText ?? '')";
/// The first piece of work that is the firm's own to move.
const PIECE: &str = ".gantt-row:has([data-movable])";

async fn open(session: &Session) -> Result<PlanPage<'_>> {
    PlanPage::open_at(session, TIMELINE).await
}

async fn focus(session: &Session, selector: &str) -> Result<()> {
    session.matching(selector).await?;
    session
        .script::<Option<()>>(&format!(
            "void document.querySelector({selector:?}).focus()"
        ))
        .await
        .map(|_| ())
}

#[tokio::test]
async fn one_block_is_open_at_a_time() -> Result<()> {
    let session = Session::start().await?;
    open(&session).await?;
    session
        .wait_for(&format!("{OPEN} === 0 && {ROWS} === 0"))
        .await?;
    // The whole plan needs no scrolling.
    let scrolls: bool = session
        .script("(() => { const all = document.querySelector('.gantt'); return all.scrollWidth > all.clientWidth; })()")
        .await?;
    assert!(!scrolls, "the whole plan scrolls sideways");
    let blocks: String = session.script(BLOCKS).await?;
    assert!(
        blocks.contains("1 Start") && blocks.contains("pieces"),
        "{blocks}"
    );
    for block in [1, 2] {
        focus(
            &session,
            &format!(".gantt > * > ul > li:nth-child({block}) > button"),
        )
        .await?;
        session.press(Key::Enter).await?;
        session
            .wait_for(&format!(
                "{OPEN} === 1 && {ROWS} > 3 && document.activeElement.ariaExpanded === 'true'"
            ))
            .await?;
    }
    session.press(Key::Enter).await?;
    session
        .wait_for(&format!("{OPEN} === 0 && {ROWS} === 0"))
        .await?;
    session.finish().await
}

#[tokio::test]
async fn work_is_grouped_and_narrowed_down() -> Result<()> {
    let session = Session::start().await?;
    let plan = open(&session).await?;
    for (by, name) in [
        ("person", "nobody named"),
        ("clause", "8 Operation"),
        ("phase", "1 Start"),
    ] {
        plan.set("timeline-by", by).await?;
        session
            .wait_for(&format!("{BLOCKS}.includes({name:?})"))
            .await?;
    }
    plan.set("timeline-only", "can-delay").await?;
    session
        .wait_for(&format!(
            "{ROWS} > 0 && {ROWS} === document.querySelectorAll('.gantt ul ul [data-slack]').length"
        ))
        .await?;
    let rows: usize = session.script(ROWS).await?;
    let title: String = session
        .script("document.querySelector(\"[data-testid='timeline'] h2\").innerText")
        .await?;
    assert!(title.starts_with(&format!("{rows} of ")), "{rows}: {title}");
    plan.set("timeline-only", "all").await?;
    session.wait_for(&format!("{ROWS} === 0")).await?;
    session.finish().await
}

#[tokio::test]
async fn a_pin_by_keys_is_one_step_that_undo_takes_back() -> Result<()> {
    let session = Session::start().await?;
    let plan = open(&session).await?;
    focus(&session, ".gantt > * > ul > li:nth-child(2) > button").await?;
    session.press(Key::Enter).await?;
    focus(&session, PIECE).await?;
    session.press(Key::Enter).await?;
    session
        .wait_for("document.activeElement.id === 'details'")
        .await?;
    let before: String = session.script(DETAILS).await?;
    assert!(!before.contains("Pinned"), "{before}");
    focus(
        &session,
        "[data-testid='details'] form .row button:nth-child(2)",
    )
    .await?;
    session.press(Key::Enter).await?;
    plan.wait_until_rested().await?;
    session
        .wait_for(&format!("{DETAILS}.includes('Pinned')"))
        .await?;
    session.press_with(Key::Control, 'z').await?;
    plan.wait_until_rested().await?;
    session
        .wait_for(&format!("!{DETAILS}.includes('Pinned')"))
        .await?;
    session.finish().await
}

#[tokio::test]
async fn a_bar_is_dragged_by_whole_weeks() -> Result<()> {
    let session = Session::start().await?;
    let plan = open(&session).await?;
    plan.set("timeline-zoom", "weeks").await?;
    session
        .click_on(".gantt > * > ul > li:nth-child(2) > button")
        .await?;
    let bar = session.matching("[data-movable]").await?;
    let show = "void document.querySelector('[data-movable]').scrollIntoView({ block: 'center' })";
    session.script::<Option<()>>(show).await?;
    let chain = session.driver().action_chain();
    // Three weeks of 64 px, and some more.
    let chain = chain.click_and_hold_element(&bar);
    let chain = chain.move_by_offset(140, 0).move_by_offset(60, 0);
    chain.release().perform().await?;
    plan.wait_until_rested().await?;
    session
        .wait_for("[...document.querySelectorAll('.gantt-note')].some((one) => one.innerText.includes('pinned'))")
        .await?;
    // It is no click: no details are shown.
    assert!(!session.has("details").await?);
    session.press_with(Key::Control, 'z').await?;
    session
        .wait_for("![...document.querySelectorAll('.gantt-note')].some((one) => one.innerText.includes('pinned'))")
        .await?;
    session.finish().await
}

#[tokio::test]
async fn a_phone_has_an_agenda_by_month_and_no_chart() -> Result<()> {
    let session = Session::start().await?;
    session.resize(360, 640).await?;
    let plan = open(&session).await?;
    session.element("agenda").await?;
    assert!(
        !session
            .script::<bool>("document.querySelector('.gantt') !== null")
            .await?
    );
    let months = "[...document.querySelectorAll(\"[data-testid='agenda'] > details\")].map((one) => one.open)";
    let open: Vec<bool> = session.script(months).await?;
    assert!(
        open.len() > 4 && open[0] && !open[1..].contains(&true),
        "{open:?}"
    );
    let first = "[data-testid='agenda'] details .entry";
    session.click_on(&format!("{first} summary")).await?;
    session
        .wait_for(&format!(
            "document.querySelector({first:?}).innerText.includes('Done when')"
        ))
        .await?;
    for page in ["timeline", "people", "cost"] {
        session.go(&format!("#/a/demo-it-provider/{page}")).await?;
        plan.wait_until_rested().await?;
        let too_wide: bool = session
            .script("document.documentElement.scrollWidth > document.documentElement.clientWidth")
            .await?;
        assert!(!too_wide, "{page}");
    }
    session.finish().await
}

#[tokio::test]
async fn a_way_that_is_recommended_becomes_the_plan() -> Result<()> {
    let session = Session::start().await?;
    let plan = PlanPage::open_at(&session, "#/a/demo-it-provider/cost").await?;
    session
        .wait_for("document.querySelectorAll('.way button').length === 4")
        .await?;
    let recommended = "document.querySelectorAll('.way[data-best]').length";
    session.wait_for(&format!("{recommended} === 1")).await?;
    let follows = "[...document.querySelectorAll('.way button')].map((one) => one.disabled).join()";
    let before: String = session.script(follows).await?;
    let cost = "document.querySelector('.way dl').innerText";
    let own: String = session.script(cost).await?;
    session.click_on(".way button:not(:disabled)").await?;
    session
        .wait_for(&format!("{follows} !== {before:?}"))
        .await?;
    plan.wait_until_rested().await?;
    // A way says the same before and after it is taken.
    assert_eq!(session.script::<String>(cost).await?, own);
    session.press_with(Key::Control, 'z').await?;
    session
        .wait_for(&format!("{follows} === {before:?}"))
        .await?;
    session.finish().await
}
