//! Reading the file that the recovery page hands out: all that was stored, as it lay there.

use super::envelope::{Found, open};
use super::keys;
use crate::core::json::{Bounds, Read, Tree};
use crate::core::ordered::Map;
use crate::exchange::{BOUNDS, Import, ImportProblem, LARGEST_FILE, content};

/// What the field `format` says.
const FORMAT: &str = "ready20k-recovery";

/// The most keys of a store, and the longest text in one.
const TEXTS: Bounds = Bounds {
    entries: 10_000,
    bytes: LARGEST_FILE,
};

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
/// [`ImportProblem::NotOurs`] if it is another text, [`ImportProblem::Malformed`] if more
/// is in it than is ever stored, [`ImportProblem::Empty`] if nothing in it can be opened.
pub fn recovered(text: &str) -> Result<Import, ImportProblem> {
    let tree = Tree::parse(text).map_err(|_| ImportProblem::NotOurs)?;
    let file: Recovery = tree.read().map_err(|_| ImportProblem::NotOurs)?;
    if file.format != FORMAT {
        return Err(ImportProblem::NotOurs);
    }
    tree.hold(&TEXTS)
        .map_err(|misfit| ImportProblem::Malformed(misfit.place(), misfit.what))?;
    let mut found: Vec<One> = Vec::new();
    // What a page has stored in its folder goes before what an earlier version left.
    for shelf in shelves(file) {
        for one in opened(&shelf) {
            let content = content(&one.assessment);
            take_in(
                &mut found,
                One {
                    found: one,
                    content,
                },
            );
        }
    }
    if found.is_empty() {
        return Err(ImportProblem::Empty);
    }
    Ok(Import {
        exported_at: String::new(),
        assessments: found.into_iter().map(|one| one.found.assessment).collect(),
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
        let part = |part: &_| {
            let text = shelf.get(&keys::part(&id, part))?;
            is_held(text).then(|| text.clone())
        };
        let found = open(text, part).ok().filter(|_| is_held(text))?;
        (found.assessment.answers.len() <= BOUNDS.entries).then_some(found)
    })
}

/// Whether a text holds no more than a file of ours may.
fn is_held(text: &str) -> bool {
    Tree::parse(text).is_ok_and(|tree| tree.hold(&BOUNDS).is_ok())
}

/// A state of an assessment, and what it holds, written out.
struct One {
    found: Found,
    content: Option<String>,
}

impl One {
    fn is_of_the_same(&self, other: &Self) -> bool {
        self.found.assessment.id == other.found.assessment.id
    }

    fn holds(&self, other: &Self) -> bool {
        let (seen, others) = (&self.found.seen, &other.found.seen);
        let is_later = !seen.is_unknown() && seen.holds(others);
        is_later || (self.content.is_some() && self.content == other.content)
    }
}

/// Adds a state of an assessment unless another holds it, and drops those that it holds.
fn take_in(found: &mut Vec<One>, one: One) {
    let is_held = |other: &One| other.is_of_the_same(&one) && other.holds(&one);
    if !found.iter().any(is_held) {
        found.retain(|other| !(one.is_of_the_same(other) && one.holds(other)));
        found.push(one);
    }
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
