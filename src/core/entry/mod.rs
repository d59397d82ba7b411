//! The one reader of what is typed: [`Numbers`], dates and texts.
//!
//! What is typed and what is in force are two things. Text that cannot be read
//! gives an [`EntryProblem`] and changes nothing.

mod number;

pub use number::{Numbers, show_number, whole};

use crate::core::date::Date;

/// Why what was typed is not in force.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum EntryProblem {
    /// It is no number.
    NotANumber,
    /// It is two numbers with a dash between them.
    TwoNumbers,
    /// It may be the first or the second number: a comma or point stands before
    /// exactly three digits.
    Ambiguous(f64, f64),
    /// It has decimals, and only whole numbers make sense.
    NotWhole,
    /// It is outside these bounds.
    OutOfRange(f64, f64),
    /// It is no date of the years 1900–2999.
    NotADate,
}

/// The date in a date field; none in an empty one.
///
/// # Errors
/// If it is no date of the years 1900–2999.
pub fn read_date(text: &str) -> Result<Option<Date>, EntryProblem> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| EntryProblem::NotADate),
    }
}

/// The text in a text field, without what no keyboard writes and no file format
/// takes: control characters other than tabs and line breaks, and the two code
/// points that are no characters.
#[must_use]
pub fn read_text(text: &str) -> String {
    let is_text = |letter: &char| {
        matches!(letter, '\t' | '\n' | '\r')
            || !(letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}'))
    };
    text.chars().filter(is_text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        #[track_caller]
        fn check(text: &str, expected: Result<&str, EntryProblem>) {
            let shown = read_date(text).map(|date| date.map(|date| date.to_string()));
            let expected = expected.map(|date| (!date.is_empty()).then(|| date.to_owned()));
            assert_eq!(shown, expected, "{text}");
        }
        check("2027-01-04", Ok("2027-01-04"));
        check(" 2027-01-04 ", Ok("2027-01-04"));
        check("", Ok(""));
        for text in ["2027-02-30", "0002-03-15", "0202-03-15", "2027", "soon"] {
            check(text, Err(EntryProblem::NotADate));
        }
    }

    #[test]
    fn texts() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(read_text(text), expected, "{text:?}");
        }
        check(
            " two\r\nlines\tand <b> & ü 日本 ",
            " two\r\nlines\tand <b> & ü 日本 ",
        );
        check("a\u{b}b\u{2}c\u{fffe}d\u{9f}e\u{ffff}f\0", "abcdef");
    }
}
