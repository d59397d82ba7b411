//! What a plan is made from: all numbers in one value that needs neither the
//! question bank nor the assessment, so that a worker can be handed it.

use serde::Serialize;

use super::calendar::Calendar;
use super::prospects::Prospects;
use super::task::Task;
use crate::core::assessment::planning::Goal;
use crate::core::date::Date;
use crate::core::id::ActionId;
use crate::core::json::Read;
use crate::core::standard::{PerRole, Role};

/// The longest plan: ten years, in weeks.
pub const HORIZON: u32 = 520;

/// What a role can give per week: the hours that the profile has, and how much
/// of them is there in which week.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Read)]
pub struct Capacity {
    /// Hours a week, as the profile has them.
    pub hours: f64,
    /// The share of them in each of the first weeks of work, after absences
    /// and growth; 1 is all.
    pub shares: Vec<f64>,
    /// The share in all later weeks.
    pub later: f64,
    /// The share in a week without absences: what shares of a week are
    /// reckoned from.
    pub usual: f64,
}

impl Capacity {
    /// The same hours in every week.
    #[must_use]
    pub fn steady(hours: f64) -> Self {
        Self {
            hours,
            shares: Vec::new(),
            later: 1.0,
            usual: 1.0,
        }
    }

    /// Minutes in a week.
    #[must_use]
    pub fn at(&self, week: u32) -> u32 {
        let share = self.shares.get(week as usize).copied();
        self.whole(share.unwrap_or(self.later))
    }

    /// Minutes in each of the first weeks.
    pub(crate) fn first(&self) -> Vec<u32> {
        self.shares.iter().map(|&share| self.whole(share)).collect()
    }

    /// Minutes in all later weeks.
    pub(crate) fn tail(&self) -> u32 {
        self.whole(self.later)
    }

    /// Minutes in a week without absences.
    pub(crate) fn usual(&self) -> u32 {
        self.whole(self.usual)
    }

    /// Whole minutes within what the solver can count.
    fn whole(&self, share: f64) -> u32 {
        (self.hours * 60.0 * share).clamp(0.0, 900_000.0) as u32
    }
}

/// A consultant who may take work over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Read)]
pub struct Consultant {
    /// Days that may be bought.
    pub days: u32,
    /// Hours of a day.
    pub hours: f64,
    /// Euros per day.
    pub price: f64,
    /// Own hours that an hour replaces.
    pub rate: f64,
    /// Largest share of own hours taken over where help is usual, 0–1.
    pub share_usual: f64,
    /// The same where help is possible, 0–1.
    pub share_possible: f64,
}

impl Consultant {
    /// The days of so many hours.
    #[must_use]
    pub fn days(&self, hours: f64) -> f64 {
        hours / self.hours.max(1.0)
    }
}

/// Money that becomes available.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
pub struct MoneyGrant {
    /// Week of work from which on it may be spent.
    pub week: u32,
    /// Euros.
    pub euros: u64,
}

/// Money that may be spent, in whole units of the assessment's currency, as all money
/// of the plan; what is called euros here comes from the time when there were no others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Read)]
pub struct Money {
    /// In total; none is without limit.
    pub budget: Option<u64>,
    /// Each quarter, until the budget is reached; none is all at once.
    pub quarter: Option<u64>,
}

/// An action that the plan needs, and how much of it: selected once, in the
/// making of the plan's input.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
pub struct Need {
    /// The action.
    pub action: ActionId,
    /// Share of the work that the answers leave, 0–1.
    pub rest: f64,
    /// Questions it closes that are asked and not yet “always”.
    pub open: usize,
}

/// All that a plan is made from.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
pub struct PlanInput {
    /// The weeks of work.
    pub calendar: Calendar,
    /// When the certificate is wanted.
    pub target: Option<Date>,
    /// What the plan is best at.
    pub goal: Goal,
    /// The actions that are needed, in the catalogue's order.
    pub needs: Vec<Need>,
    /// What there is to do.
    pub tasks: Vec<Task>,
    /// Minutes per week.
    pub capacities: PerRole<Capacity>,
    /// Share of a role's week that one task may take, 0–1.
    pub share: f64,
    /// Minutes a week that a task may take whatever the share.
    pub block: f64,
    /// How much longer waiting may take, as a share of it.
    pub waiting_spread: f64,
    /// Tasks of the firm's people in parallel.
    pub parallel: u32,
    /// Money.
    pub money: Money,
    /// The most money that can be entered.
    pub most_money: f64,
    /// Help.
    pub consultant: Consultant,
    /// Euros per own hour.
    pub hourly: PerRole<f64>,
    /// Share of the estimates that err together, 0–1: what makes one action
    /// longer than thought often makes others longer, too.
    pub common_cause: f64,
    /// What the tasks change in readiness and conformity.
    pub prospects: Prospects,
}

impl PlanInput {
    /// Minutes of one role.
    #[must_use]
    pub fn capacity(&self, role: Role) -> &Capacity {
        self.capacities.of(role)
    }

    /// Money by week: the whole budget at once, or so much a quarter until the
    /// budget is reached; none is without limit.
    #[must_use]
    pub fn grants(&self) -> Option<Vec<MoneyGrant>> {
        let Money { budget, quarter } = self.money;
        let Some(quarter) = quarter else {
            return budget.map(|euros| vec![MoneyGrant { week: 0, euros }]);
        };
        let mut left = budget.unwrap_or(u64::MAX);
        let quarters = (0..HORIZON).step_by(13).map_while(|weeks| {
            let euros = quarter.min(left);
            left -= euros;
            (euros > 0).then(|| MoneyGrant {
                week: self.calendar.week_after(weeks),
                euros,
            })
        });
        Some(quarters.collect())
    }

    /// The week by whose beginning all must be done, if there is a target.
    #[must_use]
    pub fn target_week(&self) -> Option<u32> {
        self.target.map(|target| self.calendar.weeks_until(target))
    }
}
