//! The way to the certificate on one axis.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::components::{Column, Figure, Room, chart_figure, data_table, series, text};
use crate::app::state::App;
use crate::charts;
use crate::core::plan::simulation::Simulation;
use crate::core::plan::{Planned, done};
use crate::messages::{day, percent, t};
use crate::shown::roadmap::roadmap;

/// The chart with its table.
pub(crate) fn roadmap_chart(
    app: App,
    planned: &Planned,
    simulation: Option<&Simulation>,
) -> AnyView {
    let done = app.report.with(|report| {
        let report = report.as_ref()?;
        app.with_open(|open| app.with_bank(|bank| done(bank, open, report)))
    });
    let before = app.trials().with(|trials| trials.begun()?.sure);
    let before = before.filter(|before| simulation.is_some_and(|now| now.date_80 != *before));
    let data = roadmap(
        &planned.plan,
        simulation,
        &done.unwrap_or_default(),
        browser::today(),
        before,
        &|work| app.work_name(work),
    );
    let figure = Figure {
        id: "roadmap",
        title: t("plan.roadmap").to_owned(),
        about: t("plan.roadmap-about").into(),
        room: Room::Beside,
        legend: before
            .map(|_| (series("ghost"), t("plan.roadmap-before")))
            .into_iter()
            .chain([
                (series("band"), t("plan.phase")),
                (series("series-1"), t("plan.roadmap-done")),
                (series("target"), t("plan.target")),
            ])
            .collect(),
    };
    let columns = [
        Column::Words(t("plan.phase")),
        Column::Dates(t("plan.starts")),
        Column::Dates(t("plan.ends")),
        Column::Numbers(t("plan.roadmap-share")),
    ];
    let row = |phase: &charts::RoadmapPhase| {
        vec![
            text(phase.label.clone()),
            text(day(phase.start)),
            text(day(phase.end)),
            text(percent(phase.done * 100.0)),
        ]
    };
    let rows = data.phases.iter().map(row).collect();
    let table = data_table(t("plan.roadmap"), &columns, rows);
    chart_figure(figure, &|frame| charts::roadmap(frame, &data), table)
}
