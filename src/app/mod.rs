//! The page: state, commands, components and pages.

#![allow(unreachable_pub)] // Leptos writes `pub` into what #[component] makes

mod assets;
mod browser;
mod commands;
mod components;
mod drops;
mod everything;
mod files;
mod first;
mod focus;
mod guard;
mod handover;
mod heading;
mod host;
mod loading;
mod pages;
mod parts;
mod place;
mod planner;
mod reactive;
mod reporting;
mod root;
mod sharing;
mod state;
mod views;
mod visits;
mod worker;

/// The program's entry point. On the page it shows the first steps; the same
/// program started in a Web Worker plans.
pub fn start() {
    guard::tell_panics();
    if worker::is_one() {
        wasm_bindgen_futures::spawn_local(async {
            if parts::plan().await.is_err() {
                // An error in the worker: the page plans by itself.
                wasm_bindgen::throw_str("the planner could not be loaded");
            }
        });
    } else {
        first::start();
    }
}
