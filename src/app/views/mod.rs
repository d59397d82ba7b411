//! Views that know no state: what the first steps and the whole app both show.
//!
//! They take what they show and what is done about it, so that the first load
//! holds them without the app, and both always show the same.

pub(crate) mod frame;
pub(crate) mod opening;
pub(crate) mod question;
