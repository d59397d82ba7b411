//! What an answer counts.

use crate::core::assessment::AnswerValue;

/// The score of an answer, 0–100; none for “don't know” and “don't understand”.
///
/// Source: Shrestha, Cater-Steel, Toleman, Behari, Rajaeian 2020, software-mediated process
/// assessment, doi 10.1016/j.im.2019.103213: the middle of each band of the
/// NPLF scale.
#[must_use]
pub fn score(value: AnswerValue) -> Option<f64> {
    match value {
        AnswerValue::No => Some(7.5),
        AnswerValue::Sometimes => Some(32.5),
        AnswerValue::Mostly => Some(67.5),
        AnswerValue::Always => Some(92.5),
        AnswerValue::DontKnow | AnswerValue::Unclear => None,
    }
}

/// The arithmetic mean; none of nothing.
#[must_use]
#[allow(clippy::cast_precision_loss)] // counts of answers are far below 2^52
pub fn mean(scores: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = scores.fold((0.0, 0_usize), |(sum, count), score| {
        (sum + score, count.saturating_add(1))
    });
    (count > 0).then(|| sum / count as f64)
}
