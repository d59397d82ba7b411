//! Undo and redo.

use super::{Edit, apply};
use crate::core::assessment::planning::{ActionPlan, Assumption, PlanOptions};
use crate::core::assessment::{Assessment, Profile};
use crate::core::date::Date;

/// The edits that take the last changes back, and those that bring them again.
#[derive(Debug, Clone, Default)]
pub struct History {
    undo: Vec<Edit>,
    redo: Vec<Edit>,
}

/// One step in the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Takes the last change back.
    Undo,
    /// Brings the last change taken back again.
    Redo,
}

/// How many changes can be taken back.
const LONGEST: usize = 200;

impl History {
    /// Applies an edit and remembers how to take it back. Typing in one field
    /// is one step: an edit of the same text field as the one before does not
    /// add a step of its own.
    pub fn edit(&mut self, assessment: &mut Assessment, edit: Edit, today: Date) {
        let inverse = apply(assessment, edit, today);
        self.redo.clear();
        if self
            .undo
            .last()
            .is_some_and(|last| continues(assessment, last, &inverse))
        {
            return;
        }
        if self.undo.len() == LONGEST {
            self.undo.remove(0);
        }
        self.undo.push(inverse);
    }

    /// Takes a step, and says which edit it carried out, if there was one.
    pub fn step(&mut self, assessment: &mut Assessment, step: Step, today: Date) -> Option<Edit> {
        let (from, to) = match step {
            Step::Undo => (&mut self.undo, &mut self.redo),
            Step::Redo => (&mut self.redo, &mut self.undo),
        };
        let edit = from.pop()?;
        to.push(apply(assessment, edit.clone(), today));
        Some(edit)
    }

    /// Whether a step can be taken.
    #[must_use]
    pub fn can(&self, step: Step) -> bool {
        match step {
            Step::Undo => !self.undo.is_empty(),
            Step::Redo => !self.redo.is_empty(),
        }
    }
}

/// Whether two inverse edits in a row come from typing in one text field.
fn continues(assessment: &Assessment, last: &Edit, inverse: &Edit) -> bool {
    match (last, inverse) {
        (Edit::Answer(one, before), Edit::Answer(other, between)) if one == other => {
            let now = assessment.answer(one);
            let same_choices = |old: &crate::core::assessment::Answer| {
                (old.value, old.evidence, old.occurrence)
                    == (now.value, now.evidence, now.occurrence)
            };
            same_choices(before)
                && same_choices(between)
                && [
                    (&before.note, &between.note, &now.note),
                    (
                        &before.evidence_link,
                        &between.evidence_link,
                        &now.evidence_link,
                    ),
                ]
                .iter()
                .filter(|(before, between, now)| before != between || between != now)
                .count()
                    == 1
        }
        (Edit::Profile(before), Edit::Profile(between)) => {
            let field = typed_field(before, between);
            field.is_some() && field == typed_field(between, &assessment.profile)
        }
        (Edit::Gap(one, _), Edit::Gap(other, _)) => one == other,
        (Edit::Action(one, before), Edit::Action(other, between)) if one == other => {
            let now = assessment
                .plan
                .actions
                .get(one)
                .cloned()
                .unwrap_or_default();
            let text = typed_text(before, between);
            text.is_some() && text == typed_text(between, &now)
        }
        (Edit::PlanOptions(before), Edit::PlanOptions(between)) => {
            let moved = moved(before, between);
            moved.is_some() && moved == self::moved(between, &assessment.plan.options)
        }
        _ => false,
    }
}

/// The text field in which two profiles differ, by its place in the list
/// below, if they differ in that one and in nothing else.
fn typed_field(one: &Profile, other: &Profile) -> Option<usize> {
    let fields: [fn(&mut Profile, &Profile); 11] = [
        |to, from| to.organisation.clone_from(&from.organisation),
        |to, from| to.services.clone_from(&from.services),
        |to, from| to.staff = from.staff,
        |to, from| to.growth = from.growth,
        |to, from| to.budget = from.budget,
        |to, from| to.hours.manager = from.hours.manager,
        |to, from| to.hours.process = from.hours.process,
        |to, from| to.hours.technician = from.hours.technician,
        |to, from| to.hours.top = from.hours.top,
        |to, from| to.start = from.start,
        |to, from| to.target = from.target,
    ];
    if one == other {
        return None;
    }
    fields.iter().position(|field| {
        let mut same = one.clone();
        field(&mut same, other);
        same == *other
    })
}

/// The same for two plans of an action.
fn typed_text(one: &ActionPlan, other: &ActionPlan) -> Option<usize> {
    let fields: [fn(&mut ActionPlan, &ActionPlan); 3] = [
        |to, from| to.owner.clone_from(&from.owner),
        |to, from| to.cause.clone_from(&from.cause),
        |to, from| to.note.clone_from(&from.note),
    ];
    if one == other {
        return None;
    }
    fields.iter().position(|field| {
        let mut same = one.clone();
        field(&mut same, other);
        same == *other
    })
}

/// A number of the plan's options that a slider moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slider {
    ConsultantDays,
    Assumption(Assumption),
}

