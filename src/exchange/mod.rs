//! The export file: written, read back, and read from elsewhere.
//!
//! Its shape is documented in `ready20k.schema.json`, which a test generates
//! from the types.

mod arrivals;
mod export;
mod file;
mod foreign;
mod import;
mod several;

pub use arrivals::{Arrival, arrivals, content, found_here};
pub use export::{ENDING, ExportProblem, export, file_name};
pub use file::{ExportFile, FORMAT, SCHEMA};
pub use foreign::Foreign;
pub use import::{BOUNDS, Import, ImportProblem, LARGEST_FILE, import, text_of};
pub use several::{Several, several};
