//! From bank, assessment and report to what a plan is made from.

mod audit_days;
mod capacity;
mod effort;
mod evidence;
mod field_check;
mod gather;
mod phases;
pub mod prices;
mod selection;
mod tool;
pub(crate) mod training;

pub use audit_days::{initial_cost, initial_days, share_cost};
pub use effort::{Reductions, reductions};
pub use gather::plan_input;
pub(crate) use selection::select;
pub use selection::{INTERNAL_AUDIT, MANAGEMENT_REVIEW, to_answer_again};
pub(crate) use tool::{hosting, monthly};
pub(crate) use training::Lesson;
