//! What can be wrong with a draft.

use super::draft::{ActivityId, Precedence, ResourceId, Time};

/// Bounds on what a draft may contain. They keep every sum within 64 bits and
/// every table within a few megabytes.
pub mod limits {
    /// Most activities.
    pub const ACTIVITIES: usize = 2_000;
    /// Most precedences.
    pub const PRECEDENCES: usize = 100_000;
    /// Most resources.
    pub const RESOURCES: usize = 32;
    /// Latest time that a duration, release, pin, grant, profile or the sum of
    /// all durations behind them may reach.
    pub const TIME: u64 = 100_000;
    /// Largest capacity of, or demand for, one resource in one time unit.
    pub const UNITS: u32 = 1_000_000;
    /// Largest weight.
    pub const WEIGHT: u32 = 1_000_000;
    /// Last priority class.
    pub const CLASS: u8 = 7;
    /// Largest single amount of money.
    pub const MONEY: u64 = 1_000_000_000_000_000;
}

/// A reason why no schedule can be made from a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Issue {
    /// More activities, resources or precedences than [`limits`] allow.
    TooMany {
        /// `"activities"`, `"resources"`, `"precedences"` or `"grants"`.
        what: &'static str,
        /// How many there are.
        count: usize,
        /// How many there may be.
        limit: usize,
    },
    /// An activity has demands for more resources than there are.
    UnknownResource {
        /// The activity.
        activity: ActivityId,
    },
    /// A precedence names an activity that does not exist.
    UnknownActivity {
        /// The precedence.
        precedence: Precedence,
    },
    /// One of an activity's numbers is beyond its limit.
    ActivityOutOfRange {
        /// The activity.
        activity: ActivityId,
        /// The field: `"duration"`, `"release"`, `"pin"`, `"cost"`,
        /// `"weight"`, `"class"` or `"demands"`.
        field: &'static str,
    },
    /// A resource's capacity is beyond its limit or its profile too long.
    ResourceOutOfRange {
        /// The resource.
        resource: ResourceId,
    },
    /// A grant's time or amount is beyond its limit.
    GrantOutOfRange {
        /// Position in the budget's grants.
        grant: usize,
    },
    /// The horizon is beyond [`limits::TIME`].
    HorizonOutOfRange,
    /// All durations one after the other, behind the last release, pin, grant
    /// and profile, reach beyond [`limits::TIME`].
    SpanTooLong {
        /// That sum.
        span: u64,
    },
    /// Activities that wait for each other in a circle, each for the one
    /// before it and the first for the last.
    Cycle {
        /// The activities of the circle, in order.
        activities: Vec<ActivityId>,
    },
    /// An activity needs more of a resource than there is at any time.
    DemandAboveCapacity {
        /// The activity.
        activity: ActivityId,
        /// The resource.
        resource: ResourceId,
        /// Needed per time unit.
        demand: u32,
        /// The most there ever is.
        capacity: u32,
    },
    /// An activity that is not pinned needs more of a resource than there is
    /// after its profile's end, so that it might never be placed.
    DemandAboveTail {
        /// The activity.
        activity: ActivityId,
        /// The resource.
        resource: ResourceId,
        /// Needed per time unit.
        demand: u32,
        /// Capacity after the profile.
        tail: u32,
    },
    /// A pin is earlier than the activity's release or than its predecessors
    /// can be done, whatever the resources.
    PinTooEarly {
        /// The pinned activity.
        activity: ActivityId,
        /// Where it is pinned.
        pin: Time,
        /// Its earliest possible start.
        earliest: Time,
    },
    /// Pinned activities alone overload a resource.
    PinsOverload {
        /// The resource.
        resource: ResourceId,
        /// First time unit of overload.
        time: Time,
        /// The pinned activities that use the resource in that time unit.
        activities: Vec<ActivityId>,
    },
    /// Pinned activities alone spend more than has been granted.
    PinsOverspend {
        /// First time of overspending.
        time: Time,
        /// Spent by then.
        spent: u64,
        /// Granted by then.
        granted: u64,
    },
    /// All costs together exceed all grants.
    BudgetTooSmall {
        /// Sum of the costs.
        cost: u64,
        /// Sum of the grants.
        granted: u64,
    },
    /// An activity cannot finish by the horizon, even with no resource scarce.
    BeyondHorizon {
        /// The activity.
        activity: ActivityId,
        /// Its earliest possible finish.
        earliest_finish: Time,
        /// The horizon.
        horizon: Time,
    },
}
