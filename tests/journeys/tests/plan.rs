//! The plan follows what it is made by.

use journeys::pages::PlanPage;
use journeys::{Result, Session};
use thirtyfour::Key;

/// How an input is changed.
enum Move {
    /// A slider, by so many presses of a key.
    Slide(Key, usize),
    /// A list or a date, to this value.
    Set(&'static str),
}

async fn change(plan: PlanPage<'_>, input: &str, by: &Move) -> Result<()> {
    match by {
        Move::Slide(key, times) => plan.slide(input, key.clone(), *times).await,
        Move::Set(value) => plan.set(input, value).await,
    }
}

#[tokio::test]
async fn the_plan_follows_every_input() -> Result<()> {
    let session = Session::start().await?;
    let plan = PlanPage::open(&session, "it-provider").await?;
    let moves = [
        ("plan-hours-manager", Move::Slide(Key::Left, 4)),
        ("plan-hours-process", Move::Slide(Key::Left, 4)),
        ("plan-hours-technician", Move::Slide(Key::Left, 4)),
        ("plan-budget", Move::Slide(Key::Home, 1)),
        ("plan-target", Move::Set("2030-01-31")),
        ("plan-tool", Move::Set("itop")),
        ("plan-consultant", Move::Slide(Key::Right, 20)),
        ("plan-parallel", Move::Slide(Key::Left, 3)),
        ("plan-preset", Move::Set("resolution-first")),
        ("plan-goal", Move::Set("most-value-early")),
    ];
    for (input, by) in moves {
        let before = plan.outcome().await?;
        change(plan, input, &by).await?;
        let mut after = before.clone();
        for _ in 0..MOST_LOOKS {
            plan.wait_until_rested().await?;
            after = plan.outcome().await?;
            if after != before {
                break;
            }
        }
        assert_ne!(after, before, "{input}");
        undo_all(&session).await?;
        plan.wait_until_rested().await?;
    }
    session.finish().await
}

/// Puts other words in the place of every text, as Chrome does when it translates a page.
const TRANSLATE: &str = "const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT); \
    const all = []; while (walk.nextNode()) all.push(walk.currentNode); \
    for (const text of all.filter((one) => one.nodeValue.trim() && !one.parentElement.closest('svg'))) { \
        const outer = document.createElement('font'); \
        const inner = outer.appendChild(document.createElement('font')); \
        inner.textContent = text.nodeValue; \
        text.parentNode.replaceChild(outer, text); }";

#[tokio::test]
async fn numbers_follow_where_the_browser_translates() -> Result<()> {
    let session = Session::start().await?;
    let foreign = "Object.defineProperty(navigator, 'languages', { value: ['fi'] })";
    session.before_pages(foreign);
    let plan = PlanPage::open(&session, "it-provider").await?;
    plan.wait_until_rested().await?;
    let before = plan.finish().await?;
    session.driver().execute(TRANSLATE, Vec::new()).await?;
    assert_eq!(plan.finish().await?, before);
    plan.slide("plan-hours-process", Key::Left, 4).await?;
    let hours = "(() => { const slider = document.getElementById('plan-hours-process'); \
        const output = document.querySelector('output[for=plan-hours-process]'); \
        return parseFloat(output.innerText) === Number(slider.value); })()";
    session.wait_for(hours).await?;
    let mut after = before.clone();
    for _ in 0..MOST_LOOKS {
        plan.wait_until_rested().await?;
        after = plan.finish().await?;
        if after != before {
            break;
        }
    }
    assert_ne!(after, before);
    session.driver().execute(TRANSLATE, Vec::new()).await?;
    undo_all(&session).await?;
    plan.wait_until_rested().await?;
    assert_eq!(plan.finish().await?, before);
    session.finish().await
}

async fn undo_all(session: &Session) -> Result<()> {
    let is_done = "document.querySelector(\"[data-testid='undo']\").disabled";
    while !session.script::<bool>(is_done).await? {
        session.step("undo").await?;
    }
    Ok(())
}

/// How often it looks whether the plan has followed.
const MOST_LOOKS: usize = 200;

#[tokio::test]
async fn fewer_hours_finish_later_and_undo_brings_the_date_back() -> Result<()> {
    let session = Session::start().await?;
    let plan = PlanPage::open(&session, "it-provider").await?;
    let before = plan.finish().await?;
    plan.slide("plan-hours-manager", Key::Left, 4).await?;
    session
        .wait_for(&format!(
            "document.querySelector(\"[data-testid='plan-finish']\").textContent !== {before:?}"
        ))
        .await?;
    plan.wait_until_rested().await?;
    let fewer = plan.finish().await?;
    assert!(year(&fewer) > year(&before), "{before}, then {fewer}");
    undo_all(&session).await?;
    plan.wait_until_rested().await?;
    session
        .wait_for(&format!(
            "document.querySelector(\"[data-testid='plan-finish']\").textContent === {before:?}"
        ))
        .await?;
    session.finish().await
}

fn year(date: &str) -> Option<u32> {
    date.split(' ').next_back()?.parse().ok()
}
