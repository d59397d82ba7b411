//! All work as a table.

use crate::dom::prelude::*;

use crate::app::components::{Column, data_table, text};
use crate::app::pages::plan::shared::{euros, hours, roles};
use crate::app::state::App;
use crate::core::plan::simulation::Simulation;
use crate::core::plan::{Planned, PlannedActivity};
use crate::core::sort::sort_by_key;
use crate::messages::{day, phase, t};

/// Every activity by date.
pub(super) fn table(app: App, planned: &Planned, _: Option<&Simulation>) -> AnyView {
    let cells = |one: &PlannedActivity| {
        vec![
            text(app.work_name(&one.work)),
            text(phase(one.phase)),
            text(roles(one)),
            text(day(one.start)),
            text(day(one.finish)),
            text(hours(one.own_hours())),
            text(euros(one.euros)),
        ]
    };
    let columns = [
        Column::Words(t("plan.activity")),
        Column::Words(t("plan.phase")),
        Column::Words(t("plan.roles")),
        Column::Dates(t("plan.starts")),
        Column::Dates(t("plan.ends")),
        Column::Numbers(t("plan.own-hours")),
        Column::Numbers(t("plan.money")),
    ];
    let mut sorted: Vec<&PlannedActivity> = planned.plan.activities.iter().collect();
    sort_by_key(&mut sorted, |one| (one.start_week, one.finish_week));
    let rows = sorted.into_iter().map(cells).collect();
    data_table(t("timeline.table"), &columns, rows)
}
