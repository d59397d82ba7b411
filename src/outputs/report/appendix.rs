//! The appendix: all gaps, all work of the plan, all answers.

use super::gaps::table;
use super::model::{Block, Cell, Column, Foot, Place, Section, Table};
use super::notes::{asked, evidence, said};
use super::words::{day_cell, euros_cell, hours_cell};
use crate::core::bank::Question;
use crate::core::plan::PlannedActivity;
use crate::core::sort::sort_by_key;
use crate::core::standard::Role;
use crate::messages::{fill, list, phase, role, t};
use crate::outputs::source::Source;
use crate::shown::board::ranked;
use crate::shown::notes::owner;
use crate::shown::work_name;

fn section(id: &'static str, title: &'static str, blocks: Vec<Block>) -> Section {
    Section {
        id,
        title: fill("report.appendix", &[("title", &title)]),
        place: Place::Appendix,
        blocks,
    }
}

/// All gaps.
pub(super) fn gaps(of: &Source<'_>) -> Section {
    let all = ranked(of.report);
    let blocks = if all.is_empty() {
        vec![Block::Text(t("result.no-gaps").to_owned())]
    } else {
        vec![table(of, all.into_iter())]
    };
    section("all-gaps", t("gap.title"), blocks)
}

/// All work of the plan, once it is settled.
pub(super) fn work(of: &Source<'_>) -> Option<Section> {
    let (there, _) = of.settled()?;
    let plan = &there.planned.plan;
    let mut all: Vec<&PlannedActivity> = plan.activities.iter().collect();
    sort_by_key(&mut all, |one| (one.start_week, one.finish_week));
    let row = |one: &&PlannedActivity| {
        let who = one.work.action();
        let who = who.map_or("", |id| owner(of.bank, of.assessment, id));
        vec![
            Cell::words(work_name(of.bank, &one.work)),
            Cell::words(phase(one.phase)),
            Cell::words(roles(one)),
            Cell::words(who),
            day_cell(Some(one.start)),
            day_cell(Some(one.finish)),
            hours_cell(one.own_hours()),
            euros_cell(one.euros),
        ]
    };
    let table = Table {
        caption: t("plan.all-work").to_owned(),
        columns: vec![
            Column::words(t("plan.activity"), 30),
            Column::words(t("plan.phase"), 11),
            Column::words(t("plan.roles"), 30),
            Column::words(t("plan.owner"), 11),
            Column::words(t("plan.starts"), 17),
            Column::words(t("plan.ends"), 17),
            Column::numbers(t("plan.own-hours"), 9),
            Column::numbers(t("plan.money"), 10),
        ],
        rows: all.iter().map(row).collect(),
        foot: Foot::Plain,
    };
    let blocks = vec![Block::Table(table)];
    Some(section("all-work", t("plan.all-work"), blocks))
}

/// The roles that an activity takes hours of.
fn roles(activity: &PlannedActivity) -> String {
    let taken = |of: &Role| activity.hours_of(*of) > 0.05;
    let names: Vec<_> = Role::ALL.into_iter().filter(taken).map(role).collect();
    list(&names)
}

/// Every answer that counts. What was noted at them stands in the section of notes.
pub(super) fn answers(of: &Source<'_>) -> Section {
    let row = |question: &Question| {
        let answer = of.assessment.joint(&question.id)?;
        answer.value.map(|_| {
            vec![
                Cell::words(asked(question)),
                Cell::words(said(Some(question), &answer)),
                Cell::words(evidence(&answer)),
            ]
        })
    };
    let rows: Vec<_> = crate::core::questionnaire::asked(of.bank, of.assessment)
        .filter_map(row)
        .collect();
    let blocks = if rows.is_empty() {
        vec![Block::Text(t("result.nothing").to_owned())]
    } else {
        vec![Block::Table(Table {
            caption: t("report.answers").to_owned(),
            columns: vec![
                Column::words(t("report.question"), 70),
                Column::words(t("method.answer"), 16),
                Column::words(t("report.evidence"), 26),
            ],
            rows,
            foot: Foot::Plain,
        })]
    };
    section("all-answers", t("report.answers"), blocks)
}
