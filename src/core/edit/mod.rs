//! Edits: the only way in which an assessment changes.
//!
//! An edit says which field it sets and to what. To carry it out is to
//! exchange its value with the one in force, so that what is left of it is its
//! own inverse. Undo and redo are nothing but lists of such edits.

mod fields;
mod history;
mod list;
#[cfg(test)]
pub(crate) mod samples;
mod typing;
mod whole;

pub use fields::{
    AbsenceField, AbsenceKey, ActionField, ActionKey, AnswerField, AnswerKey, AuditField, AuditKey,
    ConsensusField, ConsensusKey, DepthField, DepthKey, GapField, GapKey, IndicatorField,
    IndicatorKey, MilestoneField, MilestoneKey, PlanField, PlanKey, ProfileField, ProfileKey,
    SettingField, SettingKey, SnapshotField, SnapshotKey, Standing, TogetherField, TogetherKey,
    WorkProductField, WorkProductKey,
};
pub use history::{History, Step};
pub use list::{Listed, OfList};
pub use whole::{certificates, clause_targets, industry, no_settings};

use crate::core::assessment::planning::{Absence, Indicator, Snapshot};
use crate::core::assessment::{Assessment, Respondent};
use crate::core::date::Moment;
use crate::core::id::{
    AbsenceId, ActionId, DocumentId, IndicatorId, QuestionId, RecordId, RespondentId, SnapshotId,
};
use crate::core::ordered::Map;
use crate::core::standard::{Clause, SubClause};

/// One change of an assessment.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Says something to a question.
    Answer(QuestionId, AnswerField),
    /// Describes the organisation.
    Profile(ProfileField),
    /// Chooses how deep the questions go.
    Depth(DepthField),
    /// Sets a weight, a target, value, pain or credit.
    Setting(SettingField),
    /// Keeps a gap's cause, owner, due date or note.
    Gap(SubClause, GapField),
    /// Notes what a mock audit found.
    MockAudit(SubClause, AuditField),
    /// Sets a document's state or owner.
    Document(DocumentId, WorkProductField),
    /// Sets a record's state or owner.
    Record(RecordId, WorkProductField),
    /// Sets what has happened on the way to the audit.
    Milestone(MilestoneField),
    /// Chooses what the whole plan is made by.
    Plan(PlanField),
    /// Adds, removes or changes a holiday or busy period.
    Absence(OfList<Absence>),
    /// Decides something about one action.
    Action(ActionId, ActionField),
    /// Adds, removes or changes a snapshot.
    Snapshot(OfList<Snapshot>),
    /// Adds, removes or changes something that is measured.
    Indicator(OfList<Indicator>),
    /// Adds a colleague's answers, replaces or removes them, or names the colleague.
    Respondent(RespondentId, Option<Respondent>),
    /// Agrees on something for a question.
    Consensus(QuestionId, ConsensusField),
    /// Chooses how colleagues are asked and shown.
    Colleagues(TogetherField),
    /// Says by name or role who answers for another; nothing where nobody is asked.
    Invited(String),
    /// Several edits that are one deed of the visitor.
    Together(Deed, Vec<Edit>),
}

/// What an edit sets: two edits with the same key set the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// A part of what is said to a question.
    Answer(QuestionId, AnswerKey),
    /// A field of the profile.
    Profile(ProfileKey),
    /// A depth.
    Depth(DepthKey),
    /// A number of the settings.
    Setting(SettingKey),
    /// A field of a gap.
    Gap(SubClause, GapKey),
    /// A field of what a mock audit found.
    MockAudit(SubClause, AuditKey),
    /// A field of a document.
    Document(DocumentId, WorkProductKey),
    /// A field of a record.
    Record(RecordId, WorkProductKey),
    /// A milestone.
    Milestone(MilestoneKey),
    /// An option of the plan.
    Plan(PlanKey),
    /// A holiday or busy period: one of its fields, or whether it is there at all.
    Absence(AbsenceId, Option<AbsenceKey>),
    /// A field of an action.
    Action(ActionId, ActionKey),
    /// A snapshot: one of its fields, or whether it is there at all.
    Snapshot(SnapshotId, Option<SnapshotKey>),
    /// What is measured: one of its fields, or whether it is there at all.
    Indicator(IndicatorId, Option<IndicatorKey>),
    /// A colleague's answers.
    Respondent(RespondentId),
    /// What was agreed on.
    Consensus(QuestionId, ConsensusKey),
    /// How colleagues are asked and shown.
    Colleagues(TogetherKey),
    /// Who answers for another.
    Invited,
    /// All that one deed changes.
    Deed(Deed),
}

