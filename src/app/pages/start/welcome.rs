//! For those who come back: on with what they worked on last.

use crate::dom::prelude::*;

use crate::app::reactive::Memo;
use crate::app::state::{app, name_of};
use crate::messages::t;
use crate::route::{Page, Route};
use crate::shown::going_on;

/// The way on, before anything else.
#[component]
pub(super) fn Welcome() -> impl IntoView {
    let app = app();
    let last = Memo::new(move |_| {
        let open = app.open_id.get();
        app.library
            .with(|all| going_on::last(all, open.as_ref()).cloned())
    });
    let words = move || last.with(|last| last.as_ref().map(|last| app.way_on(last).1));
    let name = move || last.with(|last| last.as_ref().map(name_of));
    let tasks = move || {
        let id = last.with(|last| last.as_ref().map(|last| last.id.clone()))?;
        Some(Route::Assessment(id, Page::Home).to_string())
    };
    view! {
        <section class="hero welcome">
            <h1 tabindex="-1">{t("start.welcome")}</h1>
            <p class="lead">{name}</p>
            <div class="row">
                <button type="button" class="primary large" data-testid="start" on:click=move |_| app.start_or_go_on()>
                    {words}
                </button>
                <a class="button large" href=tasks>{t("arrived.home")}</a>
                <a class="button large quiet" href="#/demo" data-testid="demo">{t("start.demo")}</a>
            </div>
        </section>
    }
}
