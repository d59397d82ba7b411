//! What the pages show, worked out from values: orders, choices and sentences
//! that need no browser, so that they are tested natively. The app only draws.

pub mod going_on;
pub mod next;
pub mod notes;
pub mod scope;
pub mod short;