/// What a visitor does at once that changes several fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Chooses an industry, which switches modules.
    Industry,
    /// Keeps the certificates that were tried out.
    Certificates,
    /// Sets one target for all of a clause.
    ClauseTargets(Clause),
    /// Goes back to the presets of all settings.
    Presets,
    /// Tries what would let the plan keep its target date.
    Remedy,
    /// Moves the hours of all roles by one slider.
    Hours,
    /// Takes back what was tried on the plan.
    Trial,
    /// Tells of several tasks that they are done, or not.
    Ticks,
    /// Goes about it in one of the ways that are compared.
    Scenario,
    /// Takes in what colleagues said.
    Merge,
}

impl Edit {
    /// What it sets.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Self::Answer(id, field) => Key::Answer(id.clone(), field.key()),
            Self::Profile(field) => Key::Profile(field.key()),
            Self::Depth(field) => Key::Depth(field.key()),
            Self::Setting(field) => Key::Setting(field.key()),
            Self::Gap(sub_clause, field) => Key::Gap(*sub_clause, field.key()),
            Self::MockAudit(sub_clause, field) => Key::MockAudit(*sub_clause, field.key()),
            Self::Document(id, field) => Key::Document(id.clone(), field.key()),
            Self::Record(id, field) => Key::Record(id.clone(), field.key()),
            Self::Milestone(field) => Key::Milestone(field.key()),
            Self::Plan(field) => Key::Plan(field.key()),
            Self::Absence(of) => {
                let key = of.field().map(AbsenceField::key);
                Key::Absence(of.id().clone(), key)
            }
            Self::Action(id, field) => Key::Action(id.clone(), field.key()),
            Self::Snapshot(of) => {
                let key = of.field().map(SnapshotField::key);
                Key::Snapshot(of.id().clone(), key)
            }
            Self::Indicator(of) => {
                let key = of.field().map(IndicatorField::key);
                Key::Indicator(of.id().clone(), key)
            }
            Self::Respondent(id, _) => Key::Respondent(id.clone()),
            Self::Consensus(id, field) => Key::Consensus(id.clone(), field.key()),
            Self::Colleagues(field) => Key::Colleagues(field.key()),
            Self::Invited(_) => Key::Invited,
            Self::Together(deed, _) => Key::Deed(*deed),
        }
    }

    /// Whether a step that this edit takes back goes on with a further change,
    /// given what takes that back.
    fn goes_on(&self, between: &Self) -> bool {
        if self.key() != between.key() {
            return false;
        }
        match (self, between) {
            (Self::Answer(_, before), Self::Answer(_, between)) => {
                AnswerField::goes_on(before, between)
            }
            (Self::Profile(before), Self::Profile(between)) => {
                ProfileField::goes_on(before, between)
            }
            (Self::Depth(before), Self::Depth(between)) => DepthField::goes_on(before, between),
            (Self::Setting(before), Self::Setting(between)) => {
                SettingField::goes_on(before, between)
            }
            (Self::Gap(_, before), Self::Gap(_, between)) => GapField::goes_on(before, between),
            (Self::MockAudit(_, before), Self::MockAudit(_, between)) => {
                AuditField::goes_on(before, between)
            }
            (Self::Document(_, before), Self::Document(_, between))
            | (Self::Record(_, before), Self::Record(_, between)) => {
                WorkProductField::goes_on(before, between)
            }
            (Self::Milestone(before), Self::Milestone(between)) => {
                MilestoneField::goes_on(before, between)
            }
            (Self::Plan(before), Self::Plan(between)) => PlanField::goes_on(before, between),
            (Self::Absence(OfList::Set(_, before)), Self::Absence(OfList::Set(_, between))) => {
                AbsenceField::goes_on(before, between)
            }
            (Self::Action(_, before), Self::Action(_, between)) => {
                ActionField::goes_on(before, between)
            }
            (Self::Snapshot(OfList::Set(_, before)), Self::Snapshot(OfList::Set(_, between))) => {
                SnapshotField::goes_on(before, between)
            }
            (Self::Indicator(OfList::Set(_, before)), Self::Indicator(OfList::Set(_, between))) => {
                IndicatorField::goes_on(before, between)
            }
            (Self::Respondent(_, before), Self::Respondent(_, between)) => {
                typing::Value::goes_on(before, between)
            }
            (Self::Consensus(_, before), Self::Consensus(_, between)) => {
                ConsensusField::goes_on(before, between)
            }
            (Self::Colleagues(before), Self::Colleagues(between)) => {
                TogetherField::goes_on(before, between)
            }
            (Self::Invited(before), Self::Invited(between)) => {
                typing::Value::goes_on(before, between)
            }
            // One slider that moves several fields.
            (Self::Together(Deed::Hours, before), Self::Together(_, between)) => {
                // What takes several back has them the other way round.
                let goes_on = |one: &Self| between.iter().any(|other| one.goes_on(other));
                before.len() == between.len() && before.iter().all(goes_on)
            }
            _ => false,
        }
    }

    /// Exchanges its value with the one in force.
    fn exchange(&mut self, assessment: &mut Assessment) {
        let plan = &mut assessment.plan;
        match self {
            Self::Answer(id, field) => {
                within(&mut assessment.answers, id, |answer| field.exchange(answer));
            }
            Self::Profile(field) => field.exchange(&mut assessment.profile),
            Self::Depth(field) => field.exchange(&mut assessment.depth),
            Self::Setting(field) => field.exchange(&mut assessment.settings),
            Self::Gap(sub_clause, field) => {
                within(&mut assessment.gaps, sub_clause, |gap| field.exchange(gap));
            }
            Self::MockAudit(sub_clause, field) => {
                within(&mut assessment.mock_audit, sub_clause, |note| {
                    field.exchange(note);
                });
            }
            Self::Document(id, field) => {
                let documents = &mut assessment.work_products.documents;
                within(documents, id, |held| field.exchange(held));
            }
            Self::Record(id, field) => {
                let records = &mut assessment.work_products.records;
                within(records, id, |held| field.exchange(held));
            }
            Self::Milestone(field) => field.exchange(&mut assessment.milestones),
            Self::Plan(field) => field.exchange(&mut plan.options),
            Self::Absence(of) => of.exchange(&mut plan.options.absences),
            Self::Action(id, field) => {
                within(&mut plan.actions, id, |action| field.exchange(action));
            }
            Self::Snapshot(of) => of.exchange(&mut plan.snapshots),
            Self::Indicator(of) => of.exchange(&mut plan.indicators),
            Self::Respondent(id, respondent) => {
                let respondents = &mut assessment.together.respondents;
                *respondent = match respondent.take() {
                    Some(respondent) => respondents.insert(id.clone(), respondent),
                    None => respondents.remove(id),
                };
            }
            Self::Consensus(id, field) => {
                let consensus = &mut assessment.together.consensus;
                within(consensus, id, |agreed| field.exchange(agreed));
            }
            Self::Colleagues(field) => field.exchange(&mut assessment.together),
            Self::Invited(by) => {
                if let Some(invitation) = &mut assessment.invitation {
                    std::mem::swap(&mut invitation.by, by);
                }
            }
            Self::Together(_, edits) => {
                for edit in edits.iter_mut() {
                    edit.exchange(assessment);
                }
                edits.reverse();
            }
        }
    }
}

