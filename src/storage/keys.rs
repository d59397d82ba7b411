//! The one table of storage keys.

use crate::core::id::AssessmentId;

/// The visitor's preferences.
pub const PREFERENCES: &str = "ready20k:preferences";
/// Written and removed again to find out whether storage is to be had.
pub const PROBE: &str = "ready20k:probe";
const ASSESSMENT: &str = "ready20k:assessment:";
const KEPT: &str = "ready20k:kept:";

/// Where an assessment lies.
#[must_use]
pub fn assessment(id: &AssessmentId) -> String {
    format!("{ASSESSMENT}{id}")
}

/// The assessment that lies under a key, if it is such a key.
#[must_use]
pub fn assessment_of(key: &str) -> Option<AssessmentId> {
    key.strip_prefix(ASSESSMENT).map(AssessmentId::new)
}

/// Where the raw text of an assessment is kept that could not be read, so that
/// nothing is lost when the id is written again.
#[must_use]
pub fn kept(id: &AssessmentId) -> String {
    format!("{KEPT}{id}")
}
