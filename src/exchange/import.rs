//! Reading an export file, ours or not.

use std::string::FromUtf8Error;

use super::file::{ExportFile, FORMAT, SCHEMA};
use super::foreign::Foreign;
use crate::core::assessment::{Assessment, Repair, repair};
use crate::core::json::{Bounds, Misfit, Problem, Read, Tree};

/// The largest file that is read, in bytes: far above what a browser's local
/// storage holds, far below what would stall the page.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;

/// What some programs begin a text with, to say that it is UTF-8.
const MARK: char = '\u{feff}';

/// The largest list and text in a file: far more than is ever entered by hand, and no
/// more than pages and plans can show and reckon with at once.
pub const BOUNDS: Bounds = Bounds {
    entries: 1_000,
    bytes: 1_000_000,
};

/// What a file held.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// When it was written.
    pub exported_at: String,
    /// The assessments, each with its numbers in range.
    pub assessments: Vec<Assessment>,
    /// Which numbers of which assessment (by place) had to be brought into range.
    pub repairs: Vec<(usize, Repair)>,
}

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportProblem {
    /// It is larger than [`LARGEST_FILE`]: its size in bytes.
    TooLarge(usize),
    /// It is no JSON: line and column where that shows.
    NotJson(usize, usize),
    /// It is a file of another kind.
    Foreign(Foreign),
    /// It is JSON, but not a file of ours.
    NotOurs,
    /// It was written by a newer version: the schema that it names.
    Newer(u64),
    /// Something in it has the wrong shape: the names and numbers that lead there,
    /// and what is wrong.
    Malformed(String, String),
    /// It holds no assessment.
    Empty,
}

/// What tells whether a file is ours, before the rest of it is looked at.
#[derive(Default, Read)]
#[serde(default)]
struct Header {
    format: String,
    schema: u64,
}

/// The text that a file's bytes are, as browsers decode it: a mark at its beginning is left
/// out, and what is no UTF-8 becomes U+FFFD.
#[must_use]
pub fn text_of(bytes: Vec<u8>) -> String {
    let lossy = |error: FromUtf8Error| String::from_utf8_lossy(error.as_bytes()).into_owned();
    let mut text = String::from_utf8(bytes).unwrap_or_else(lossy);
    if text.starts_with(MARK) {
        text.remove(0);
    }
    text
}

/// Reads a file's text. It never panics and changes nothing: what is not
/// understood is an [`ImportProblem`].
///
/// # Errors
/// If the text is not an export file of this or an earlier version.
pub fn import(text: &str) -> Result<Import, ImportProblem> {
    if text.len() > LARGEST_FILE {
        return Err(ImportProblem::TooLarge(text.len()));
    }
    let text = text.strip_prefix(MARK).unwrap_or(text);
    let tree = Tree::parse(text).map_err(|problem| match problem {
        Problem::NotJson(line, column) => {
            Foreign::of(text).map_or(ImportProblem::NotJson(line, column), ImportProblem::Foreign)
        }
        Problem::Misfit(_) => ImportProblem::NotOurs,
    })?;
    let header: Header = tree.read().map_err(|_| ImportProblem::NotOurs)?;
    if header.format != FORMAT {
        return Err(ImportProblem::NotOurs);
    }
    if header.schema > u64::from(SCHEMA) {
        return Err(ImportProblem::Newer(header.schema));
    }
    let malformed = |misfit: Misfit| ImportProblem::Malformed(misfit.place(), misfit.what);
    tree.hold(&BOUNDS).map_err(malformed)?;
    let file: ExportFile = tree.read().map_err(malformed)?;
    if file.assessments.is_empty() {
        return Err(ImportProblem::Empty);
    }
    let mut assessments = file.assessments;
    let mut repairs = Vec::new();
    for (place, assessment) in assessments.iter_mut().enumerate() {
        repairs.extend(repair(assessment).into_iter().map(|repair| (place, repair)));
    }
    Ok(Import {
        exported_at: file.exported_at,
        assessments,
        repairs,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &ImportProblem) {
        assert_eq!(import(text).as_ref(), Err(expected), "{text}");
    }

    #[test]
    fn every_refusal_says_what_and_where() {
        check("", &ImportProblem::Foreign(Foreign::Nothing));
        check("PK\u{3}\u{4}", &ImportProblem::Foreign(Foreign::Packed));
        check("{\n  \"format\": ", &ImportProblem::NotJson(2, 12));
        check("[]", &ImportProblem::NotOurs);
        check(r#"{"format":"other"}"#, &ImportProblem::NotOurs);
        check(
            r#"{"format":"ready20k","schema":2}"#,
            &ImportProblem::Newer(2),
        );
        let empty = r#"{"format":"ready20k","schema":1,"exported_at":"x","assessments":[]}"#;
        check(empty, &ImportProblem::Empty);
        let wrong = r#"{"format":"ready20k","schema":1,"exported_at":"x","assessments":[
            {"id":"a","created":"2026-01-01","changed":"2026-13-01"}]}"#;
        let what = "“2026-13-01” is not a date of the form YYYY-MM-DD".to_owned();
        check(
            wrong,
            &ImportProblem::Malformed("assessments, 1, changed".to_owned(), what),
        );
        let many =
            r#"{"format":"ready20k","schema":1,"exported_at":"x","assessments":[0SNAPSHOTS]}"#
                .replace("SNAPSHOTS", &",0".repeat(3_000));
        let what = "3001 entries, and at most 1000 are taken".to_owned();
        check(
            &many,
            &ImportProblem::Malformed("assessments".to_owned(), what),
        );
        check(
            &" ".repeat(LARGEST_FILE + 1),
            &ImportProblem::TooLarge(LARGEST_FILE + 1),
        );
    }

    #[test]
    fn bytes_are_decoded_as_browsers_do() {
        let check = |bytes: &[u8], expected: &str| {
            assert_eq!(text_of(bytes.to_vec()), expected, "{bytes:?}");
        };
        check(b"", "");
        check("{\"ä\": \"漢\"}".as_bytes(), "{\"ä\": \"漢\"}");
        check("\u{feff}\u{feff}{}".as_bytes(), "\u{feff}{}");
        check(b"\x89PNG\r\n", "\u{fffd}PNG\r\n");
        check(b"\xff\xd8\xff\xe0\0", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}\0");
        // A letter that breaks off is one sign.
        check(b"a\xe6\xbc", "a\u{fffd}");
    }

    #[test]
    fn numbers_out_of_range_are_held_at_the_bound_and_said() {
        let text = r#"{"format":"ready20k","schema":1,"exported_at":"x","assessments":[
            {"id":"a","created":"2026-01-01","changed":"2026-01-01",
             "profile":{"staff":0,"budget":-5}}]}"#;
        let read = import(text).unwrap();
        assert_eq!(read.assessments[0].profile.staff, Some(1));
        assert_eq!(read.repairs, [(0, Repair::Staff), (0, Repair::Budget)]);
    }
}
