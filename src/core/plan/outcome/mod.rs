//! From a schedule to a dated plan and what it changes.

mod activity;
mod later;
mod load;
mod own_work;
mod plan;
mod projection;
mod since;
mod snapshot;
mod verdict;

pub use activity::{Overload, PlannedActivity};
pub use later::{Later, why_later};
pub use load::WeekLoad;
pub use own_work::{OwnWork, own_work};
pub use plan::{PhaseSpan, Plan, TargetCheck, Totals};
pub use projection::{Projected, Projection, project};
pub use since::{Changes, Move, Pair, Since, capability, moved, since};
pub use snapshot::snapshot;
pub use verdict::{LIKELY, PlanVerdict, Tone};
