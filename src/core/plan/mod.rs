//! The plan: from the gaps to dated work that a small firm can carry out with
//! the hours and the money it has.
//!
//! [`plan_input`] selects the actions that close what is not yet “always”,
//! reckons their hours and gathers capacity, money, training, tool and the
//! evidence run into a [`PlanInput`]. A [`Runner`] schedules it (see
//! [`crate::core::rcpsp`]) slice by slice, and [`Plan`] puts dates, loads and
//! sums to what it found.
//!
//! The plan reckons with expected hours, (low + 4 × likely + high) ÷ 6, so that
//! its dates are neither the best nor the worst case; [`simulation`] says how
//! far they may be off.
//!
//! The unit of time is a week of work. An activity's length follows from its
//! hours and the share of a role's week that it may take, and is never below
//! the weeks that it takes however many hours are given. Its hours lie evenly
//! over its weeks; what is smaller than a week shares it with others.

mod audit_days;
mod break_even;
mod build;
mod calendar;
mod capacity;
mod compile;
mod consultant;
mod effort;
mod evidence;
mod field_check;
mod hosting;
mod input;
pub mod job;
mod load;
pub mod pert;
mod phases;
mod pins;
#[allow(clippy::module_inception)] // the value that the module is about
mod plan;
pub mod prices;
mod problem;
mod projection;
mod prospects;
mod remedy;
mod role_matrix;
mod runner;
mod running_cost;
mod scenario;
mod selection;
pub mod simulation;
mod sizing;
mod snapshot;
mod tool;
mod training;
mod training_plan;

pub use audit_days::{initial_cost, initial_days, share_cost};
pub use break_even::{BreakEven, train_or_hire};
pub use build::plan_input;
pub use calendar::Calendar;
pub use compile::{Compiled, compile};
pub use effort::{Reductions, reductions};
pub use hosting::{HostingComparison, compare_hosting};
pub use input::{
    Attention, Capacity, Consultant, HORIZON, MoneyGrant, PlanInput, Spread, Task, Work,
};
pub use load::WeekLoad;
pub use plan::{Overload, PhaseSpan, Plan, PlannedActivity, TargetCheck, Totals};
pub use problem::{Field, PlanProblem};
pub use projection::{Projected, Projection, project};
pub use prospects::{Prospect, Prospects};
pub use remedy::{Remedied, Remedies, Remedy};
pub use role_matrix::{MatrixRow, Part, role_matrix};
pub use runner::{Effort, Found, Progress, Runner, solve};
pub use running_cost::{CostItem, RunningYear, per_month, running_years};
pub use scenario::{
    COMPARED_DAYS, Scenario, ScenarioResult, scenario_inputs, scenario_result, suggested_tool,
};
pub use selection::{INTERNAL_AUDIT, MANAGEMENT_REVIEW, to_answer_again};
pub use snapshot::snapshot;
pub use training_plan::{TrainingRow, training_plan};
