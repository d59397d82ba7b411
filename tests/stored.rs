//! What earlier versions stored opens for ever: a text of each form that was ever written.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use std::collections::BTreeMap;
use std::path::PathBuf;

use ready20k::core::assessment::{Assessment, repair};
use ready20k::core::json;
use ready20k::storage::{Found, PartName, Seen, open, parts, seal, seal_head, seal_part};

fn path(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/stored");
    folder.join(format!("{name}.json"))
}

fn text(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap_or_default()
}

/// What is in all of them: something in every field.
fn expected() -> Assessment {
    let text: serde_json::Value = serde_json::from_str(&text("whole-1")).unwrap();
    let mut assessment = json::read(&text["assessment"].to_string()).unwrap();
    assert_eq!(repair(&mut assessment), []);
    assessment
}

fn seen() -> Seen {
    let mut seen = Seen::default();
    seen.add("w", 7);
    seen
}

/// Opens a fixture whose parts, if it has any, are named like this.
#[track_caller]
fn check(own: &str, part: &str, seen: Seen) {
    let read = |name: &PartName| Some(text(&format!("{part}-{}", name.as_str())));
    let found = open(&text(own), read);
    let assessment = expected();
    let damaged = Vec::new();
    let expected = Found {
        assessment,
        seen,
        damaged,
    };
    assert_eq!(found, Ok(expected), "{own}");
}

#[test]
fn what_earlier_versions_stored_opens() {
    check("whole-1", "", Seen::default());
    check("whole-1-seen", "", seen());
    check("head-2", "part-2", Seen::default());
    check("whole-1-sum", "", seen());
    check("head-3", "part-3", seen());
}

/// `UPDATE=1 cargo test --test stored` writes them anew. It is for a form that is added:
/// those that were ever released stay.
#[test]
fn what_this_version_stores_is_known() {
    let assessment = expected();
    let mut written = BTreeMap::new();
    written.insert(
        "whole-1-sum".to_owned(),
        seal(&assessment, &seen()).unwrap(),
    );
    written.insert(
        "head-3".to_owned(),
        seal_head(&assessment, &seen()).unwrap(),
    );
    for part in parts(&assessment) {
        let text = seal_part(&assessment, &part).unwrap();
        written.insert(format!("part-3-{}", part.as_str()), text);
    }
    for (name, now) in written {
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path(&name), &now).unwrap();
        }
        assert_eq!(
            text(&name),
            now,
            "{name}: UPDATE=1 cargo test --test stored"
        );
    }
}
