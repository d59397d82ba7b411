//! What was reached so far: snapshots with what was learnt, and what is measured.

use super::model::{Block, Cell, Column, Foot, Place, Section, Table};
use super::words::{count_cell, day_cell, number_cell};
use crate::core::assessment::planning::{ActionState, Indicator, Snapshot};
use crate::messages::{day, fill, list, t};
use crate::outputs::source::Source;

/// The section; none where nothing was kept or measured.
pub(super) fn section(of: &Source<'_>) -> Option<Section> {
    let plan = &of.assessment.plan;
    let snapshots = (!plan.snapshots.is_empty()).then(|| snapshots(of));
    let indicators = (!plan.indicators.is_empty()).then(|| indicators(&plan.indicators));
    let blocks: Vec<Block> = snapshots.into_iter().chain(indicators).collect();
    (!blocks.is_empty()).then(|| Section {
        id: "progress",
        title: t("progress.title").to_owned(),
        place: Place::Flowing,
        blocks,
    })
}

fn snapshots(of: &Source<'_>) -> Block {
    let row = |one: &Snapshot| {
        vec![
            day_cell(Some(one.date)),
            Cell::words(one.name.trim()),
            number_cell(one.readiness),
            number_cell(Some(one.conformity)),
            count_cell(one.done.len()),
            Cell::words(one.lessons.trim()),
        ]
    };
    let actions = of.assessment.plan.actions.values();
    let done = actions.filter(|plan| plan.state == ActionState::Done);
    let today = vec![
        day_cell(Some(of.today)),
        Cell::words(t("progress.today")),
        number_cell(of.report.readiness),
        number_cell(Some(of.report.conformity.percent())),
        count_cell(done.count()),
        Cell::words(""),
    ];
    let rows = of.assessment.plan.snapshots.iter().map(row);
    Block::Table(Table {
        caption: t("progress.compared").to_owned(),
        columns: vec![
            Column::words(t("progress.date"), 14),
            Column::words(t("progress.snapshot"), 20),
            Column::numbers(t("progress.readiness"), 12),
            Column::numbers(t("progress.conformity"), 13),
            Column::numbers(t("progress.done"), 10),
            Column::words(t("progress.lessons"), 45),
        ],
        rows: rows.chain([today]).collect(),
        foot: Foot::Plain,
    })
}

fn indicators(all: &[Indicator]) -> Block {
    let amount = |one: &Indicator, value: f64| {
        fill(
            "indicator.amount",
            &[("value", &value), ("unit", &one.unit.trim())],
        )
    };
    let row = |one: &Indicator| {
        let later = one.values.iter();
        let later = later.map(|measured| {
            let value = amount(one, measured.value);
            fill(
                "report.measured",
                &[("date", &day(measured.date)), ("value", &value)],
            )
        });
        let before = one.baseline.map(|value| amount(one, value));
        vec![
            Cell::words(one.name.trim()),
            Cell::words(before.unwrap_or_default()),
            Cell::words(list(&later.collect::<Vec<_>>())),
        ]
    };
    Block::Table(Table {
        caption: t("indicator.title").to_owned(),
        columns: vec![
            Column::words(t("indicator.name"), 40),
            Column::words(t("indicator.baseline"), 20),
            Column::words(t("indicator.values"), 50),
        ],
        rows: all.iter().map(row).collect(),
        foot: Foot::Plain,
    })
}
