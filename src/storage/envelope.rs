//! The envelope around a stored assessment: format, schema version, and which windows'
//! changes it holds.
//!
//! A small assessment is one text. A large one is a head and its answers in parts, a
//! part for each sub-clause or theme, so that an answer writes no more than its part.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::seen::Seen;
use crate::core::assessment::{Answer, Assessment, Begun, repair};
use crate::core::id::QuestionId;
use crate::core::json;

const FORMAT: &str = "ready20k-stored";
/// An assessment in one text.
const WHOLE: u32 = 1;
/// A head whose answers lie in parts.
const IN_PARTS: u32 = 2;

/// The name of a part: what its questions' ids have in common, such as `8.6.1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartName(String);

impl PartName {
    /// The part in which the answer to a question lies.
    #[must_use]
    pub fn of(question: &QuestionId) -> Self {
        let id = question.as_str();
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '.';
        let end = id.find(|letter| !is_name(letter)).unwrap_or(id.len());
        Self(id.get(..end).unwrap_or_default().to_owned())
    }

    /// As it stands at the end of a key: letters, digits and dots only.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[derive(Serialize)]
struct Sealed<'a, A> {
    format: &'static str,
    schema: u32,
    seen: &'a Seen,
    assessment: &'a A,
}

#[derive(Serialize)]
struct SealedHead<'a> {
    format: &'static str,
    schema: u32,
    seen: &'a Seen,
    parts: BTreeSet<PartName>,
    assessment: &'a Assessment,
}

#[derive(Deserialize)]
struct Opened {
    format: String,
    schema: u32,
    #[serde(default)]
    seen: Seen,
    #[serde(default)]
    parts: BTreeSet<PartName>,
    assessment: Assessment,
}

/// An assessment as it was found in a store.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The assessment, with its numbers in range.
    pub assessment: Assessment,
    /// Which windows' changes it holds.
    pub seen: Seen,
}

/// A stored text that is no assessment of this or an earlier version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable(pub String);

impl From<serde_json::Error> for Unreadable {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<json::Problem> for Unreadable {
    fn from(problem: json::Problem) -> Self {
        Self(problem.to_string())
    }
}

/// The text of a whole assessment.
///
/// # Errors
/// If the assessment cannot be written as JSON.
pub fn seal(assessment: &Assessment, seen: &Seen) -> Result<String, Unreadable> {
    sealed(assessment, seen)
}

/// The text to store of an assessment that has just begun.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn seal_begun(begun: &Begun, seen: &Seen) -> Result<String, Unreadable> {
    sealed(begun, seen)
}

fn sealed(assessment: &impl Serialize, seen: &Seen) -> Result<String, Unreadable> {
    Ok(serde_json::to_string(&Sealed {
        format: FORMAT,
        schema: WHOLE,
        seen,
        assessment,
    })?)
}

/// The text of all but the answers; it names their parts.
///
/// # Errors
/// If the assessment cannot be written as JSON.
pub fn seal_head(assessment: &Assessment, seen: &Seen) -> Result<String, Unreadable> {
    Ok(serde_json::to_string(&SealedHead {
        format: FORMAT,
        schema: IN_PARTS,
        seen,
        parts: parts(assessment),
        assessment: &assessment.without_answers(),
    })?)
}

/// The text of the answers in one part.
///
/// # Errors
/// If they cannot be written as JSON.
pub fn seal_part(assessment: &Assessment, part: &PartName) -> Result<String, Unreadable> {
    let answers: BTreeMap<&QuestionId, &Answer> = assessment
        .answers
        .iter()
        .filter(|(question, _)| PartName::of(question) == *part)
        .collect();
    Ok(serde_json::to_string(&answers)?)
}

/// The parts in which an assessment's answers lie.
#[must_use]
pub fn parts(assessment: &Assessment) -> BTreeSet<PartName> {
    assessment.answers.keys().map(PartName::of).collect()
}

/// The parts in which two assessments differ.
#[must_use]
pub fn changed_parts(old: &Assessment, new: &Assessment) -> BTreeSet<PartName> {
    let gone = old
        .answers
        .keys()
        .filter(|id| !new.answers.contains_key(*id));
    let changed = new.answers.iter();
    let changed = changed.filter(|(id, answer)| old.answers.get(*id) != Some(*answer));
    gone.chain(changed.map(|(id, _)| id))
        .map(PartName::of)
        .collect()
}

/// Whether a stored text is a head whose answers lie in parts.
#[must_use]
pub fn is_head(text: &str) -> bool {
    text.starts_with(&format!("{{\"format\":\"{FORMAT}\",\"schema\":{IN_PARTS},"))
}

/// Which windows' changes a stored text holds; unknown where it does not say.
#[must_use]
pub fn seen_in(text: &str) -> Seen {
    #[derive(Deserialize)]
    struct Envelope {
        #[serde(default)]
        seen: Seen,
    }
    json::read(text).map_or_else(|_| Seen::default(), |Envelope { seen }| seen)
}

