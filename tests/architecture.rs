//! Dependencies point one way: a layer uses only what lies below it.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use std::fs;
use std::path::{Path, PathBuf};

/// Each layer with the layers that it may use.
const LAYERS: [(&str, &[&str]); 9] = [
    ("core", &[]),
    ("catalogue", &["core"]),
    ("charts", &["core"]),
    ("exchange", &["core"]),
    ("storage", &["core", "exchange"]),
    ("messages", &["core", "exchange"]),
    ("route", &["core"]),
    ("shown", &["core", "catalogue", "messages", "route"]),
    (
        "app",
        &[
            "core",
            "catalogue",
            "charts",
            "exchange",
            "storage",
            "messages",
            "route",
            "shown",
        ],
    ),
];

/// What the pure core must not know of.
const IMPURE: [&str; 9] = [
    "leptos",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "plotters",
    "std::time",
    "std::fs",
    "std::env",
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The files of a layer with their code, comments left out.
fn code_of(layer: &str) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let folder = source().join(layer);
    if folder.is_dir() {
        files_below(&folder, &mut files);
    } else {
        files.push(folder.with_extension("rs"));
    }
    let code = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        text.lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    files
        .into_iter()
        .map(|path| (path.clone(), code(&path)))
        .collect()
}

#[test]
fn layers_use_only_what_lies_below_them() {
    let mut broken = Vec::new();
    for (layer, allowed) in LAYERS {
        for (path, code) in code_of(layer) {
            for (other, _) in LAYERS {
                let uses = code.contains(&format!("crate::{other}::"))
                    || code.contains(&format!("crate::{other};"));
                if uses && other != layer && !allowed.contains(&other) {
                    broken.push(format!("{} uses {other}", path.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_folder_of_the_source_is_a_known_layer() {
    for entry in fs::read_dir(source()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let known = LAYERS.iter().any(|(layer, _)| *layer == name) || name == "bin";
        assert!(
            !path.is_dir() || known,
            "{name} is not in the table of layers"
        );
    }
}

#[test]
fn the_core_is_pure() {
    let mut broken = Vec::new();
    for (path, code) in code_of("core") {
        let tests = code.find("#[cfg(test)]").unwrap_or(code.len());
        let (product, _) = code.split_at(tests);
        for word in IMPURE
            .iter()
            .chain(&[".unwrap()", ".expect(", "panic!(", "unreachable!("])
        {
            if product.contains(word) {
                broken.push(format!("{} uses {word}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}
