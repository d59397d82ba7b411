//! The words: clean, plain, and no two questions alike.

use std::collections::HashSet;

use ready20k::core::bank::Scale;
use serde_json::Value;

use crate::{FILES, GUIDE, all, assert_none, unless};

/// Fields that hold whole sentences.
#[rustfmt::skip]
const SENTENCES: [&str; 31] = [
    "about", "add", "advice", "agile", "all", "ask", "deadlines", "finding", "passes",
    "take", "touches", "watch", "auditor_asks", "changes", "constraints", "context",
    "done_when", "evidence", "fully", "gains", "good", "means", "medium", "micro", "note",
    "opportunities", "outcome", "purpose", "small", "steps", "why",
];

/// Fields that hold ids, keys, numbers, or names that may be missing.
#[rustfmt::skip]
const NO_WORDS: [&str; 45] = [
    "id", "key", "area", "topics", "unmet", "records", "documents", "terms", "sub_clause",
    "number", "reference", "closes", "after", "training", "capability", "capabilities",
    "outside_help", "source", "covers", "raises", "weights", "value", "pain", "module",
    "theme", "role", "itil", "fitsm", "before", "certainty", "certificate", "state", "duty", "kind",
    "address", "checked", "of", "firm", "questions", "actions", "iso9001", "iso27001", "iso14001", "item", "scale",
];

/// What plain English does without, what belongs to the standard's own
/// wording, and spellings that are not British.
#[rustfmt::skip]
const UNWANTED: [&str; 16] = [
    " shall ", "ensure that", "ensures that", "ensuring that", "leverage", "robust", "seamless",
    "synerg", "utilis", "utiliz", "in order to", "best-in-class", "world-class", "behavior",
    "prioritiz", "recogniz",
];

#[test]
fn texts_are_clean() {
    let mut problems = Vec::new();
    for (place, _, text) in texts() {
        let mut expect = |holds: bool, what: &str| {
            problems.extend(unless(holds, || format!("{place}: {what}: {text}")));
        };
        expect(!text.trim().is_empty(), "empty");
        expect(text.trim() == text, "space at an end");
        expect(!text.contains("  "), "double space");
        expect(
            !text.contains(['"', '\'', '!', '\n', '\t']),
            "straight quote, exclamation mark or break",
        );
        let small = format!(" {} ", text.to_lowercase());
        for unwanted in UNWANTED {
            expect(!small.contains(unwanted), unwanted);
        }
    }
    assert_none(problems);
}

#[test]
fn sentences_end_and_names_do_not() {
    assert_none(texts().into_iter().filter_map(|(place, field, text)| {
        let ended = text.ends_with(['.', '?', '”', ')']);
        let sentence = SENTENCES.contains(&field.as_str());
        let name = ["name", "title", "term", "outline", "plain"].contains(&field.as_str());
        let good = (!sentence || ended) && (!name || !text.ends_with(['.', '?']));
        unless(good, || format!("{place}: {text}"))
    }));
}

#[test]
fn a_question_is_one_short_question() {
    assert_none(all(|l| &l.questions).into_iter().filter_map(|question| {
        let ask = &question.text.ask;
        let count = ask.split_whitespace().count();
        let good = ask.ends_with('?') && ask.matches('?').count() == 1 && (4..=40).contains(&count);
        unless(good, || {
            format!("question {}: {count} words: {ask}", question.id)
        })
    }));
}

/// The share of telling words that two questions have in common; at this
/// bound they would ask the same.
const ALIKE: f64 = 0.75;

/// What a question's texts call its highest answer is what one can choose.
#[test]
fn texts_name_the_answers_of_the_scale() {
    assert_none(all(|l| &l.questions).into_iter().filter_map(|question| {
        let text = serde_json::to_string(&question.text).expect("texts become JSON");
        let other = match question.text.scale {
            Scale::Frequency => "“All, and current”",
            Scale::Existence => "“Always”",
        };
        unless(!text.contains(other), || {
            format!("question {} names {other}", question.id)
        })
    }));
}

#[test]
fn no_two_questions_ask_the_same() {
    let asked: Vec<_> = all(|l| &l.questions)
        .into_iter()
        .map(|question| (&question.id, telling_words(&question.text.ask)))
        .collect();
    let pairs = asked
        .iter()
        .enumerate()
        .flat_map(|(place, one)| asked[place + 1..].iter().map(move |other| (one, other)));
    assert_none(pairs.filter_map(|((one, words), (other, others))| {
        let common = words.intersection(others).count() as f64;
        let share = common / words.union(others).count().max(1) as f64;
        unless(share < ALIKE, || format!("{one} and {other}: {share:.2}"))
    }));
}

fn telling_words(ask: &str) -> HashSet<String> {
    ask.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() > 3)
        .map(|word| word.trim_end_matches('s').to_owned())
        .collect()
}

/// All texts: where they stand, the field that holds them, and the words.
pub(crate) fn texts() -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    let lists = FILES.iter().filter_map(|(path, lists)| {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        Some((file, serde_json::to_value(lists.as_ref().ok()?)))
    });
    let guide = ("guide".into(), serde_json::to_value(&*GUIDE));
    for (file, value) in lists.chain([guide]) {
        let value = value.expect("lists become JSON");
        for (list, items) in value.as_object().into_iter().flatten() {
            for item in items.as_array().into_iter().flatten() {
                let id = [
                    "id",
                    "key",
                    "number",
                    "sub_clause",
                    "module",
                    "theme",
                    "role",
                ]
                .into_iter()
                .find_map(|key| item.get(key)?.as_str());
                let place = format!("{file} {list} {}", id.unwrap_or_default());
                walk(&place, "", item, &mut found);
            }
        }
    }
    found
}

fn walk(place: &str, field: &str, value: &Value, found: &mut Vec<(String, String, String)>) {
    match value {
        Value::String(text) => found.push((place.to_owned(), field.to_owned(), text.clone())),
        Value::Array(items) => {
            for item in items {
                walk(place, field, item, found);
            }
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                // A sub-clause's topics are words, a question's are keys.
                let words = !NO_WORDS.contains(&key.as_str()) || value[0].is_object();
                if words {
                    walk(&format!("{place}.{key}"), key, value, found);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
