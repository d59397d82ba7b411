//! The catalogue: the data files in `en/`, read into the bank.
//!
//! A domain expert edits the JSON files; `tests/catalogue.rs` checks them.
//! In the browser they arrive as a few bundles (see `tools/`), natively
//! [`files`] hands out the same files.

use crate::core::bank::{Guide, Lists, Words};
use crate::core::json;

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(not(target_arch = "wasm32"))]
pub use native::{bank, files, guide};

/// Reads a data file or bundle. The error names the place.
///
/// # Errors
/// If the text is not JSON of the expected shape.
pub fn read(text: &str) -> Result<Lists, String> {
    json::read(text).map_err(|problem| problem.to_string())
}

/// Reads the bundle of words.
///
/// # Errors
/// If the text is not JSON of the expected shape.
pub fn read_words(text: &str) -> Result<Words, String> {
    json::read(text).map_err(|problem| problem.to_string())
}

/// Reads a file of the guide, or its bundle.
///
/// # Errors
/// If the text is not JSON of the expected shape.
pub fn read_guide(text: &str) -> Result<Guide, String> {
    json::read(text).map_err(|problem| problem.to_string())
}
