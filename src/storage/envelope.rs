//! The envelope around a stored assessment: format and schema version.

use serde::{Deserialize, Serialize};

use crate::core::assessment::{Assessment, Begun, repair};

const FORMAT: &str = "ready20k-stored";
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Sealed<'a, A> {
    format: &'static str,
    schema: u32,
    assessment: &'a A,
}

#[derive(Deserialize)]
struct Opened {
    format: String,
    schema: u32,
    assessment: Assessment,
}

/// A stored text that is no assessment of this or an earlier version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable(pub String);

/// The text to store.
///
/// # Errors
/// If the assessment cannot be written as JSON.
pub fn seal(assessment: &Assessment) -> Result<String, Unreadable> {
    sealed(assessment)
}

/// The text to store of an assessment that has just begun.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn seal_begun(begun: &Begun) -> Result<String, Unreadable> {
    sealed(begun)
}

fn sealed(assessment: &impl Serialize) -> Result<String, Unreadable> {
    serde_json::to_string(&Sealed {
        format: FORMAT,
        schema: SCHEMA,
        assessment,
    })
    .map_err(|error| Unreadable(error.to_string()))
}

/// The assessment in a stored text, with its numbers in range.
///
/// # Errors
/// If the text is none of ours, from a newer version, or damaged.
pub fn open(text: &str) -> Result<Assessment, Unreadable> {
    let opened: Opened =
        serde_json::from_str(text).map_err(|error| Unreadable(error.to_string()))?;
    if opened.format != FORMAT || opened.schema > SCHEMA {
        return Err(Unreadable(format!("{} {}", opened.format, opened.schema)));
    }
    let mut assessment = opened.assessment;
    repair(&mut assessment);
    Ok(assessment)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::date::Date;
    use crate::core::id::AssessmentId;

    #[test]
    fn what_is_sealed_opens_the_same() {
        let today = Date::from_ymd(2026, 11, 23).unwrap();
        let assessment = Assessment::new(AssessmentId::new("a"), today);
        assert_eq!(open(&seal(&assessment).unwrap()), Ok(assessment));
    }

    #[test]
    fn what_has_just_begun_opens_as_an_assessment() {
        let today = Date::from_ymd(2026, 11, 23).unwrap();
        let begun = Begun::new(AssessmentId::new("a"), today);
        assert_eq!(open(&seal_begun(&begun).unwrap()), Ok(begun.into()));
    }

    #[test]
    fn foreign_newer_and_damaged_texts_are_refused() {
        for text in [
            "",
            "null",
            "{}",
            r#"{"format":"ready20k-stored","schema":2,"assessment":{"id":"a","created":"2026-01-01","changed":"2026-01-01"}}"#,
            r#"{"format":"other","schema":1,"assessment":{"id":"a","created":"2026-01-01","changed":"2026-01-01"}}"#,
        ] {
            assert!(open(text).is_err(), "{text}");
        }
    }
}
