//! The envelope around a stored assessment: format, schema version, which windows'
//! changes it holds, and a checksum.
//!
//! A small assessment is one text. A large one is a head and its answers in parts, a
//! part for each sub-clause or theme, so that an answer writes no more than its part.
//! Where a part is missing or damaged, the others open all the same.

use serde::Serialize;

use super::checksum::{self, Sum};
use super::seen::Seen;
use crate::core::assessment::{Answer, Assessment, Begun, repair};
use crate::core::id::QuestionId;
use crate::core::json::{self, Misfit, Read, Tree};
use crate::core::ordered::{Map, Set};

const FORMAT: &str = "ready20k-stored";
/// An assessment in one text, in earlier versions without a checksum.
const WHOLE: u32 = 1;
/// A head whose answers lie in parts without a checksum, as earlier versions wrote it.
const IN_BARE_PARTS: u32 = 2;
/// A head whose answers lie in parts.
const IN_PARTS: u32 = 3;

/// The name of a part: what its questions' ids have in common, such as `8.6.1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
#[serde(transparent)]
pub struct PartName(String);

impl PartName {
    /// The part in which the answer to a question lies.
    #[must_use]
    pub fn of(question: &QuestionId) -> Self {
        Self(name_of(question).to_owned())
    }

    /// Whether the answer to a question lies in this part.
    #[must_use]
    pub fn holds(&self, question: &QuestionId) -> bool {
        name_of(question) == self.0
    }

    /// As it stands at the end of a key: letters, digits and dots only.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn name_of(question: &QuestionId) -> &str {
    let id = question.as_str();
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '.';
    let end = id.find(|letter| !is_name(letter)).unwrap_or(id.len());
    id.get(..end).unwrap_or_default()
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
    parts: Set<PartName>,
    assessment: &'a Assessment,
}

/// What tells whether a text is ours, before the rest of it is looked at.
#[derive(Default, Read)]
#[serde(default)]
struct Header {
    format: String,
    schema: u64,
    seen: Seen,
}

#[derive(Read)]
struct Opened {
    #[serde(default)]
    seen: Seen,
    #[serde(default)]
    parts: Set<PartName>,
    assessment: Assessment,
}

/// The answers in one part.
#[derive(Serialize)]
struct SealedPart<'a> {
    answers: Map<&'a QuestionId, &'a Answer>,
}

#[derive(Read)]
struct OpenedPart {
    answers: Map<QuestionId, Answer>,
}

/// An assessment as it was found in a store.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The assessment, with its numbers in range.
    pub assessment: Assessment,
    /// Which windows' changes it holds; unknown where not all of it could be read.
    pub seen: Seen,
    /// The parts that could not be read, and why: their answers are not in the
    /// assessment. Their texts have to be kept before anything is written over them.
    pub damaged: Vec<(PartName, Unreadable)>,
}

/// Why a stored text is no assessment of this or an earlier version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// A newer version has written it. It is to be left alone.
    Newer,
    /// It is missing, damaged, or none of ours.
    Damaged(String),
}

impl From<json::NotWritten> for Unreadable {
    fn from(problem: json::NotWritten) -> Self {
        Self::Damaged(problem.to_string())
    }
}

