//! A number and its sign stay together.

use std::fs;

use super::{below, source};

/// What stands behind a number.
const SIGNS: [&str; 6] = ["%", "h", "€", "min", "kB", "MB"];

/// Whether a number or a name that is filled in is parted from its sign by a space at which a
/// line may break.
fn parted(text: &str) -> bool {
    text.match_indices(' ').any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let sign = after
            .split(|letter: char| !letter.is_alphanumeric() && letter != '%' && letter != '€')
            .next();
        before.ends_with(|last: char| last == '}' || last.is_ascii_digit())
            && sign.is_some_and(|sign| SIGNS.contains(&sign))
    })
}

#[test]
fn a_number_and_its_sign_stay_in_one_line() {
    let check = |text, expected| assert_eq!(parted(text), expected, "{text}");
    check("from 90 % of the hours", true);
    check("{hours} h", true);
    check("{hours}\u{a0}h", false);
    check("90\u{a0}%, about {count} minutes", false);
    check("Phase 1 has begun", false);
    let mut found = Vec::new();
    for folder in ["messages/en", "languages"] {
        for path in below(&source().join(folder), "json") {
            let is_text = !path
                .iter()
                .any(|part| part == "made-from" || part == "catalogue");
            let file = fs::read_to_string(&path).unwrap();
            for line in file.lines().filter(|line| is_text && parted(line)) {
                found.push(format!("{}: {line}", path.display()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
