//! No file of journeys is left out of what runs.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn every_file_of_journeys_is_run() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journeys");
    let files = fs::read_dir(package.join("tests")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let there: BTreeSet<String> = names
        .filter_map(|name| Some(name.strip_suffix(".rs")?.to_owned()))
        .filter(|name| name != "main")
        .collect();

    let between = |text: &str, before: &str, after: &str| -> Vec<String> {
        let inner = |line: &str| Some(line.strip_prefix(before)?.strip_suffix(after)?.to_owned());
        text.lines().filter_map(inner).collect()
    };
    let main = fs::read_to_string(package.join("tests/main.rs")).unwrap();
    let manifest = fs::read_to_string(package.join("Cargo.toml")).unwrap();
    let together = between(&main, "mod ", ";");
    let alone = between(&manifest, "name = \"", "\"");
    let alone = alone.into_iter().filter(|name| name != "journeys");
    let run: BTreeSet<String> = together.into_iter().chain(alone).collect();
    assert_eq!(there, run);
}
