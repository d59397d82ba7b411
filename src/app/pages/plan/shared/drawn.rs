//! Charts and tables that follow the plan without holding it up: each is drawn in a task
//! of its own once the plan has rested.

use std::sync::Arc;
use std::time::Duration;

use crate::dom::prelude::*;

use crate::app::reactive::effect;
use crate::app::state::{App, PlanView};
use crate::core::plan::Planned;
use crate::core::plan::simulation::Simulation;

/// How long the plan must rest before the first chart follows, and each next
/// one after it.
const REST: u64 = 150;
const APART: u64 = 30;

/// What a chart draws.
pub(crate) type Draw = fn(App, &Planned, Option<&Simulation>) -> AnyView;

/// A chart in its place among those of the page.
pub(crate) fn drawn(app: App, live: PlanView, place: u64, draw: Draw) -> AnyView {
    type Shown = (Arc<Planned>, Option<Arc<Simulation>>);
    let shown = RwSignal::new(None::<Shown>);
    let due = StoredValue::new(None::<TimeoutHandle>);
    effect(move || {
        let next = live.planned().map(|planned| (planned, live.simulation()));
        if let Some(due) = due.get_value() {
            due.clear();
        }
        let wait = Duration::from_millis(REST + place * APART);
        let handle = set_timeout_with_handle(
            move || {
                let _ = shown.try_set(next); // the page may have been left
            },
            wait,
        );
        due.set_value(handle.ok());
    });
    let view = move || {
        let (planned, simulation) = shown.get()?;
        Some(draw(app, &planned, simulation.as_deref()))
    };
    view.into_any()
}
