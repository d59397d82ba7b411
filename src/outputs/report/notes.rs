//! Everything that was noted: at questions, gaps, work and in a mock audit. Nothing is
//! cut, and what belongs to a question that this version does not know stands here too.

use super::model::{Block, Cell, Column, Foot, Place, Section, Table};
use super::words::day_cell;
use crate::core::assessment::{Answer, EvidenceState, Occurrence};
use crate::core::bank::Question;
use crate::core::id::{ActionId, QuestionId};
use crate::core::ordered::Set;
use crate::core::standard::SubClause;
use crate::messages::{self, answer_on, audit_result, t};
use crate::outputs::source::Source;
use crate::shown::colleagues::noted;
use crate::shown::title;

/// The section.
pub(super) fn section(of: &Source<'_>) -> Section {
    let tables = [at_questions(of), at_gaps(of), at_work(of), of_audit(of)];
    let mut blocks: Vec<Block> = tables
        .into_iter()
        .filter(|table| !table.rows.is_empty())
        .map(Block::Table)
        .collect();
    if blocks.is_empty() {
        blocks.push(Block::Text(t("report.no-notes").to_owned()));
    }
    Section {
        id: "notes",
        title: t("report.notes").to_owned(),
        place: Place::Flowing,
        blocks,
    }
}

/// What is said to a question, in the words of its scale.
pub(super) fn said(question: Option<&Question>, answer: &Answer) -> String {
    let scale = question
        .map(|question| question.text.scale)
        .unwrap_or_default();
    let value = answer.value.map(|value| answer_on(scale, value));
    let occurs = (answer.occurrence == Occurrence::DoesNotOccur).then(|| t("report.occurs-not"));
    let parts: Vec<&str> = value.into_iter().chain(occurs).collect();
    parts.join("\n")
}

/// Whether there is evidence, and where.
pub(super) fn evidence(answer: &Answer) -> String {
    let state = match answer.evidence {
        EvidenceState::NotSaid => "",
        other => messages::evidence(other),
    };
    join(&[state, answer.evidence_link.trim()])
}

/// Those that are there, a line for each.
fn join(parts: &[&str]) -> String {
    let there: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    there.join("\n")
}

fn at_questions(of: &Source<'_>) -> Table {
    let row = |name: String, question: Option<&Question>, id: &QuestionId| {
        let answer = of.assessment.joint(id).unwrap_or_default();
        let note = noted(of.assessment, id);
        let is_noted = !note.is_empty()
            || !answer.evidence_link.trim().is_empty()
            || answer.occurrence == Occurrence::DoesNotOccur;
        is_noted.then(|| {
            vec![
                Cell::words(name),
                Cell::words(join(&[&said(question, &answer), &evidence(&answer)])),
                Cell::words(note),
            ]
        })
    };
    let known = of.bank.questions().iter();
    let known = known.filter_map(|question| row(asked(question), Some(question), &question.id));
    let others = of.assessment.together.respondents.values();
    let others = others.flat_map(|one| one.answers.keys());
    let unknown: Set<&QuestionId> = of
        .assessment
        .answers
        .keys()
        .chain(others)
        .filter(|id| of.bank.question(id).is_none())
        .collect();
    let unknown = unknown
        .into_iter()
        .filter_map(|id| row(id.to_string(), None, id));
    Table {
        caption: t("report.at-questions").to_owned(),
        columns: vec![
            Column::words(t("report.question"), 46),
            Column::words(t("report.answer-evidence"), 28),
            Column::words(t("gap.note"), 46),
        ],
        rows: known.chain(unknown).collect(),
        foot: Foot::Plain,
    }
}

/// A question with the number of its sub-clause.
pub(super) fn asked(question: &Question) -> String {
    match question.area.sub_clause() {
        Some(sub_clause) => format!("{sub_clause} {}", question.text.ask),
        None => question.text.ask.clone(),
    }
}

/// Of what is no gap any more: the others stand with their gaps, in the appendix.
fn at_gaps(of: &Source<'_>) -> Table {
    let is_gap = |one: SubClause| of.report.gaps.iter().any(|gap| gap.sub_clause == one);
    let closed = of.assessment.gaps.iter();
    let closed = closed.filter(|(sub_clause, _)| !is_gap(**sub_clause));
    let rows = closed.map(|(sub_clause, note)| {
        vec![
            Cell::words(title(of.bank, *sub_clause)),
            Cell::words(note.owner.trim()),
            day_cell(note.due),
            Cell::words(note.cause.trim()),
            Cell::words(note.note.trim()),
        ]
    });
    Table {
        caption: t("report.at-gaps").to_owned(),
        columns: vec![
            Column::words(t("column.sub-clause"), 30),
            Column::words(t("gap.owner"), 14),
            Column::words(t("gap.due"), 14),
            Column::words(t("gap.cause"), 30),
            Column::words(t("gap.note"), 30),
        ],
        rows: rows.collect(),
        foot: Foot::Plain,
    }
}

/// At work with a cause or a note. Who does what is planned stands in the appendix.
fn at_work(of: &Source<'_>) -> Table {
    let plan = of.settled().map(|(there, _)| &there.planned.plan);
    let planned = plan.into_iter().flat_map(|plan| &plan.activities);
    let planned: Vec<&ActionId> = planned.filter_map(|one| one.work.action()).collect();
    let actions = of.assessment.plan.actions.iter();
    let rows = actions.filter_map(|(id, plan)| {
        let (owner, cause, note) = (plan.owner.trim(), plan.cause.trim(), plan.note.trim());
        let name = of.bank.action(id);
        let name = name.map_or(id.as_str(), |action| &action.text.title);
        let is_said = !cause.is_empty() || !note.is_empty();
        let is_planned = planned.contains(&id);
        (is_said || !(owner.is_empty() || is_planned)).then(|| {
            vec![
                Cell::words(name),
                Cell::words(owner),
                Cell::words(cause),
                Cell::words(note),
            ]
        })
    });
    Table {
        caption: t("report.at-work").to_owned(),
        columns: vec![
            Column::words(t("plan.activity"), 34),
            Column::words(t("plan.owner"), 16),
            Column::words(t("gap.cause"), 34),
            Column::words(t("gap.note"), 34),
        ],
        rows: rows.collect(),
        foot: Foot::Plain,
    }
}

fn of_audit(of: &Source<'_>) -> Table {
    let rows = of.assessment.mock_audit.iter().map(|(sub_clause, note)| {
        vec![
            Cell::words(title(of.bank, *sub_clause)),
            Cell::words(audit_result(note.result)),
            day_cell(note.date),
            Cell::words(note.seen.trim()),
        ]
    });
    Table {
        caption: t("mock.title").to_owned(),
        columns: vec![
            Column::words(t("column.sub-clause"), 30),
            Column::words(t("mock.result"), 16),
            Column::words(t("mock.date"), 14),
            Column::words(t("mock.seen"), 58),
        ],
        rows: rows.collect(),
        foot: Foot::Plain,
    }
}
