//! What loads when it is needed, seen from the page that waits for it.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;

use super::heading::focus_heading;
use super::{assets, browser, guard};
use crate::messages::{self, t};

/// A part of the program could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Puts the messages of a bundle in force, which travels once.
///
/// # Errors
/// If it could not be had.
pub(crate) async fn bring_messages(bundle: &'static str) -> Result<(), NotLoaded> {
    if !messages::is_installed(bundle) {
        let text = assets::fetch(bundle).await.map_err(|_| NotLoaded)?;
        // Somebody else may have been waiting as well.
        if !messages::is_installed(bundle) {
            messages::install(bundle, &text);
        }
    }
    Ok(())
}

/// How far a part has arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Arrival {
    Coming,
    Here,
    Failed,
}

/// A future without its type: each page would else bring its own copy of the waiting.
pub(crate) type Waiting<T, E> = Pin<Box<dyn Future<Output = Result<T, E>>>>;

/// Shows what `draw` draws once `load` has brought the part in which it lies;
/// until then that it is coming, or that it could not be had, and tries again on
/// request.
pub(crate) fn when_loaded(
    load: fn() -> Waiting<(), NotLoaded>,
    draw: Box<dyn Fn() -> Waiting<AnyView, NotLoaded> + Send>,
) -> AnyView {
    let arrival = RwSignal::new(match at_once(load()) {
        Some(Ok(())) => Arrival::Here,
        Some(Err(_)) | None => Arrival::Coming,
    });
    let bring = move || {
        arrival.set(Arrival::Coming);
        spawn_local(async move {
            let arrived = load().await;
            // By now the visitor may be elsewhere.
            if arrived.is_err() {
                arrival.try_set(Arrival::Failed);
            } else if arrival.try_set(Arrival::Here).is_none() {
                request_animation_frame(focus_heading);
            }
        });
    };
    if arrival.get_untracked() == Arrival::Coming {
        bring();
    }
    let content = move || match arrival.get() {
        Arrival::Here => match at_once(draw()) {
            Some(Ok(view)) => view,
            Some(Err(NotLoaded)) | None => failed(bring),
        },
        Arrival::Coming => coming(),
        Arrival::Failed => failed(bring),
    };
    content.into_any()
}

/// What a future yields if it need not wait.
fn at_once<T, E>(mut future: Waiting<T, E>) -> Option<Result<T, E>> {
    match future
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// Says that the page is on its way.
pub(super) fn coming() -> AnyView {
    view! {
        <div class="page">
            <h1 class="visually-hidden" tabindex="-1">{t("waiting.page")}</h1>
            <p class="muted waiting" role="status">{t("waiting.page")}</p>
        </div>
    }
}

/// Says that a part could not be had, and tries again on request.
pub(super) fn failed(again: impl Fn() + 'static) -> AnyView {
    view! {
        <div class="page">
            <h1 class="visually-hidden" tabindex="-1">{t("waiting.page-failed")}</h1>
            {not_there(t("waiting.page-failed"), t("waiting.page-why").to_owned(), again)}
        </div>
    }
}

/// Says what could not be had and why, and tries again on request. Where the page is
/// of an earlier version than what the server has by now, it says that instead:
/// trying again would be in vain.
pub(super) fn not_there(what: &'static str, why: String, again: impl Fn() + 'static) -> AnyView {
    let is_outdated = RwSignal::new(false);
    spawn_local(async move {
        if guard::is_outdated().await {
            is_outdated.try_set(true);
        }
    });
    let or = move |newer: &'static str, same: &str| {
        let words = if is_outdated.get() { newer } else { same };
        words.to_owned()
    };
    let go_on = move |_| {
        if is_outdated.get_untracked() {
            browser::reload();
        } else {
            again();
        }
    };
    view! {
        <div class="notice" data-tone="bad" role="alert">
            <strong>{move || or(t("waiting.outdated"), what)}</strong>
            <p>{move || or(t("waiting.outdated-why"), &why)}</p>
            <button type="button" data-testid="go-on" on:click=go_on>
                {move || or(t("waiting.outdated-load"), t("waiting.again"))}
            </button>
        </div>
    }
}
