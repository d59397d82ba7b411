//! The first steps: what a new visitor sees until the whole app has arrived.
//!
//! The first load must stay small, so the main part of the program holds no
//! more than the opening of the start page and the first questions, drawn by the
//! same views as the whole app's. Meanwhile the whole app loads and takes over
//! ([`super::handover`]). Where there is a stored assessment, or a route that
//! leads elsewhere, it takes over before anything is shown.

mod question;
mod questions;
mod steps;

use crate::dom::prelude::*;

use self::steps::{Saved, Steps, View};
use super::handover::Arrival;
use super::loading::{coming, failed};
use super::place;
use super::views::frame::{Parts, Teller, frame, save_state};
use super::views::opening;
use crate::route::Route;

/// Mounts the first steps.
pub(super) fn start() {
    place::put_in_place(|| {
        let steps = Steps::start();
        let page = move || match steps.view.get() {
            View::Opening => {
                view! { <div class="page stack loose">{opening::view(move || steps.create())}</div> }
            }
            View::Question(place) => question::question(steps, place),
            View::Elsewhere => elsewhere(steps),
        };
        let is_at =
            move |route: &Route| *route == Route::Start && steps.view.get() == View::Opening;
        let parts = Parts {
            tabs: ().into_any(),
            tools: save_state(
                move || steps.saved.with(Saved::kind),
                move || steps.saved.with(Saved::words),
                Teller::Words,
            ),
            above: ().into_any(),
            page: page.into_any(),
            footer: ().into_any(),
            over: ().into_any(),
        };
        frame(is_at, parts)
    });
}

/// Waits for the whole app, or says that it could not be loaded.
fn elsewhere(steps: Steps) -> AnyView {
    let content = move || match steps.arrival.get() {
        Arrival::Failed => failed(move || steps.load_app()),
        Arrival::Coming | Arrival::Here => coming(),
    };
    content.into_any()
}
