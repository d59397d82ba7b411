//! Undo and redo.

use super::{Edit, Key, apply};
use crate::core::assessment::Assessment;
use crate::core::date::Moment;

/// The edits that take the last changes back, and those that bring them again.
#[derive(Debug, Clone, Default)]
pub struct History {
    undo: Vec<Edit>,
    redo: Vec<Edit>,
    /// When the last edit came, in milliseconds; none where the last thing was
    /// a step, so that the next edit is one of its own.
    last: Option<f64>,
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

/// After how many milliseconds without a change typing is a new step.
const PAUSE: f64 = 2_000.0;

impl History {
    /// Applies an edit and remembers how to take it back. What is typed or
    /// moved in one field without a pause is one step. An edit that changes
    /// nothing is none. Returns the edit that takes this one back, apart from
    /// what was typed before.
    pub fn edit(&mut self, assessment: &mut Assessment, edit: Edit, now: Moment) -> Edit {
        let wanted = edit.clone();
        let inverse = apply(assessment, edit, now);
        if inverse == wanted {
            return inverse;
        }
        self.redo.clear();
        let before = self.last.replace(now.milliseconds);
        let is_at_once =
            before.is_some_and(|before| (0.0..PAUSE).contains(&(now.milliseconds - before)));
        match self.undo.last() {
            Some(last) if is_at_once && last.goes_on(&inverse) => {
                // Typed and deleted again: there is nothing to take back.
                if *last == wanted {
                    self.undo.pop();
                    self.last = None;
                }
            }
            _ => {
                if self.undo.len() == LONGEST {
                    self.undo.remove(0);
                }
                self.undo.push(inverse.clone());
            }
        }
        inverse
    }

    /// Takes a step, and says what it set, if there was one.
    pub fn step(&mut self, assessment: &mut Assessment, step: Step, now: Moment) -> Option<Key> {
        let (from, to) = match step {
            Step::Undo => (&mut self.undo, &mut self.redo),
            Step::Redo => (&mut self.redo, &mut self.undo),
        };
        let edit = from.pop()?;
        let key = edit.key();
        to.push(apply(assessment, edit, now));
        self.last = None;
        Some(key)
    }

