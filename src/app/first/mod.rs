//! The first steps: what a new visitor sees until the whole app has arrived.
//!
//! The first load must stay small, so the page's first binary holds no more
//! than the opening of the start page and the first questions, in the same
//! markup as the whole app's. Meanwhile the whole app loads and stands by
//! ([`super::handover`]); it takes over on the start page at once, else when
//! the visitor next moves on. Where there is a stored assessment, or a route
//! that leads elsewhere, it takes over before anything is shown.

mod opening;
mod question;
mod steps;

use leptos::prelude::*;

pub(super) use self::steps::{Steps, View};
use super::handover;
use super::mount;
use crate::messages::{self, t};

/// The entry point of the first binary.
pub fn start() {
    messages::install(messages::FIRST);
    mount::put_in_place(|| view! { <First/> }.into_any());
}

#[component]
fn First() -> impl IntoView {
    let steps = Steps::start();
    handover::load(steps);
    handover::listen(steps);
    let page = move || match steps.view.get() {
        View::Opening => view! { <opening::Opening steps/> }.into_any(),
        View::Question(place) => view! { <question::Question steps place/> }.into_any(),
        View::Elsewhere => view! { <Elsewhere steps/> }.into_any(),
    };
    view! {
        <div class="app">
            <header class="site-header">
                <a class="wordmark" href="#/">"Ready"<b>"20k"</b></a>
                <nav class="site-nav" aria-label=t("frame.main")>
                    <ul>
                        <li><a href="#/">{t("frame.start")}</a></li>
                        <li><a href="#/method">{t("frame.method")}</a></li>
                        <li><a href="#/glossary">{t("frame.glossary")}</a></li>
                    </ul>
                </nav>
                <div class="site-tools">
                    <span class="save-state" role="status" data-testid="save-state">
                        {move || steps.save_state.get()}
                    </span>
                </div>
            </header>
            <main id="content">{page}</main>
            <footer class="site-footer">
                <p>{t("frame.private")}</p>
                <p>{t("frame.no-audit")}</p>
            </footer>
        </div>
    }
}

/// Waits for the whole app, or says that it could not be loaded.
#[component]
fn Elsewhere(steps: Steps) -> impl IntoView {
    let content = move || {
        if steps.has_failed.get() {
            view! {
                <div class="notice" data-tone="bad" role="alert">
                    <strong>{t("waiting.page-failed")}</strong>
                    <p>{t("waiting.page-why")}</p>
                    <button type="button" on:click=move |_| handover::load(steps)>
                        {t("waiting.again")}
                    </button>
                </div>
            }
            .into_any()
        } else {
            view! { <p class="muted" role="status">{t("waiting.page")}</p> }.into_any()
        }
    };
    view! {
        <div class="page">
            <h1 class="visually-hidden" tabindex="-1">{t("waiting.page")}</h1>
            {content}
        </div>
    }
}
