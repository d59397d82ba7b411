//! Reading the file that the recovery page hands out: all that was stored, as it lay there.

use super::envelope::{Found, open};
use super::keys;
use crate::core::json::{self, Read};
use crate::core::ordered::Map;
use crate::exchange::{Import, ImportProblem, holds_the_same};

/// What the field `format` says.
const FORMAT: &str = "ready20k-recovery";

/// The shape of the file, as `guard/guard.js` writes it.
#[derive(Default, Read)]
#[serde(default)]
struct Recovery {
    format: String,
    local: Map<String, String>,
    databases: Map<String, Map<String, Vec<(String, String)>>>,
}

/// The assessments in a recovery file. Where local storage and the database hold
/// different states of one and neither knows of the other, it is in there twice.
///
/// # Errors
/// [`ImportProblem::NotOurs`] if it is another text, [`ImportProblem::Empty`] if nothing
/// in it can be opened.
pub fn recovered(text: &str) -> Result<Import, ImportProblem> {
    let file: Recovery = json::read(text).map_err(|_| ImportProblem::NotOurs)?;
    if file.format != FORMAT {
        return Err(ImportProblem::NotOurs);
    }
    let mut found: Vec<Found> = Vec::new();
    // What a page has stored in its folder goes before what an earlier version left.
    for shelf in shelves(file) {
        for one in opened(&shelf) {
            take_in(&mut found, one);
        }
    }
    if found.is_empty() {
        return Err(ImportProblem::Empty);
    }
    Ok(Import {
        exported_at: String::new(),
        assessments: found.into_iter().map(|one| one.assessment).collect(),
        repairs: Vec::new(),
    })
}

/// Texts by the keys of the table, of one place.
type Shelf = Map<String, String>;

/// The places where something was stored, the oldest last.
fn shelves(file: Recovery) -> Vec<Shelf> {
    let mut of_folders: Map<String, Shelf> = Map::new();
    let mut of_old = Shelf::new();
    for (key, text) in file.local {
        match keys::apart(&key) {
            Some((folder, key)) => {
                let shelf = of_folders.entry(folder.to_owned());
                shelf.or_default().insert(key, text);
            }
            None => {
                of_old.insert(key, text);
            }
        }
    }
    let tables = file.databases.into_iter().flat_map(|(_, tables)| tables);
    let on_disk = tables.map(|(_, rows)| rows.into_iter().collect());
    let in_folders = of_folders.into_iter().map(|(_, shelf)| shelf);
    in_folders.chain(on_disk).chain([of_old]).collect()
}

/// What can be opened of a place.
fn opened(shelf: &Shelf) -> impl Iterator<Item = Found> {
    shelf.iter().filter_map(|(key, text)| {
        let id = keys::assessment_of(key)?;
        open(text, |part| shelf.get(&keys::part(&id, part)).cloned()).ok()
    })
}

/// Adds a state of an assessment unless another holds it, and drops those that it holds.
fn take_in(found: &mut Vec<Found>, one: Found) {
    let is_same = |other: &Found| other.assessment.id == one.assessment.id;
    let holds = |one: &Found, other: &Found| {
        let is_later = !one.seen.is_unknown() && one.seen.holds(&other.seen);
        is_later || holds_the_same(&one.assessment, &other.assessment)
    };
    if found
        .iter()
        .any(|other| is_same(other) && holds(other, &one))
    {
        return;
    }
    found.retain(|other| !(is_same(other) && holds(&one, other)));
    found.push(one);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::assessment::{Answer, AnswerValue, Assessment};
    use crate::core::date::Date;
    use crate::core::id::{AssessmentId, QuestionId};
    use crate::storage::{Seen, all_texts};

    fn assessment(id: &str, answers: usize) -> Assessment {
        let today = Date::from_ymd(2026, 11, 27).unwrap();
        let mut new = Assessment::new(AssessmentId::new(id), today);
        for place in 0..answers {
            let answer = Answer {
                value: Some(AnswerValue::Mostly),
                note: "seen in the file of May".repeat(80),
                ..Answer::default()
            };
            let id = QuestionId::new(&format!("8.{}.1-log", place % 7));
            new.answers.insert(id, answer);
        }
        new
    }

    fn texts(assessment: &Assessment, count: u32) -> Vec<(String, String)> {
        let mut seen = Seen::default();
        seen.add("w", count);
        let texts = all_texts(assessment, &seen).unwrap();
        let there = texts
            .into_iter()
            .filter_map(|(key, text)| Some((key, text?)));
        there.collect()
    }

    fn file(local: &[(String, String)], disk: &[(String, String)]) -> String {
        let local: Map<_, _> = local.iter().cloned().collect();
        let local = serde_json::to_string(&local).unwrap();
        let disk = serde_json::to_string(disk).unwrap();
        format!(
            r#"{{"format":"ready20k-recovery","build":"b","reason":"r","typed":"t",
            "local":{local},"databases":{{"ready20k@/:texts":{{"texts":{disk}}}}}}}"#
        )
    }

    fn in_folder(texts: Vec<(String, String)>) -> Vec<(String, String)> {
        let moved = texts
            .into_iter()
            .map(|(key, text)| (keys::in_folder("/", &key), text));
        moved.collect()
    }

    fn check(text: &str, expected: &Result<&[&Assessment], ImportProblem>) {
        let found = recovered(text).map(|import| import.assessments);
        let found = found.as_ref().map(|found| found.iter().collect::<Vec<_>>());
        assert_eq!(found, expected.as_ref().map(|all| all.to_vec()));
    }

    #[test]
    fn what_was_stored_is_found_wherever_it_lay() {
        let (small, large) = (assessment("a", 1), assessment("b", 7));
        let more = assessment("a", 2);
        assert!(texts(&large, 1).len() > 1, "it lies in parts");
        check(&file(&[], &texts(&large, 1)), &Ok(&[&large]));
        check(
            &file(&in_folder(texts(&large, 1)), &texts(&large, 1)),
            &Ok(&[&large]),
        );
        // The later state, wherever it lies.
        check(
            &file(&in_folder(texts(&small, 1)), &texts(&more, 2)),
            &Ok(&[&more]),
        );
        check(
            &file(&in_folder(texts(&more, 2)), &texts(&small, 1)),
            &Ok(&[&more]),
        );
        // Left by an earlier version and taken over since.
        let local = [in_folder(texts(&more, 2)), texts(&small, 1)].concat();
        check(&file(&local, &[]), &Ok(&[&more]));
    }

    #[test]
    fn states_that_do_not_know_each_other_are_both_kept() {
        let (one, other) = (assessment("a", 1), assessment("a", 2));
        let mut seen = Seen::default();
        seen.add("v", 1);
        let disk: Vec<_> = all_texts(&other, &seen)
            .unwrap()
            .into_iter()
            .filter_map(|(key, text)| Some((key, text?)))
            .collect();
        check(
            &file(&in_folder(texts(&one, 1)), &disk),
            &Ok(&[&one, &other]),
        );
    }

    #[test]
    fn other_files_are_none_of_these() {
        check("{}", &Err(ImportProblem::NotOurs));
        check("[", &Err(ImportProblem::NotOurs));
        check(r#"{"format":"ready20k"}"#, &Err(ImportProblem::NotOurs));
        check(&file(&[], &[]), &Err(ImportProblem::Empty));
        let damaged = ("ready20k:assessment:a".to_owned(), "{".to_owned());
        check(&file(&[damaged], &[]), &Err(ImportProblem::Empty));
    }
}