impl From<json::Problem> for Unreadable {
    fn from(problem: json::Problem) -> Self {
        Self::Damaged(problem.to_string())
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
    let text = json::write(&Sealed {
        format: FORMAT,
        schema: WHOLE,
        seen,
        assessment,
    })?;
    Ok(checksum::add(text))
}

/// The text of all but the answers; it names their parts.
///
/// # Errors
/// If the assessment cannot be written as JSON.
pub fn seal_head(assessment: &Assessment, seen: &Seen) -> Result<String, Unreadable> {
    let text = json::write(&SealedHead {
        format: FORMAT,
        schema: IN_PARTS,
        seen,
        parts: parts(assessment),
        assessment: &assessment.without_answers(),
    })?;
    Ok(checksum::add(text))
}

/// The text of the answers in one part.
///
/// # Errors
/// If they cannot be written as JSON.
pub fn seal_part(assessment: &Assessment, part: &PartName) -> Result<String, Unreadable> {
    let answers = assessment.answers.iter();
    let answers = answers.filter(|(question, _)| part.holds(question));
    let text = json::write(&SealedPart {
        answers: answers.collect(),
    })?;
    Ok(checksum::add(text))
}

/// The parts in which an assessment's answers lie.
#[must_use]
pub fn parts(assessment: &Assessment) -> Set<PartName> {
    let mut names: Vec<&str> = assessment.answers.keys().map(name_of).collect();
    // Those of one part mostly stand together.
    names.dedup();
    names
        .into_iter()
        .map(|name| PartName(name.to_owned()))
        .collect()
}

/// The parts in which two assessments differ.
#[must_use]
pub fn changed_parts(old: &Assessment, new: &Assessment) -> Set<PartName> {
    let changed = old.answers.differences(&new.answers);
    changed.map(|(id, ..)| PartName::of(id)).collect()
}

/// Whether a stored text is a head whose answers lie in parts.
#[must_use]
pub fn is_head(text: &str) -> bool {
    [IN_BARE_PARTS, IN_PARTS]
        .into_iter()
        .any(|schema| text.starts_with(&format!("{{\"format\":\"{FORMAT}\",\"schema\":{schema},")))
}

/// Which windows' changes a stored text holds; unknown where it does not say.
#[must_use]
pub fn seen_in(text: &str) -> Seen {
    let header: Header = json::read(text).unwrap_or_default();
    header.seen
}

/// The assessment in a stored text; `part` hands out the texts of its parts.
///
/// # Errors
/// If the text is none of ours, from a newer version, or damaged.
pub fn open(text: &str, part: impl Fn(&PartName) -> Option<String>) -> Result<Found, Unreadable> {
    let sum = checksum::of(text);
    if sum == Sum::Wrong {
        return Err(wrong_sum());
    }
    let tree = Tree::parse(text)?;
    let header: Header = tree.read().unwrap_or_default();
    if header.format != FORMAT {
        return Err(Unreadable::Damaged(format!("format “{}”", header.format)));
    }
    if header.schema > u64::from(IN_PARTS) {
        return Err(Unreadable::Newer);
    }
    let opened: Opened = tree.read().map_err(|misfit| odd(sum, misfit))?;
    let (mut assessment, mut seen) = (opened.assessment, opened.seen);
    let mut damaged = Vec::new();
    for name in opened.parts {
        let missing = || Unreadable::Damaged("missing".to_owned());
        match part(&name)
            .ok_or_else(missing)
            .and_then(|text| open_part(&text))
        {
            Ok(answers) => assessment.answers.extend(answers),
            Err(why) => damaged.push((name, why)),
        }
    }
    if !damaged.is_empty() {
        seen = Seen::default();
    }
    repair(&mut assessment);
    Ok(Found {
        assessment,
        seen,
        damaged,
    })
}

/// The answers in the text of a part.
///
/// # Errors
/// If the text is none of ours, from a newer version, or damaged.
pub fn open_part(text: &str) -> Result<Map<QuestionId, Answer>, Unreadable> {
    let sum = checksum::of(text);
    match sum {
        Sum::Wrong => Err(wrong_sum()),
        Sum::Right => {
            let part: OpenedPart = Tree::parse(text)?
                .read()
                .map_err(|misfit| odd(sum, misfit))?;
            Ok(part.answers)
        }
        Sum::None => Ok(json::read(text)?),
    }
}

fn wrong_sum() -> Unreadable {
    Unreadable::Damaged("checksum".to_owned())
}

/// What has another shape: as it was written, then by a newer version, else damaged.
fn odd(sum: Sum, misfit: Misfit) -> Unreadable {
    match sum {
        Sum::Right => Unreadable::Newer,
        Sum::None | Sum::Wrong => json::Problem::Misfit(misfit).into(),
    }
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
        Found {
            assessment,
            seen: seen(),
            damaged: Vec::new(),
        }
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
        let texts: Map<_, _> = parts(&assessment)
            .into_iter()
            .map(|part| (part.clone(), seal_part(&assessment, &part).unwrap()))
            .collect();
        let names: Vec<&str> = texts.keys().map(PartName::as_str).collect();
        assert_eq!(names, ["", "10.1", "8.6.1", "people"]);
        let read = |part: &PartName| texts.get(part).cloned();
        assert_eq!(open(&head, read), Ok(found(assessment)));
    }

