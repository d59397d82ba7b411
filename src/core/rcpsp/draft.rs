//! What there is to schedule, as the caller writes it.

use serde::Serialize;

use crate::core::json::Read;

/// A point in time or a length, in time units.
pub type Time = u32;

/// An activity's position in [`Draft::activities`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
pub struct ActivityId(pub usize);

/// A resource's position in [`Draft::resources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
pub struct ResourceId(pub usize);

/// A piece of work that, once started, runs without a break.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
pub struct Activity {
    /// Length; 0 makes it a milestone, which uses no resource.
    pub duration: Time,
    /// Use per time unit of each resource, in the order of
    /// [`Draft::resources`]; missing entries at the end count as 0.
    pub demands: Vec<u32>,
    /// Earliest start.
    pub release: Time,
    /// Fixed start. Pinned activities take their resources and money before
    /// all others, whose schedule is made around them.
    pub pin: Option<Time>,
    /// Money spent at the start.
    pub cost: u64,
    /// Value of finishing early, for [`super::Objective::WeightedFinish`].
    pub weight: u32,
    /// Priority class, 0 first, for [`super::Objective::ByClass`].
    pub class: u8,
}

/// `after` may start once `before` has finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
pub struct Precedence {
    /// The predecessor.
    pub before: ActivityId,
    /// The successor.
    pub after: ActivityId,
}

/// A renewable resource: so much of it is there anew in each time unit. A
/// limit on activities in parallel is a resource of which each needs 1.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
pub struct Resource {
    /// Capacity in the first time units (holidays, busy periods); may be empty.
    pub profile: Vec<u32>,
    /// Capacity in every time unit after the profile.
    pub tail: u32,
}

impl Resource {
    /// The same capacity at all times.
    #[must_use]
    pub fn constant(capacity: u32) -> Self {
        Self {
            profile: Vec::new(),
            tail: capacity,
        }
    }

    /// Capacity in the time unit that begins at `time`.
    #[must_use]
    pub fn capacity(&self, time: Time) -> u32 {
        self.profile
            .get(time as usize)
            .copied()
            .unwrap_or(self.tail)
    }
}

/// Money that becomes available at a time and may be spent then or later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
pub struct Grant {
    /// From when on it may be spent.
    pub at: Time,
    /// How much.
    pub amount: u64,
}

/// The money allowed: at no time may more have been spent than has been
/// granted up to and including that time. A total is one grant at 0, a budget
/// per quarter one grant at the start of each quarter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
pub struct Budget {
    /// In any order.
    pub grants: Vec<Grant>,
}

/// A problem as the caller states it, not yet checked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
pub struct Draft {
    /// What is to be done.
    pub activities: Vec<Activity>,
    /// Finish-to-start precedence without lag; repeats do no harm.
    pub precedences: Vec<Precedence>,
    /// What is scarce.
    pub resources: Vec<Resource>,
    /// Money; `None` is without limit.
    pub budget: Option<Budget>,
    /// Time by which all activities must have finished.
    pub horizon: Time,
}
