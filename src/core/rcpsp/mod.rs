//! Resource-constrained project scheduling (RCPSP): activities with durations,
//! precedence, scarce renewable resources, pinned starts and money.
//!
//! A caller fills a [`Draft`], [`Problem::new`] turns it into a checked
//! problem or a list of [`Issue`]s, and a [`Search`] improves its best
//! [`Schedule`] slice by slice for as long as the caller steps it. [`check`]
//! verifies a schedule independently of the code that made it.
//!
//! Time is a whole number of *time units* from 0; what a unit is (the plan
//! uses a week) is the caller's business. An activity that starts at `s` and
//! lasts `d` occupies the units `s, s + 1, …, s + d − 1` and finishes at
//! `s + d`. No clock is read and no randomness but the seed's is used, so the
//! same problem, objective, seed and number of schedules give the same answer
//! on every machine.
//!
//! Terms follow Kolisch and Hartmann, "Experimental investigation of
//! heuristics for resource-constrained project scheduling: an update",
//! European Journal of Operational Research 174 (2006) 23–37.

mod bounds;
mod check;
mod crossover;
mod draft;
mod evolution;
mod issue;
mod levelling;
mod money;
mod network;
mod objective;
mod population;
mod problem;
mod rng;
mod sampling;
mod schedule;
mod search;
mod sgs;
mod timeline;
mod validate;
mod workshop;

pub use check::{Violation, check};
pub use draft::{
    Activity, ActivityId, Budget, Draft, Grant, Precedence, Resource, ResourceId, Time,
};
pub use issue::{Issue, limits};
pub use objective::Objective;
pub use problem::Problem;
pub(crate) use rng::Rng;
pub use schedule::Schedule;
pub use search::{Search, SoFar};
