//! Writing the export file.

use super::file::{ExportFile, FORMAT, SCHEMA};
use super::import::{LARGEST_FILE, import};
use crate::core::assessment::Assessment;
use crate::core::date::Date;
use crate::core::json;
use crate::core::words::{beginning, characters};

/// Why an export was not handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportProblem {
    /// The file could not be written.
    NotWritten(String),
    /// Read back, the file did not hold what was to be saved.
    NotTheSame,
}

/// The export file's text, read back and compared before it is handed out; with it,
/// the editions of the standards that its numbers rest on.
///
/// # Errors
/// If it cannot be written or does not read back as the same assessments.
pub fn export(
    assessments: &[Assessment],
    exported_at: &str,
    standards: Vec<String>,
) -> Result<String, ExportProblem> {
    let file = ExportFile {
        format: FORMAT.to_owned(),
        schema: SCHEMA,
        exported_at: exported_at.to_owned(),
        standards,
        assessments: assessments.to_vec(),
    };
    let written = json::write_in_lines(&file);
    let text = match written {
        // What can be read again goes before what reads well.
        Ok(text) if text.len() > LARGEST_FILE => json::write(&file),
        written => written,
    };
    let text = text.map_err(|error| ExportProblem::NotWritten(error.to_string()))?;
    match import(&text) {
        Ok(read) if read.assessments == assessments => Ok(text),
        _ => Err(ExportProblem::NotTheSame),
    }
}

/// The longest name of an organisation in a file's name, in bytes: together with what
/// follows, file systems take at most 255, and some count letters twice.
const LONGEST_NAME: usize = 100;

/// How the name of an export file ends.
pub const ENDING: &str = "ready20k.json";

/// The name of a file: `<organisation>-<date>.<ending>`, with what file systems do not
/// take replaced by a hyphen.
#[must_use]
pub fn file_name(organisation: &str, date: Date, ending: &str) -> String {
    let mut name = String::new();
    for one in characters(organisation.trim()) {
        if one.starts_with(char::is_alphanumeric) {
            name.push_str(&one.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
        if name.len() > LONGEST_NAME {
            break;
        }
    }
    let name = beginning(&name, LONGEST_NAME).trim_end_matches('-');
    let name = if name.is_empty() { "assessment" } else { name };
    format!("{name}-{date}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fit_any_file_system() {
        let date = Date::from_ymd(2026, 11, 23).unwrap();
        let cases = [
            (
                "Nordlicht IT GmbH & Co. KG",
                "nordlicht-it-gmbh-co-kg-2026-11-23.ready20k.json",
            ),
            ("  ", "assessment-2026-11-23.ready20k.json"),
            ("../../etc/passwd", "etc-passwd-2026-11-23.ready20k.json"),
            ("Żółw", "Żółw-2026-11-23.ready20k.json"),
            ("e\u{301}", "e\u{301}-2026-11-23.ready20k.json"),
            ("a\u{202e}b", "a-b-2026-11-23.ready20k.json"),
            (
                &"𐐨".repeat(80),
                &format!("{}-2026-11-23.ready20k.json", "𐐨".repeat(25)),
            ),
            (
                &"a\u{301}".repeat(90),
                &format!("{}-2026-11-23.ready20k.json", "a\u{301}".repeat(33)),
            ),
            (
                &format!("a{}", "\u{301}".repeat(4_000)),
                "assessment-2026-11-23.ready20k.json",
            ),
        ];
        for (organisation, expected) in cases {
            assert_eq!(file_name(organisation, date, ENDING), expected);
        }
    }
}
