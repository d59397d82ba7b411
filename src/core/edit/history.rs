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
            // It has to go on from both sides: who is named and then removed is two steps.
            Some(last) if is_at_once && last.goes_on(&inverse) && inverse.goes_on(&wanted) => {
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
    use crate::core::assessment::planning::{
        Absence, ActionState, Assumption, Details, Indicator, Snapshot,
    };
    use crate::core::assessment::{AnswerValue, AuditResult, Depth, Invitation, Mode, Respondent};
    use crate::core::date::Date;
    use crate::core::edit::{
        AbsenceField, ActionField, AnswerField, AuditField, ConsensusField, Deed, DepthField,
        GapField, IndicatorField, MilestoneField, OfList, PlanField, ProfileField, SettingField,
        SnapshotField, Standing, TogetherField, WorkProductField,
    };
    use crate::core::id::{
        AbsenceId, ActionId, AssessmentId, DocumentId, IndicatorId, QuestionId, RecordId,
        RespondentId, SnapshotId,
    };
    use crate::core::ordered::{Map, Set};
    use crate::core::standard::Role;

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
    #[track_caller]
    fn check(apart: f64, edits: &[Edit], steps: usize) {
        check_in(&empty(), apart, edits, steps);
    }

    #[track_caller]
    fn check_in(begun: &Assessment, apart: f64, edits: &[Edit], steps: usize) {
        let mut assessment = begun.clone();
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
        assert_eq!(content(&assessment), *begun, "{edits:?}");
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

    #[test]
    fn what_is_typed_is_one_step_in_whatever_field_and_what_is_chosen_is_one_each() {
        let text = |text: &str| text.to_owned();
        let day = |day| Date::from_ymd(2027, 3, day);
        let in_8_6_1 = || "8.6.1".parse().unwrap();
        let depth = |depth| Edit::Depth(DepthField::General(depth));
        check(QUICK, &[Depth::Full, Depth::Quick].map(depth), 2);
        let weight = |weight| Edit::Setting(SettingField::Weight(in_8_6_1(), Some(weight)));
        check(QUICK, &[2.0, 3.0].map(weight), 1);
        let audit = |field| Edit::MockAudit(in_8_6_1(), field);
        let seen = |seen| audit(AuditField::Seen(text(seen)));
        check(QUICK, &["l", "log"].map(seen), 1);
        let result = |result| audit(AuditField::Result(result));
        check(
            QUICK,
            &[AuditResult::Minor, AuditResult::Passed].map(result),
            2,
        );
        let owner = |owner| WorkProductField::Owner(text(owner));
        let document = |name| Edit::Document(DocumentId::new("policy"), owner(name));
        let record = |name| Edit::Record(RecordId::new("policy"), owner(name));
        check(QUICK, &["T", "Tom"].map(document), 1);
        check(QUICK, &["T", "Tom"].map(record), 1);
        check(QUICK, &[document("T"), record("Tom")], 2);
        let since = |one| Edit::Milestone(MilestoneField::OperatingSince(day(one)));
        check(QUICK, &[1, 15].map(since), 1);
        let reason = |reason| Edit::Consensus(id(), ConsensusField::Reason(text(reason)));
        check(QUICK, &["w", "why"].map(reason), 1);
        let from = |from| Edit::Colleagues(TogetherField::From(text(from)));
        check(QUICK, &["T", "Tom"].map(from), 1);
    }

    #[test]
    fn what_is_typed_into_an_entry_of_a_list_is_one_step() {
        let text = |text: &str| text.to_owned();
        let absence = AbsenceId::new("a");
        let added = Edit::Absence(OfList::Add(
            0,
            Box::new(Absence {
                id: absence.clone(),
                from: today(),
                to: today(),
                role: None,
                percent: 100,
            }),
        ));
        let set = |field| Edit::Absence(OfList::Set(absence.clone(), field));
        let percent = |percent| set(AbsenceField::Percent(percent));
        let role = |role| set(AbsenceField::Role(Some(role)));
        check(QUICK, &[added.clone(), percent(5), percent(50)], 2);
        check(QUICK, &[added, role(Role::Top), role(Role::Manager)], 3);

        let snapshot = SnapshotId::new("s");
        let added = Edit::Snapshot(OfList::Add(
            0,
            Box::new(Snapshot {
                id: snapshot.clone(),
                date: today(),
                name: String::new(),
                readiness: None,
                conformity: 0.0,
                done: Vec::new(),
                lessons: String::new(),
                details: Details::default(),
            }),
        ));
        let name = |name| {
            let field = SnapshotField::Name(text(name));
            Edit::Snapshot(OfList::Set(snapshot.clone(), field))
        };
        check(QUICK, &[added, name("M"), name("May")], 2);

        let indicator = IndicatorId::new("i");
        let added = Edit::Indicator(OfList::Add(
            0,
            Box::new(Indicator {
                id: indicator.clone(),
                ..Indicator::default()
            }),
        ));
        let set = |field| Edit::Indicator(OfList::Set(indicator.clone(), field));
        let baseline = |value| set(IndicatorField::Baseline(Some(value)));
        let unit = |unit| set(IndicatorField::Unit(text(unit)));
        let edits = [added, baseline(1.0), baseline(12.0), unit("h"), unit("ho")];
        check(QUICK, &edits, 3);
    }

    #[test]
    fn naming_a_colleague_is_one_step_and_their_answers_another() {
        let colleague = |called: &str, changed_at| {
            let respondent = Respondent {
                name: "Tom".to_owned(),
                called: called.to_owned(),
                audience: None,
                changed: today(),
                changed_at,
                answers: Map::new(),
            };
            Edit::Respondent(RespondentId::new("t"), Some(respondent))
        };
        let named = ["", "T", "Th", "Thomas"].map(|called| colleague(called, 1));
        check(QUICK, &named, 2);
        let [came, named, ..] = named;
        let answers = colleague("T", 2);
        check(QUICK, &[came.clone(), named.clone(), answers], 3);
        let removed = Edit::Respondent(RespondentId::new("t"), None);
        check(QUICK, &[came, named, removed], 3);
        let mut invited = empty();
        invited.invitation = Some(Box::new(Invitation {
            of: AssessmentId::new("b"),
            from: String::new(),
            audience: None,
            sub_clauses: Set::new(),
            themes: Set::new(),
            by: String::new(),
        }));
        let by = |by: &str| Edit::Invited(by.to_owned());
        check_in(&invited, QUICK, &["T", "Tom"].map(by), 1);
        // Where nobody is asked, nobody answers for another.
        check(QUICK, &["T", "Tom"].map(by), 0);
    }

    #[test]
    fn a_slider_that_moves_several_fields_is_one_step() {
        let hours = |role, hours| Edit::Profile(ProfileField::Hours(role, hours));
        let moved = |to| {
            let all = [Role::Manager, Role::Process].map(|role| hours(role, to));
            Edit::Together(Deed::Hours, all.to_vec())
        };
        check(QUICK, &[20.0, 21.0, 22.0].map(moved), 1);
        // Other fields, or another deed, are another step.
        let one = Edit::Together(Deed::Hours, vec![hours(Role::Manager, 30.0)]);
        check(QUICK, &[moved(20.0), one], 2);
        let chosen = |mode| {
            let edit = Edit::Profile(ProfileField::Mode(mode));
            Edit::Together(Deed::Hours, vec![edit])
        };
        let modes = [Mode::Preparing, Mode::Maintaining];
        check(QUICK, &modes.map(chosen), 2);
        let tried = |to| Edit::Together(Deed::Remedy, vec![hours(Role::Manager, to)]);
        check(QUICK, &[20.0, 21.0].map(tried), 2);
    }

    #[test]
    fn the_last_two_hundred_steps_can_be_taken_back() {
        let (mut assessment, mut history) = (empty(), History::default());
        assert!(!history.can(Step::Undo) && !history.can(Step::Redo));
        for staff in 1..=LONGEST + 5 {
            let staff = u32::try_from(staff).unwrap();
            let edit = Edit::Profile(ProfileField::Staff(Some(staff)));
            history.edit(&mut assessment, edit, at(f64::from(staff) * PAUSE));
        }
        let mut taken = 0;
        while history.can(Step::Undo) {
            history.step(&mut assessment, Step::Undo, at(0.0));
            taken += 1;
        }
        assert_eq!((taken, assessment.profile.staff), (LONGEST, Some(5)));
        assert!(history.can(Step::Redo));
    }
}
