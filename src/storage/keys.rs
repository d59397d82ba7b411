//! The one table of storage keys.

use super::PartName;
use crate::core::id::AssessmentId;

/// The visitor's preferences.
pub const PREFERENCES: &str = "ready20k:preferences";
/// Written and removed again to find out whether storage is to be had.
pub const PROBE: &str = "ready20k:probe";
const ASSESSMENT: &str = "ready20k:assessment:";
const PART: &str = "ready20k:part:";
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

/// Where a part of an assessment's answers lies.
#[must_use]
pub fn part(id: &AssessmentId, name: &PartName) -> String {
    format!("{PART}{id}:{}", name.as_str())
}

/// The assessment whose part lies under a key, if it is such a key.
#[must_use]
pub fn assessment_of_part(key: &str) -> Option<AssessmentId> {
    // An id may hold a colon, the name of a part does not.
    let (id, _) = key.strip_prefix(PART)?.rsplit_once(':')?;
    Some(AssessmentId::new(id))
}

/// Where the raw text of an assessment is kept that could not be read, so that
/// nothing is lost when the id is written again.
#[must_use]
pub fn kept(id: &AssessmentId) -> String {
    format!("{KEPT}{id}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::id::QuestionId;

    #[test]
    fn keys_lead_back_to_their_assessment() {
        for id in ["a", "a:b", ""] {
            let id = AssessmentId::new(id);
            let name = PartName::of(&QuestionId::new("8.6.1-log"));
            assert_eq!(assessment_of(&assessment(&id)), Some(id.clone()));
            assert_eq!(assessment_of_part(&part(&id, &name)), Some(id.clone()));
            assert_eq!(assessment_of(&part(&id, &name)), None);
            assert_eq!(assessment_of_part(&assessment(&id)), None);
        }
    }
}
