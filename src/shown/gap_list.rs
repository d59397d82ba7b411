//! The rows of the list of gaps, and what it can be narrowed down to.

use super::board::waits_for_leadership;
use super::listing::{Cell, Row};
use super::names::conformity_state;
use crate::core::assessment::Assessment;
use crate::core::bank::Bank;
use crate::core::date::Date;
use crate::core::plan::hours_left;
use crate::core::report::{Report, SubClauseResult};
use crate::core::scoring::Conformity;
use crate::core::sort::sort_by;
use crate::core::standard::SubClause;
use crate::messages::{conformity, t};

/// What the list is narrowed down to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shown {
    /// All 44.
    All,
    /// Gaps only.
    #[default]
    Gaps,
    /// Gaps that are worth much and take little.
    QuickWins,
    /// Those of one conformity.
    Of(Conformity),
}

impl Shown {
    /// All of them, as the page offers them.
    pub const ALL: [Self; 8] = [
        Self::Gaps,
        Self::All,
        Self::QuickWins,
        Self::Of(Conformity::Major),
        Self::Of(Conformity::Ungraded),
        Self::Of(Conformity::Minor),
        Self::Of(Conformity::NotShown),
        Self::Of(Conformity::Met),
    ];

    /// The key of the choice; that of all is empty.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Gaps => "gaps",
            Self::QuickWins => "quick-wins",
            Self::Of(of) => of.key(),
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::All => t("gap.show-all"),
            Self::Gaps => t("gap.show-gaps"),
            Self::QuickWins => t("gap.quick-wins"),
            Self::Of(of) => conformity(of),
        }
    }
}

/// The own hours that are left to do for each sub-clause, reckoned once.
pub fn left_to_do(
    bank: &Bank,
    assessment: &Assessment,
    today: Date,
) -> impl Fn(SubClause) -> f64 + use<> {
    let left = hours_left(bank, assessment, today);
    move |sub_clause| left.get(sub_clause.index()).copied().unwrap_or_default()
}

/// All sub-clauses as rows, highest priority first, but leadership where all else waits for
/// it. Each has its title, rating, state, gap
/// in points of readiness, value, hours that are left to do, owner and day.
#[must_use]
pub fn gap_rows(
    report: &Report,
    assessment: &Assessment,
    left: &[f64],
    title: &dyn Fn(SubClause) -> String,
) -> Vec<Row> {
    let mut results: Vec<&SubClauseResult> = report.sub_clauses.iter().collect();
    let first = waits_for_leadership(report).then_some(SubClause::LEADERSHIP);
    let rank = |result: &SubClauseResult| match first {
        Some(first) if first == result.sub_clause => f64::INFINITY,
        _ => result.priority.score,
    };
    sort_by(&mut results, |one, other| rank(other).total_cmp(&rank(one)));
    let row = |result: &SubClauseResult| {
        let sub_clause = result.sub_clause;
        let gap = report.gaps.iter().find(|gap| gap.sub_clause == sub_clause);
        let is_quick_win = gap.is_some_and(|gap| gap.quick_win);
        let note = assessment.gaps.get(&sub_clause);
        let (key, words) = conformity_state(result);
        let clause = sub_clause.clause().number().to_string();
        let tags = [
            gap.map(|_| Shown::Gaps.key()),
            is_quick_win.then_some(Shown::QuickWins.key()),
            Some(Shown::Of(result.conformity).key()),
            Some(clause.as_str()),
        ];
        Row {
            key: sub_clause.to_string(),
            href: None,
            badges: is_quick_win
                .then(|| t("gap.quick-win"))
                .into_iter()
                .collect(),
            cells: vec![
                Cell::placed(title(sub_clause), sub_clause.index()),
                Cell::Rating(result.rating()),
                Cell::State {
                    key,
                    words,
                    rank: f64::from(result.conformity as u8),
                },
                Cell::number(result.priority.gap),
                Cell::number(result.priority.value),
                left.get(sub_clause.index())
                    .map_or(Cell::Empty, |hours| Cell::number(*hours)),
                note.map_or(Cell::Empty, |note| Cell::words(&note.owner)),
                Cell::day(note.and_then(|note| note.due)),
            ],
            tags: tags.into_iter().flatten().map(str::to_owned).collect(),
            note: None,
        }
    };
    results.into_iter().map(row).collect()
}
