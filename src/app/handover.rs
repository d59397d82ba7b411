//! How the whole app takes over from the first steps.
//!
//! It loads in the background. On the start page it takes over as soon as it
//! has arrived, at a question when the visitor moves on, where the page must
//! not change under the hands.

use std::time::Duration;

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use super::assets::{self, HOST, MESSAGES};
use super::{browser, pages, parts, place};
use crate::core::assessment::Begun;
use crate::route::Route;

/// How far the whole app has arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrival {
    /// It is on its way.
    Coming,
    /// It is here.
    Here,
    /// It could not be had.
    Failed,
}

/// How long to wait for a button to be let go.
const PRESS: Duration = Duration::from_millis(100);

/// Loads the whole app with the page of a route in the background, then calls `arrived`.
pub(super) fn load(arrival: RwSignal<Arrival>, route: Route, arrived: impl Fn() + 'static) {
    arrival.set(Arrival::Coming);
    let page = route.clone();
    // All at once; whoever asks again waits for the same.
    spawn_local(async move {
        let _ = pages::load_for(&page).await;
    });
    for bundle in [HOST, MESSAGES] {
        assets::fetch_ahead(bundle);
    }
    spawn_local(async move {
        let is_here = match parts::prepare().await {
            Ok(prepared) => prepared.await.is_ok() && pages::load_for(&route).await.is_ok(),
            Err(_) => false,
        };
        if is_here {
            arrival.try_set(Arrival::Here);
            arrived();
        } else {
            arrival.try_set(Arrival::Failed);
        }
    });
}

/// Hands over when no button is held down, whose click would be lost otherwise.
pub(super) fn hand_over_at_rest(begun: impl Fn() -> Option<Begun> + 'static) {
    if browser::find("button:active, a:active").is_some() {
        set_timeout(move || hand_over_at_rest(begun), PRESS);
    } else {
        hand_over(begun());
    }
}

/// Takes the first steps down and lets the whole app, which is here, go on.
pub(super) fn hand_over(begun: Option<Begun>) {
    let focus = browser::focused();
    place::take_down();
    spawn_local(async move {
        if parts::take_over(begun).await.is_err() {
            leptos::logging::error!("the whole app did not take over");
        }
        if let Some(selector) = focus {
            browser::focus(&selector);
        }
    });
}
