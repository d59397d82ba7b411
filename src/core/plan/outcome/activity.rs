//! One activity of the plan with its dates, and where pins ask for too much.

use crate::core::assessment::planning::Phase;
use crate::core::date::Date;
use crate::core::plan::model::{Attention, Work};
use crate::core::standard::{PerRole, Role};

/// One activity with its dates.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedActivity {
    /// What it is.
    pub work: Work,
    /// The phase it belongs to.
    pub phase: Phase,
    /// Whether it counts against the limit on work in parallel.
    pub attention: Attention,
    /// First week of work.
    pub start_week: u32,
    /// The week after its last.
    pub finish_week: u32,
    /// First day of its first week.
    pub start: Date,
    /// Friday of its last week; for a milestone the Friday before.
    pub finish: Date,
    /// Expected own hours.
    pub hours: PerRole<f64>,
    /// Hours of a consultant.
    pub bought_hours: f64,
    /// Euros, the consultant's included.
    pub euros: f64,
    /// Positions of the activities that it waits for.
    pub after: Vec<usize>,
    /// Whether the visitor, or its being under way, fixes its week.
    pub pinned: bool,
}

impl PlannedActivity {
    /// Own hours of all roles.
    #[must_use]
    pub fn own_hours(&self) -> f64 {
        self.hours.sum()
    }

    /// Own hours of one role.
    #[must_use]
    pub fn hours_of(&self, role: Role) -> f64 {
        *self.hours.of(role)
    }
}

/// More load than capacity, which only pins can cause.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Overload {
    /// Whose.
    pub role: Role,
    /// In which week of work.
    pub week: u32,
    /// Hours over capacity.
    pub hours: f64,
}
