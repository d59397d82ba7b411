//! What the pages of the plan have in common.

mod changes;
mod drawn;
mod frame;
mod noted;
mod phases;
mod problems;
mod roadmap;
mod standing;
mod strip;
mod what_if;
mod words;

pub(crate) use drawn::{Draw, drawn};
pub(crate) use frame::{headed_page, plan_page};
pub(crate) use noted::noted;
pub(crate) use phases::phase_ends;
pub(crate) use problems::problems;
pub(crate) use roadmap::roadmap_chart;
pub(crate) use strip::{is_sketch, open_at, tone};
pub(crate) use words::{DATES, euros, hours, percent, period, roles};
