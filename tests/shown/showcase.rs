//! The examples at a glance are what the report says of their files.

use std::path::Path;

use ready20k::core::date::Date;
use ready20k::core::report::report;
use ready20k::core::scoring::Conformity;
use ready20k::exchange;
use ready20k::messages::whole;
use ready20k::shown::showcase::{EXAMPLES, LETTERS};

#[test]
fn examples_at_a_glance_are_those_of_their_files() {
    let bank = super::bank();
    let letter = |found: Conformity| LETTERS.iter().find(|(_, one)| *one == found).unwrap().0;
    let today = Date::from_ymd(2026, 11, 23).unwrap();
    let mut wrong = Vec::new();
    for example in EXAMPLES {
        let path = format!("src/catalogue/en/demos/{}.json", example.id);
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
        let file = exchange::import(&text.unwrap()).unwrap();
        let report = report(&bank, &file.assessments[0], today);
        let strip: String = report
            .sub_clauses
            .iter()
            .map(|one| letter(one.conformity))
            .collect();
        let people = file.assessments[0].profile.staff();
        let (readiness, outlook) = (report.readiness.map(whole), report.verdict.outlook);
        let is_same = (people, readiness.clone(), outlook, &*strip)
            == (
                example.people,
                Some(example.readiness.to_string()),
                example.outlook,
                example.strip,
            );
        if !is_same {
            let id = example.id;
            wrong.push(format!("{id}: {people} {readiness:?} {outlook:?} {strip}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
