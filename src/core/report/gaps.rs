//! Gaps by priority, and strengths.

use super::sub_clause::SubClauseResult;
use crate::core::scoring::{Conformity, Priority, Rating};
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
}

/// All gaps, highest priority first; among equals the standard's order.
pub(super) fn ranked(results: &[SubClauseResult]) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = results
        .iter()
        .filter(|result| result.conformity != Conformity::Met || result.priority.gap > 0.0)
        .map(|result| Gap {
            sub_clause: result.sub_clause,
            conformity: result.conformity,
            readiness: result.readiness,
            priority: result.priority,
        })
        .collect();
    gaps.sort_by(|one, other| other.priority.score.total_cmp(&one.priority.score));
    gaps
}

/// Sub-clauses rated F, best first.
pub(super) fn strengths(results: &[SubClauseResult]) -> Vec<SubClause> {
    let mut strong: Vec<_> = results
        .iter()
        .filter(|result| result.rating() == Some(Rating::Fully))
        .collect();
    strong.sort_by(|one, other| {
        other
            .score
            .partial_cmp(&one.score)
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    strong.into_iter().map(|result| result.sub_clause).collect()
}
