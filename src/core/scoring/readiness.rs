//! Readiness: the average, 0–100.

use super::value::score;
use crate::core::assessment::AnswerValue;

/// The readiness that a mean score stands for: the scale stretched so that
/// all “no” is 0 and all “always” is 100.
#[must_use]
pub fn readiness_of_score(mean: f64) -> f64 {
    const LOWEST: f64 = 7.5;
    const HIGHEST: f64 = 92.5;
    ((mean - LOWEST) / (HIGHEST - LOWEST) * 100.0).clamp(0.0, 100.0)
}

/// The readiness that one answer stands for; none for “don't know”.
#[must_use]
pub fn readiness(value: AnswerValue) -> Option<f64> {
    score(value).map(readiness_of_score)
}

/// The weighted mean of (weight, value); none if no weight is above zero.
#[must_use]
pub fn weighted_mean(parts: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (sum, weights) = parts.fold((0.0, 0.0), |(sum, weights), (weight, value)| {
        (sum + weight * value, weights + weight)
    });
    (weights > 0.0).then(|| sum / weights)
}
