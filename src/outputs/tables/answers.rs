//! All questions that are asked, and what was said.

use super::table::{Rows, Table, coming_back, going_out, said};
use crate::core::bank::Question;
use crate::core::questionnaire::is_asked;
use crate::messages::{answer_on, kind};
use crate::outputs::sheet::{Cell, Column, Kind};
use crate::outputs::source::Source;
use crate::shown::area_name;

/// The questions that are asked, and those that were answered when more was asked.
fn asked_or_answered<'a>(source: &Source<'a>) -> Vec<&'a Question> {
    let is_shown = |question: &&Question| {
        is_asked(source.assessment, question)
            || source.assessment.answers.contains_key(&question.id)
    };
    source.bank.questions().iter().filter(is_shown).collect()
}

pub(super) fn columns() -> Vec<Column> {
    let mut head = going_out(&[
        ("sheet.id", Kind::Id),
        ("sheet.part", Kind::Short),
        ("sheet.question", Kind::Long),
    ]);
    head.extend(coming_back(Table::Answers));
    head.extend(going_out(&[
        ("sheet.counts", Kind::Short),
        ("sheet.in-place", Kind::Long),
        ("sheet.rests-on", Kind::Short),
    ]));
    head
}

pub(super) fn rows(source: &Source<'_>) -> Rows {
    let table = Table::Answers;
    let row = |question: &Question| {
        let answer = source.assessment.answer(&question.id);
        let named = question.text.ticks.iter();
        let in_place: Vec<&str> = named
            .filter(|tick| answer.ticks.contains(&tick.key))
            .map(|tick| tick.name.as_str())
            .collect();
        let mut row = vec![
            Cell::words(question.id.as_str()),
            Cell::words(area_name(source.bank, question.area)),
            Cell::words(&question.text.ask),
        ];
        row.extend(said(table, source, question.id.as_str()));
        let counts = source.assessment.value(&question.id);
        let counts = counts.map(|value| answer_on(question.text.scale, value));
        row.push(counts.map_or(Cell::Empty, Cell::name));
        row.push(Cell::words(in_place.join("\n")));
        row.push(Cell::name(kind(question.kind)));
        row
    };
    asked_or_answered(source).into_iter().map(row).collect()
}
