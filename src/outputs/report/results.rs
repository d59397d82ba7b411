//! Results by clause: what stands against each stage of the audit, the clauses, themes
//! and modules, and all 44 sub-clauses.

use super::model::{Block, Cell, Column, Drawing, Figure, Foot, Place, Section, Table};
use super::words::{conformity_cell, number_cell, rating_cell};
use crate::charts::BarsData;
use crate::core::questionnaire::Group;
use crate::core::report::{LensResult, SubClauseResult};
use crate::core::scoring::{NextAudit, Reason};
use crate::messages::{fill, t};
use crate::outputs::source::Source;
use crate::shown::{board, group_name, lens_bar, minors, module_name, reason, theme_name, title};

/// The section.
pub(super) fn section(of: &Source<'_>) -> Section {
    let report = of.report;
    let mut blocks = verdict(of);
    blocks.push(Block::Heading(t("result.numbers").to_owned()));
    blocks.push(Block::List(board::basis(report)));
    blocks.push(Block::Figure(clauses(of)));
    blocks.push(lenses(of));
    blocks.push(sub_clauses(of));
    Section {
        id: "results",
        title: t("report.results").to_owned(),
        place: Place::Opening,
        blocks,
    }
}

/// What speaks against each stage of the audit.
fn verdict(of: &Source<'_>) -> Vec<Block> {
    let verdict = &of.report.verdict;
    let (one, two) = match verdict.audit {
        NextAudit::Certification => (t("result.stage-one"), t("result.stage-two")),
        NextAudit::Surveillance => (
            t("result.surveillance-first"),
            t("result.surveillance-then"),
        ),
    };
    let points = |reasons: &[Reason]| {
        if reasons.is_empty() {
            Block::Text(t("result.no-reason").to_owned())
        } else {
            Block::List(reasons.iter().map(reason).collect())
        }
    };
    let mut blocks = vec![
        Block::Heading(one.to_owned()),
        points(&verdict.stage_one),
        Block::Heading(two.to_owned()),
        points(&verdict.stage_two),
    ];
    if !verdict.minors.is_empty() {
        blocks.push(Block::Heading(t("result.minors").to_owned()));
        blocks.push(Block::Text(minors(&verdict.minors)));
        blocks.push(Block::Small(t("result.minors-about").to_owned()));
    }
    blocks
}

/// The clauses against their targets.
pub(super) fn clauses(of: &Source<'_>) -> Figure {
    let bars = of.report.clauses.iter();
    let bars =
        bars.map(|(clause, result)| lens_bar(group_name(of.bank, Group::Clause(*clause)), result));
    let legend = [
        ("rating-n", "rating-word.n"),
        ("rating-p", "rating-word.p"),
        ("rating-l", "rating-word.l"),
        ("rating-f", "rating-word.f"),
        ("target", "chart.target"),
    ];
    Figure {
        id: "clauses",
        title: board::furthest_behind(of.report),
        about: board::clauses_in_words(of.report),
        drawing: Drawing::Bars(BarsData {
            full: 100.0,
            bars: bars.collect(),
        }),
        legend: legend.map(|(mark, key)| (mark, t(key).to_owned())).into(),
    }
}

/// Clauses, themes and modules as a table.
fn lenses(of: &Source<'_>) -> Block {
    let row = |name: String, result: &LensResult| {
        let basis = fill(
            "result.basis",
            &[
                ("answered", &result.counts.responded()),
                ("asked", &result.counts.asked),
            ],
        );
        vec![
            Cell::words(name),
            rating_cell(result.rating()),
            number_cell(result.readiness),
            number_cell(result.target),
            Cell::words(basis),
            number_cell(Some(result.counts.unknown_percent())),
        ]
    };
    let report = of.report;
    let clauses = report.clauses.iter();
    let clauses =
        clauses.map(|(one, result)| row(group_name(of.bank, Group::Clause(*one)), result));
    let themes = report.themes.iter();
    let themes = themes.map(|(one, result)| row(theme_name(of.bank, *one), result));
    let modules = report.modules.iter();
    let modules = modules.map(|(one, result)| row(module_name(of.bank, *one), result));
    Block::Table(Table {
        caption: t("report.lenses").to_owned(),
        columns: vec![
            Column::words(t("report.lens"), 44),
            Column::words(t("column.rating"), 11),
            Column::numbers(t("column.readiness"), 13),
            Column::numbers(t("column.target"), 11),
            Column::numbers(t("column.answered"), 15),
            Column::numbers(t("column.unknown"), 14),
        ],
        rows: clauses.chain(themes).chain(modules).collect(),
        foot: Foot::Plain,
    })
}

/// All 44.
fn sub_clauses(of: &Source<'_>) -> Block {
    let row = |result: &SubClauseResult| {
        vec![
            Cell::words(title(of.bank, result.sub_clause)),
            conformity_cell(result),
            rating_cell(result.rating()),
            number_cell(result.readiness),
            number_cell(result.readiness_evidenced),
            number_cell(Some(result.target)),
        ]
    };
    Block::Table(Table {
        caption: t("result.sub-clauses").to_owned(),
        columns: vec![
            Column::words(t("column.sub-clause"), 56),
            Column::words(t("column.conformity"), 30),
            Column::words(t("column.rating"), 10),
            Column::numbers(t("column.readiness"), 14),
            Column::numbers(t("column.evidenced"), 14),
            Column::numbers(t("column.target"), 11),
        ],
        rows: of.report.sub_clauses.iter().map(row).collect(),
        foot: Foot::Plain,
    })
}
