//! Sums, each with a chart: the clauses by conformity, and the phases by hours.

use super::table::{Rows, going_out};
use crate::core::questionnaire::Group;
use crate::core::report::ConformityCounts;
use crate::messages::{conformity, fill, phase, t};
use crate::outputs::drawing::{STATES, colour, strip_colour};
use crate::outputs::sheet::{Beside, Cell, Column, Kind};
use crate::outputs::source::Source;
use crate::shown::group_name;

pub(super) fn columns_of_clauses() -> Vec<Column> {
    let mut head = going_out(&[("sheet.part", Kind::Short)]);
    head.extend(STATES.map(|state| Column {
        name: conformity(state),
        kind: Kind::Whole,
        comes_back: false,
    }));
    head.extend(going_out(&[
        ("sheet.readiness", Kind::Number),
        ("sheet.target", Kind::Number),
    ]));
    head
}

pub(super) fn clauses(source: &Source<'_>) -> Rows {
    let clauses = source.report.clauses.iter();
    clauses
        .map(|(clause, result)| {
            let own = source.report.sub_clauses.iter();
            let own = own.filter(|one| one.sub_clause.clause() == *clause);
            let counts: ConformityCounts = own.collect();
            let name = group_name(source.bank, Group::Clause(*clause));
            let mut row = vec![Cell::words(name)];
            row.extend(STATES.map(|state| Cell::count(counts.of(state))));
            row.extend([result.readiness, result.target].map(Cell::maybe));
            row
        })
        .collect()
}

pub(super) fn chart_of_clauses() -> Beside {
    Beside {
        title: t("chart.by-clause"),
        series: (1..).zip(STATES.map(strip_colour)).collect(),
    }
}

pub(super) fn columns_of_phases() -> Vec<Column> {
    going_out(&[
        ("sheet.phase", Kind::Short),
        ("sheet.hours", Kind::Number),
        ("sheet.euros", Kind::Euros),
        ("sheet.pieces", Kind::Whole),
        ("sheet.start", Kind::Date),
        ("sheet.finish", Kind::Date),
    ])
}

pub(super) fn phases(source: &Source<'_>) -> Rows {
    let phases = source.there().map(|there| &there.planned.plan.phases);
    let phases = phases.into_iter().flatten();
    phases
        .map(|span| {
            let number = span.phase as usize + 1;
            let name = fill(
                "plan.phase-name",
                &[("number", &number), ("name", &phase(span.phase))],
            );
            vec![
                Cell::words(name),
                Cell::number(span.hours),
                Cell::number(span.euros),
                Cell::count(span.activities),
                Cell::Date(span.start),
                Cell::Date(span.finish),
            ]
        })
        .collect()
}

pub(super) fn chart_of_phases() -> Beside {
    Beside {
        title: t("chart.by-phase"),
        series: vec![(1, colour::ACCENT)],
    }
}
