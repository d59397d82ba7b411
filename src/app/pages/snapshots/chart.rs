//! How readiness and conformity went from snapshot to snapshot.

use leptos::prelude::*;

use crate::app::components::{
    Column, DATES, Figure, Room, chart_figure, data_table, number, series, text,
};
use crate::app::state::App;
use crate::charts::{Course, CurveData, CurvePanel, Period, Step, curves};
use crate::core::assessment::planning::Snapshot;
use crate::messages::{day, fill, t, whole};

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
    let panel = |label: &str, likely| CurvePanel {
        label: label.to_owned(),
        format: whole,
        most: 100.0,
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
        panels: vec![
            panel(t("progress.readiness"), steps(|one| one.readiness)),
            panel(t("progress.conformity"), steps(|one| Some(one.conformity))),
        ],
        marks: Vec::new(),
    };
    let figure = Figure {
        id: "progress",
        title: title(&first, &last),
        about: t("progress.chart-about"),
        room: Room::Whole,
        legend: vec![(series("series-1 line"), t("progress.chart-line"))],
    };
    let rows = all.iter().map(|one| {
        vec![
            text(day(one.date)),
            text(number(one.readiness)),
            text(number(Some(one.conformity))),
        ]
    });
    let columns = [
        Column::Words(t("progress.date")),
        Column::Numbers(t("progress.readiness")),
        Column::Numbers(t("progress.conformity")),
    ];
    let table = data_table(t("progress.compared"), &columns, rows.collect());
    Some(chart_figure(figure, &|frame| curves(frame, &data), table))
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
