//! How readiness, conformity and capability went from snapshot to snapshot, and what is
//! measured from day to day.

use crate::dom::prelude::*;

use crate::app::components::{
    Column, DATES, Figure, Room, chart_figure, data_table, number, series, text,
};
use crate::app::state::App;
use crate::charts::{Course, CurveData, CurvePanel, Limit, Period, Step, curves};
use crate::core::assessment::planning::{Indicator, Snapshot};
use crate::core::plan::capability;
use crate::messages::{Value, day, few, fill, t, whole};
use crate::shown::since::{course, measured_since};

/// The curves over the snapshots and today; nothing before there are two days of them.
pub(super) fn chart(app: App) -> Option<AnyView> {
    let mut all = app.snapshots();
    all.extend(app.stands_now(t("progress.today")));
    let (first, last) = (all.first()?.clone(), all.last()?.clone());
    if last.date <= first.date {
        return None;
    }
    let steps = |read: fn(&Snapshot) -> Option<f64>| -> Vec<Step> {
        let known = all.iter().filter_map(|one| Some((one.date, read(one)?)));
        known.collect()
    };
    let panel = |label: &str, format, most, likely| CurvePanel {
        label: label.to_owned(),
        format,
        most,
        likely,
        careful: Vec::new(),
        limit: None,
    };
    let data = CurveData {
        course: Course::Joined,
        period: Period {
            start: first.date,
            end: last.date,
            format: DATES,
        },
        panels: [
            panel(
                t("progress.readiness"),
                whole,
                100.0,
                steps(|one| one.readiness),
            ),
            panel(
                t("progress.conformity"),
                whole,
                100.0,
                steps(|one| Some(one.conformity)),
            ),
            panel(
                t("progress.level-of-3"),
                level,
                3.0,
                steps(|one| capability(&one.details)),
            ),
        ]
        .into_iter()
        // Earlier versions kept no levels.
        .filter(|panel| panel.likely.len() > 1)
        .collect(),
        marks: Vec::new(),
    };
    let figure = Figure {
        id: "progress",
        title: title(&first, &last),
        about: t("progress.chart-about").into(),
        room: Room::Whole,
        legend: vec![(series("series-1 line"), t("progress.chart-line"))],
    };
    let rows = all.iter().map(|one| {
        vec![
            text(day(one.date)),
            text(number(one.readiness)),
            text(number(Some(one.conformity))),
            text(number(capability(&one.details))),
        ]
    });
    let columns = [
        Column::Dates(t("progress.date")),
        Column::Numbers(t("progress.readiness")),
        Column::Numbers(t("progress.conformity")),
        Column::Numbers(t("progress.level")),
    ];
    let table = data_table(t("progress.compared"), &columns, rows.collect());
    Some(chart_figure(figure, &|frame| curves(frame, &data), table))
}

/// A mean level on the axis.
fn level(of: f64) -> String {
    few(of).written()
}

/// What has changed from the first to the last.
fn title(first: &Snapshot, last: &Snapshot) -> String {
    let more = last.readiness.unwrap_or_default() - first.readiness.unwrap_or_default();
    let (points, date) = (whole(more.abs()), day(first.date));
    if more >= 0.5 {
        fill("progress.chart-up", &[("points", &points), ("date", &date)])
    } else if more <= -0.5 {
        fill(
            "progress.chart-down",
            &[("points", &points), ("date", &date)],
        )
    } else {
        fill("progress.chart-same", &[("date", &date)])
    }
}

/// What is measured over time, a curve for each; nothing before something was measured on
/// two days.
pub(super) fn measured(all: &[Indicator]) -> Option<AnyView> {
    let title = measured_since(all)?;
    let drawn: Vec<(&Indicator, _)> = all
        .iter()
        .filter_map(|one| Some((one, course(one)?)))
        .collect();
    let start = drawn.iter().map(|(_, (first, _))| first.date).min()?;
    let end = drawn.iter().map(|(_, (_, last))| last.date).max()?;
    let panel = |one: &Indicator| CurvePanel {
        label: fill(
            "progress.panel",
            &[("name", &one.name.trim()), ("unit", &one.unit.trim())],
        ),
        format: level,
        most: 0.0,
        likely: one.values.iter().map(|one| (one.date, one.value)).collect(),
        careful: Vec::new(),
        limit: one.baseline.map(|value| Limit {
            value,
            label: t("progress.baseline").to_owned(),
        }),
    };
    let data = CurveData {
        course: Course::Joined,
        period: Period {
            start,
            end,
            format: DATES,
        },
        panels: drawn.iter().map(|(one, _)| panel(one)).collect(),
        marks: Vec::new(),
    };
    let rows = drawn.iter().flat_map(|(one, _)| {
        one.values.iter().map(|measured| {
            let amount = fill(
                "indicator.amount",
                &[("value", &measured.value), ("unit", &one.unit)],
            );
            vec![
                text(one.name.clone()),
                text(day(measured.date)),
                text(amount),
            ]
        })
    });
    let columns = [
        Column::Words(t("indicator.name")),
        Column::Dates(t("indicator.date")),
        Column::Numbers(t("indicator.value")),
    ];
    let table = data_table(t("indicator.values"), &columns, rows.collect());
    let figure = Figure {
        id: "measured",
        title,
        about: t("progress.measured-about").into(),
        room: Room::Whole,
        legend: vec![
            (series("series-1 line"), t("indicator.value")),
            (series("target"), t("progress.baseline")),
        ],
    };
    Some(chart_figure(figure, &|frame| curves(frame, &data), table))
}
