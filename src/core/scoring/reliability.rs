//! How much the answers behind a score agree.

/// The spread of the answers of a process.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reliability {
    /// Coefficient of variation, population standard deviation ÷ mean, in percent.
    pub variation: f64,
    /// Its class.
    pub class: ReliabilityClass,
}

/// The class of a coefficient of variation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReliabilityClass {
    /// Above [`Self::POOR_ABOVE`].
    Poor,
    /// In between.
    Medium,
    /// Below [`Self::HIGH_BELOW`].
    High,
}

impl ReliabilityClass {
    /// A coefficient of variation below this is high, in percent.
    pub const HIGH_BELOW: f64 = 30.0;
    /// One above this is poor, in percent.
    pub const POOR_ABOVE: f64 = 50.0;

    /// The name used in files and in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Poor => "poor",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// The reliability of at least two scores; one score alone says nothing.
///
/// Source: Shrestha et al. 2020, doi 10.1016/j.im.2019.103213.
#[must_use]
#[allow(clippy::cast_precision_loss)] // counts of answers are far below 2^52
pub fn reliability(scores: &[f64]) -> Option<Reliability> {
    if scores.len() < 2 {
        return None;
    }
    let count = scores.len() as f64;
    let mean = scores.iter().sum::<f64>() / count;
    if mean <= 0.0 {
        return None;
    }
    let variance = scores
        .iter()
        .map(|score| (score - mean).powi(2))
        .sum::<f64>()
        / count;
    let variation = variance.sqrt() / mean * 100.0;
    let class = match variation {
        variation if variation < ReliabilityClass::HIGH_BELOW => ReliabilityClass::High,
        variation if variation <= ReliabilityClass::POOR_ABOVE => ReliabilityClass::Medium,
        _ => ReliabilityClass::Poor,
    };
    Some(Reliability { variation, class })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(scores: &[f64], expected: Option<(f64, ReliabilityClass)>) {
        let found = reliability(scores)
            .map(|found| ((found.variation * 100.0).round() / 100.0, found.class));
        assert_eq!(found, expected, "{scores:?}");
    }

    #[test]
    fn population_deviation_over_mean() {
        check(&[92.5], None);
        check(&[92.5, 92.5, 92.5], Some((0.0, ReliabilityClass::High)));
        check(&[67.5, 92.5], Some((15.63, ReliabilityClass::High)));
        check(&[32.5, 67.5], Some((35.0, ReliabilityClass::Medium)));
        check(&[7.5, 92.5], Some((85.0, ReliabilityClass::Poor)));
    }
}
