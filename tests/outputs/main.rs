//! The files that are shared: whole, harmless, and with the numbers of the page.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may panic

mod back;
mod kept;
mod matrix;
mod support;
mod whole;
