//! The rating of one process attribute.

use super::rating::Rating;

/// What is known of one attribute of one sub-clause.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct AttributeResult {
    /// Questions asked at the chosen depth.
    pub asked: usize,
    /// Questions with one of the four answers.
    pub answered: usize,
    /// Mean of the answers' scores, 0–100; none without answers.
    pub score: Option<f64>,
}

impl AttributeResult {
    /// The rating; none without answers.
    #[must_use]
    pub fn rating(&self) -> Option<Rating> {
        self.score.map(Rating::of)
    }
}
