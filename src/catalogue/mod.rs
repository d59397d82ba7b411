//! The catalogue: the data files in `en/`, read into the bank.
//!
//! A domain expert edits the JSON files; `tests/catalogue.rs` checks them.
//! In the browser they arrive as a few bundles (see `tools/`), natively
//! [`files`] hands out the same files.

use crate::core::bank::{Lists, Words};

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(not(target_arch = "wasm32"))]
pub use native::{bank, files};

/// Reads a data file or bundle. The error names line and column.
///
/// # Errors
/// If the text is not JSON of the expected shape.
pub fn read(json: &str) -> Result<Lists, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}

/// Reads the bundle of words.
///
/// # Errors
/// If the text is not JSON of the expected shape.
pub fn read_words(json: &str) -> Result<Words, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}
