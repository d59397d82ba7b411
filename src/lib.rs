//! Ready20k: a self-assessment of ISO/IEC 20000-1 that runs in the browser.
//!
//! Layers, lowest first; each may use only those above it in this list
//! (`tests/architecture.rs` keeps it so, ARCHITECTURE.md explains it).

pub mod core;

pub mod catalogue;

#[cfg(target_arch = "wasm32")]
pub mod app;
