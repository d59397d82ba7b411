//! What the browser keeps: a key per assessment, more for the parts of a large one, and
//! the preferences.
//!
//! [`keys`] is the one table of keys. The envelope around an assessment is
//! pure and tested natively; only [`local`] touches the browser.

mod checksum;
mod envelope;
pub mod keys;
#[cfg(target_arch = "wasm32")]
mod local;
mod preferences;
mod seen;

pub use envelope::{
    Found, PartName, Unreadable, changed_parts, is_head, open, open_part, parts, seal, seal_begun,
    seal_head, seal_part, seen_in,
};
#[cfg(target_arch = "wasm32")]
pub use local::{Denied, Shelf};
pub use preferences::{Preferences, Shortcuts, Theme};
pub use seen::Seen;
