//! Brings together what two sides made of one assessment: two tabs of a browser, a
//! journal and a store, a file and what is here.
//!
//! Compared with what both began with, a change of one side only is taken over; so is a
//! deletion, unless the other side has changed what was deleted: then the edit stays.
//! Entries added on both sides are all there. Where both changed the same value, that of
//! the newer side stays (the later [`Assessment::last_change`]; of the same moment the
//! greater value, so that both sides decide alike), and a cleared value gives way to an
//! entered one. What did not stay is a [`Conflict`] that can be looked at and
//! brought back.
//!
//! It works on the JSON by which assessments are stored, not on their types: one small
//! piece of code for all fields, which cannot forget one, and which is far smaller than
//! a merge compiled for each type. What may be merged piece by piece, and what is one
//! decision, says the table in `shape.rs`; what is not in it is one value.

mod conflict;
mod shape;
mod tree;

use std::cmp::Ordering;

pub use conflict::Conflict;

use crate::core::assessment::Assessment;
use crate::core::json::{self, Problem, Tree};
use tree::{Age, Merging};

/// What comes of a merge.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// Both sides' changes.
    pub assessment: Assessment,
    /// What both sides changed, each with the value that was not taken.
    pub conflicts: Vec<Conflict>,
}

impl Merged {
    fn without_conflict(assessment: &Assessment) -> Self {
        Self {
            assessment: assessment.clone(),
            conflicts: Vec::new(),
        }
    }
}

/// Brings together what two sides made of `base`, or two assessments without a common
/// past. But for the id, which is that of `ours`, the result is the same whichever side
/// is called ours.
///
/// # Errors
/// If an assessment cannot be written as JSON and read again, which none has been seen
/// to be: then both have to be kept.
pub fn merge(
    base: Option<&Assessment>,
    ours: &Assessment,
    theirs: &Assessment,
) -> Result<Merged, Problem> {
    if base == Some(theirs) || ours == theirs {
        return Ok(Merged::without_conflict(ours));
    }
    if base == Some(ours) {
        return Ok(Merged::without_conflict(theirs));
    }
    // Without a common past both began with an empty one.
    let empty = Assessment::new(ours.id.clone(), ours.created);
    let base = text(base.unwrap_or(&empty))?;
    let (age, newer, older) = match ours.last_change().cmp(&theirs.last_change()) {
        Ordering::Less => (Age::Newer, theirs, ours),
        Ordering::Equal => (Age::Same, ours, theirs),
        Ordering::Greater => (Age::Newer, ours, theirs),
    };
    let texts = [base, text(newer)?, text(older)?];
    let [base, newer_text, older_text] = &texts;
    let trees = [
        Tree::parse(base)?,
        Tree::parse(newer_text)?,
        Tree::parse(older_text)?,
    ];
    let sides = trees.each_ref().map(|tree| Some(tree.root()));
    let mut merging = Merging::new(age);
    let whole = merging.whole(sides, &shape::ASSESSMENT);
    let mut assessment: Assessment = whole.read().map_err(Problem::Misfit)?;
    assessment.id = ours.id.clone();
    assessment.created = ours.created.min(theirs.created);
    assessment.changed = match age {
        Age::Newer => newer.changed,
        Age::Same => newer.changed.max(older.changed),
    };
    assessment.changed_at = newer.changed_at.max(older.changed_at);
    Ok(Merged {
        assessment,
        conflicts: merging.conflicts,
    })
}

fn text(assessment: &Assessment) -> Result<String, Problem> {
    // What cannot be written is as bad as what cannot be read.
    json::write(assessment).map_err(|_| Problem::NotJson(0, 0))
}

#[cfg(test)]
mod tests;
