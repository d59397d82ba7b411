//! The workbook (`SpreadsheetML`, ECMA-376): sheets with tables, filters and choices,
//! and its way back.
//!
//! It is written and read by our own small code: a crate that writes workbooks would
//! weigh 258 kB in the browser, and reads none.

mod back;
mod check;
mod preview;
mod read;
mod write;

pub use back::{Change, Refused, Returned, read_back};
pub use check::{holds, holds_plain};
pub use preview::{Preview, Row};
pub use read::{Grid, Value, WorkbookProblem, grids};
pub use write::{Plain, plain, write};

use crate::core::date::Date;

/// The name of the sheet that says whose workbook it is. It is hidden.
pub const OWN_SHEET: &str = "Ready20k";
/// What its first cell says.
const MARK: &str = "ready20k-workbook";
/// The version of what its other cells hold.
const VERSION: &str = "1";
/// The most letters that a cell takes, in UTF-16.
const CELL: usize = 32_767;

/// The number that the format has for 1 January 1970.
const DAY_1970: i32 = 25_569;

fn first_of_1970() -> Date {
    Date::from_unix_millis(0.0)
}

/// A day as the format numbers it: 1 is 31 December 1899.
pub(super) fn number_of(date: Date) -> i32 {
    date.days_since(first_of_1970()).saturating_add(DAY_1970)
}

/// The day of a number.
fn day_of(number: i32) -> Date {
    first_of_1970().plus_days(number.saturating_sub(DAY_1970))
}

/// A text as cells hold it: what XML cannot hold as `_xHHHH_`, and what looks like that
/// with its first sign written so.
fn escaped(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let is_code = letter == '_' && looks_like_code(text.get(at..).unwrap_or_default());
        if is_code || letter == '\r' || !super::xml::is_held(letter) {
            all.push_str(&format!("_x{:04X}_", u32::from(letter)));
        } else {
            all.push(letter);
        }
    }
    all
}

/// The text that was so written.
fn unescaped(text: &str) -> String {
    if !text.contains("_x") {
        return text.to_owned();
    }
    let mut all = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let (held, length) = match code(rest) {
            Some(held) => (held, "_xHHHH_".len()),
            None => (letter, letter.len_utf8()),
        };
        all.push(held);
        rest = rest.get(length..).unwrap_or_default();
    }
    all
}

/// Whether a program may take the beginning of a text for a character: `LibreOffice`
/// does with fewer digits, too.
fn looks_like_code(text: &str) -> bool {
    let end = text
        .strip_prefix("_x")
        .and_then(|rest| rest.split_once('_'));
    end.is_some_and(|(digits, _)| {
        (1..=4).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
    })
}

/// The character that a text begins with as `_xHHHH_`.
fn code(text: &str) -> Option<char> {
    let digits = text.strip_prefix("_x")?.get(..5)?.strip_suffix('_')?;
    let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let number = u32::from_str_radix(digits, 16).ok().filter(|_| is_hex)?;
    char::from_u32(number)
}

/// A text no longer than a cell takes.
fn fitting(text: &str) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        // As long as it may become when it is written.
        units += if super::xml::is_held(*letter) && *letter != '_' && *letter != '\r' {
            letter.len_utf16()
        } else {
            "_xHHHH_".len()
        };
        units > CELL
    });
    end.map_or(text, |(at, _)| text.get(..at).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_comes_back() {
        let check = |text: &str, expected: &str| {
            assert_eq!(escaped(text), expected);
            assert_eq!(unescaped(expected), text);
        };
        check("plain _ text", "plain _ text");
        check("a\u{b}b", "a_x000B_b");
        check("_x000B_", "_x005F_x000B_");
        check("_x005F_x000B_", "_x005F_x005F_x005F_x000B_");
        check("a\r\n\u{fffe}", "a_x000D_\n_xFFFE_");
        check("_xZZZZ_ _x12 _", "_xZZZZ_ _x12 _");
        check("_x4_", "_x005F_x4_");
        assert_eq!(fitting(&"é".repeat(40_000)).chars().count(), CELL);
    }

    #[test]
    fn days_have_the_numbers_of_the_format() {
        let check = |number: i32, expected: &str| {
            assert_eq!(day_of(number).to_string(), expected);
            assert_eq!(number_of(expected.parse().unwrap()), number);
        };
        check(36_526, "2000-01-01");
        check(46_357, "2026-12-01");
    }
}