/// Carries out an edit and returns the one that takes it back. One that
/// changes nothing is its own inverse.
pub fn apply(assessment: &mut Assessment, mut edit: Edit, now: Moment) -> Edit {
    let wanted = edit.clone();
    edit.exchange(assessment);
    if edit != wanted {
        assessment.changed = now.today;
        assessment.changed_at = assessment.changed_at.max(now.timestamp());
    }
    edit
}

/// Changes a value of a map in which a default value is the same as none.
fn within<Key: Ord + Clone, Value: Default + PartialEq>(
    map: &mut Map<Key, Value>,
    key: &Key,
    change: impl FnOnce(&mut Value),
) {
    let mut value = map.remove(key).unwrap_or_default();
    change(&mut value);
    if value != Value::default() {
        map.insert(key.clone(), value);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::samples::any_assessment;
    use super::*;

    /// A moment that leaves no trace in when it was changed.
    fn unmoved(assessment: &Assessment) -> Moment {
        let today = assessment.changed;
        let milliseconds = 0.0;
        Moment {
            today,
            milliseconds,
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn the_inverse_takes_every_edit_back(before in any_assessment(), edit in Edit::any()) {
            let now = unmoved(&before);
            let mut assessment = before.clone();
            let inverse = apply(&mut assessment, edit.clone(), now);
            let after = assessment.clone();
            prop_assert_eq!(inverse.key(), edit.key(), "both are about the same");
            let again = apply(&mut assessment, inverse, now);
            prop_assert_eq!(&assessment, &before);
            apply(&mut assessment, again, now);
            prop_assert_eq!(assessment, after);
        }

        #[test]
        fn edits_of_other_things_do_not_disturb_each_other(
            before in any_assessment(), one in Edit::any_field(), other in Edit::any_field(),
        ) {
            prop_assume!(one.key() != other.key());
            let now = unmoved(&before);
            let mut assessment = before.clone();
            let inverse = apply(&mut assessment, one, now);
            apply(&mut assessment, other.clone(), now);
            apply(&mut assessment, inverse, now);
            let mut alone = before;
            apply(&mut alone, other, now);
            prop_assert_eq!(assessment, alone);
        }
    }
}