/// The number in which two plans' options differ, if they differ in that one
/// and in nothing else.
fn moved(one: &PlanOptions, other: &PlanOptions) -> Option<Slider> {
    let days = PlanOptions {
        consultant_days: other.consultant_days,
        ..one.clone()
    };
    let mut differ = Assumption::ALL
        .iter()
        .filter(|of| one.assumptions.get(of) != other.assumptions.get(of));
    let (first, second) = (differ.next(), differ.next());
    let assumptions = PlanOptions {
        assumptions: other.assumptions.clone(),
        ..one.clone()
    };
    match (first, second) {
        (None, _) if one != other && days == *other => Some(Slider::ConsultantDays),
        (Some(&first), None) if assumptions == *other => Some(Slider::Assumption(first)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::assessment::planning::ActionState;
    use crate::core::assessment::{Answer, AnswerValue, Mode};
    use crate::core::id::{ActionId, AssessmentId, QuestionId};

    fn start() -> (Assessment, Date, QuestionId) {
        let today = Date::from_ymd(2026, 11, 23).unwrap();
        (
            Assessment::new(AssessmentId::new("a"), today),
            today,
            QuestionId::new("8.6.1-log"),
        )
    }

    fn says(value: Option<AnswerValue>, note: &str) -> Answer {
        Answer {
            value,
            note: note.to_owned(),
            ..Answer::default()
        }
    }

    #[test]
    fn steps_back_and_forth_restore_every_state() {
        let (mut assessment, today, id) = start();
        let mut history = History::default();
        let mut states = vec![assessment.clone()];
        for value in AnswerValue::ALL {
            history.edit(
                &mut assessment,
                Edit::Answer(id.clone(), says(Some(value), "")),
                today,
            );
            states.push(assessment.clone());
        }
        for state in states.iter().rev().skip(1) {
            history.step(&mut assessment, Step::Undo, today);
            assert_eq!(&assessment, state);
        }
        assert!(!history.can(Step::Undo));
        for state in states.iter().skip(1) {
            history.step(&mut assessment, Step::Redo, today);
            assert_eq!(&assessment, state);
        }
        assert!(!history.can(Step::Redo));
    }

    #[test]
    fn typing_in_one_field_is_one_step() {
        let (mut assessment, today, id) = start();
        let mut history = History::default();
        for note in ["l", "lo", "log"] {
            history.edit(
                &mut assessment,
                Edit::Answer(id.clone(), says(None, note)),
                today,
            );
        }
        let answered = says(Some(AnswerValue::Always), "log");
        history.edit(&mut assessment, Edit::Answer(id.clone(), answered), today);
        history.step(&mut assessment, Step::Undo, today);
        assert_eq!(assessment.answer(&id), says(None, "log"));
        history.step(&mut assessment, Step::Undo, today);
        assert!(assessment.answers.is_empty());
        assert!(!history.can(Step::Undo));
    }

    #[test]
    fn typing_in_one_field_of_the_profile_is_one_step() {
        let (mut assessment, today, _) = start();
        let mut history = History::default();
        let mut edit = |change: fn(&mut Profile)| {
            let mut profile = assessment.profile.clone();
            change(&mut profile);
            history.edit(&mut assessment, Edit::Profile(Box::new(profile)), today);
        };
        edit(|profile| "A".clone_into(&mut profile.organisation));
        edit(|profile| "Ab".clone_into(&mut profile.organisation));
        edit(|profile| profile.staff = Some(1));
        edit(|profile| profile.staff = Some(12));
        edit(|profile| profile.mode = Mode::Preparing);
        edit(|profile| profile.mode = Mode::Maintaining);
        let mut steps = Vec::new();
        while history.step(&mut assessment, Step::Undo, today).is_some() {
            let profile = &assessment.profile;
            steps.push((profile.organisation.clone(), profile.staff, profile.mode));
        }
        let expected = [
            ("Ab", Some(12), Mode::Preparing),
            ("Ab", Some(12), Mode::Starting),
            ("Ab", None, Mode::Starting),
            ("", None, Mode::Starting),
        ];
        assert_eq!(
            steps,
            expected.map(|(name, staff, mode)| (name.to_owned(), staff, mode))
        );
    }

    #[test]
    fn typing_an_actions_note_is_one_step_and_its_state_another() {
        let (mut assessment, today, _) = start();
        let mut history = History::default();
        let id = ActionId::new("incident-log");
        let decided = |state, note: &str| ActionPlan {
            state,
            note: note.to_owned(),
            ..ActionPlan::default()
        };
        let mut edit = |assessment: &mut Assessment, plan: ActionPlan| {
            history.edit(assessment, Edit::Action(id.clone(), Box::new(plan)), today);
        };
        for note in ["t", "to", "tom"] {
            edit(&mut assessment, decided(ActionState::Open, note));
        }
        edit(&mut assessment, decided(ActionState::Doing, "tom"));
        history.step(&mut assessment, Step::Undo, today);
        assert_eq!(
            assessment.plan.actions[&id],
            decided(ActionState::Open, "tom")
        );
        history.step(&mut assessment, Step::Undo, today);
        assert!(assessment.plan.actions.is_empty() && !history.can(Step::Undo));
    }

    #[test]
    fn moving_one_slider_of_the_plan_is_one_step() {
        let (mut assessment, today, _) = start();
        let mut history = History::default();
        let mut options = PlanOptions::default();
        let mut put = |history: &mut History, options: &PlanOptions| {
            let edit = Edit::PlanOptions(Box::new(options.clone()));
            history.edit(&mut assessment, edit, today);
        };
        for days in [5, 10, 15] {
            options.consultant_days = days;
            put(&mut history, &options);
        }
        for most in [5.0, 4.0, 3.0] {
            options.assumptions.insert(Assumption::Parallel, most);
            put(&mut history, &options);
        }
        options.assumptions.insert(Assumption::Agents, 3.0);
        put(&mut history, &options);
        let mut back = || {
            history.step(&mut assessment, Step::Undo, today);
            let options = &assessment.plan.options;
            let most = options.assumptions.get(&Assumption::Parallel).copied();
            (options.consultant_days, most)
        };
        assert_eq!(back(), (15, Some(3.0)));
        assert_eq!(back(), (15, None));
        assert_eq!(back(), (0, None));
    }
}
