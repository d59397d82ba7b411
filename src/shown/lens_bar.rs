//! The bar of a clause or a theme.

use crate::charts::{Bar, Ink};
use crate::core::report::LensResult;
use crate::messages::number;

/// Readiness with its rating and what is aimed at.
#[must_use]
pub fn lens_bar(name: String, result: &LensResult) -> Bar {
    let rating = result
        .rating()
        .map_or_else(String::new, |rating| format!(" · {}", rating.label()));
    Bar {
        label: name,
        text: number(result.readiness) + &rating,
        value: result.readiness,
        target: result.target,
        ink: Ink::rating(result.rating()),
    }
}
