//! What was deleted and can be brought back for a while.

use serde::Serialize;

use super::envelope::{Found, Unreadable, open, seal};
use super::seen::Seen;
use crate::core::assessment::Assessment;
use crate::core::json::{self, Read};

/// For how many milliseconds a deletion can be taken back: 30 days.
pub const KEPT_FOR: u64 = 30 * 86_400_000;

const FORMAT: &str = "ready20k-deleted";
const SCHEMA: u32 = 1;

/// An assessment that was deleted. Without its text it is gone for good, and only the
/// note of that is kept, so that no other window and no older state brings it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
pub struct Deleted {
    format: String,
    schema: u32,
    /// When, in milliseconds since 1970-01-01 UTC.
    pub at: u64,
    /// Which windows' changes were deleted.
    pub seen: Seen,
    /// The organisation.
    #[serde(default)]
    pub name: String,
    /// The whole assessment, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

impl Deleted {
    /// An assessment that is deleted at a moment.
    ///
    /// # Errors
    /// If it cannot be written as JSON.
    pub fn new(assessment: &Assessment, seen: Seen, at: u64) -> Result<Self, Unreadable> {
        Ok(Self {
            format: FORMAT.to_owned(),
            schema: SCHEMA,
            at,
            name: assessment.profile.organisation.clone(),
            text: Some(seal(assessment, &seen)?),
            seen,
        })
    }

    /// Reads what [`Deleted::text`] has written; none where it is something else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let read: Self = json::read(text).ok()?;
        (read.format == FORMAT && read.schema <= SCHEMA).then_some(read)
    }

    /// The text to store.
    ///
    /// # Errors
    /// If it cannot be written as JSON.
    pub fn text(&self) -> Result<String, Unreadable> {
        Ok(json::write(self)?)
    }

    /// The note that stays when it goes for good.
    #[must_use]
    pub fn note(&self) -> Self {
        Self {
            text: None,
            name: String::new(),
            ..self.clone()
        }
    }

    /// Whether it can be brought back.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.text.is_some()
    }

    /// How many bytes its text takes.
    #[must_use]
    pub fn size(&self) -> usize {
        self.text.as_deref().map_or(0, str::len)
    }

    /// Whether its time is over at a moment.
    #[must_use]
    pub fn is_over(&self, now: u64) -> bool {
        now.saturating_sub(self.at) > KEPT_FOR
    }

    /// The assessment; none where it is gone for good or damaged.
    #[must_use]
    pub fn found(&self) -> Option<Found> {
        open(self.text.as_deref()?, |_| None).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::date::Date;
    use crate::core::id::AssessmentId;

    #[test]
    fn what_was_deleted_comes_back_until_it_is_gone_for_good() {
        let mut assessment = Assessment::new(AssessmentId::new("a"), Date::from_unix_millis(0.0));
        assessment.profile.organisation = "Übung".to_owned();
        let mut seen = Seen::default();
        seen.add("w", 3);
        let deleted = Deleted::new(&assessment, seen.clone(), 5).unwrap();
        let read = Deleted::read(&deleted.text().unwrap()).unwrap();
        assert_eq!(read, deleted);
        assert_eq!(
            read.found(),
            Some(Found {
                assessment,
                seen,
                damaged: Vec::new()
            })
        );
        assert!(read.size() > "Übung".len());
        let note = Deleted::read(&read.note().text().unwrap()).unwrap();
        assert_eq!((note.found(), note.seen.holds(&read.seen)), (None, true));
        assert!(!note.text().unwrap().contains("bung"));
        assert!(!read.is_over(5 + KEPT_FOR) && read.is_over(6 + KEPT_FOR));
    }

    #[test]
    fn nothing_else_is_taken_for_it() {
        for text in ["", "{}", r#"{"format":"x","schema":1,"at":1,"seen":[]}"#] {
            assert_eq!(Deleted::read(text), None, "{text}");
        }
    }
}
