//! The plan's rules.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

mod advice;
mod certainty;
mod decisions;
mod events;
mod prices;
mod validity;

mod following;
mod sameness;
mod support;
