//! The start page (its full form follows).

use leptos::prelude::*;

use crate::app::state::app;
use crate::messages::t;

/// What this is, the two ways in, and the visitor's assessments.
#[component]
pub(crate) fn Start() -> impl IntoView {
    let app = app();
    view! {
        <div class="page">
            <header class="page-head"><div><h1 tabindex="-1">{t("start.title")}</h1></div></header>
            <div class="row">
                <button type="button" class="primary large" data-testid="start" on:click=move |_| app.create()>
                    {t("start.start")}
                </button>
                <a class="button large" href="#/demo" data-testid="demo">{t("start.demo")}</a>
            </div>
        </div>
    }
}
