//! What a plan is made from, as plain values.

mod calendar;
mod input;
pub mod pert;
mod problem;
mod prospects;
mod task;

pub use calendar::Calendar;
pub use input::{Capacity, Consultant, HORIZON, Money, MoneyGrant, Need, PlanInput};
pub use problem::{Field, Limit, PlanProblem};
pub use prospects::{Prospect, Prospects};
pub use task::{Attention, Spread, Task, Work};
