//! Ready20k: a self-assessment of ISO/IEC 20000-1 that runs in the browser.
//!
//! Layers, lowest first; each may use only those below it, siblings not each
//! other (`tests/architecture` keeps it so, ARCHITECTURE.md explains it).

pub mod core;

pub mod catalogue;
pub mod charts;
pub mod exchange;
pub mod storage;

pub mod messages;

pub mod host;

pub mod route;

pub mod shown;

pub mod outputs;

#[cfg(target_arch = "wasm32")]
pub mod dom;

#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod app;
