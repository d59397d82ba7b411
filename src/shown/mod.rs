//! What the pages show, worked out from values: orders, choices and sentences
//! that need no browser, so that they are tested natively. The app only draws.

pub mod agenda;
pub mod board;
pub mod colleagues;
pub mod costs;
pub mod crosswalk;
pub mod decisions;
mod edits;
mod gap_list;
pub mod going_on;
mod lens_bar;
pub mod listing;
pub mod mock_audit;
mod names;
pub mod next;
pub mod notes;
pub mod outcome;
pub mod pace;
pub mod people;
mod plan_problem;
pub mod portfolio;
pub mod risk;
pub mod roadmap;
pub mod sample;
pub mod scenarios;
pub mod scope;
pub mod second_look;
mod sentences;
pub mod short;
pub mod showcase;
mod sides;
pub mod since;
pub mod size;
pub mod tasks;
pub mod timeline;
pub mod trial;
pub mod week;

pub use edits::edited;
pub use gap_list::{Shown, gap_rows, left_to_do};
pub use lens_bar::lens_bar;
pub use names::{
    area_name, conformity_state, group_name, module_name, name_of, organisation, theme_name, title,
    work_name,
};
pub use plan_problem::{plan_field, plan_later, plan_problem, plan_too_early, work};
pub use sentences::{
    entry_problem, export_problem, headline, import_problem, minors, reason, repaired,
};
pub use sides::{Points, constraints, opportunities};
