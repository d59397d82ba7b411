//! The page: state, routes, components and pages.
//!
//! Only what is pure compiles natively, for its tests.

pub mod route;

#[cfg(target_arch = "wasm32")]
mod mount;
#[cfg(target_arch = "wasm32")]
pub use mount::mount;
