//! Counts and sums over several questions or sub-clauses.

use super::counts::Counts;
use super::sub_clause::SubClauseResult;
use crate::core::assessment::Assessment;
use crate::core::bank::Question;
use crate::core::scoring::{
    Conformity, EvidenceBasis, Rating, mean, readiness_of_score, score, weighted_mean,
};
use crate::core::standard::Clause;

/// How many of the sub-clauses that are assessed are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ConformityCounts {
    /// Met.
    pub met: usize,
    /// Met, but by claim only: included in `met`.
    pub claimed: usize,
    /// Met at a first look, more of it not asked: included in `met`.
    pub first_look: usize,
    /// With a minor gap.
    pub minor: usize,
    /// With a major gap.
    pub major: usize,
    /// With a gap that cannot be graded yet.
    pub ungraded: usize,
    /// Without a known gap, but not answered in full.
    pub not_shown: usize,
}

impl ConformityCounts {
    /// How many there are.
    #[must_use]
    pub fn all(&self) -> usize {
        self.met + self.minor + self.major + self.ungraded + self.not_shown
    }

    /// The conformity number, 0–100 %: sub-clauses met of all that are assessed.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // at most 44
    pub fn percent(&self) -> f64 {
        self.met as f64 / self.all().max(1) as f64 * 100.0
    }

    /// The count of one state.
    #[must_use]
    pub fn of(&self, conformity: Conformity) -> usize {
        match conformity {
            Conformity::Met => self.met,
            Conformity::Minor => self.minor,
            Conformity::Major => self.major,
            Conformity::Ungraded => self.ungraded,
            Conformity::NotShown => self.not_shown,
        }
    }
}

impl<'a> FromIterator<&'a SubClauseResult> for ConformityCounts {
    fn from_iter<I: IntoIterator<Item = &'a SubClauseResult>>(results: I) -> Self {
        let mut counts = Self::default();
        for result in results {
            match result.conformity {
                Conformity::Met => counts.met += 1,
                Conformity::Minor => counts.minor += 1,
                Conformity::Major => counts.major += 1,
                Conformity::Ungraded => counts.ungraded += 1,
                Conformity::NotShown => counts.not_shown += 1,
            }
            let claimed =
                result.conformity == Conformity::Met && result.evidence == EvidenceBasis::Claimed;
            counts.claimed += usize::from(claimed);
            counts.first_look += usize::from(result.is_first_look());
        }
        counts
    }
}

/// The result of a clause, theme or module.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct LensResult {
    /// Its questions.
    pub counts: Counts,
    /// Mean score 0–100; none without answers.
    pub score: Option<f64>,
    /// Readiness 0–100; none without answers.
    pub readiness: Option<f64>,
    /// Target readiness 0–100; only clauses have one.
    pub target: Option<f64>,
}

impl LensResult {
    /// The rating of the score.
    #[must_use]
    pub fn rating(&self) -> Option<Rating> {
        self.score.map(Rating::of)
    }
}

/// A clause: the weighted mean of its sub-clauses.
pub(super) fn of_clause(clause: Clause, results: &[SubClauseResult]) -> LensResult {
    let own = || {
        results
            .iter()
            .filter(|result| result.sub_clause.clause() == clause)
    };
    let score = weighted_mean(
        own().filter_map(|result| result.score.map(|score| (result.priority.weight, score))),
    );
    LensResult {
        counts: own().map(|result| result.counts).sum(),
        score,
        readiness: score.map(readiness_of_score),
        target: weighted_mean(own().map(|result| (result.priority.weight, result.target))),
    }
}

/// A theme or module: the mean of its questions.
pub(super) fn of_questions<'a>(
    assessment: &Assessment,
    questions: impl Iterator<Item = &'a Question>,
) -> LensResult {
    let mut counts = Counts::default();
    let mut scores = Vec::new();
    for question in questions {
        let (answer, counted) = assessment.heard(&question.id);
        counts.add(answer.as_deref());
        scores.extend(counted.filter_map(score));
    }
    let score = mean(scores.into_iter());
    LensResult {
        counts,
        score,
        readiness: score.map(readiness_of_score),
        target: None,
    }
}
