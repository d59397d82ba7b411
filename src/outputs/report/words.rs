//! Cells that several sections have.

use super::model::Cell;
use crate::core::date::Date;
use crate::core::report::SubClauseResult;
use crate::core::scoring::Rating;
use crate::messages::{self, day, euros, hours, t};
use crate::shown::conformity_state;

/// A conformity; what is met by claim or at a first look only says so.
pub(super) fn conformity_cell(result: &SubClauseResult) -> Cell {
    let (_, words) = conformity_state(result);
    Cell {
        state: Some(result.conformity),
        ..Cell::words(words)
    }
}

/// A rating by its letter.
pub(super) fn rating_cell(rating: Option<Rating>) -> Cell {
    Cell::words(rating.map_or(t("mark.none"), Rating::label))
}

/// A number with one decimal.
pub(super) fn number_cell(number: Option<f64>) -> Cell {
    Cell::number(number, messages::number(number))
}

/// Hours; nothing where there are none.
pub(super) fn hours_cell(amount: f64) -> Cell {
    let text = if amount > 0.0 {
        hours(amount)
    } else {
        String::new()
    };
    Cell::number(Some(amount), text)
}

/// Euros; nothing where there are none.
pub(super) fn euros_cell(amount: f64) -> Cell {
    let text = if amount >= 0.5 {
        euros(amount)
    } else {
        String::new()
    };
    Cell::number(Some(amount), text)
}

/// How many there are.
#[allow(clippy::cast_precision_loss)] // far below 2^52
pub(super) fn count_cell(things: usize) -> Cell {
    Cell::number(Some(things as f64), messages::count(things))
}

/// A day; nothing where there is none.
pub(super) fn day_cell(date: Option<Date>) -> Cell {
    let text = date.map_or_else(String::new, day);
    Cell::number(date.map(Date::unix_millis), text)
}
