//! Edits: the only way in which an assessment changes.
//!
//! An edit is a value; [`apply`] carries it out and returns the edit that
//! takes it back. Undo and redo are nothing but lists of such edits.

mod history;

pub use history::{History, Step};

use std::collections::BTreeMap;

use crate::core::assessment::planning::{ActionPlan, Indicator, PlanOptions, Snapshot};
use crate::core::assessment::{
    Answer, Assessment, DepthChoice, GapNote, Milestones, Profile, WorkProduct,
};
use crate::core::date::Date;
use crate::core::id::{ActionId, DocumentId, QuestionId, RecordId};
use crate::core::scoring::Settings;
use crate::core::standard::SubClause;

/// One change of an assessment.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Says something to a question; the empty answer takes it away.
    Answer(QuestionId, Answer),
    /// Replaces the profile.
    Profile(Box<Profile>),
    /// Chooses how deep the questions go.
    Depth(DepthChoice),
    /// Replaces weights, targets, value and pain.
    Settings(Box<Settings>),
    /// Keeps a gap's cause, owner, due date and note.
    Gap(SubClause, GapNote),
    /// Sets a document's state.
    Document(DocumentId, WorkProduct),
    /// Sets a record's state.
    Record(RecordId, WorkProduct),
    /// Sets what has happened on the way to the audit.
    Milestones(Milestones),
    /// Replaces what the whole plan is made by.
    PlanOptions(Box<PlanOptions>),
    /// Keeps what is decided about one action.
    Action(ActionId, Box<ActionPlan>),
    /// Replaces the snapshots.
    Snapshots(Vec<Snapshot>),
    /// Replaces what is measured.
    Indicators(Vec<Indicator>),
}

/// Carries out an edit and returns the one that takes it back.
pub fn apply(assessment: &mut Assessment, edit: Edit, today: Date) -> Edit {
    assessment.changed = today;
    match edit {
        Edit::Answer(id, answer) => {
            let old = put(&mut assessment.answers, &id, answer);
            Edit::Answer(id, old)
        }
        Edit::Profile(new) => {
            Edit::Profile(Box::new(std::mem::replace(&mut assessment.profile, *new)))
        }
        Edit::Depth(new) => Edit::Depth(std::mem::replace(&mut assessment.depth, new)),
        Edit::Settings(new) => {
            Edit::Settings(Box::new(std::mem::replace(&mut assessment.settings, *new)))
        }
        Edit::Gap(sub_clause, note) => {
            let old = put(&mut assessment.gaps, &sub_clause, note);
            Edit::Gap(sub_clause, old)
        }
        Edit::Document(id, held) => {
            let old = put(&mut assessment.work_products.documents, &id, held);
            Edit::Document(id, old)
        }
        Edit::Record(id, held) => {
            let old = put(&mut assessment.work_products.records, &id, held);
            Edit::Record(id, old)
        }
        Edit::Milestones(new) => {
            Edit::Milestones(std::mem::replace(&mut assessment.milestones, new))
        }
        Edit::PlanOptions(new) => {
            let old = std::mem::replace(&mut assessment.plan.options, *new);
            Edit::PlanOptions(Box::new(old))
        }
        Edit::Action(id, plan) => {
            let old = put(&mut assessment.plan.actions, &id, *plan);
            Edit::Action(id, Box::new(old))
        }
        Edit::Snapshots(new) => {
            Edit::Snapshots(std::mem::replace(&mut assessment.plan.snapshots, new))
        }
        Edit::Indicators(new) => {
            Edit::Indicators(std::mem::replace(&mut assessment.plan.indicators, new))
        }
    }
}

/// Puts a value into a map, where a default value is the same as none, and
/// returns what was there.
fn put<Key: Ord + Clone, Value: Default + PartialEq>(
    map: &mut BTreeMap<Key, Value>,
    key: &Key,
    value: Value,
) -> Value {
    let old = if value == Value::default() {
        map.remove(key)
    } else {
        map.insert(key.clone(), value)
    };
    old.unwrap_or_default()
}
