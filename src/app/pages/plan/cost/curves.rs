//! Hours and money until the certificate, week by week.

use leptos::prelude::*;

use crate::app::components::{Column, Figure, Room, chart_figure, data_table, series, text};
use crate::app::pages::plan::shared::{euros, hours, period, phase_ends};
use crate::app::state::App;
use crate::charts::{Course, CurveData, CurvePanel, Limit, curves};
use crate::core::plan::Planned;
use crate::core::plan::simulation::Simulation;
use crate::messages::{day, t};

/// Hours and euros so far.
pub(super) fn cost_chart(_: App, planned: &Planned, _: Option<&Simulation>) -> AnyView {
    let plan = &planned.plan;
    let steps = |read: fn(&crate::core::plan::WeekLoad) -> f64| {
        plan.weeks
            .iter()
            .map(|week| (week.monday, read(week)))
            .collect::<Vec<_>>()
    };
    let panel = |label, format, likely, limit| CurvePanel {
        label,
        format,
        most: 0.0,
        likely,
        careful: Vec::new(),
        limit,
    };
    let budget = planned
        .input
        .grants()
        .map(|grants| grants.iter().map(|grant| grant.euros as f64).sum::<f64>())
        .filter(|&budget| budget < 10.0 * plan.totals.euros.max(1.0))
        .map(|value| Limit {
            value,
            label: t("plan.budget").to_owned(),
        });
    let data = CurveData {
        course: Course::Steps,
        period: period(plan, plan.finish),
        panels: vec![
            panel(
                t("plan.hours-so-far").to_owned(),
                hours,
                steps(|week| week.hours_so_far),
                None,
            ),
            panel(
                t("plan.euros-so-far").to_owned(),
                euros,
                steps(|week| week.euros_so_far),
                budget,
            ),
        ],
        marks: phase_ends(planned),
    };
    let figure = Figure {
        id: "cost",
        title: t("plan.cost").to_owned(),
        about: t("plan.cost-about"),
        room: Room::Beside,
        legend: vec![
            (series("series-1 line"), t("plan.so-far")),
            (series("target"), t("plan.budget")),
        ],
    };
    let row = |week: &crate::core::plan::WeekLoad| {
        vec![
            text(day(week.monday)),
            text(hours(week.hours_so_far)),
            text(euros(week.euros_so_far)),
        ]
    };
    let columns = [
        Column::Words(t("plan.week-from")),
        Column::Numbers(t("plan.hours-so-far")),
        Column::Numbers(t("plan.euros-so-far")),
    ];
    let table = data_table(
        t("plan.cost"),
        &columns,
        plan.weeks.iter().map(row).collect(),
    );
    chart_figure(figure, &|frame| curves(frame, &data), table)
}
