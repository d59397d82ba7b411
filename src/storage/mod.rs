//! What the browser keeps: one key per assessment, and the preferences.
//!
//! [`keys`] is the one table of keys. The envelope around an assessment is
//! pure and tested natively; only [`local`] touches the browser.

mod envelope;
pub mod keys;
#[cfg(target_arch = "wasm32")]
mod local;
mod preferences;

pub use envelope::{Unreadable, open, seal, seal_begun};
#[cfg(target_arch = "wasm32")]
pub use local::{Denied, Shelf};
pub use preferences::{Preferences, Shortcuts, Theme};
