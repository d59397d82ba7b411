//! The charts: what they look like, and that no data breaks them.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

mod any_data;
mod golden;
mod samples;
mod sound;
