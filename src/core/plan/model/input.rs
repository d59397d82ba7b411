//! What a plan is made from: all numbers in one value that needs neither the
//! question bank nor the assessment, so that a worker can be handed it.

use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::prospects::Prospects;
use super::task::Task;
use crate::core::assessment::planning::Goal;
use crate::core::date::Date;
use crate::core::standard::Role;

/// The longest plan: ten years, in weeks.
pub const HORIZON: u32 = 520;

/// Minutes that a role can give per week.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capacity {
    /// In the first weeks of work.
    pub profile: Vec<u32>,
    /// In all later weeks.
    pub tail: u32,
    /// In a week without absences: what shares of a week are reckoned from.
    pub usual: u32,
}

impl Capacity {
    /// Minutes in a week.
    #[must_use]
    pub fn at(&self, week: u32) -> u32 {
        self.profile
            .get(week as usize)
            .copied()
            .unwrap_or(self.tail)
    }

    /// The same with all hours multiplied.
    #[must_use]
    pub fn times(&self, factor: f64) -> Self {
        let times = |minutes: u32| (f64::from(minutes) * factor).clamp(0.0, 900_000.0) as u32;
        Self {
            profile: self.profile.iter().copied().map(times).collect(),
            tail: times(self.tail),
            usual: times(self.usual),
        }
    }
}

/// A consultant who may take work over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
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

/// Money that becomes available.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoneyGrant {
    /// Week of work from which on it may be spent.
    pub week: u32,
    /// Euros.
    pub euros: u64,
}

/// All that a plan is made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanInput {
    /// The weeks of work.
    pub calendar: Calendar,
    /// When the certificate is wanted.
    pub target: Option<Date>,
    /// What the plan is best at.
    pub goal: Goal,
    /// What there is to do.
    pub tasks: Vec<Task>,
    /// Minutes per week, in the order of [`Role::ALL`].
    pub capacities: [Capacity; 4],
    /// Share of a role's week that one task may take, 0–1.
    pub share: f64,
    /// Minutes a week that a task may take whatever the share.
    pub block: f64,
    /// How much longer waiting may take, as a share of it.
    pub waiting_spread: f64,
    /// Tasks of the firm's people in parallel.
    pub parallel: u32,
    /// Money; none is without limit.
    pub grants: Option<Vec<MoneyGrant>>,
    /// Help.
    pub consultant: Consultant,
    /// Euros per own hour, in the order of [`Role::ALL`].
    pub hourly: [f64; 4],
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
        let [manager, process, technician, top] = &self.capacities;
        match role {
            Role::Manager => manager,
            Role::Process => process,
            Role::Technician => technician,
            Role::Top => top,
        }
    }

    /// The week by whose beginning all must be done, if there is a target.
    #[must_use]
    pub fn target_week(&self) -> Option<u32> {
        self.target.map(|target| self.calendar.weeks_until(target))
    }
}