    #[test]
    fn where_a_part_is_lost_the_others_open() {
        let assessment = sample();
        let head = seal_head(&assessment, &seen()).unwrap();
        let lost = PartName::of(&QuestionId::new("10.1-cause"));
        let read = |part: &PartName| {
            let text = seal_part(&assessment, part).unwrap();
            (*part != lost).then_some(text)
        };
        let found = open(&head, read).unwrap();
        let names: Vec<&PartName> = found.damaged.iter().map(|(name, _)| name).collect();
        assert_eq!(names, [&lost]);
        assert!(
            found.seen.is_unknown(),
            "it does not hold all that was written"
        );
        let mut expected = assessment.clone();
        expected.answers.remove("10.1-cause");
        assert_eq!(found.assessment, expected);
    }

    #[test]
    fn one_flipped_bit_never_goes_unnoticed() {
        let assessment = sample();
        let whole = seal(&assessment, &seen()).unwrap();
        let head = seal_head(&assessment, &seen()).unwrap();
        let flipped = |text: &str, place: usize, bit: u8| {
            let mut bytes = text.as_bytes().to_vec();
            bytes[place] ^= 1 << bit;
            String::from_utf8_lossy(&bytes).into_owned()
        };
        let part = |name: &PartName| Some(seal_part(&assessment, name).unwrap());
        for (text, is_whole) in [(whole, true), (head, false)] {
            for (place, bit) in
                (0..text.len()).flat_map(|place| (0..8).map(move |bit| (place, bit)))
            {
                let text = flipped(&text, place, bit);
                match open(&text, part) {
                    Err(Unreadable::Damaged(_)) => {}
                    Err(Unreadable::Newer) => panic!("called newer: {text}"),
                    Ok(read) => assert_eq!(read, found(assessment.clone()), "{is_whole} {text}"),
                }
            }
        }
        let name = PartName::of(&QuestionId::new("8.6.1-log"));
        let text = part(&name).unwrap();
        let answers = open_part(&text).unwrap();
        assert_eq!(answers.len(), 2);
        for (place, bit) in (0..text.len()).flat_map(|place| (0..8).map(move |bit| (place, bit))) {
            let text = flipped(&text, place, bit);
            match open_part(&text) {
                Err(Unreadable::Damaged(_)) => {}
                Err(Unreadable::Newer) => panic!("called newer: {text}"),
                Ok(read) => assert_eq!(read, answers, "{text}"),
            }
        }
    }

    #[test]
    fn what_a_newer_version_wrote_is_called_newer() {
        let check = |text: &str, expected: bool| {
            let read = open(text, no_part);
            assert_eq!(read == Err(Unreadable::Newer), expected, "{text} {read:?}");
        };
        let whole = seal(&sample(), &seen()).unwrap();
        let body = whole.split(",\"sum\":").next().unwrap();
        let sealed = |text: &str| checksum::add(format!("{text}}}"));
        check(&whole, false);
        check(&sealed(body), false);
        check(&sealed(&body.replace("\"schema\":1", "\"schema\":4")), true);
        check(
            &format!("{}}}", body.replace("\"schema\":1", "\"schema\":4")),
            true,
        );
        check(
            &sealed(&body.replace("\"schema\":1", "\"schema\":18446744073709551615")),
            true,
        );
        // A value that this version does not know, in a text that is as it was written.
        check(&sealed(&body.replace("mostly", "nearly")), true);
        check(&body.replace("mostly", "nearly"), false);
        check(&whole.replace("mostly", "nearly"), false);
        let part = PartName::of(&QuestionId::new("8.6.1-log"));
        let text = seal_part(&sample(), &part).unwrap();
        let body = text.split(",\"sum\":").next().unwrap();
        let newer = sealed(&body.replace("mostly", "nearly"));
        assert_eq!(open_part(&newer), Err(Unreadable::Newer));
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
            r#"{"format":"ready20k-stored","schema":4,"assessment":{"id":"a","created":"2026-01-01","changed":"2026-01-01"}}"#,
            r#"{"format":"other","schema":1,"assessment":{"id":"a","created":"2026-01-01","changed":"2026-01-01"}}"#,
        ] {
            assert!(open(text, no_part).is_err(), "{text}");
        }
    }
}
