//! The colours of the page in the light, as office programs write them.

use crate::charts::Ink;
use crate::core::scoring::Conformity;

pub(in crate::outputs) const INK: &str = "17202C";
pub(in crate::outputs) const MUTED: &str = "526072";
pub(in crate::outputs) const LINE: &str = "DDE2E9";
pub(in crate::outputs) const ACCENT: &str = "2F4BC0";
pub(in crate::outputs) const WASH: &str = "EDF0FC";
pub(in crate::outputs) const MET: &str = "07474F";
pub(in crate::outputs) const MINOR: &str = "C07F12";
pub(in crate::outputs) const MAJOR: &str = "A13C23";
pub(in crate::outputs) const OPEN: &str = "D5DBE3";

/// The states in the order of legends and columns.
pub(in crate::outputs) const STATES: [Conformity; 5] = [
    Conformity::Met,
    Conformity::Minor,
    Conformity::Ungraded,
    Conformity::Major,
    Conformity::NotShown,
];

/// The colour of a state.
pub(in crate::outputs) fn state_colour(state: Conformity) -> &'static str {
    match state {
        Conformity::Met => MET,
        Conformity::Minor | Conformity::Ungraded => MINOR,
        Conformity::Major => MAJOR,
        Conformity::NotShown => OPEN,
    }
}

/// The colour of a rating.
pub(in crate::outputs) fn ink_colour(ink: Ink) -> &'static str {
    match ink {
        Ink::RatingN => MAJOR,
        Ink::RatingP => MINOR,
        Ink::RatingL => "3B7D7D",
        Ink::RatingF => MET,
        _ => OPEN,
    }
}

/// The colour of a mark in a legend.
pub(in crate::outputs) fn legend_colour(mark: &str) -> &'static str {
    let state = STATES.into_iter().find(|state| state.key() == mark);
    match (state, mark) {
        (Some(state), _) => strip_colour(state),
        (None, "rating-n") => ink_colour(Ink::RatingN),
        (None, "rating-p") => ink_colour(Ink::RatingP),
        (None, "rating-l") => ink_colour(Ink::RatingL),
        (None, "rating-f") => ink_colour(Ink::RatingF),
        (None, _) => OPEN,
    }
}

/// The colour of a state beside others, in the strip of all 44 and in charts: what is minor
/// stays pale, so that lightness tells them apart as well.
pub(in crate::outputs) fn strip_colour(state: Conformity) -> &'static str {
    match state {
        Conformity::Minor => "E0B565",
        other => state_colour(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance as WCAG 2 has it.
    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let byte = u8::from_str_radix(&colour[at..at + 2], 16).unwrap();
            let part = f64::from(byte) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
    }

    #[test]
    fn states_are_told_apart_without_their_hue() {
        let mut all = STATES.map(|state| luminance(strip_colour(state)));
        all.sort_by(f64::total_cmp);
        for pair in all.windows(2) {
            let contrast = (pair[1] + 0.05) / (pair[0] + 0.05);
            assert!(contrast > 1.3, "{all:?}");
        }
    }
}
