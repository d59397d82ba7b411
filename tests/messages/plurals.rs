//! What is counted has plural forms, and numbers, dates and lists are written by
//! the formatter only.

use std::fs;

use crate::names::names_in;
use crate::{Message, below, messages, source};

/// Words behind a name that end like a plural and are none.
const NO_PLURALS: [&str; 6] = ["is", "was", "has", "stays", "unless", "rests"];

/// Plurals that do not end like one.
const PLURALS: [&str; 1] = ["people"];

/// The names that a plural word follows: `{days} days`.
fn counted(text: &str) -> Vec<String> {
    let parts = text.split('{').skip(1);
    parts
        .filter_map(|part| part.split_once("} "))
        .filter(|(_, after)| {
            let end = after.find(|letter: char| !letter.is_alphabetic() && letter != '-');
            let word = &after[..end.unwrap_or(after.len())];
            let plural = word.ends_with('s') && !NO_PLURALS.contains(&word);
            plural || PLURALS.contains(&word)
        })
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// What is wrong with the plural forms of a message.
fn check(message: &Message) -> Option<String> {
    let Some(by) = &message.by else {
        let counted = counted(&message.texts["other"]);
        return (!counted.is_empty()).then(|| format!("{counted:?} have no plural forms"));
    };
    // What languages call their forms; English has two.
    if message.texts.keys().ne(["one", "other"]) {
        return Some("English has the forms one and other".to_owned());
    }
    let (one, other) = (&message.texts["one"], &message.texts["other"]);
    if !names_in(other).contains(by) {
        return Some(format!("no {{{by}}} chooses the form"));
    }
    if counted(other).iter().any(|name| name != by) || !counted(one).is_empty() {
        return Some("a form does not fit what it counts".to_owned());
    }
    let mut without = names_in(other);
    without.remove(by);
    let mut names = names_in(one);
    names.remove(by);
    (names != without).then(|| "the forms have different names".to_owned())
}

#[test]
fn what_is_counted_has_plural_forms() {
    let wrong = messages()
        .into_iter()
        .filter_map(|(key, message)| check(&message).map(|why| format!("{key}: {why}")));
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_check_finds_what_is_wrong() {
    let forms = |members: &[(&str, &str)]| {
        let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        check(&Message::from(
            members
                .iter()
                .map(owned)
                .collect::<std::collections::BTreeMap<_, _>>(),
        ))
    };
    let of = |one, other| forms(&[("one", one), ("other", other)]);
    assert!(check(&"{count} days".into()).is_some());
    assert!(check(&"for {count} people".into()).is_some());
    assert!(check(&"{count} shown".into()).is_none());
    assert!(check(&"{field} has {count}".into()).is_none());
    assert!(of("{count} day", "{count} days").is_none());
    assert!(of("one day", "{count} days").is_none());
    assert!(of("{count} days", "{count} days").is_some());
    assert!(of("{count} day", "some days").is_some());
    assert!(of("{count} day", "{count} days to {end}").is_some());
    assert!(forms(&[("other", "{count} days")]).is_some());
    assert!(forms(&[("by", "n"), ("one", "{n} day"), ("other", "{n} days")]).is_none());
}

#[test]
fn numbers_and_lists_are_written_in_one_place() {
    let formats = ["{:.", ".join(\", \")", "{:02}"];
    let mut broken = Vec::new();
    let outside = ["app", "shown", "messages"].map(|layer| source().join(layer));
    for path in outside.iter().flat_map(|folder| below(folder, "rs")) {
        if path.ends_with("messages/english.rs") {
            continue;
        }
        let code = fs::read_to_string(&path).unwrap();
        for format in formats.iter().filter(|format| code.contains(**format)) {
            broken.push(format!("{} writes {format}", path.display()));
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}
