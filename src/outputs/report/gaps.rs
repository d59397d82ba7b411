//! The gaps: the first six, and all of them for the appendix.

use super::model::{Block, Cell, Column, Foot, Place, Section, Table};
use super::words::{conformity_cell, day_cell, hours_cell, number_cell};
use crate::core::report::{Gap, SubClauseResult};
use crate::messages::{count, fill, t};
use crate::outputs::source::Source;
use crate::shown::board::ranked;
use crate::shown::{left_to_do, title};

/// How many stand in the section.
const MOST: usize = 6;

/// The section.
pub(super) fn section(of: &Source<'_>) -> Section {
    let gaps = &of.report.gaps;
    let quick = gaps.iter().filter(|gap| gap.quick_win).count();
    let numbers = fill(
        "gap.counts",
        &[
            ("gaps", &fill("gap.count", &[("count", &gaps.len())])),
            (
                "others",
                &of.report.sub_clauses.len().saturating_sub(gaps.len()),
            ),
            ("quick", &fill("gap.quick-count", &[("count", &quick)])),
        ],
    );
    let mut blocks = vec![Block::Text(numbers)];
    if gaps.is_empty() {
        blocks.push(Block::Text(t("result.no-gaps").to_owned()));
    } else {
        let shown = count(gaps.len().min(MOST));
        blocks.push(Block::Small(fill(
            "report.first-gaps",
            &[("shown", &shown)],
        )));
        blocks.push(table(of, ranked(of.report).into_iter().take(MOST)));
    }
    Section {
        id: "gaps",
        title: t("gap.title").to_owned(),
        place: Place::Flowing,
        blocks,
    }
}

/// Gaps with who closes them, until when, and why there is one.
pub(super) fn table<'a>(of: &Source<'a>, gaps: impl Iterator<Item = &'a Gap>) -> Block {
    let left = left_to_do(of.bank, of.assessment, of.today);
    let row = |gap: &Gap, result: &SubClauseResult| {
        let note = of.assessment.gaps.get(&gap.sub_clause);
        let owner = note.map_or("", |note| note.owner.trim());
        let quick = if gap.quick_win {
            t("gap.quick-win")
        } else {
            ""
        };
        let said = note.map_or_else(Vec::new, |note| vec![note.cause.trim(), note.note.trim()]);
        let said: Vec<&str> = said.into_iter().filter(|one| !one.is_empty()).collect();
        let name = title(of.bank, gap.sub_clause);
        let name = [name.as_str(), quick].join("\n");
        vec![
            Cell::words(name.trim_end()),
            conformity_cell(result),
            number_cell(Some(gap.priority.gap)),
            hours_cell(left(gap.sub_clause)),
            Cell::words(owner),
            day_cell(note.and_then(|note| note.due)),
            Cell::words(said.join("\n")),
        ]
    };
    let rows = gaps.filter_map(|gap| Some(row(gap, of.report.of(gap.sub_clause)?)));
    Block::Table(Table {
        caption: t("gap.ranked").to_owned(),
        columns: vec![
            Column::words(t("column.sub-clause"), 30),
            Column::words(t("column.conformity"), 16),
            Column::numbers(t("method.gap"), 9),
            Column::numbers(t("gap.hours"), 10),
            Column::words(t("gap.owner"), 14),
            Column::words(t("gap.due"), 17),
            Column::words(t("report.why"), 32),
        ],
        rows: rows.collect(),
        foot: Foot::Plain,
    })
}
