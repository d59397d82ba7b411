//! How questions were answered, counted.

use std::iter::Sum;

use crate::core::assessment::{Answer, AnswerValue, EvidenceState, Occurrence};
use crate::core::scoring::{Reply, Requirement, score};

/// How many questions were asked and how they were answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Questions asked at the chosen depth.
    pub asked: usize,
    /// Answered No, Sometimes, Mostly or Always.
    pub answered: usize,
    /// Answered “don't know”.
    pub unknown: usize,
    /// Answered “I don't understand the question”.
    pub unclear: usize,
    /// Answers with evidence.
    pub evidenced: usize,
    /// Marked as not occurring in this organisation.
    pub not_occurring: usize,
}

impl Counts {
    /// Counts one question with its answer.
    pub(super) fn add(&mut self, answer: Option<&Answer>) {
        self.asked += 1;
        let Some(answer) = answer else { return };
        match answer.value {
            Some(AnswerValue::DontKnow) => self.unknown += 1,
            Some(AnswerValue::Unclear) => self.unclear += 1,
            Some(_) => self.answered += 1,
            None => {}
        }
        self.evidenced += usize::from(answer.evidence == EvidenceState::Exists);
        self.not_occurring += usize::from(answer.occurrence == Occurrence::DoesNotOccur);
    }

    /// Whether every question asked has one of the four answers, so that what
    /// they say may be called a strength.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.answered == self.asked
    }

    /// Questions with any choice, “don't know” among them: what pages call answered.
    #[must_use]
    pub fn responded(&self) -> usize {
        self.answered + self.unknown + self.unclear
    }

    /// Questions without any choice yet.
    #[must_use]
    pub fn open(&self) -> usize {
        self.asked.saturating_sub(self.responded())
    }

    /// Share of “don't know” and “don't understand” among the questions
    /// responded to, 0–100 %.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // counts are far below 2^52
    pub fn unknown_percent(&self) -> f64 {
        let unsure = self.unknown + self.unclear;
        let all = self.responded();
        if all == 0 {
            0.0
        } else {
            unsure as f64 / all as f64 * 100.0
        }
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            asked: sum.asked + one.asked,
            answered: sum.answered + one.answered,
            unknown: sum.unknown + one.unknown,
            unclear: sum.unclear + one.unclear,
            evidenced: sum.evidenced + one.evidenced,
            not_occurring: sum.not_occurring + one.not_occurring,
        })
    }
}

/// The requirements of a sub-clause, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RequirementCounts {
    /// All of them.
    pub all: usize,
    /// Those not asked at the chosen depth.
    pub not_asked: usize,
    /// Those asked without one of the four answers.
    pub open: usize,
    /// Gates among these.
    pub open_gates: usize,
    /// Those answered below “always”.
    pub unmet: usize,
}

impl RequirementCounts {
    pub(super) fn of(requirements: &[Requirement]) -> Self {
        let mut counts = Self {
            all: requirements.len(),
            ..Self::default()
        };
        for one in requirements {
            let value = one.reply.value();
            if one.reply == Reply::NotAsked {
                counts.not_asked += 1;
            } else if value.and_then(score).is_none() {
                counts.open += 1;
                counts.open_gates += usize::from(one.unmet.is_gate());
            } else if value < Some(AnswerValue::Always) {
                counts.unmet += 1;
            }
        }
        counts
    }
}
