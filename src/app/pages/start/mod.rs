//! The start page: what this is, the ways in, the visitor's assessments, files.

mod demos;
mod found;
mod import;
mod library;
mod row;

use leptos::prelude::*;

use crate::app::state::app;
use crate::messages::t;

/// What this is, the two ways in, and the visitor's assessments.
#[component]
pub(crate) fn Start() -> impl IntoView {
    view! {
        <div class="page stack loose">
            <Opening/>
            <library::Library/>
            <demos::Demos/>
            <import::ImportPanel/>
        </div>
    }
}

#[component]
fn Opening() -> impl IntoView {
    let app = app();
    let points = [
        "start.point-questions",
        "start.point-result",
        "start.point-plan",
    ];
    view! {
        <section class="hero">
            <h1 tabindex="-1">{t("start.title")}</h1>
            <p class="lead">{t("start.lead")}</p>
            <ul>{points.map(|point| view! { <li>{t(point)}</li> })}</ul>
            <div class="row">
                <button type="button" class="primary large" data-testid="start" on:click=move |_| app.create()>
                    {t("start.start")}
                </button>
                <a class="button large" href="#/demo" data-testid="demo">{t("start.demo")}</a>
            </div>
            <p class="muted small-text">{t("start.private")}</p>
        </section>
    }
}
