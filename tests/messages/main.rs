//! Each message used exists, each that exists is used, each name in one is filled
//! in, and what is counted has its plural forms.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

mod names;
mod plurals;
mod units;

fn below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(below(&path, ending));
        } else if path.extension().is_some_and(|own| own == ending) {
            found.push(path);
        }
    }
    found
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// A message: its texts, and if they are plural forms, the value that chooses.
#[derive(Debug, Clone)]
struct Message {
    texts: BTreeMap<String, String>,
    by: Option<String>,
}

impl From<&str> for Message {
    fn from(text: &str) -> Self {
        let texts = [("other".to_owned(), text.to_owned())].into();
        Self { texts, by: None }
    }
}

impl From<BTreeMap<String, String>> for Message {
    fn from(mut texts: BTreeMap<String, String>) -> Self {
        let by = texts.remove("by").unwrap_or_else(|| "count".to_owned());
        Self {
            texts,
            by: Some(by),
        }
    }
}

/// All messages, by key.
fn messages() -> BTreeMap<String, Message> {
    let mut all = BTreeMap::new();
    for path in below(&source().join("messages/en"), "json") {
        let text = fs::read_to_string(&path).unwrap();
        let file: BTreeMap<String, serde_json::Value> = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for (key, message) in file {
            let message = match message.as_str() {
                Some(text) => Message::from(text),
                None => Message::from(
                    serde_json::from_value::<BTreeMap<String, String>>(message).unwrap(),
                ),
            };
            assert!(
                all.insert(key.clone(), message).is_none(),
                "{key} stands twice"
            );
        }
    }
    all
}

/// String literals of the shape `part.some-key` in the source code, the scripts beside the
/// program among it.
fn keys_in_code() -> BTreeSet<String> {
    let scripts = below(&source().join("../aside"), "js");
    keys_in(&[below(&source(), "rs"), scripts].concat())
}

fn keys_in(files: &[PathBuf]) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for path in files {
        let code = fs::read_to_string(path).unwrap();
        let literals = code.split('"').skip(1).step_by(2);
        keys.extend(
            literals
                .filter(|literal| is_key(literal))
                .map(str::to_owned),
        );
    }
    keys
}

fn is_key(literal: &str) -> bool {
    let allowed =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    let mut parts = literal.split('.');
    let first = parts.next().is_some_and(|part| {
        part.starts_with(|letter: char| letter.is_ascii_lowercase()) && part.chars().all(allowed)
    });
    first
        && parts.clone().count() >= 1
        && parts.all(|part| !part.is_empty() && part.chars().all(allowed))
}

#[test]
fn every_message_is_used_by_the_code() {
    let code = keys_in_code();
    let unused: Vec<_> = messages()
        .into_keys()
        .filter(|key| !code.contains(key))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn every_key_in_the_code_is_a_message() {
    let messages = messages();
    let parts: BTreeSet<&str> = messages
        .keys()
        .filter_map(|key| key.split('.').next())
        .collect();
    let missing: Vec<_> = keys_in_code()
        .into_iter()
        .filter(|key| {
            key.split('.')
                .next()
                .is_some_and(|part| parts.contains(part))
        })
        .filter(|key| !messages.contains_key(key))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_first_steps_have_all_their_messages() {
    let mut files: Vec<PathBuf> = ["app/first", "app/views"]
        .iter()
        .flat_map(|folder| below(&source().join(folder), "rs"))
        .collect();
    files.push(source().join("app/loading.rs"));
    let used = keys_in(&files);
    let first: BTreeSet<String> = ready20k::messages::FIRST
        .iter()
        .flat_map(|file| serde_json::from_str::<BTreeMap<String, String>>(file).unwrap())
        .map(|(key, _)| key)
        .collect();
    let all = messages();
    let missing: Vec<_> = used
        .iter()
        .filter(|key| all.contains_key(*key) && !first.contains(*key))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_file_is_in_the_table() {
    let table = fs::read_to_string(source().join("messages/mod.rs")).unwrap();
    for path in below(&source().join("messages/en"), "json") {
        let name = path.file_name().unwrap().to_str().unwrap();
        assert!(
            table.contains(&format!("en/{name}")),
            "{name} is not in the table"
        );
    }
}
