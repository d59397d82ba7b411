//! The page stays at hand while the plan is made anew. In a file of its own, since
//! journeys beside it would slow it down.

use std::time::Duration;

use journeys::pages::PlanPage;
use journeys::{Ability, Result, Session};
use thirtyfour::Key;
use tokio::time::sleep;

/// Milliseconds that the page may be held up at a stretch.
const LONGEST_TASK: f64 = 50.0;
/// Within this, charts and tables follow a plan that has rested.
const FOLLOWS: Duration = Duration::from_millis(600);

#[tokio::test]
async fn a_moving_slider_never_holds_the_page_up() -> Result<()> {
    let session = Session::start().await?;
    if !session.engine().can(Ability::TellOfLongTasks) {
        return session.finish().await;
    }
    let plan = PlanPage::open(&session, "it-provider").await?;
    let watch = "(() => { window.tasks = []; new PerformanceObserver((list) => \
        window.tasks.push(...list.getEntries().map((entry) => entry.duration)))\
        .observe({ type: 'longtask' }); })()";
    let limit = LONGEST_TASK * session.slowness().await?;
    session.script::<Option<()>>(watch).await?;
    let mut longest = f64::INFINITY;
    // What else the machine does can only lengthen a task: the best of six counts.
    for key in [Key::Left, Key::Right].into_iter().cycle().take(6) {
        session.script::<Vec<f64>>("window.tasks = []").await?;
        plan.slide("plan-hours-process", key, 4).await?;
        plan.wait_until_rested().await?;
        sleep(FOLLOWS).await;
        let most: f64 = session.script("Math.max(0, ...window.tasks)").await?;
        longest = longest.min(most);
        if longest <= limit {
            break;
        }
    }
    assert!(longest <= limit, "{longest} of {limit} ms");
    session.finish().await
}
