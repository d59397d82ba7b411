//! The page: state, commands, components and pages.

#![allow(unreachable_pub)] // Leptos writes `pub` into what #[component] makes

mod assets;
mod browser;
mod commands;
mod components;
mod files;
mod first;
mod focus;
mod handover;
mod mount;
mod opening;
mod pages;
mod planner;
mod state;

pub use first::start;
pub use mount::stand_by;
