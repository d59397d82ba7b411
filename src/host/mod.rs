//! What the host of a page says in its `host.json`: who he is and how he wants it.
//!
//! Everything is optional. What is wrong is told and passed over, key by key, so that a slip
//! of the pen never costs more than the key it stands in. `docs/hosting/host.schema.json`
//! describes the file for editors; a test holds it to the keys that are read here.

mod address;
mod colour;
mod questions;
mod reader;
mod wants;
mod words;

pub use address::{is_link, is_relative};
pub use colour::{Colour, GROUNDS, Ground, NEEDED, Palette};
pub use questions::own_questions;
pub use reader::{KEYS, Notice, Reading, What, read};
pub use wants::{Contact, Export, Host, Mode, Questions};
pub use words::said;
