//! Gaps by priority, and strengths.

use super::sub_clause::SubClauseResult;
use crate::core::scoring::{Conformity, Priority, Rating};
use crate::core::sort::sort_by;
use crate::core::standard::SubClause;

/// One gap: a sub-clause that is not met or not at its target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// Which sub-clause.
    pub sub_clause: SubClause,
    /// Its conformity.
    pub conformity: Conformity,
    /// Its readiness; none without answers.
    pub readiness: Option<f64>,
    /// Its priority.
    pub priority: Priority,
    /// Whether it is worth much and takes little, as [`QuickWins`] says.
    pub quick_win: bool,
}

/// The border of the quick wins among all gaps: our own proposal, the lowest
/// quarter by effort and the upper half by value.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct QuickWins {
    /// Quick wins take at most this effort, in hours …
    pub most_effort: f64,
    /// … and are worth at least this.
    pub least_value: f64,
}

impl QuickWins {
    fn among(results: &[SubClauseResult]) -> Self {
        let gaps = || results.iter().filter(|result| is_gap(result));
        Self {
            most_effort: at_share(gaps().map(|result| result.priority.effort), 4),
            least_value: at_share(gaps().map(|result| result.priority.value), 2),
        }
    }

    fn holds(&self, priority: &Priority) -> bool {
        priority.effort <= self.most_effort && priority.value >= self.least_value
    }
}

/// The number below which one in `parts` of all lie; 0 of nothing.
fn at_share(numbers: impl Iterator<Item = f64>, parts: usize) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    sort_by(&mut numbers, f64::total_cmp);
    numbers.get(numbers.len() / parts).copied().unwrap_or(0.0)
}

fn is_gap(result: &SubClauseResult) -> bool {
    result.conformity != Conformity::Met || result.priority.gap > 0.0
}

/// All gaps, highest priority first, among equals in the standard's order;
/// and which of them are quick wins.
pub(super) fn ranked(results: &[SubClauseResult]) -> (Vec<Gap>, QuickWins) {
    let quick_wins = QuickWins::among(results);
    let mut gaps: Vec<Gap> = results
        .iter()
        .filter(|result| is_gap(result))
        .map(|result| Gap {
            sub_clause: result.sub_clause,
            conformity: result.conformity,
            readiness: result.readiness,
            priority: result.priority,
            quick_win: quick_wins.holds(&result.priority),
        })
        .collect();
    sort_by(&mut gaps, |one, other| {
        other.priority.score.total_cmp(&one.priority.score)
    });
    (gaps, quick_wins)
}

/// Sub-clauses rated F whose questions are all answered, best first.
pub(super) fn strengths(results: &[SubClauseResult]) -> Vec<SubClause> {
    let mut strong: Vec<_> = results
        .iter()
        .filter(|result| result.rating() == Some(Rating::Fully) && result.counts.is_complete())
        .collect();
    sort_by(&mut strong, |one, other| {
        other
            .score
            .partial_cmp(&one.score)
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    strong.into_iter().map(|result| result.sub_clause).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_win_is_worth_much_and_takes_little() {
        let quick_wins = QuickWins {
            most_effort: at_share([40.0, 10.0, 30.0, 20.0].into_iter(), 4),
            least_value: at_share([2.0, 5.0, 4.0, 3.0].into_iter(), 2),
        };
        let check = |effort: f64, value: f64, expected: bool| {
            let priority = Priority {
                effort,
                value,
                ..Priority::default()
            };
            assert_eq!(quick_wins.holds(&priority), expected, "{effort} {value}");
        };
        check(20.0, 4.0, true);
        check(20.5, 4.0, false);
        check(20.0, 3.5, false);
        assert!(at_share(std::iter::empty(), 2).abs() < f64::EPSILON);
    }
}
