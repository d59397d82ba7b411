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
    let states = [
        Conformity::Met,
        Conformity::Minor,
        Conformity::Ungraded,
        Conformity::Major,
    ];
    let state = states.into_iter().find(|state| state.key() == mark);
    match (state, mark) {
        (Some(state), _) => strip_colour(state),
        (None, "rating-n") => ink_colour(Ink::RatingN),
        (None, "rating-p") => ink_colour(Ink::RatingP),
        (None, "rating-l") => ink_colour(Ink::RatingL),
        (None, "rating-f") => ink_colour(Ink::RatingF),
        (None, _) => OPEN,
    }
}

/// The colour of a state in the strip of all 44, where what is minor stays pale, so that
/// lightness tells them apart as well.
pub(in crate::outputs) fn strip_colour(state: Conformity) -> &'static str {
    match state {
        Conformity::Minor | Conformity::Ungraded => "EBCF9A",
        other => state_colour(other),
    }
}
