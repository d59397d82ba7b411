//! People's words, where they stand among words of the page.
//!
//! What a visitor typed, or a file brought, may be in any script, run in either
//! direction and hold invisible characters that turn what follows around.

use std::borrow::Cow;

/// Opens a run whose direction its first letter gives, apart from what is around it.
const OPEN: char = '\u{2068}';
/// Ends it.
const CLOSE: char = '\u{2069}';

/// Whether a letter runs from right to left or says how others run.
fn turns(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The words so that they turn nothing around them, to stand in a sentence. Most are
/// left as they are: only what could turn anything is set apart.
#[must_use]
pub fn isolated(words: &str) -> Cow<'_, str> {
    if !words.contains(turns) {
        return Cow::Borrowed(words);
    }
    let mut apart = String::from(OPEN);
    let mut open = 0_usize;
    for letter in words.chars() {
        match letter {
            '\u{2066}'..=OPEN => open = open.saturating_add(1),
            // It would end the run that is opened here.
            CLOSE if open == 0 => continue,
            CLOSE => open = open.saturating_sub(1),
            _ => {}
        }
        apart.push(letter);
    }
    apart.extend(std::iter::repeat_n(CLOSE, open.saturating_add(1)));
    Cow::Owned(apart)
}

/// The characters as a reader counts them, each with its marks: an accent, a flag or a
/// family is one. It never parts what belongs together, but may keep more together
/// than there is.
pub fn characters(words: &str) -> impl Iterator<Item = &str> {
    let mut rest = words;
    std::iter::from_fn(move || {
        let mut letters = rest.char_indices();
        let (_, mut before) = letters.next()?;
        let mut flags = usize::from(is_flag(before));
        let mut joined = joins(before);
        let end = letters.find_map(|(place, letter)| {
            let belongs = extends(letter)
                || joined
                || (is_flag(before) && is_flag(letter) && flags % 2 == 1)
                || (before == '\r' && letter == '\n');
            before = letter;
            // Marks may stand between what joins and what is joined.
            joined = joins(letter) || (joined && extends(letter));
            flags = flags.saturating_add(usize::from(is_flag(letter)));
            (!belongs).then_some(place)
        });
        let (one, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        rest = after;
        Some(one)
    })
}

/// The beginning of the words, no longer than so many bytes, cut between characters.
#[must_use]
pub fn beginning(words: &str, most: usize) -> &str {
    let mut end = 0_usize;
    for one in characters(words) {
        let next = end.saturating_add(one.len());
        if next > most {
            break;
        }
        end = next;
    }
    words.get(..end).unwrap_or_default()
}

/// A half of a flag.
fn is_flag(letter: char) -> bool {
    matches!(letter, '\u{1f1e6}'..='\u{1f1ff}')
}

/// Whether the next letter belongs to what this one ends: joiners, signs that melt two
/// consonants into one, and those that are written before what they belong to.
fn joins(letter: char) -> bool {
    match letter {
        '\u{200d}'
        | '\u{600}'..='\u{605}'
        | '\u{6dd}'
        | '\u{70f}'
        | '\u{890}'..='\u{891}'
        | '\u{8e2}'
        | '\u{d4e}'
        | '\u{1039}'
        | '\u{17d2}'
        | '\u{1a60}'
        | '\u{1b44}'
        | '\u{1bab}'
        | '\u{a9c0}'
        | '\u{aaf6}'
        | '\u{1100}'..='\u{115f}'
        | '\u{a960}'..='\u{a97c}'
        | '\u{10a3f}'
        | '\u{11000}'..='\u{11fff}' => true,
        '\u{900}'..='\u{d7f}' => letter as u32 & 0x7f == 0x4d,
        _ => false,
    }
}

/// Whether a letter belongs to the one before: marks, joiners and what colours a sign.
fn extends(letter: char) -> bool {
    match letter {
        // The scripts of India lie in blocks of the same build, that of Sri Lanka beside.
        '\u{900}'..='\u{dc9}' => {
            let place = letter as u32 & 0x7f;
            matches!(place, 0..=3 | 0x3a..=0x3c | 0x3e..=0x4f | 0x51..=0x57 | 0x62 | 0x63 | 0x70..=0x73 | 0x7e | 0x7f)
        }
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'
        | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}'
        | '\u{6e7}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{711}' | '\u{730}'..='\u{74a}'
        | '\u{7a6}'..='\u{7b0}' | '\u{7eb}'..='\u{7f3}' | '\u{7fd}' | '\u{816}'..='\u{82d}'
        | '\u{859}'..='\u{85b}' | '\u{897}'..='\u{89f}' | '\u{8ca}'..='\u{8ff}'
        | '\u{dca}'..='\u{ddf}' | '\u{df2}'..='\u{df3}' | '\u{e31}' | '\u{e33}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{eb1}'
        | '\u{eb3}'..='\u{ebc}' | '\u{ec8}'..='\u{ece}' | '\u{f18}'..='\u{f19}' | '\u{f35}'
        | '\u{f37}' | '\u{f39}' | '\u{f3e}'..='\u{f3f}' | '\u{f71}'..='\u{f84}'
        | '\u{f86}'..='\u{f87}' | '\u{f8d}'..='\u{fbc}' | '\u{fc6}' | '\u{102b}'..='\u{103e}'
        | '\u{1056}'..='\u{1059}' | '\u{105e}'..='\u{1060}' | '\u{1062}'..='\u{1074}'
        | '\u{1082}'..='\u{108d}' | '\u{108f}' | '\u{109a}'..='\u{109d}'
        | '\u{1160}'..='\u{11ff}' | '\u{135d}'..='\u{135f}' | '\u{1712}'..='\u{1715}'
        | '\u{1732}'..='\u{1734}' | '\u{1752}'..='\u{1753}' | '\u{1772}'..='\u{1773}'
        | '\u{17b4}'..='\u{17d3}' | '\u{17dd}' | '\u{180b}'..='\u{180f}'
        | '\u{1885}'..='\u{1886}' | '\u{18a9}' | '\u{1920}'..='\u{193b}'
        | '\u{1a17}'..='\u{1a1b}' | '\u{1a55}'..='\u{1a7f}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1b00}'..='\u{1b04}' | '\u{1b34}'..='\u{1b44}' | '\u{1b6b}'..='\u{1b73}'
        | '\u{1b80}'..='\u{1b82}' | '\u{1ba1}'..='\u{1bad}' | '\u{1be6}'..='\u{1bf3}'
        | '\u{1c24}'..='\u{1c37}' | '\u{1cd0}'..='\u{1cf9}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{200c}'..='\u{200d}' | '\u{20d0}'..='\u{20f0}' | '\u{2cef}'..='\u{2cf1}'
        | '\u{2d7f}' | '\u{2de0}'..='\u{2dff}' | '\u{302a}'..='\u{302f}'
        | '\u{3099}'..='\u{309a}' | '\u{a66f}'..='\u{a672}' | '\u{a674}'..='\u{a67d}'
        | '\u{a69e}'..='\u{a69f}' | '\u{a6f0}'..='\u{a6f1}' | '\u{a802}' | '\u{a806}'
        | '\u{a80b}' | '\u{a823}'..='\u{a82c}' | '\u{a880}'..='\u{a881}'
        | '\u{a8b4}'..='\u{a8c5}' | '\u{a8e0}'..='\u{a8f1}' | '\u{a8ff}'
        | '\u{a926}'..='\u{a92d}' | '\u{a947}'..='\u{a953}' | '\u{a980}'..='\u{a983}'
        | '\u{a9b3}'..='\u{a9c0}' | '\u{a9e5}' | '\u{aa29}'..='\u{aa36}'
        | '\u{aa43}' | '\u{aa4c}'..='\u{aa4d}' | '\u{aa7b}'..='\u{aa7d}'
        | '\u{aab0}'..='\u{aac1}' | '\u{aaeb}'..='\u{aaef}' | '\u{aaf5}'..='\u{aaf6}'
        | '\u{abe3}'..='\u{abed}' | '\u{d7b0}'..='\u{d7fb}' | '\u{fb1e}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{ff9e}'..='\u{ff9f}'
        | '\u{101fd}' | '\u{102e0}' | '\u{10376}'..='\u{1037a}' | '\u{10a01}'..='\u{10a0f}'
        | '\u{10a38}'..='\u{10a3f}' | '\u{10ae5}'..='\u{10ae6}' | '\u{10d24}'..='\u{10d27}'
        | '\u{10d69}'..='\u{10d6d}' | '\u{10eab}'..='\u{10eac}' | '\u{10efa}'..='\u{10eff}'
        | '\u{10f46}'..='\u{10f50}' | '\u{10f82}'..='\u{10f85}'
        // What the younger Indian scripts are written with, letters and marks alike.
        | '\u{11000}'..='\u{11fff}'
        | '\u{13430}'..='\u{13455}' | '\u{1611e}'..='\u{1612f}' | '\u{16af0}'..='\u{16af4}'
        | '\u{16b30}'..='\u{16b36}' | '\u{16d63}'..='\u{16d6a}' | '\u{16f4f}'..='\u{16f92}'
        | '\u{16fe4}'..='\u{16ff1}' | '\u{1bc9d}'..='\u{1bc9e}' | '\u{1cf00}'..='\u{1cf46}'
        | '\u{1d165}'..='\u{1d169}' | '\u{1d16d}'..='\u{1d182}' | '\u{1d185}'..='\u{1d18b}'
        | '\u{1d1aa}'..='\u{1d1ad}' | '\u{1d242}'..='\u{1d244}' | '\u{1da00}'..='\u{1daaf}'
        | '\u{1e000}'..='\u{1e02a}' | '\u{1e08f}' | '\u{1e130}'..='\u{1e136}' | '\u{1e2ae}'
        | '\u{1e2ec}'..='\u{1e2ef}' | '\u{1e4ec}'..='\u{1e4ef}' | '\u{1e5ee}'..='\u{1e5ef}'
        | '\u{1e6e0}'..='\u{1e6ff}' | '\u{1e8d0}'..='\u{1e8d6}' | '\u{1e944}'..='\u{1e94a}'
        | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    #[test]
    fn only_what_could_turn_its_surroundings_is_set_apart() {
        let check = |words: &str, expected: &str| assert_eq!(isolated(words), expected);
        check("Größe & Co. 漢字 🛠️", "Größe & Co. 漢字 🛠️");
        check("", "");
        check("שלום", "\u{2068}שלום\u{2069}");
        check("a\u{202e}b", "\u{2068}a\u{202e}b\u{2069}");
        check("a\u{2069}\u{202e}b", "\u{2068}a\u{202e}b\u{2069}");
        check("\u{2067}a", "\u{2068}\u{2067}a\u{2069}\u{2069}");
        check(
            "\u{2066}a\u{2069}\u{2069}",
            "\u{2068}\u{2066}a\u{2069}\u{2069}",
        );
    }

    #[test]
    fn characters_are_what_a_reader_counts() {
        let check = |words: &str, expected: &[&str]| {
            assert_eq!(characters(words).collect::<Vec<_>>(), expected);
        };
        check("", &[]);
        check("abc", &["a", "b", "c"]);
        check("e\u{301}\u{302}x", &["e\u{301}\u{302}", "x"]);
        check("🇩🇪🇫🇷x", &["🇩🇪", "🇫🇷", "x"]);
        check("👩‍👩‍👧👍🏽", &["👩‍👩‍👧", "👍🏽"]);
        check("क्षि", &["क्षि"]);
        check("각", &["각"]);
    }

    #[test]
    fn a_beginning_is_cut_between_characters() {
        let check = |words: &str, most, expected| assert_eq!(beginning(words, most), expected);
        check("abc", 2, "ab");
        check("äbc", 1, "");
        check("ae\u{301}", 2, "a");
        check("👩‍👩‍👧a", 17, "");
        check("👩‍👩‍👧a", 19, "👩‍👩‍👧a");
    }

    proptest! {
        /// Where this cuts, the Unicode standard allows to cut.
        #[test]
        fn nothing_is_parted_that_belongs_together(
            letters in prop::collection::vec(any::<char>(), 0..12),
            script in prop::sample::select(vec![0x300_u32, 0x600, 0x900, 0x980, 0xb80, 0xc80, 0xd00, 0xe00, 0xf00, 0x1000, 0x1100, 0x1780, 0x1b00, 0x2000, 0xa980, 0x1f1e0, 0x1f3f0]),
            places in prop::collection::vec(0_u32..0x80, 0..12),
        ) {
            let of_script = places.iter().filter_map(|place| char::from_u32(script + place));
            let words: String = letters.iter().copied().chain(of_script).collect();
            let mut end = 0;
            let ours: Vec<usize> = characters(&words).map(|one| { end += one.len(); end }).collect();
            let allowed: BTreeSet<usize> = words.grapheme_indices(true).map(|(place, one)| place + one.len()).collect();
            for place in ours {
                prop_assert!(allowed.contains(&place), "{:?} at {}", words, place);
            }
            prop_assert_eq!(characters(&words).collect::<String>(), words);
        }
    }
}
