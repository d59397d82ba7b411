//! The rating scale of ISO/IEC 33020 with its refinement.

use serde::Serialize;

use crate::core::json::Read;

/// A rating N, P, L or F, with P and L each in two halves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
pub enum Rating {
    /// Not achieved: 0 to 15.
    #[serde(rename = "N")]
    Not,
    /// Partially achieved, lower half: above 15 to 32.5.
    #[serde(rename = "P-")]
    PartlyLow,
    /// Partially achieved, upper half: above 32.5 to 50.
    #[serde(rename = "P+")]
    PartlyHigh,
    /// Largely achieved, lower half: above 50 to 67.5.
    #[serde(rename = "L-")]
    LargelyLow,
    /// Largely achieved, upper half: above 67.5 to 85.
    #[serde(rename = "L+")]
    LargelyHigh,
    /// Fully achieved: above 85.
    #[serde(rename = "F")]
    Fully,
}

impl Rating {
    /// All ratings, lowest first.
    pub const ALL: [Self; 6] = [
        Self::Not,
        Self::PartlyLow,
        Self::PartlyHigh,
        Self::LargelyLow,
        Self::LargelyHigh,
        Self::Fully,
    ];

    /// The highest score 0–100 that belongs to it (ISO/IEC 33020).
    #[must_use]
    pub fn upper_bound(self) -> f64 {
        match self {
            Self::Not => 15.0,
            Self::PartlyLow => 32.5,
            Self::PartlyHigh => 50.0,
            Self::LargelyLow => 67.5,
            Self::LargelyHigh => 85.0,
            Self::Fully => 100.0,
        }
    }

    /// The rating of a score 0–100. Upper bounds are inclusive (ISO/IEC 33020).
    #[must_use]
    pub fn of(score: f64) -> Self {
        Self::ALL
            .into_iter()
            .find(|rating| score <= rating.upper_bound())
            .unwrap_or(Self::Fully)
    }

    /// The short form, for instance `P+`; with a real minus sign for reading.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Not => "N",
            Self::PartlyLow => "P−",
            Self::PartlyHigh => "P+",
            Self::LargelyLow => "L−",
            Self::LargelyHigh => "L+",
            Self::Fully => "F",
        }
    }

    /// The letter without the half, in lower case: `n`, `p`, `l` or `f`.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Self::Not => "n",
            Self::PartlyLow | Self::PartlyHigh => "p",
            Self::LargelyLow | Self::LargelyHigh => "l",
            Self::Fully => "f",
        }
    }

    /// Whether it is L or F.
    #[must_use]
    pub fn at_least_largely(self) -> bool {
        self >= Self::LargelyLow
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn upper_bounds_are_inclusive_and_nothing_is_rounded() {
        let cases = [
            (0.0, "N"),
            (15.0, "N"),
            (15.001, "P−"),
            (32.5, "P−"),
            (32.501, "P+"),
            (50.0, "P+"),
            (50.001, "L−"),
            (67.5, "L−"),
            (67.501, "L+"),
            (85.0, "L+"),
            (85.001, "F"),
            (100.0, "F"),
        ];
        for (score, expected) in cases {
            let rating = Rating::of(score);
            assert_eq!(rating.label(), expected, "{score}");
            let letter = expected.get(..1).unwrap().to_lowercase();
            assert_eq!(rating.letter(), letter, "{score}");
        }
    }
}
