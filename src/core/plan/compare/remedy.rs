//! What would have to change to keep the target date, each answer found by
//! planning with the change.

use serde::{Deserialize, Serialize};

use crate::core::assessment::planning::Goal;
use crate::core::date::Date;
use crate::core::plan::model::{Consultant, PlanInput};
use crate::core::plan::outcome::Plan;
use crate::core::plan::schedule::{Effort, Found, solve};

/// Schedules for each attempt: some milliseconds.
const EFFORT: Effort = Effort {
    shortest: 600,
    ordered: 400,
};

/// A way to keep the target date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Remedy {
    /// A later date; the amount is in days after the target.
    LaterDate,
    /// The earliest finish instead of another goal; no amount.
    EarliestFinish,
    /// More hours a week of every role; the amount is a factor.
    MoreHours,
    /// A larger limit on work in parallel; the amount is the limit.
    MoreInParallel,
    /// All money at once; the amount is in euros.
    MoreMoney,
    /// Days of a consultant; the amount is in days, budget left aside.
    Consultant,
}

impl Remedy {
    /// All remedies, those that cost nothing first.
    pub const ALL: [Self; 6] = [
        Self::LaterDate,
        Self::EarliestFinish,
        Self::MoreHours,
        Self::MoreInParallel,
        Self::MoreMoney,
        Self::Consultant,
    ];

    /// How many steps of the remedy are tried, the largest first.
    fn steps(self) -> u32 {
        match self {
            Self::LaterDate | Self::EarliestFinish | Self::MoreMoney => 1,
            Self::MoreHours => 30,
            Self::MoreInParallel => 6,
            Self::Consultant => 16,
        }
    }
}

/// What a remedy amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Remedied {
    /// Which remedy.
    pub remedy: Remedy,
    /// The smallest amount that keeps the target, or else the largest tried.
    pub amount: f64,
    /// When the plan then ends.
    pub finish: Date,
    /// Whether that keeps the target.
    pub keeps: bool,
    /// Euros that the plan then costs.
    pub euros: f64,
}

/// The search for remedies: one plan per step.
#[derive(Debug, Clone)]
pub struct Remedies {
    input: PlanInput,
    target: Date,
    /// When the plan ends and what it costs as it is.
    now: (Date, f64),
    seed: u64,
    /// Still to be tried, the next last.
    open: Vec<Remedy>,
    /// Steps of the current remedy that are known not to do, and to do.
    low: u32,
    high: Option<u32>,
    best: Option<Remedied>,
    found: Vec<Remedied>,
}

impl Remedies {
    /// Prepares the search for a plan that was made from the input; there is
    /// none without a target date.
    #[must_use]
    pub fn new(input: PlanInput, found: &Found, seed: u64) -> Option<Self> {
        let applies = |remedy: &Remedy| match remedy {
            Remedy::MoreMoney => input.grants.is_some(),
            Remedy::EarliestFinish => input.goal != Goal::EarliestFinish,
            _ => true,
        };
        let plan = Plan::of_found(&input, found).ok()?;
        Some(Self {
            target: input.target?,
            now: (plan.finish, plan.totals.euros),
            seed,
            open: Remedy::ALL.into_iter().rev().filter(applies).collect(),
            low: 0,
            high: None,
            best: None,
            found: Vec::new(),
            input,
        })
    }

    /// Makes one plan; what has been found once there is no more to try.
    pub fn step(&mut self) -> Option<&[Remedied]> {
        let Some(&remedy) = self.open.last() else {
            return Some(&self.found);
        };
        let last = remedy.steps();
        let step = self
            .high
            .map_or(last, |high| u32::midpoint(self.low, high).max(1));
        let tried = self.attempt(remedy, step);
        let keeps = tried.is_some_and(|tried| tried.keeps);
        if keeps || self.best.is_none() {
            self.best = tried.or(self.best);
        }
        match (keeps, self.high) {
            (true, _) => self.high = Some(step),
            // Even the largest amount does not do.
            (false, None) => self.low = last,
            (false, Some(_)) => self.low = step,
        }
        if self.high.is_none_or(|high| high <= self.low + 1) {
            self.found.extend(self.best.take());
            self.open.pop();
            (self.low, self.high) = (0, None);
        }
        self.open.is_empty().then_some(&self.found)
    }

    /// Plans with a step of a remedy; none where there is no plan.
    fn attempt(&self, remedy: Remedy, step: u32) -> Option<Remedied> {
        if remedy == Remedy::LaterDate {
            let (finish, euros) = self.now;
            let amount = f64::from(finish.days_since(self.target).max(0));
            return Some(Remedied {
                remedy,
                amount,
                finish,
                keeps: true,
                euros,
            });
        }
        let (input, amount) = changed(&self.input, remedy, step);
        let runner = solve(input, EFFORT, self.seed).ok()?;
        let plan = Plan::of_runner(&runner)?;
        let euros = plan.totals.euros;
        let amount = if remedy == Remedy::MoreMoney {
            euros
        } else {
            amount
        };
        let keeps = plan.finish <= self.target;
        Some(Remedied {
            remedy,
            amount,
            finish: plan.finish,
            keeps,
            euros,
        })
    }
}

/// What a plan with a step of a remedy is made from, and the step's amount.
fn changed(input: &PlanInput, remedy: Remedy, step: u32) -> (PlanInput, f64) {
    let mut input = input.clone();
    let amount = match remedy {
        Remedy::LaterDate => 0.0,
        Remedy::EarliestFinish => {
            input.goal = Goal::EarliestFinish;
            0.0
        }
        Remedy::MoreHours => {
            let factor = 1.0 + f64::from(step) / 10.0;
            input.capacities = input.capacities.map(|capacity| capacity.times(factor));
            factor
        }
        Remedy::MoreInParallel => {
            input.parallel += step;
            f64::from(input.parallel)
        }
        Remedy::MoreMoney => {
            input.grants = None;
            0.0
        }
        Remedy::Consultant => {
            let days = input.consultant.days + 5 * step;
            input.consultant = Consultant {
                days,
                ..input.consultant
            };
            input.grants = None;
            f64::from(days)
        }
    };
    (input, amount)
}
