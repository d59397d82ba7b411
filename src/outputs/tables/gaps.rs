//! The 44 sub-clauses with their numbers, and the gaps among them.

use super::table::{Rows, Table, coming_back, going_out, said};
use crate::core::report::{Gap, SubClauseResult};
use crate::messages::{conformity, evidence_basis, rating, reliability, t};
use crate::outputs::field::CLAUSE;
use crate::outputs::sheet::{Cell, Column, Kind};
use crate::outputs::source::Source;
use crate::shown::board::ranked;
use crate::shown::{left_to_do, notes, title};

pub(super) fn columns_of_scores() -> Vec<Column> {
    going_out(&[
        ("sheet.id", Kind::Id),
        ("sheet.part", Kind::Short),
        ("sheet.conformity", Kind::Short),
        ("sheet.readiness", Kind::Number),
        ("sheet.evidenced", Kind::Number),
        ("sheet.target", Kind::Number),
        ("sheet.rating", Kind::Short),
        ("sheet.level", Kind::Whole),
        ("sheet.evidence-basis", Kind::Short),
        ("sheet.reliability", Kind::Short),
        ("sheet.asked", Kind::Whole),
        ("sheet.answered", Kind::Whole),
        ("sheet.effort", Kind::Number),
        ("sheet.value", Kind::Number),
        ("sheet.priority", Kind::Number),
    ])
}

pub(super) fn scores(source: &Source<'_>) -> Rows {
    let left = left_to_do(source.bank, source.assessment, source.today);
    let row = |one: &SubClauseResult| {
        let name = |name: Option<&'static str>| name.map_or(Cell::Empty, Cell::name);
        vec![
            Cell::words(format!("{CLAUSE}{}", one.sub_clause)),
            Cell::words(title(source.bank, one.sub_clause)),
            Cell::name(conformity(one.conformity)),
            Cell::maybe(one.readiness),
            Cell::maybe(one.readiness_evidenced),
            Cell::number(one.target),
            name(one.rating().map(rating)),
            one.level
                .map_or(Cell::Empty, |level| Cell::count(level.number().into())),
            Cell::name(evidence_basis(one.evidence)),
            name(one.reliability.map(|one| reliability(one.class))),
            Cell::count(one.counts.asked),
            Cell::count(one.counts.responded()),
            Cell::number(left(one.sub_clause)),
            Cell::number(one.priority.value),
            Cell::number(one.priority.score),
        ]
    };
    source.report.sub_clauses.iter().map(row).collect()
}

pub(super) fn columns() -> Vec<Column> {
    let mut head = going_out(&[
        ("sheet.id", Kind::Id),
        ("sheet.rank", Kind::Whole),
        ("sheet.part", Kind::Short),
        ("sheet.conformity", Kind::Short),
        ("sheet.readiness", Kind::Number),
        ("sheet.gap", Kind::Number),
        ("sheet.priority", Kind::Number),
        ("sheet.effort", Kind::Number),
        ("sheet.quick-win", Kind::Short),
    ]);
    head.extend(coming_back(Table::Gaps));
    head.extend(going_out(&[("sheet.question-notes", Kind::Long)]));
    head
}

pub(super) fn rows(source: &Source<'_>) -> Rows {
    let table = Table::Gaps;
    let left = left_to_do(source.bank, source.assessment, source.today);
    let noted = notes::by_sub_clause(source.bank, source.assessment);
    let row = |(place, gap): (usize, &Gap)| {
        let id = format!("{CLAUSE}{}", gap.sub_clause);
        let notes = noted.get(&gap.sub_clause).map_or(&[][..], Vec::as_slice);
        let notes: Vec<&str> = notes.iter().map(|one| one.note.as_str()).collect();
        let quick = if gap.quick_win { t("sheet.yes") } else { "" };
        let mut row = vec![
            Cell::words(id.as_str()),
            Cell::count(place + 1),
            Cell::words(title(source.bank, gap.sub_clause)),
            Cell::name(conformity(gap.conformity)),
            Cell::maybe(gap.readiness),
            Cell::number(gap.priority.gap),
            Cell::number(gap.priority.score),
            Cell::number(left(gap.sub_clause)),
            Cell::name(quick),
        ];
        row.extend(said(table, source, &id));
        row.push(Cell::words(notes.join("\n")));
        row
    };
    ranked(source.report)
        .into_iter()
        .enumerate()
        .map(row)
        .collect()
}
