//! Where the plan leads: readiness and conformity, and how sure its end is.

use crate::dom::prelude::*;

use crate::app::components::{
    Column, Figure, Room, chart_figure, data_table, number, series, text,
};
use crate::app::pages::plan::shared::{DATES, percent, period, phase_ends};
use crate::app::state::App;
use crate::charts::{
    Course, CurveData, CurvePanel, FinishBin, FinishData, FinishMark, Mark, Period, curves, finish,
};
use crate::core::date::Date;
use crate::core::plan::Planned;
use crate::core::plan::simulation::{Band, Simulation};
use crate::messages::{day, fill, t, whole};
use crate::shown::roadmap::phase_name;

/// Readiness and conformity if the work is done well.
pub(super) fn projection_chart(
    _: App,
    planned: &Planned,
    simulation: Option<&Simulation>,
) -> AnyView {
    let curve = &planned.projection.curve;
    let end = simulation.map_or(planned.plan.finish, |simulation| {
        simulation.date_95.max(planned.plan.finish)
    });
    let bands = simulation.map_or(&[][..], |simulation| &simulation.bands);
    let today = curve
        .first()
        .and_then(|one| Some((one.date, one.readiness?)));
    let band = |read: fn(&Band) -> f64| -> Vec<(Date, f64)> {
        let shown = bands.iter().filter(|band| band.date <= end);
        let later = shown.map(|band| (band.date, read(band)));
        today.into_iter().chain(later).collect()
    };
    let planned_curve = |read: &dyn Fn(&crate::core::plan::Projected) -> f64| -> Vec<(Date, f64)> {
        curve.iter().map(|one| (one.date, read(one))).collect()
    };
    let likely = if bands.is_empty() {
        planned_curve(&|one| one.readiness.unwrap_or(0.0))
    } else {
        band(|band| band.middle)
    };
    let careful = if bands.is_empty() {
        Vec::new()
    } else {
        band(|band| band.low)
    };
    let panel = |label: &'static str, likely, careful| CurvePanel {
        label: label.to_owned(),
        format: whole,
        most: 100.0,
        likely,
        careful,
        limit: None,
    };
    let data = CurveData {
        course: Course::Steps,
        period: period(&planned.plan, end),
        panels: vec![
            panel(t("plan.readiness"), likely, careful),
            panel(
                t("plan.conformity"),
                planned_curve(&|one| one.conformity),
                Vec::new(),
            ),
        ],
        marks: phase_ends(planned),
    };
    let figure = Figure {
        id: "projection",
        title: t("plan.projection").to_owned(),
        about: t("plan.projection-about").into(),
        room: Room::Beside,
        legend: vec![
            (series("series-1 line"), t("plan.likely")),
            (series("series-2 line"), t("plan.nearly-sure")),
        ],
    };
    let now = curve.first().map(|one| (t("plan.now").to_owned(), one));
    let phases = planned.projection.phases.iter();
    let after = phases.map(|(of, one)| (phase_name(*of), one));
    let row = |(name, one): (String, &crate::core::plan::Projected)| {
        vec![
            text(name),
            text(day(one.date)),
            text(number(one.readiness)),
            text(number(Some(one.conformity))),
            text(fill("plan.met-of", &[("met", &one.met)])),
        ]
    };
    let columns = [
        Column::Words(t("plan.after-phase")),
        Column::Dates(t("plan.date")),
        Column::Numbers(t("plan.readiness")),
        Column::Numbers(t("plan.conformity")),
        Column::Numbers(t("plan.met")),
    ];
    let rows = now.into_iter().chain(after).map(row).collect();
    let table = data_table(t("plan.projection"), &columns, rows);
    chart_figure(figure, &|frame| curves(frame, &data), table)
}

/// When the plan ends, as often as the runs have it.
pub(super) fn finish_chart(
    app: App,
    planned: &Planned,
    simulation: Option<&Simulation>,
) -> AnyView {
    let Some(simulation) = simulation else {
        return view! { <p class="card muted">{t("plan.reckoning")}</p> };
    };
    let runs = f64::from(simulation.runs.max(1));
    let mut so_far = 0.0;
    let bins: Vec<FinishBin> = simulation
        .bins
        .iter()
        .map(|bin| {
            so_far += f64::from(bin.runs);
            FinishBin {
                start: app.first_day_of_week(bin.date),
                runs: f64::from(bin.runs),
                finished: so_far / runs * 100.0,
            }
        })
        .collect();
    let sure = [
        (simulation.date_50, 50.0),
        (simulation.date_80, 80.0),
        (simulation.date_95, 95.0),
    ];
    let label = |date: Date, share: f64| {
        fill(
            "plan.sure-mark",
            &[("percent", &percent(share)), ("date", &day(date))],
        )
    };
    let start = bins.first().map_or(planned.plan.start, |bin| bin.start);
    let end = bins
        .last()
        .map_or(planned.plan.finish, |bin| bin.start.plus_days(6));
    let target = planned.plan.target.map(|check| check.target);
    let data = FinishData {
        period: Period {
            start,
            end,
            format: DATES,
        },
        marks: sure
            .map(|(date, percent)| FinishMark {
                date,
                percent,
                label: label(date, percent),
            })
            .into(),
        target: target
            .filter(|&target| target >= start && target <= end)
            .map(|date| Mark {
                date,
                label: t("plan.target").to_owned(),
            }),
        format: percent,
        bins,
    };
    let figure = Figure {
        id: "finish",
        title: t("plan.how-sure").to_owned(),
        about: t("plan.how-sure-about").into(),
        room: Room::Beside,
        legend: vec![
            (series("series-1 line"), t("plan.finished-by")),
            (series("band"), t("plan.how-often")),
            (series("target"), t("plan.target")),
        ],
    };
    let rows = data
        .bins
        .iter()
        .map(|bin| {
            vec![
                text(day(bin.start)),
                text(percent(bin.runs / runs * 100.0)),
                text(percent(bin.finished)),
            ]
        })
        .collect();
    let columns = [
        Column::Dates(t("plan.week-from")),
        Column::Numbers(t("plan.how-often")),
        Column::Numbers(t("plan.finished-by")),
    ];
    let table = data_table(t("plan.how-sure"), &columns, rows);
    chart_figure(figure, &|frame| finish(frame, &data), table)
}
