//! The parts of the program that load when they are needed.
//!
//! A function marked here, and all that only it reaches, lies in a file of its
//! own, which the build splits off (`tools/`); calling it loads that file first.

use leptos::wasm_split::wasm_split;

use super::loading::{NotLoaded, Waiting};
use super::{root, worker};
use crate::core::assessment::Begun;

/// Loads the whole app; what it hands out brings what must be known before it is drawn.
#[wasm_split(app, wasm_split_path = leptos::wasm_split, fallible)]
pub(super) fn prepare() -> Result<Waiting<(), NotLoaded>, NotLoaded> {
    Ok(Box::pin(root::prepare()))
}

/// The whole app takes over from the first steps.
#[wasm_split(app, wasm_split_path = leptos::wasm_split, fallible)]
pub(super) fn take_over(begun: Option<Begun>) -> Result<(), NotLoaded> {
    root::mount(begun.map(Into::into));
    Ok(())
}

/// The planner works in a Web Worker.
#[wasm_split(planner, wasm_split_path = leptos::wasm_split, fallible)]
pub(super) fn plan() -> Result<(), NotLoaded> {
    worker::start();
    Ok(())
}
