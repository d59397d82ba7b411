//! What can be wrong with what a plan is made from.

use serde::Serialize;

use super::task::Work;
use crate::core::assessment::planning::Assumption;
use crate::core::date::Date;
use crate::core::id::ActionId;
use crate::core::json::Read;
use crate::core::standard::Role;

/// Something to be put right. Each names the field that it is about; its
/// sentence, with the remedy, is the message table's.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PlanProblem {
    /// A number is negative, absurdly large or none at all.
    OutOfRange(Field),
    /// There is work for a role that has no hours.
    NoHours(Role),
    /// A role's work does not fit into ten years at its hours.
    TooMuchWork {
        /// The role with the most work for its hours.
        role: Role,
        /// How many weeks its work alone takes.
        weeks: u32,
    },
    /// One activity does not fit into ten years.
    TooLong {
        /// The activity.
        work: Work,
        /// Its length in weeks.
        weeks: u32,
        /// The role whose hours make it so long, if it is one's.
        role: Option<Role>,
    },
    /// The plan would not end within ten years.
    BeyondHorizon {
        /// Its length in weeks.
        weeks: u32,
    },
    /// The certificate is wanted before work starts.
    TargetBeforeStart {
        /// When it is wanted.
        target: Date,
        /// When work starts.
        start: Date,
    },
    /// Actions that wait for each other in a circle.
    Cycle(Vec<ActionId>),
    /// The money does not pay for the plan.
    BudgetTooSmall {
        /// What holds it that low.
        limit: Limit,
        /// Euros needed.
        needed: u64,
        /// Euros there are.
        granted: u64,
    },
    /// An action is pinned to a week before what it waits for can be done;
    /// the plan is made without the pin.
    PinTooEarly {
        /// The action.
        action: ActionId,
        /// Where it is pinned.
        pinned: Date,
        /// When it can start at the earliest.
        earliest: Date,
    },
    /// What an action waits for cannot be done by its pinned week with the
    /// hours there are; the plan is made without the pin.
    PinUnreachable {
        /// The action.
        action: ActionId,
        /// Where it is pinned.
        pinned: Date,
    },
    /// An action is pinned to a week beyond the longest plan; the plan is made
    /// without the pin.
    PinTooLate {
        /// The action.
        action: ActionId,
        /// Where it is pinned.
        pinned: Date,
    },
    /// More than the solver takes on.
    TooLarge,
}

impl PlanProblem {
    /// Whether no plan can be made until it is put right.
    #[must_use]
    pub fn stops(&self) -> bool {
        !matches!(
            self,
            Self::PinTooEarly { .. }
                | Self::PinUnreachable { .. }
                | Self::PinTooLate { .. }
                | Self::TargetBeforeStart { .. }
        )
    }

    /// The field to change.
    #[must_use]
    pub fn field(&self) -> Field {
        match self {
            Self::OutOfRange(field) => field.clone(),
            Self::NoHours(role)
            | Self::TooMuchWork { role, .. }
            | Self::TooLong {
                role: Some(role), ..
            } => Field::Hours(*role),
            Self::TooLong {
                work: Work::Action(id),
                ..
            } => Field::ActionWeeks(id.clone()),
            Self::TooLong { .. } | Self::BeyondHorizon { .. } | Self::TooLarge => {
                Field::Hours(Role::Manager)
            }
            Self::TargetBeforeStart { .. } => Field::Target,
            Self::Cycle(actions) => actions
                .first()
                .map_or(Field::Target, |id| Field::ActionAfter(id.clone())),
            Self::BudgetTooSmall { limit, .. } => match limit {
                Limit::Budget => Field::Budget,
                Limit::Quarter => Field::QuarterBudget,
            },
            Self::PinTooEarly { action, .. }
            | Self::PinUnreachable { action, .. }
            | Self::PinTooLate { action, .. } => Field::ActionPin(action.clone()),
        }
    }
}

/// What limits the money of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Limit {
    /// The whole budget.
    Budget,
    /// The budget of each quarter: the whole would be enough, or has no limit.
    Quarter,
}

/// A field of the assessment that the plan reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Hours per week of a role.
    Hours(Role),
    /// Budget in total.
    Budget,
    /// Budget per quarter.
    QuarterBudget,
    /// Target date.
    Target,
    /// Days of a consultant.
    ConsultantDays,
    /// What the certification body asks for.
    AuditQuote,
    /// How many days it asks for.
    AuditDays,
    /// A price, by cost unit.
    Price(String),
    /// An assumption.
    Assumption(Assumption),
    /// An action's hours.
    ActionHours(ActionId, Role),
    /// An action's length.
    ActionWeeks(ActionId),
    /// An action's money.
    ActionMoney(ActionId),
    /// An action's prerequisites.
    ActionAfter(ActionId),
    /// Where an action is pinned.
    ActionPin(ActionId),
}
