//! What other choices would come to, and what else follows from a plan.

mod break_even;
mod hosting;
mod remedy;
mod role_matrix;
mod running_cost;
mod scenario;
mod training_plan;

pub use break_even::{BreakEven, train_or_hire};
pub use hosting::{HostingComparison, compare_hosting};
pub use remedy::{Remedied, Remedies, Remedy};
pub use role_matrix::{MatrixRow, Part, role_matrix};
pub use running_cost::{CostItem, RunningYear, per_month, running_years};
pub use scenario::{COMPARED_DAYS, Scenario, ScenarioResult, scenario_inputs, suggested_tool};
pub use training_plan::{Learning, TrainingRow, training_plan};
