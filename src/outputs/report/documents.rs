//! Documents and records: which there are, and who keeps them.

use super::model::{Block, Cell, Column, Foot, Place, Section, Table};
use crate::core::assessment::{WorkProduct, WorkProductState};
use crate::core::bank::Duty;
use crate::core::scoring::Conformity;
use crate::messages::{fill, t, work_product_state};
use crate::outputs::source::Source;

/// The section.
pub(super) fn section(of: &Source<'_>) -> Section {
    let lists = of.bank.lists();
    let held = &of.assessment.work_products;
    let documents = lists.documents.iter().map(|one| {
        let name = (one.text.name.as_str(), one.duty);
        row(name, &one.reference, held.documents.get(&one.id))
    });
    let records = lists.records.iter().map(|one| {
        let name = (one.text.name.as_str(), one.duty);
        row(name, &one.reference, held.records.get(&one.id))
    });
    let current = |key, (lacking, all): (usize, usize)| {
        let current = all.saturating_sub(lacking);
        fill(key, &[("current", &current), ("all", &all)])
    };
    let counts = [
        current("document.documents-current", of.report.documents),
        current("document.records-current", of.report.records),
    ];
    Section {
        id: "documents",
        title: t("document.title").to_owned(),
        place: Place::Flowing,
        blocks: vec![
            Block::List(counts.into()),
            table(
                t("document.documents"),
                t("document.document"),
                documents.collect(),
            ),
            table(
                t("document.records"),
                t("document.record"),
                records.collect(),
            ),
        ],
    }
}

fn row((name, duty): (&str, Duty), number: &str, held: Option<&WorkProduct>) -> Vec<Cell> {
    let state = held.map(|held| held.state).unwrap_or_default();
    let name = match duty {
        Duty::Always => name.to_owned(),
        Duty::OnOccasion => format!("{name} ({})", t("document.on-occasion")),
        Duty::Useful => format!("{name} ({})", t("document.useful")),
    };
    let mark = match state {
        WorkProductState::Current => Conformity::Met,
        WorkProductState::Draft => Conformity::Minor,
        WorkProductState::Missing if duty == Duty::Always => Conformity::Major,
        WorkProductState::Missing => Conformity::NotShown,
    };
    vec![
        Cell::words(format!("{number} {name}")),
        Cell {
            state: Some(mark),
            ..Cell::words(work_product_state(state))
        },
        Cell::words(held.map_or("", |held| held.owner.trim())),
    ]
}

fn table(caption: &'static str, kind: &'static str, rows: Vec<Vec<Cell>>) -> Block {
    Block::Table(Table {
        caption: caption.to_owned(),
        columns: vec![
            Column::words(kind, 62),
            Column::words(t("document.state"), 20),
            Column::words(t("document.owner"), 18),
        ],
        rows,
        foot: Foot::Plain,
    })
}
