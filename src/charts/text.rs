//! The width of words without a browser: a table, so that native and browser
//! output are the same and no layout is forced while drawing.

use crate::core::words::characters;

/// Widths of the characters from space to tilde in hundredths of the font
/// size: those of `DejaVu Sans`, the widest of the usual system fonts.
const WIDTHS: [u8; 95] = [
    32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 69, 69, 70, 77, 63, 58, 78, 75, 30, 30, 66, 56, 87, 75,
    79, 61, 79, 70, 64, 61, 73, 69, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 62, 64, 55, 64, 62, 36,
    64, 64, 28, 28, 58, 28, 98, 64, 61, 64, 64, 41, 52, 40, 64, 59, 82, 59, 59, 53, 64, 34, 64, 84,
];

const ELLIPSIS: char = '…';

/// Width of one character in hundredths of the font size.
fn char_width(char: char) -> u32 {
    let place = (char as usize).checked_sub(' ' as usize);
    match place.and_then(|place| WIDTHS.get(place)) {
        Some(width) => u32::from(*width),
        None if char == ELLIPSIS => 100,
        // East Asian scripts fill a square, what lies below them is latin-like.
        None if char >= '\u{2e80}' => 100,
        None => 64,
    }
}

/// The width of a text in pixels, rounded up; rather too wide than too narrow.
pub(super) fn width(text: &str, size: i32) -> i32 {
    let hundredths: u64 = text.chars().map(|char| u64::from(char_width(char))).sum();
    let pixels = (hundredths * u64::from(size.unsigned_abs())).div_ceil(100);
    i32::try_from(pixels).unwrap_or(i32::MAX)
}

/// The same in any unit, for those who lay out words elsewhere.
pub(crate) fn text_width(text: &str, size: i32) -> usize {
    usize::try_from(width(text, size)).unwrap_or_default()
}

/// The size at which plain words are as wide as bold ones of this size.
pub(super) fn bold(size: i32) -> i32 {
    size * 11 / 10 + 1
}

/// The text, cut with an ellipsis where it is wider than `room`.
pub(super) fn cut(text: &str, size: i32, room: i32) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut left = i64::from(room) * 100 - i64::from(char_width(ELLIPSIS)) * i64::from(size);
    for one in characters(text) {
        let width: u32 = one.chars().map(char_width).sum();
        left -= i64::from(width) * i64::from(size);
        if left < 0 {
            break;
        }
        kept.push_str(one);
    }
    kept.truncate(kept.trim_end().len());
    kept.push(ELLIPSIS);
    kept
}

/// Where a text begins that is centred at a place as far as two ends allow,
/// and what of it there is room for.
pub(super) fn fit(text: &str, size: i32, centre: i32, (left, right): (i32, i32)) -> (i32, String) {
    let text = cut(text, size, right - left);
    let width = width(&text, size);
    let begin = (centre - width / 2).clamp(left, (right - width).max(left));
    (begin, text)
}

/// The text in lines no wider than `room`, broken between words; a word that
/// is too wide, and what is left after the last line allowed, is cut.
pub(super) fn wrap(text: &str, size: i32, room: i32, most_lines: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let open = lines.len() >= most_lines.max(1);
        match lines.last_mut() {
            Some(line) if open || width(line, size) + width(word, size) + size / 3 <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| cut(line, size, room)).collect()
}

/// The text, escaped for XML, with the characters that XML forbids as spaces.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => safe.push_str("&amp;"),

            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => safe.push(' '),
            char if char.is_control() => safe.push(' '),
            char => safe.push(char),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_wrapped_between_words_and_cut_at_the_end() {
        let check = |text: &str, room, lines, expected: &[&str]| {
            assert_eq!(wrap(text, 10, room, lines), expected, "{text} in {room}");
        };
        check("", 50, 2, &[]);
        check("one", 50, 2, &["one"]);
        check("context of the firm", 60, 3, &["context of", "the firm"]);
        check("context of the firm", 60, 1, &["context o…"]);
        check("organisation", 40, 2, &["organ…"]);
        check("too narrow", 0, 9, &["…", "…"]);
        check(
            "e\u{301}e\u{301}e\u{301}e\u{301}",
            40,
            1,
            &["e\u{301}e\u{301}…"],
        );
    }

    #[test]
    fn what_xml_does_not_allow_is_escaped_or_gone() {
        assert_eq!(
            escaped("<a href=\"x\">&\u{0}\u{1b}\u{ffff}"),
            "&lt;a href=&quot;x&quot;&gt;&amp;   "
        );
    }
}