/// The assessment in a stored text; `part` hands out the texts of its parts.
///
/// # Errors
/// If a text is missing, none of ours, from a newer version, or damaged.
pub fn open(text: &str, part: impl Fn(&PartName) -> Option<String>) -> Result<Found, Unreadable> {
    let opened: Opened = json::read(text)?;
    if opened.format != FORMAT || opened.schema > IN_PARTS {
        return Err(Unreadable(format!("{} {}", opened.format, opened.schema)));
    }
    let mut assessment = opened.assessment;
    for name in &opened.parts {
        let text = part(name).ok_or_else(|| Unreadable(format!("no part {}", name.as_str())))?;
        let answers: BTreeMap<QuestionId, Answer> = json::read(&text)?;
        assessment.answers.extend(answers);
    }
    repair(&mut assessment);
    Ok(Found {
        assessment,
        seen: opened.seen,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::assessment::AnswerValue;
    use crate::core::date::{Date, Moment};
    use crate::core::id::AssessmentId;

    fn sample() -> Assessment {
        let today = Date::from_ymd(2026, 11, 23).unwrap();
        let mut assessment = Assessment::new(AssessmentId::new("a"), today);
        assessment.profile.organisation = "Übung".to_owned();
        for id in ["8.6.1-log", "8.6.1-close", "10.1-cause", "people:x", "新"] {
            say(&mut assessment, id, "said");
        }
        assessment
    }

    fn say(assessment: &mut Assessment, id: &str, note: &str) {
        let answer = Answer {
            value: Some(AnswerValue::Mostly),
            note: note.to_owned(),
            ..Answer::default()
        };
        assessment.answers.insert(QuestionId::new(id), answer);
    }

    fn seen() -> Seen {
        let mut seen = Seen::default();
        seen.add("w", 7);
        seen
    }

    fn found(assessment: Assessment) -> Found {
        let seen = seen();
        Found { assessment, seen }
    }

    fn no_part(_: &PartName) -> Option<String> {
        None
    }

    #[test]
    fn what_is_sealed_opens_the_same() {
        let assessment = sample();
        let text = seal(&assessment, &seen()).unwrap();
        assert_eq!(seen_in(&text), seen());
        assert_eq!(open(&text, no_part), Ok(found(assessment)));
    }

    #[test]
    fn what_is_sealed_in_parts_opens_the_same() {
        let assessment = sample();
        let head = seal_head(&assessment, &seen()).unwrap();
        assert_eq!(seen_in(&head), seen());
        let whole = seal(&assessment, &seen()).unwrap();
        assert!(is_head(&head) && !is_head(&whole));
        let texts: BTreeMap<_, _> = parts(&assessment)
            .into_iter()
            .map(|part| (part.clone(), seal_part(&assessment, &part).unwrap()))
            .collect();
        let names: Vec<&str> = texts.keys().map(PartName::as_str).collect();
        assert_eq!(names, ["", "10.1", "8.6.1", "people"]);
        let read = |part: &PartName| texts.get(part).cloned();
        assert_eq!(open(&head, read), Ok(found(assessment)));
        let one_lost = |part: &PartName| read(part).filter(|_| part.as_str() != "10.1");
        assert!(open(&head, one_lost).is_err());
    }

    #[test]
    fn only_what_differs_has_changed() {
        let old = sample();
        let check = |change: &dyn Fn(&mut Assessment), expected: &[&str]| {
            let mut new = old.clone();
            change(&mut new);
            let changed = changed_parts(&old, &new);
            let names: Vec<&str> = changed.iter().map(PartName::as_str).collect();
            assert_eq!(names, expected);
        };
        check(&|_| (), &[]);
        check(&|new| new.profile.organisation.clear(), &[]);
        check(&|new| say(new, "8.6.1-log", "other"), &["8.6.1"]);
        check(&|new| say(new, "4.1-new", "new"), &["4.1"]);
        check(&|new| new.answers.clear(), &["", "10.1", "8.6.1", "people"]);
    }

    #[test]
    fn what_has_just_begun_opens_as_an_assessment() {
        let today = Date::from_ymd(2026, 11, 23).unwrap();
        let begun = Begun::new(AssessmentId::new("a"), Moment::of_day(today));
        let sealed = seal_begun(&begun, &seen()).unwrap();
        assert_eq!(open(&sealed, no_part), Ok(found(begun.into())));
    }

    #[test]
    fn foreign_newer_and_damaged_texts_are_refused() {
        for text in [
            "",
            "null",
            "{}",
            r#"{"format":"ready20k-stored","schema":3,"assessment":{"id":"a","created":"2026-01-01","changed":"2026-01-01"}}"#,
            r#"{"format":"other","schema":1,"assessment":{"id":"a","created":"2026-01-01","changed":"2026-01-01"}}"#,
        ] {
            assert!(open(text, no_part).is_err(), "{text}");
        }
    }

    #[test]
    fn what_the_first_version_stored_opens() {
        let text = r#"{"format":"ready20k-stored","schema":1,"assessment":{"id":"a","created":"2026-01-01","changed":"2026-01-01","answers":{"8.6.1-log":{"value":"no"}}}}"#;
        let read = open(text, no_part).unwrap();
        assert_eq!(read.assessment.answers.len(), 1);
        assert!(read.seen.is_unknown());
    }
}
