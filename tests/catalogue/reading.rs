//! How hard the questions are to read.

use ready20k::core::bank::Kind;

use crate::{all, assert_none, unless};

/// The highest school grade that a question may ask for …
const HIGHEST: f64 = 10.0;
/// … and the one that half of them stay below.
const MEDIAN: f64 = 8.0;

#[test]
fn questions_read_easily() {
    let questions = all(|l| &l.questions);
    let mut grades: Vec<_> = questions
        .iter()
        .map(|question| (grade(&question.text.ask), question))
        .collect();
    grades.sort_by(|one, other| one.0.total_cmp(&other.0));
    let median = grades[grades.len() / 2].0;
    assert!(median <= MEDIAN, "median {median:.2}");
    assert_none(grades.iter().filter_map(|(grade, question)| {
        unless(*grade <= HIGHEST, || {
            format!(
                "question {}: grade {grade:.1}: {}",
                question.id, question.text.ask
            )
        })
    }));
}

/// Spans of time: what “always” looks like may suggest one; neither it nor the question of
/// a requirement asks for one.
#[rustfmt::skip]
const SPANS: [&str; 11] = [
    "year", "years", "month", "months", "week", "weeks", "day", "days", "minute", "quarter",
    "quarters",
];

#[test]
fn requirements_set_no_interval_of_our_own() {
    let about_clauses = all(|l| &l.questions)
        .into_iter()
        .filter(|question| question.area.sub_clause().is_some());
    assert_none(about_clauses.flat_map(|question| {
        let fully = question.text.fully.to_lowercase();
        let sets_one = words(&fully).any(|word| SPANS.contains(&word));
        let as_always = unless(!sets_one || fully.contains("we suggest"), || {
            format!("question {}: {}", question.id, question.text.fully)
        });
        let is_required = question.kind == Kind::Requirement;
        let ask = question.text.ask.to_lowercase();
        let as_asked = unless(!is_required || !names_an_interval(&ask), || {
            format!("question {}: {}", question.id, question.text.ask)
        });
        as_always.into_iter().chain(as_asked)
    }));
}

fn words(text: &str) -> impl Iterator<Item = &str> + Clone {
    text.split(|c: char| !c.is_alphanumeric())
}

/// Whether something is to happen so often: “once a year”, “every month”.
fn names_an_interval(text: &str) -> bool {
    const HOW_OFTEN: [&str; 4] = ["a", "each", "every", "per"];
    let mut pairs = words(text).zip(words(text).skip(1));
    pairs.any(|(before, word)| HOW_OFTEN.contains(&before) && SPANS.contains(&word))
}

/// The school grade of a text by Flesch and Kincaid.
fn grade(text: &str) -> f64 {
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
    let words: Vec<_> = text.split_whitespace().filter(is_word).collect();
    let sentences = text.matches(['.', '?', ':']).count().max(1);
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let count = words.len() as f64;
    0.39 * count / sentences as f64 + 11.8 * syllables as f64 / count - 15.59
}

/// The syllables of a word, near enough: groups of vowels, less silent endings.
fn syllables(word: &str) -> usize {
    let parts = word.split(['-', '/']).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let letters: String = part
                .chars()
                .filter(char::is_ascii_alphabetic)
                .map(|letter| letter.to_ascii_lowercase())
                .collect();
            let is_vowel = |letter: char| "aeiouy".contains(letter);
            let groups = letters
                .split(|letter| !is_vowel(letter))
                .filter(|group| !group.is_empty())
                .count();
            let without_s = letters.strip_suffix('s').unwrap_or(&letters);
            let sounds = |ends: &[&str]| ends.iter().any(|end| letters.ends_with(end));
            let is_silent = if let Some(stem) = without_s.strip_suffix("le") {
                stem.ends_with(is_vowel)
            } else if letters.ends_with("es") {
                !sounds(&["ses", "xes", "zes", "hes", "ces", "ges"])
            } else if letters.ends_with("ed") {
                !sounds(&["ted", "ded", "eed"])
            } else {
                letters.ends_with('e') && !letters.ends_with("ee")
            };
            groups.saturating_sub(usize::from(is_silent)).max(1)
        })
        .sum()
}

#[test]
fn syllables_are_counted_near_enough() {
    for (word, expected) in [
        ("rules", 1),
        ("table", 2),
        ("changes", 2),
        ("services", 3),
        ("agreed", 2),
        ("asked", 1),
        ("needed", 2),
        ("up-to-date", 3),
        ("“people”?", 2),
        ("4", 1),
    ] {
        assert_eq!(syllables(word), expected, "{word}");
    }
}
