//! Builds the tests of a copy of the project, with as many switches in it as can be built.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::list::Mutant;
use crate::switch::{MARKS, switched};
use crate::{Result, by_file, write};

/// The tests that look at what the core does. Those of its text are of no use here.
const TESTS: [&str; 18] = [
    "scoring",
    "questionnaire",
    "question_sets",
    "exchange",
    "stored",
    "schema",
    "portfolio",
    "result_pages",
    "plan",
    "rcpsp",
    "demos",
    "shown",
    "mutated",
    "keeping",
    "catalogue",
    "outputs",
    "report",
    "charts",
];

/// What turns a switch on. A test that fails ends the program at once.
const SWITCH: &str = r#"
/// Whether a place is broken.
pub fn broken(place: usize) -> bool {
    static ON: std::sync::OnceLock<usize> = std::sync::OnceLock::new();
    let on = ON.get_or_init(|| {
        let on = std::env::var("MUTANT").ok().and_then(|on| on.parse().ok());
        if on.is_some() {
            std::panic::set_hook(Box::new(|_| std::process::exit(101)));
        }
        on.unwrap_or(usize::MAX)
    });
    *on == place
}
"#;

/// Builds all tests; the numbers of the mutants that are not in them, and the programs.
pub(crate) fn all(tree: &Path, drawn: &[Mutant]) -> Result<(BTreeSet<usize>, Vec<PathBuf>)> {
    let library = tree.join("src/lib.rs");
    write(
        &library,
        format!("{}{SWITCH}", fs::read_to_string("src/lib.rs")?).as_bytes(),
    )?;
    // What is returned at once cannot be of another type than what is returned else.
    let hidden = drawn.iter().enumerate();
    let hidden = hidden.filter(|(_, one)| one.name.contains("-> impl "));
    let mut left_out: BTreeSet<usize> = hidden.map(|(id, _)| id).collect();
    loop {
        let written = put(tree, drawn, &left_out)?;
        let built = cargo(tree, &["check", "--lib"])?;
        let mut wrong = BTreeSet::new();
        for error in built
            .iter()
            .filter(|one| one["message"]["level"] == "error")
        {
            wrong.extend(guilty(&error["message"], &written));
        }
        let before = left_out.len();
        // What no switch has a place for is as bad as what cannot be compiled.
        left_out.extend(wrong);
        left_out.extend((0..drawn.len()).filter(|id| {
            let mark = format!("broken({id})");
            !written[&drawn[*id].file].contains(&mark)
        }));
        let is_well = built.iter().any(|one| one["success"] == true);
        eprintln!("{} of {} are left out", left_out.len(), drawn.len());
        if is_well {
            break;
        }
        if left_out.len() == before {
            return Err("it cannot be built, whatever is left out".into());
        }
    }
    let tests = TESTS.iter().flat_map(|test| ["--test", test]);
    let arguments: Vec<&str> = ["test", "--no-run", "--lib"]
        .into_iter()
        .chain(tests)
        .collect();
    let built = cargo(tree, &arguments)?;
    let programs = built.iter().filter(|one| one["profile"]["test"] == true);
    let programs = programs.filter_map(|one| one["executable"].as_str());
    Ok((left_out, programs.map(PathBuf::from).collect()))
}

/// Writes the files of the core with switches; their texts.
fn put(
    tree: &Path,
    drawn: &[Mutant],
    left_out: &BTreeSet<usize>,
) -> Result<BTreeMap<String, String>> {
    let mut written = BTreeMap::new();
    for (file, ids) in by_file(drawn) {
        let text = fs::read_to_string(file)?;
        let ids = ids.into_iter().filter(|id| !left_out.contains(id));
        let mutants: Vec<_> = ids.map(|id| (id, &drawn[id])).collect();
        let text = switched(&text, &mutants).map_err(|error| format!("{file}: {error}"))?;
        write(&tree.join(file), text.as_bytes())?;
        written.insert(file.to_owned(), text);
    }
    Ok(written)
}

/// What cargo says, line by line.
fn cargo(tree: &Path, arguments: &[&str]) -> Result<Vec<Value>> {
    let said = Command::new("cargo")
        .args(arguments)
        .args(["--locked", "--message-format=json"])
        .current_dir(tree)
        .env("CARGO_TARGET_DIR", tree.with_file_name("built"))
        .stderr(Stdio::inherit())
        .output()?;
    let lines = String::from_utf8(said.stdout)?;
    Ok(lines
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect())
}

/// The mutants that an error is about: whose code it names, else in whose switch it lies.
fn guilty(message: &Value, written: &BTreeMap<String, String>) -> BTreeSet<usize> {
    for [open, close] in [MARKS[1], MARKS[0]] {
        let mut found = BTreeSet::new();
        for span in message["spans"].as_array().into_iter().flatten() {
            let Some(text) = span["file_name"]
                .as_str()
                .and_then(|name| written.get(name))
            else {
                continue;
            };
            let at = |name: &str| span[name].as_u64().unwrap_or(0) as usize;
            found.extend(around(text, at("byte_start"), at("byte_end"), open, close));
        }
        if !found.is_empty() {
            return found;
        }
    }
    BTreeSet::new()
}

/// The innermost marked piece around each of some bytes: its number.
fn around(text: &str, start: usize, end: usize, open: &str, close: &str) -> Option<usize> {
    let mut innermost: Option<(usize, usize)> = None;
    for (from, _) in text.match_indices(open).filter(|(from, _)| *from < end) {
        let id: usize = text[from + open.len()..].split_once("*/")?.0.parse().ok()?;
        let until = text[from..].find(&format!("{close}{id}*/"))? + from;
        if until >= start && innermost.is_none_or(|(known, _)| from > known) {
            innermost = Some((from, id));
        }
    }
    innermost.map(|(_, id)| id)
}
