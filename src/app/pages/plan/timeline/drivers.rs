//! The work that drives the risk, the worst first.

use crate::dom::prelude::*;

use crate::app::components::{Rule, rule};
use crate::app::pages::plan::shared::percent;
use crate::app::state::App;
use crate::core::plan::Planned;
use crate::core::plan::simulation::{Driver, Simulation};
use crate::messages::t;
use crate::shown::outcome;

/// The list, once simulated.
pub(super) fn drivers(app: App, planned: &Planned, simulation: Option<&Simulation>) -> AnyView {
    let worst = simulation.map_or_else(Vec::new, outcome::drivers);
    let item = |driver: &Driver| {
        let activity = planned.plan.activities.get(driver.task)?;
        Some(view! {
            <li>
                <span>{app.work_name(&activity.work)}</span>
                <b>{percent(driver.criticality * 100.0)}</b>
                <span class="bar" aria-hidden="true" style:--value=driver.criticality.to_string()></span>
            </li>
        })
    };
    let items: Vec<_> = worst.into_iter().filter_map(item).collect();
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
}
