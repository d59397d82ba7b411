//! What is shared: files that other programs open, each made from the same values that
//! the page shows, and read again before anybody is told that they are whole.

mod calendar;
pub mod csv;
mod drawing;
pub mod field;
mod framework;
pub mod ics;
mod mail;
mod output;
mod package;
pub mod packed;
pub mod portfolio;
mod problems;
pub mod project;
pub mod report;
mod score;
pub mod sealed;
pub mod share_link;
pub mod sheet;
mod source;
mod tables;
mod task_list;
pub mod workbook;
pub mod xml;
pub mod zip;

pub use mail::mail_address;
pub use output::{Made, NotMade, Output};
pub use problems::{link_problem, sealed_problem, workbook_problem};
pub use score::line as score_line;
pub use source::Source;
pub use tables::{Table, as_text, id_name, lines};
pub use task_list::{Layout, name as layout_name};
