//! XML 1.0: a writer that cannot leave an element open, and a reader that takes in what
//! strangers send.
//!
//! XML cannot hold most control characters. Where a format has no way of its own to
//! write them, they are shown by the signs that Unicode has for them.

mod read;
#[cfg(test)]
mod tests;
mod write;

use std::borrow::Cow;

pub use read::{Event, Fault, Reader, XmlProblem};
pub use write::{Attributes, Xml};

/// Whether XML 1.0 can hold a character, written as it is or by its number.
#[must_use]
pub fn is_held(letter: char) -> bool {
    !matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// A text with a sign that can be seen in place of each character that XML cannot hold:
/// U+240B for U+000B, and U+FFFD for what is no character at all.
#[must_use]
pub fn held(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_held) {
        return Cow::Borrowed(text);
    }
    let sign = |letter: char| match letter {
        letter if is_held(letter) => letter,
        control @ '\0'..='\u{1f}' => {
            char::from_u32(0x2400 + u32::from(control)).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        _ => char::REPLACEMENT_CHARACTER,
    };
    Cow::Owned(text.chars().map(sign).collect())
}
