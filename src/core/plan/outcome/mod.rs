//! From a schedule to a dated plan and what it changes.

mod activity;
mod load;
mod plan;
mod projection;
mod snapshot;

pub use activity::{Overload, PlannedActivity};
pub use load::WeekLoad;
pub use plan::{PhaseSpan, Plan, TargetCheck, Totals};
pub use projection::{Projected, Projection, project};
pub use snapshot::snapshot;
