//! How hours and money are written.

use crate::core::bank::ThreePoint;
use crate::messages::fill;

/// Euros without cents, in groups of three digits.
pub(crate) fn euros(amount: f64) -> String {
    let digits = format!("{:.0}", amount.abs().round());
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let words = fill("amount.euros", &[("amount", &grouped)]);
    if amount <= -0.5 {
        format!("−{words}")
    } else {
        words
    }
}

/// A range of euros; one number where there is no range.
pub(crate) fn euro_range(amount: ThreePoint) -> String {
    if amount.high - amount.low < 0.5 {
        euros(amount.likely)
    } else {
        let (low, high) = (euros(amount.low), euros(amount.high));
        fill("amount.range", &[("low", &low), ("high", &high)])
    }
}

/// Hours, with a decimal where there are few.
pub(crate) fn hours(hours: f64) -> String {
    let rounded = if hours < 10.0 {
        (hours * 10.0).round() / 10.0
    } else {
        hours.round()
    };
    fill("amount.hours", &[("hours", &rounded)])
}
