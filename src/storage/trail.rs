//! What a window knows of an assessment, and how what it finds in a store is brought
//! together with what it has.
//!
//! It knows the state that it last wrote or read, which windows' changes that holds, and
//! the way back through the states before. What it finds either holds all of that, or
//! less, or comes from a window that wrote without having read the last of it. Then the
//! state back on the way that the other has read is what both began from.

use crate::core::assessment::{Answer, Assessment};
use crate::core::id::QuestionId;
use crate::core::merge::{Conflict, merge};

use super::envelope::Found;
use super::seen::Seen;

/// How many steps lead back.
const LONGEST: usize = 100;

/// A step back: what a state has otherwise than the one after it.
#[derive(Debug, Clone)]
struct Back {
    /// Which windows' changes the state holds.
    seen: Seen,
    answers: Vec<(QuestionId, Option<Answer>)>,
    /// All but the answers, where some of that differs.
    head: Option<Box<Assessment>>,
}

/// How a state came about, as far as a window knows.
#[derive(Debug, Clone, Default)]
pub struct Trail {
    /// Which windows' changes the state holds.
    pub seen: Seen,
    /// The way back, the last step at the end.
    back: Vec<Back>,
}

/// Which of two states without a common past has the say where they differ. What the
/// other says is told, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Say {
    /// What this window has.
    Ours,
    /// What was found.
    Theirs,
}

/// What comes of a state and what was found in a store.
#[derive(Debug, Clone)]
pub enum Met {
    /// What was found is older: all of it is known here.
    Older,
    /// Both together.
    Together {
        /// The assessment.
        merged: Box<Assessment>,
        /// Which windows' changes it holds.
        seen: Seen,
        /// Whether the store lacks some of it.
        is_more: bool,
        /// What both sides changed, and what was not taken.
        conflicts: Vec<Conflict>,
    },
}

impl Trail {
    /// The state becomes another, which holds these windows' changes.
    pub fn step(&mut self, from: &Assessment, to: &Assessment, seen: Seen) {
        let changed = from.answers.differences(&to.answers);
        let before = changed.map(|(id, before, _)| (id.clone(), before.cloned()));
        let answers = before.collect();
        let head = from.without_answers();
        let now = Assessment {
            changed: from.changed,
            changed_at: from.changed_at,
            ..to.without_answers()
        };
        let back = Back {
            answers,
            head: (head != now).then(|| Box::new(head)),
            seen: std::mem::replace(&mut self.seen, seen),
        };
        if self.back.len() == LONGEST {
            self.back.remove(0);
        }
        self.back.push(back);
    }

    /// The last state on the way back of which another holds all; `stored` is where the
    /// way begins.
    fn common(&self, stored: &Assessment, seen: &Seen) -> Option<Assessment> {
        let mut common = stored.clone();
        for back in self.back.iter().rev() {
            for (id, answer) in &back.answers {
                match answer {
                    Some(answer) => common.answers.insert(id.clone(), answer.clone()),
                    None => common.answers.remove(id),
                };
            }
            if let Some(head) = &back.head {
                let answers = std::mem::take(&mut common.answers);
                common = Assessment {
                    answers,
                    ..head.without_answers()
                };
            }
            if seen.holds(&back.seen) {
                return Some(common);
            }
        }
        None
    }

    /// Brings what was found in a store together with the state as it is `stored`, and
    /// as it is now with what was not yet written.
    #[must_use]
    pub fn meet(&self, stored: &Assessment, ours: &Assessment, found: &Found, say: Say) -> Met {
        let theirs = &found.assessment;
        let is_unknown = found.seen.is_unknown();
        if !is_unknown && self.seen.holds(&found.seen) {
            return Met::Older;
        }
        let base = if is_unknown || found.seen.holds(&self.seen) {
            Some(stored.clone())
        } else {
            self.common(stored, &found.seen)
        };
        let latest = ours.last_change().max(theirs.last_change());
        let with_say = |one: &Assessment, side: Say| Assessment {
            changed_at: if base.is_none() && say == side {
                latest + 1
            } else {
                one.changed_at
            },
            ..one.clone()
        };
        let merged = merge(
            base.as_ref(),
            &with_say(ours, Say::Ours),
            &with_say(theirs, Say::Theirs),
        );
        let (mut merged, conflicts) = match (merged, say) {
            (Ok(merged), _) => (merged.assessment, merged.conflicts),
            (Err(_), Say::Ours) => (ours.clone(), Vec::new()),
            (Err(_), Say::Theirs) => (theirs.clone(), Vec::new()),
        };
        merged.changed_at = ours.changed_at.max(theirs.changed_at);
        // Where one side was preferred without knowing what came later, the other is not
        // held: its window, if it is still there, knows better and asks again.
        let seen = match (&base, say) {
            (None, Say::Ours) if !conflicts.is_empty() => self.seen.clone(),
            (None, Say::Theirs) if !conflicts.is_empty() => found.seen.clone(),
            _ => {
                let mut both = found.seen.clone();
                both.join(&self.seen);
                both
            }
        };
        Met::Together {
            is_more: merged != *theirs,
            merged: Box::new(merged),
            seen,
            conflicts,
        }
    }
}

impl From<Seen> for Trail {
    /// The trail of a state that was found in a store.
    fn from(seen: Seen) -> Self {
        let back = Vec::new();
        Self { seen, back }
    }
}
