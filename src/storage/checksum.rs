//! A checksum at the end of a stored text, so that damage is noticed.

use crate::core::sum::sum;

/// What stands between a text and its checksum. Within a JSON string its quotes would be
/// escaped.
const BEFORE: &str = ",\"sum\":\"";
/// What stands behind it.
const BEHIND: &str = "\"}";

/// What the checksum of a text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sum {
    /// There is none, as in texts of earlier versions.
    None,
    /// The text is as it was written.
    Right,
    /// It is not.
    Wrong,
}

/// Adds its checksum to the text of a JSON object that is not empty, as a last member.
pub(super) fn add(mut text: String) -> String {
    text.pop();
    let sum = sum(&text);
    format!("{text}{BEFORE}{sum:016x}{BEHIND}")
}

/// Compares a text with its checksum.
pub(super) fn of(text: &str) -> Sum {
    let parts = text
        .strip_suffix(BEHIND)
        .and_then(|text| text.rsplit_once(BEFORE));
    let is_hex =
        |digits: &str| digits.len() == 16 && digits.bytes().all(|one| one.is_ascii_hexdigit());
    match parts {
        Some((body, digits)) if is_hex(digits) => {
            if digits == format!("{:016x}", sum(body)) {
                Sum::Right
            } else {
                Sum::Wrong
            }
        }
        _ => Sum::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_told_from_the_absence_of_a_sum() {
        let text = add(r#"{"a":"b","sum":"c"}"#.to_owned());
        assert_eq!(
            text,
            r#"{"a":"b","sum":"c","sum":"SUM"}"#
                .replace("SUM", &format!("{:016x}", sum(r#"{"a":"b","sum":"c""#)))
        );
        for (text, expected) in [
            (text.clone(), Sum::Right),
            (text.replace(":\"b", ":\"d"), Sum::Wrong),
            (r#"{"a":"b","sum":"c"}"#.to_owned(), Sum::None),
            (r#"{"a":"b"}"#.to_owned(), Sum::None),
            (String::new(), Sum::None),
        ] {
            assert_eq!(of(&text), expected, "{text}");
        }
    }
}
