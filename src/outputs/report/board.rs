//! The board's page: the verdict, three numbers, three steps, and the way there. The same
//! sentences and numbers as on the page of the result.

use super::model::{Block, Cell, Column, Drawing, Figure, Foot, Measure, Place, Section, Table};
use super::plan;
use super::words::{conformity_cell, hours_cell};
use crate::charts::StripData;
use crate::core::report::SubClauseResult;
use crate::core::standard::Clause;
use crate::messages::{conformity, count, fill, list, t, whole};
use crate::outputs::drawing::STATES;
use crate::outputs::source::Source;
use crate::shown::board::{self, Reached};
use crate::shown::{headline, left_to_do, name_of, title};

/// The section.
pub(super) fn section(of: &Source<'_>) -> Section {
    let whose = name_of(of.assessment);
    let context = board::context(&whose, of.assessment.depth.general, of.today);
    let mut blocks = vec![
        Block::Small(context),
        Block::Headline(headline(&of.report.verdict)),
        Block::Lead(board::in_the_way(of.report, of.assessment)),
    ];
    blocks.extend(plan::in_a_sentence(of).map(Block::Lead));
    blocks.push(Block::Measures(measures(of)));
    blocks.push(Block::Figure(strip(of)));
    blocks.extend(first(of));
    blocks.extend(kept(of).map(Block::Text));
    blocks.extend(plan::roadmap(of, "roadmap-board").map(Block::Figure));
    blocks.push(Block::Notice(t("result.disclaimer").to_owned()));
    Section {
        id: "board",
        title: t("report.board").to_owned(),
        place: Place::Board,
        blocks,
    }
}

/// What is met, how far on average, where on the way.
pub(super) fn measures(of: &Source<'_>) -> Vec<Measure> {
    let (report, counts) = (of.report, of.report.conformity);
    let others = counts.ungraded + counts.not_shown;
    let others = board::unmet(counts.minor, counts.major, others);
    let readiness = report.readiness;
    let path = board::path(report, of.assessment, of.today);
    let reached = path.iter().filter(|(_, reached)| *reached == Reached::Yes);
    let reached: Vec<&str> = reached.map(|(station, _)| station.name()).collect();
    let next = path.iter().find(|(_, reached)| *reached == Reached::Next);
    let reached = if reached.is_empty() {
        String::new()
    } else {
        fill("report.reached", &[("list", &list(&reached))])
    };
    vec![
        Measure {
            label: t("board.met").to_owned(),
            value: count(counts.met),
            of: fill("board.met-of", &[("all", &report.sub_clauses.len())]),
            basis: others,
        },
        Measure {
            label: t("board.readiness").to_owned(),
            value: readiness.map_or_else(|| t("mark.none").to_owned(), whole),
            of: t("result.of-100").to_owned(),
            basis: board::average(report),
        },
        Measure {
            label: t("report.next-station").to_owned(),
            value: next
                .map_or(t("board.certificate"), |(station, _)| station.name())
                .to_owned(),
            of: String::new(),
            basis: reached,
        },
    ]
}

/// The 44 in the standard's order.
pub(super) fn strip(of: &Source<'_>) -> Figure {
    let groups = Clause::ALL.into_iter().map(|clause| {
        let results = clause.sub_clauses().filter_map(|one| of.report.of(one));
        let states = results.map(|result| result.conformity).collect();
        (clause.number().to_string(), states)
    });
    let counts = of.report.conformity;
    let legend = STATES.into_iter().filter(|state| counts.of(*state) > 0);
    let legend = legend.map(|state| {
        let words = fill(
            "report.state-count",
            &[("state", &conformity(state)), ("count", &counts.of(state))],
        );
        (state.key(), words)
    });
    let legend: Vec<(&'static str, String)> = legend.collect();
    let said: Vec<&str> = legend.iter().map(|(_, words)| words.as_str()).collect();
    Figure {
        id: "strip",
        title: t("report.strip").to_owned(),
        about: fill("report.strip-about", &[("list", &list(&said))]),
        drawing: Drawing::Strip(StripData {
            groups: groups.collect(),
        }),
        legend,
    }
}

/// What to do first, and why if it is not by priority.
fn first(of: &Source<'_>) -> Vec<Block> {
    let why = board::waits_for_leadership(of.report);
    let why = why.then(|| Block::Small(t("board.leadership-first").to_owned()));
    let table = table_of_first(of)
        .map_or_else(|| Block::Text(t("result.no-gaps").to_owned()), Block::Table);
    why.into_iter().chain([table]).collect()
}

/// What to do first, each with its hours and who does it; none without a gap.
pub(super) fn table_of_first(of: &Source<'_>) -> Option<Table> {
    let left = left_to_do(of.bank, of.assessment, of.today);
    let row = |result: &SubClauseResult| {
        let owner = of.assessment.gaps.get(&result.sub_clause);
        vec![
            Cell::words(title(of.bank, result.sub_clause)),
            conformity_cell(result),
            hours_cell(left(result.sub_clause)),
            Cell::words(owner.map_or("", |note| note.owner.trim())),
        ]
    };
    let steps = board::first_steps(of.report);
    let results = steps.iter().filter_map(|one| of.report.of(*one));
    let rows: Vec<Vec<Cell>> = results.map(row).collect();
    (!rows.is_empty()).then(|| Table {
        caption: t("board.first").to_owned(),
        columns: vec![
            Column::words(t("column.sub-clause"), 50),
            Column::words(t("column.conformity"), 22),
            Column::numbers(t("gap.hours"), 12),
            Column::words(t("gap.owner"), 22),
        ],
        rows,
        foot: Foot::Plain,
    })
}

/// What is in place, in one line.
fn kept(of: &Source<'_>) -> Option<String> {
    const MOST: usize = 5;
    let strengths = &of.report.strengths;
    let more = strengths.len().saturating_sub(MOST);
    let more = (more > 0).then(|| fill("board.keep-more", &[("count", &more)]));
    let names = strengths.iter().take(MOST);
    let names = names.map(|&one| title(of.bank, one)).chain(more);
    let names: Vec<String> = names.collect();
    (!names.is_empty()).then(|| fill("board.keep", &[("list", &list(&names))]))
}
