//! The composed report and the files that are written from it, read again by readers
//! that share no code with the writers.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

mod colours;
mod composed;
mod converted;
mod look;
mod markup;
mod office;
mod support;
