//! The work that drives the risk, the worst first.

use leptos::prelude::*;

use crate::app::components::{Rule, rule};
use crate::app::pages::plan::shared::percent;
use crate::app::state::App;
use crate::core::plan::Planned;
use crate::core::plan::simulation::{Driver, Simulation};
use crate::messages::t;

/// How many are shown.
const SHOWN: usize = 6;

/// The list, once simulated.
pub(super) fn drivers(app: App, planned: &Planned, simulation: Option<&Simulation>) -> AnyView {
    let worst = simulation.map_or(&[][..], |simulation| &simulation.drivers);
    let most = worst.first().map_or(1.0, |driver| driver.sensitivity);
    let item = |driver: &Driver| {
        let activity = planned.plan.activities.get(driver.task)?;
        let share = driver.sensitivity / most.max(f64::EPSILON);
        Some(view! {
            <li>
                <span>{app.work_name(&activity.work)}</span>
                <b>{percent(driver.criticality * 100.0)}</b>
                <span class="bar" aria-hidden="true" style:--value=share.to_string()></span>
            </li>
        })
    };
    let items: Vec<_> = worst.iter().take(SHOWN).filter_map(item).collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="card stack" data-testid="plan-drivers">
            <div>
                <h2>{t("plan.drivers")}</h2>
                <p class="muted small-text">{t("plan.drivers-about")}" "{rule(Rule::Plan)}</p>
            </div>
            <ul class="bars">{items}</ul>
        </section>
    }
    .into_any()
}