    /// An assessment has become another by other hands than these. What they have
    /// changed as well can no longer be taken back here.
    pub fn meet(&mut self, before: &Assessment, after: &Assessment) {
        let (mut before, mut after) = (before.clone(), after.clone());
        let mut is_untouched = |edit: &Edit| left(edit, &mut before) == left(edit, &mut after);
        self.undo.retain(&mut is_untouched);
        self.redo.retain(&mut is_untouched);
        self.last = None;
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

/// What an edit would leave to take itself back.
fn left(edit: &Edit, assessment: &mut Assessment) -> Edit {
    let mut edit = edit.clone();
    edit.exchange(assessment);
    let left = edit.clone();
    edit.exchange(assessment);
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::assessment::planning::{ActionState, Assumption};
    use crate::core::assessment::{AnswerValue, Mode};
    use crate::core::date::Date;
    use crate::core::edit::{
        ActionField, AnswerField, Deed, GapField, PlanField, ProfileField, Standing,
    };
    use crate::core::id::{ActionId, AssessmentId, QuestionId};

    fn today() -> Date {
        Date::from_ymd(2026, 11, 23).unwrap()
    }

    fn at(milliseconds: f64) -> Moment {
        let today = today();
        Moment {
            today,
            milliseconds,
        }
    }

    /// All of an assessment but the moment of its last change.
    fn content(assessment: &Assessment) -> Assessment {
        Assessment {
            changed_at: 0,
            ..assessment.clone()
        }
    }

    fn empty() -> Assessment {
        Assessment::new(AssessmentId::new("a"), today())
    }

    fn id() -> QuestionId {
        QuestionId::new("8.6.1-log")
    }

    fn note(text: &str) -> Edit {
        Edit::Answer(id(), AnswerField::Note(text.to_owned()))
    }

    fn chosen(value: AnswerValue) -> Edit {
        Edit::Answer(id(), AnswerField::Value(Some(value)))
    }

    fn gap(field: GapField) -> Edit {
        Edit::Gap("8.6.1".parse().unwrap(), field)
    }

    fn target(day: u32) -> Edit {
        Edit::Profile(ProfileField::Target(Date::from_ymd(2027, 3, day)))
    }

    /// How many steps edits make that come this many milliseconds apart. On
    /// the way it tries that each undo and redo leads to a state that was there.
    fn check(apart: f64, edits: &[Edit], steps: usize) {
        let mut assessment = empty();
        let mut history = History::default();
        let mut states = vec![assessment.clone()];
        for (place, edit) in edits.iter().enumerate() {
            #[allow(clippy::cast_precision_loss)] // small
            let milliseconds = apart * place as f64;
            let now = at(milliseconds);
            history.edit(&mut assessment, edit.clone(), now);
            states.push(content(&assessment));
        }
        let mut back = vec![content(&assessment)];
        while history.step(&mut assessment, Step::Undo, at(0.0)).is_some() {
            assert!(states.contains(&content(&assessment)), "{edits:?}");
            back.push(content(&assessment));
        }
        assert_eq!(content(&assessment), empty(), "{edits:?}");
        assert_eq!(back.len() - 1, steps, "{edits:?}");
        for state in back.iter().rev().skip(1) {
            history.step(&mut assessment, Step::Redo, at(0.0));
            assert_eq!(&content(&assessment), state, "{edits:?}");
        }
        assert!(!history.can(Step::Redo));
    }

    const QUICK: f64 = 100.0;
    const SLOW: f64 = 3_000.0;

    #[test]
    fn typing_in_one_field_is_one_step() {
        check(QUICK, &["l", "lo", "log"].map(note), 1);
        check(SLOW, &["l", "lo", "log"].map(note), 3);
        check(QUICK, &["l", "lo", "l", ""].map(note), 0);
        check(QUICK, &[note("l"), chosen(AnswerValue::No), note("lo")], 3);
        let name = |text: &str| Edit::Profile(ProfileField::Organisation(text.to_owned()));
        let staff = |staff| Edit::Profile(ProfileField::Staff(Some(staff)));
        check(QUICK, &[name("A"), name("Ab"), staff(1), staff(12)], 2);
    }

    #[test]
    fn a_long_note_is_several_steps_each_of_which_ends_with_a_word() {
        let text = "It is kept in the binder by the door. ".repeat(5);
        let typed: Vec<Edit> = (1..=text.len()).map(|end| note(&text[..end])).collect();
        check(QUICK, &typed, 3);
        let mut assessment = empty();
        let mut history = History::default();
        for (place, edit) in typed.into_iter().enumerate() {
            #[allow(clippy::cast_precision_loss)] // small
            let milliseconds = place as f64;
            let now = at(milliseconds);
            history.edit(&mut assessment, edit, now);
        }
        history.step(&mut assessment, Step::Undo, at(0.0));
        let left = assessment.answer(&id()).note;
        assert!(left.len() > 60 && left.ends_with(' '), "{left}");
    }

    #[test]
    fn every_choice_is_a_step() {
        check(QUICK, &AnswerValue::ALL.map(chosen), AnswerValue::ALL.len());
        let mode = |mode| Edit::Profile(ProfileField::Mode(mode));
        check(QUICK, &[mode(Mode::Preparing), mode(Mode::Maintaining)], 2);
    }

    #[test]
    fn every_field_of_a_gap_is_a_step() {
        let fields = [
            GapField::Owner("T".to_owned()),
            GapField::Owner("Tom".to_owned()),
            GapField::Due(Date::from_ymd(2027, 3, 15)),
            GapField::Cause("no time".to_owned()),
            GapField::Note("soon".to_owned()),
        ];
        check(QUICK, &fields.map(gap), 4);
    }

    #[test]
    fn a_typed_date_is_one_step_and_trying_a_remedy_another() {
        let remedy = Edit::Together(Deed::Remedy, vec![target(20)]);
        check(QUICK, &[target(1), target(15), remedy], 2);
    }

    #[test]
    fn an_actions_note_is_one_step_and_its_state_another() {
        let decide = |field| Edit::Action(ActionId::new("incident-log"), field);
        let standing = Standing::reached(
            &crate::core::assessment::planning::ActionPlan::default(),
            ActionState::Doing,
            today(),
        );
        let edits = [
            ActionField::Note("t".to_owned()),
            ActionField::Note("tom".to_owned()),
            ActionField::Standing(standing),
        ];
        check(QUICK, &edits.map(decide), 2);
    }

    #[test]
    fn moving_one_slider_of_the_plan_is_one_step() {
        let most = |most| PlanField::Assumption(Assumption::Parallel, Some(most));
        let edits = [
            PlanField::ConsultantDays(5),
            PlanField::ConsultantDays(10),
            most(5.0),
            most(3.0),
            PlanField::Assumption(Assumption::Agents, Some(3.0)),
        ];
        check(QUICK, &edits.map(Edit::Plan), 3);
    }

    #[test]
    fn after_a_step_back_typing_is_a_new_step() {
        let (mut assessment, mut history) = (empty(), History::default());
        let now = at(0.0);
        history.edit(&mut assessment, chosen(AnswerValue::No), now);
        history.edit(&mut assessment, note("a"), now);
        history.edit(&mut assessment, gap(GapField::Note("b".to_owned())), now);
        let undone = history.step(&mut assessment, Step::Undo, at(0.0));
        assert_eq!(undone, Some(gap(GapField::Note(String::new())).key()));
        history.edit(&mut assessment, note("ab"), now);
        history.step(&mut assessment, Step::Undo, at(0.0));
        assert_eq!(assessment.answer(&id()).note, "a");
    }

    #[test]
    fn what_others_have_changed_since_is_not_taken_back() {
        let (mut assessment, mut history) = (empty(), History::default());
        let name = |text: &str| Edit::Profile(ProfileField::Organisation(text.to_owned()));
        for edit in [
            note("mine"),
            name("mine"),
            gap(GapField::Note("mine".to_owned())),
        ] {
            history.edit(&mut assessment, edit, at(0.0));
        }
        let before = assessment.clone();
        apply(&mut assessment, name("theirs"), at(1.0));
        apply(&mut assessment, chosen(AnswerValue::Always), at(1.0));
        history.meet(&before, &assessment);
        while history.step(&mut assessment, Step::Undo, at(2.0)).is_some() {}
        assert_eq!(assessment.profile.organisation, "theirs");
        assert_eq!(assessment.value(&id()), Some(AnswerValue::Always));
        assert_eq!(
            (assessment.answer(&id()).note, assessment.gaps.len()),
            (String::new(), 0)
        );
    }

    #[test]
    fn what_changes_nothing_is_no_step() {
        check(
            QUICK,
            &[chosen(AnswerValue::No), chosen(AnswerValue::No)],
            1,
        );
        let (mut assessment, mut history) = (empty(), History::default());
        let later = Moment {
            today: Date::from_ymd(2027, 1, 1).unwrap(),
            milliseconds: 0.0,
        };
        history.edit(&mut assessment, note(""), later);
        assert_eq!(assessment, empty(), "it is not even changed later");
    }
}
