//! Hours and money until the certificate, week by week.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::components::{
    Column, Figure, Room, chart_figure, data_table, is_phone, series, text,
};
use crate::app::pages::plan::shared::{euros, hours, period, phase_ends};
use crate::app::state::App;
use crate::charts::{Course, CurveData, CurvePanel, Limit, Mark, curves};
use crate::core::plan::Planned;
use crate::core::plan::simulation::Simulation;
use crate::core::sort::sort_by_key;
use crate::messages::{day, t};
use crate::shown::costs::{budget, message};

/// Today, the ends of the phases, and the date aimed at, as far as they lie within.
fn marks(planned: &Planned) -> Vec<Mark> {
    let plan = &planned.plan;
    let today = Mark {
        date: browser::today(),
        label: t("plan.today").to_owned(),
    };
    let target = plan.target.map(|check| Mark {
        date: check.target,
        label: t("plan.target").to_owned(),
    });
    let all = std::iter::once(today)
        .chain(target)
        .chain(phase_ends(planned));
    let mut marks: Vec<Mark> = all
        .filter(|mark| mark.date >= plan.start && mark.date <= plan.finish)
        .collect();
    sort_by_key(&mut marks, |mark| mark.date);
    marks
}

/// Hours and euros so far.
pub(super) fn cost_chart(_: App, planned: &Planned, _: Option<&Simulation>) -> AnyView {
    let plan = &planned.plan;
    let steps = |read: fn(&crate::core::plan::WeekLoad) -> f64| {
        plan.weeks
            .iter()
            .map(|week| (week.first_day, read(week)))
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
    let money = budget(&planned.input);
    // A budget far beyond what is needed would leave the curve flat.
    let limit = money
        .filter(|&budget| budget < 10.0 * plan.totals.euros.max(1.0))
        .map(|value| Limit {
            value,
            label: t("plan.budget").to_owned(),
        });
    let of_hours = panel(
        t("plan.hours-so-far").to_owned(),
        hours,
        steps(|week| week.hours_so_far),
        None,
    );
    let of_euros = panel(
        t("plan.money-so-far").to_owned(),
        euros,
        steps(|week| week.euros_so_far),
        limit.clone(),
    );
    // On phones the hours are in the table.
    let of_hours = (!is_phone()).then_some(of_hours);
    let data = CurveData {
        course: Course::Steps,
        period: period(plan, plan.finish),
        panels: of_hours.into_iter().chain([of_euros]).collect(),
        marks: marks(planned),
    };
    let figure = Figure {
        id: "cost",
        title: message(plan, money),
        about: t("plan.cost-about").into(),
        room: Room::Whole,
        legend: std::iter::once((series("series-1 line"), t("plan.so-far")))
            .chain(limit.map(|_| (series("target"), t("plan.budget"))))
            .collect(),
    };
    let row = |week: &crate::core::plan::WeekLoad| {
        vec![
            text(day(week.first_day)),
            text(hours(week.hours_so_far)),
            text(euros(week.euros_so_far)),
        ]
    };
    let columns = [
        Column::Dates(t("plan.week-from")),
        Column::Numbers(t("plan.hours-so-far")),
        Column::Numbers(t("plan.money-so-far")),
    ];
    let table = data_table(
        t("plan.cost"),
        &columns,
        plan.weeks.iter().map(row).collect(),
    );
    chart_figure(figure, &|frame| curves(frame, &data), table)
}
