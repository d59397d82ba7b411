//! Each fault of docs/faults.md names the tests that hold it.

use std::fs;
use std::path::Path;

#[test]
fn every_fault_is_held_by_tests_that_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = fs::read_to_string(root.join("docs/faults.md")).unwrap();
    let rows = document.lines().filter(|line| line.starts_with("| "));
    let faults: Vec<&str> = rows.filter(|row| !row.starts_with("| what")).collect();
    assert!(faults.len() > 70, "{}", faults.len());
    for fault in faults {
        let held: Vec<&str> = fault
            .split('`')
            .filter(|part| part.contains("::"))
            .collect();
        assert!(!held.is_empty(), "nothing holds: {fault}");
        for test in held {
            let (file, name) = test.split_once("::").unwrap();
            let file = file.replace("journeys/", "tests/journeys/tests/");
            let text = fs::read_to_string(root.join(format!("{file}.rs"))).unwrap_or_default();
            assert!(text.contains(&format!("fn {name}(")), "no test {test}");
        }
    }
}
