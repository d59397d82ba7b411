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
pub(crate) use gather::plan_input_for;
pub(crate) use selection::selected;
pub use selection::{INTERNAL_AUDIT, MANAGEMENT_REVIEW, needs, to_answer_again};
pub(crate) use tool::{hosting, monthly};
pub use training::way_in_question;
