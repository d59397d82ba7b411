//! What the browser keeps: a key per assessment, more for the parts of a large one, and
//! the preferences.
//!
//! [`keys`] is the one table of keys. The same texts lie in two places: in local storage,
//! which every window sees at once ([`local`]), and in the browser's database, which
//! brings them to disk at once ([`disk`]). Only these two touch the browser; what the
//! texts are, and how what two windows wrote comes together, is pure and tested natively.

mod checksum;
mod deleted;
#[cfg(target_arch = "wasm32")]
pub mod disk;
mod envelope;
pub mod keys;
#[cfg(target_arch = "wasm32")]
pub mod local;
mod preferences;
mod recovery;
#[cfg(target_arch = "wasm32")]
pub mod room;
mod seen;
mod texts;
mod trail;

pub use deleted::{Deleted, KEPT_FOR};
pub use envelope::{
    Found, PartName, Unreadable, changed_parts, is_head, open, open_part, parts, seal, seal_begun,
    seal_head, seal_part, seen_in,
};
#[cfg(target_arch = "wasm32")]
pub use local::Denied;
pub use preferences::{GoingOn, Preferences, Shortcuts, Theme};
pub use recovery::recovered;
pub use seen::Seen;
pub use texts::{Owed, Texts, all_texts, changed_texts, one_text};
pub use trail::{Met, Say, Trail};
