//! From bank, assessment and report to what a plan is made from.

mod audit_days;
mod capacity;
mod evidence;
mod field_check;
mod gather;
mod own_hours;
mod phases;
pub mod prices;
mod selection;
mod tool;
pub(crate) mod training;

pub use audit_days::{initial_cost, initial_days, share_cost};
pub use gather::plan_input;
pub(crate) use gather::plan_input_for;
pub(crate) use own_hours::from_nothing;
pub use own_hours::{Reductions, hours_left, reductions};
pub use phases::done;
pub(crate) use selection::selected;
pub use selection::{
    CERTIFICATION_BODY, INTERNAL_AUDIT, MANAGEMENT_REVIEW, PREPARATION, SCOPE_STATEMENT, needs,
    to_answer_again,
};
pub(crate) use tool::{hosting, monthly};
pub use training::way_in_question;
