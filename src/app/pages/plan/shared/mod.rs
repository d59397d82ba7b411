//! What the pages of the plan have in common.

mod drawn;
mod frame;
mod noted;
mod outcome;
mod phases;
mod problems;
mod standing;
mod what_if;
mod words;

pub(crate) use drawn::{Draw, drawn};
pub(crate) use frame::plan_page;
pub(crate) use noted::noted;
pub(crate) use phases::{phase_class, phase_ends, phase_name};
pub(crate) use problems::problems;
pub(crate) use words::{DATES, euros, hours, percent, period, roles};
