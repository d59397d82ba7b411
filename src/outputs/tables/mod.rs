//! The tables that are shared: as sheets of the workbook and as CSV files.

mod answers;
mod catalogue;
mod gaps;
mod plan;
mod summary;
mod sums;
mod table;
mod whole;

pub(crate) use plan::{Row, actions};
pub(crate) use summary::organisation;
pub use summary::{as_text, lines};
pub use table::{Table, id_name};
