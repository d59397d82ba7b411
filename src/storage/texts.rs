//! The texts in which an assessment is stored, by key.
//!
//! A small assessment is one text. A large one is a head and its answers in parts, so
//! that an answer writes no more than its part and the head.

use crate::core::ordered::Set;

use super::envelope::{PartName, Unreadable, parts, seal, seal_head, seal_part};
use super::keys;
use super::seen::Seen;
use crate::core::assessment::Assessment;

/// Characters up to which an assessment is stored as one text.
const LARGEST_WHOLE: usize = 8_000;

/// Texts to write, by key, in this order; none removes what lies there. The last is
/// the assessment's own, which names its parts.
pub type Texts = Vec<(String, Option<String>)>;

/// What of an assessment has yet to be written somewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Owed {
    /// Nothing.
    #[default]
    Nothing,
    /// All but the answers, and the answers in these parts.
    Parts(Set<PartName>),
    /// All of it, as nothing is there.
    All,
}

impl Owed {
    /// More has changed.
    pub fn add(&mut self, changed: &Set<PartName>) {
        match self {
            Self::Nothing => *self = Self::Parts(changed.clone()),
            Self::Parts(before) => before.extend(changed.iter().cloned()),
            Self::All => {}
        }
    }
}

/// All texts of an assessment: one, or where that were long, its parts and its head.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn all_texts(assessment: &Assessment, seen: &Seen) -> Result<Texts, Unreadable> {
    let whole = seal(assessment, seen)?;
    if whole.len() <= LARGEST_WHOLE {
        return Ok(vec![(keys::assessment(&assessment.id), Some(whole))]);
    }
    changed_texts(assessment, seen, &parts(assessment))
}

/// The assessment in one text, however long.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn one_text(assessment: &Assessment, seen: &Seen) -> Result<Texts, Unreadable> {
    let whole = seal(assessment, seen)?;
    Ok(vec![(keys::assessment(&assessment.id), Some(whole))])
}

/// The texts of the parts that have changed in an assessment that lies there in parts,
/// and its head.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn changed_texts(
    assessment: &Assessment,
    seen: &Seen,
    changed: &Set<PartName>,
) -> Result<Texts, Unreadable> {
    let mut texts = Texts::new();
    for part in changed {
        let mut answered = assessment.answers.keys();
        let text = answered
            .any(|id| part.holds(id))
            .then(|| seal_part(assessment, part));
        texts.push((keys::part(&assessment.id, part), text.transpose()?));
    }
    let head = seal_head(assessment, seen)?;
    texts.push((keys::assessment(&assessment.id), Some(head)));
    Ok(texts)
}
