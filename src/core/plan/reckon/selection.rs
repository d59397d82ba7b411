//! Which actions the plan needs, and how much of each is left to do.

use crate::core::assessment::planning::{ActionPlan, ActionState, Assumption};
use crate::core::assessment::{AnswerValue, Assessment, Mode};
use crate::core::bank::{Action, Bank};
use crate::core::date::Date;
use crate::core::id::{ActionId, QuestionId};
use crate::core::plan::model::Need;
use crate::core::questionnaire::asked;
use crate::core::scoring::{mean, readiness};

/// The action that is the internal audit: planned whether or not its
/// questions are met, unless one was held within a year.
pub const INTERNAL_AUDIT: &str = "internal-audit";
/// The action that is the management review, likewise.
pub const MANAGEMENT_REVIEW: &str = "management-review";
/// The action that chooses and books a certification body, for which stage 1
/// waits: planned for whoever has no certificate yet.
pub const CERTIFICATION_BODY: &str = "choose-certification-body";
/// The action that prepares people for the auditor, likewise.
pub const PREPARATION: &str = "prepare-for-the-auditor";
/// The action that fixes the scope, for which setting a tool up waits.
pub const SCOPE_STATEMENT: &str = "scope-statement";

/// An action that the plan needs.
#[derive(Debug, Clone)]
pub(crate) struct Selected<'a> {
    pub(crate) action: &'a Action,
    /// What the visitor decided about it.
    pub(crate) decided: Option<&'a ActionPlan>,
    /// Share of the work that the answers leave, 0–1.
    pub(crate) rest: f64,
    /// Questions it closes that are asked and not yet “always”.
    pub(crate) open: usize,
}

impl Selected<'_> {
    pub(crate) fn is_under_way(&self) -> bool {
        self.decided
            .is_some_and(|plan| plan.state == ActionState::Doing)
    }

    /// Share that is not done yet of an action under way, 0–1.
    pub(crate) fn undone(&self) -> f64 {
        if self.is_under_way() {
            let progress = self.decided.map_or(0, |plan| plan.progress.min(100));
            1.0 - f64::from(progress) / 100.0
        } else {
            1.0
        }
    }

    pub(crate) fn is(&self, id: &str) -> bool {
        self.action.id.as_str() == id
    }

    /// Shortest length in weeks.
    pub(crate) fn weeks(&self) -> u32 {
        let weeks = self
            .decided
            .and_then(|plan| plan.weeks)
            .unwrap_or(self.action.weeks);
        (f64::from(weeks) * self.undone()).ceil().max(1.0) as u32
    }

    /// The actions that must be done before.
    pub(crate) fn after(&self) -> &[ActionId] {
        let edited = self.decided.and_then(|plan| plan.after.as_deref());
        edited.unwrap_or(&self.action.after)
    }
}

/// What the answers to a question leave to do, 0–1: all of it after “no”,
/// “don't know” or no answer, nothing after “always”, in between as much as
/// they lack in readiness.
fn left(counted: impl Iterator<Item = AnswerValue>) -> f64 {
    1.0 - mean(counted.filter_map(readiness)).unwrap_or(0.0) / 100.0
}

/// The actions that the plan needs today: those that close at least one
/// question that is asked and not answered with “always”, and those that the
/// evidence run needs; those that are done are out.
#[must_use]
pub fn needs(bank: &Bank, assessment: &Assessment, today: Date) -> Vec<Need> {
    let smallest_rest = assessment.plan.options.assumption(Assumption::SmallestRest) / 100.0;
    let forced = forced(assessment, today);
    let asked: crate::core::ordered::Set<&str> = asked(bank, assessment)
        .map(|question| question.id.as_str())
        .collect();
    let need = |action: &Action| {
        let decided = assessment.plan.actions.get(&action.id);
        if decided.is_some_and(|plan| plan.state == ActionState::Done) {
            return None;
        }
        let lefts: Vec<f64> = action
            .closes
            .iter()
            .filter(|id| asked.contains(id.as_str()))
            .map(|id| left(assessment.counted(id)))
            .collect();
        let open = lefts.iter().filter(|&&left| left > 0.0).count();
        let is_forced = forced.contains(&action.id.as_str());
        if open == 0 && !is_forced {
            return None;
        }
        let rest = if is_forced {
            1.0
        } else {
            (lefts.iter().sum::<f64>() / lefts.len().max(1) as f64).max(smallest_rest)
        };
        Some(Need {
            action: action.id.clone(),
            rest,
            open,
        })
    };
    bank.actions().iter().filter_map(need).collect()
}

/// The actions that the evidence run needs whether or not their questions are
/// met: audit and review unless held within a year, and the way to a first certificate.
fn forced(assessment: &Assessment, today: Date) -> Vec<&'static str> {
    let held = |date: Option<Date>| {
        date.is_some_and(|date| date <= today && today <= date.plus_months(12))
    };
    let milestones = &assessment.milestones;
    let mut forced = match assessment.profile.mode {
        Mode::Maintaining => Vec::new(),
        Mode::Starting | Mode::Preparing => vec![CERTIFICATION_BODY, PREPARATION],
    };
    if !held(milestones.internal_audit) {
        forced.push(INTERNAL_AUDIT);
    }
    if !held(milestones.management_review) {
        forced.push(MANAGEMENT_REVIEW);
    }
    forced
}

/// What is needed, with the catalogue's actions and the visitor's decisions.
pub(crate) fn selected<'a>(
    bank: &'a Bank,
    assessment: &'a Assessment,
    needs: &[Need],
) -> Vec<Selected<'a>> {
    let select = |need: &Need| {
        Some(Selected {
            action: bank.action(&need.action)?,
            decided: assessment.plan.actions.get(&need.action),
            rest: need.rest,
            open: need.open,
        })
    };
    needs.iter().filter_map(select).collect()
}

/// Actions marked as done whose questions are still not answered with
/// “always”: done raises nothing by itself, so these ask for new answers.
#[must_use]
pub fn to_answer_again(bank: &Bank, assessment: &Assessment) -> Vec<(ActionId, Vec<QuestionId>)> {
    let asked: crate::core::ordered::Set<&str> = asked(bank, assessment)
        .map(|question| question.id.as_str())
        .collect();
    let open = |id: &&QuestionId| {
        asked.contains(id.as_str()) && assessment.value(id) != Some(AnswerValue::Always)
    };
    let done = assessment
        .plan
        .actions
        .iter()
        .filter(|(_, plan)| plan.state == ActionState::Done);
    done.filter_map(|(id, _)| bank.action(id))
        .map(|action| {
            let questions = action
                .closes
                .iter()
                .filter(open)
                .cloned()
                .collect::<Vec<_>>();
            (action.id.clone(), questions)
        })
        .filter(|(_, questions)| !questions.is_empty())
        .collect()
}
