//! Own hours of an action: the estimate for a firm that starts from nothing,
//! less what the answers, certificates, a tool and training leave out.

use super::selection::{Selected, needs, selected};
use super::tool::ToolUse;
use super::training::{Lesson, lessons};
use crate::core::assessment::Assessment;
use crate::core::bank::{Bank, ThreePoint};
use crate::core::date::Date;
use crate::core::id::ActionId;
use crate::core::plan::model::{Need, pert};
use crate::core::report::remaining_share;
use crate::core::standard::{PerRole, SubClause};

/// Spread of hours where the catalogue estimates none for a role.
const USUAL_SPREAD: ThreePoint = ThreePoint {
    low: 0.6,
    likely: 1.0,
    high: 2.0,
};

/// What lowers the hours of an action, each the share that remains, 0–1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reductions {
    /// After what the answers say is there.
    pub answers: f64,
    /// After the evidence of certificates held.
    pub certificates: f64,
    /// After what a tool does.
    pub tool: f64,
    /// After training.
    pub training: f64,
    /// After what is done of an action under way.
    pub progress: f64,
}

impl Reductions {
    /// All together.
    #[must_use]
    pub fn factor(&self) -> f64 {
        self.answers * self.certificates * self.tool * self.training * self.progress
    }
}

/// What lowers the hours of an action in the plan; none if it is not needed.
#[must_use]
pub fn reductions(
    bank: &Bank,
    assessment: &Assessment,
    needs: &[Need],
    action: &ActionId,
) -> Option<Reductions> {
    let selected = selected(bank, assessment, needs);
    let savings = Savings::new(bank, assessment, &selected);
    let one = selected.iter().find(|one| one.action.id == *action)?;
    Some(savings.of(one))
}

/// The expected own hours that are left to do for each sub-clause, in the standard's order:
/// those of the plan, before a consultant takes a share of them.
#[must_use]
pub fn hours_left(bank: &Bank, assessment: &Assessment, today: Date) -> [f64; SubClause::COUNT] {
    let needs = needs(bank, assessment, today);
    let selected = selected(bank, assessment, &needs);
    let savings = Savings::new(bank, assessment, &selected);
    let mut left = [0.0; SubClause::COUNT];
    for one in &selected {
        let sum = one.action.sub_clause.map(SubClause::index);
        if let Some(sum) = sum.and_then(|place| left.get_mut(place)) {
            *sum += savings.hours(one).map(pert::expected).sum();
        }
    }
    left
}

/// Own hours that build the whole system from nothing, modules and themes left out.
pub(crate) fn from_nothing(bank: &Bank, assessment: &Assessment) -> PerRole<ThreePoint> {
    let sizes = assessment.profile.sizes();
    let actions = bank.actions().iter();
    let own: Vec<_> = actions
        .filter(|action| action.sub_clause.is_some())
        .collect();
    PerRole::new(|role| {
        let mut sum = ThreePoint::default();
        for hours in own.iter().map(|action| action.hours_of(role, &sizes)) {
            sum.low += hours.low;
            sum.likely += hours.likely;
            sum.high += hours.high;
        }
        sum
    })
}

/// What is known of tools and training when hours are reckoned.
pub(crate) struct Savings<'a> {
    bank: &'a Bank,
    assessment: &'a Assessment,
    /// The tools in use or to be introduced.
    pub(crate) tool: ToolUse<'a>,
    pub(crate) lessons: Vec<Lesson<'a>>,
}

impl<'a> Savings<'a> {
    pub(crate) fn new(
        bank: &'a Bank,
        assessment: &'a Assessment,
        selected: &[Selected<'a>],
    ) -> Self {
        Self {
            bank,
            assessment,
            tool: ToolUse::new(bank, assessment),
            lessons: lessons(bank, assessment, selected),
        }
    }

    pub(crate) fn of(&self, selected: &Selected<'_>) -> Reductions {
        let action = selected.action;
        let tool = action
            .automates
            .filter(|automation| self.tool.capabilities.contains(&automation.capability))
            .map_or(1.0, |automation| 1.0 - automation.share.clamp(0.0, 1.0));
        let lesson = self
            .lessons
            .iter()
            .find(|lesson| action.training.as_ref() == Some(&lesson.topic.id));
        Reductions {
            answers: selected.rest,
            certificates: action.sub_clause.map_or(1.0, |sub_clause| {
                remaining_share(self.bank, self.assessment, sub_clause)
            }),
            tool,
            training: lesson.map_or(1.0, |lesson| 1.0 - lesson.offer.saves.clamp(0.0, 1.0)),
            progress: selected.undone(),
        }
    }

    /// Own hours per role; the visitor's own number stands as it is, but for
    /// progress.
    pub(crate) fn hours(&self, selected: &Selected<'_>) -> PerRole<ThreePoint> {
        let sizes = self.assessment.profile.sizes();
        let reductions = self.of(selected);
        PerRole::new(|role| {
            let estimate = selected.action.hours_of(role, &sizes);
            match selected.decided.and_then(|plan| plan.hours.get(&role)) {
                None => estimate * reductions.factor(),
                Some(&own) => {
                    let spread = if estimate.likely > 0.0 {
                        estimate * (1.0 / estimate.likely)
                    } else {
                        USUAL_SPREAD
                    };
                    spread * (own * reductions.progress)
                }
            }
        })
    }
}
