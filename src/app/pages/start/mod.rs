//! The start page: what this is, the ways in, the visitor's assessments, files.

mod demos;
mod found;
mod import;
mod library;
mod row;

use leptos::prelude::*;

use crate::app::opening;
use crate::app::state::app;

/// What this is, the two ways in, and the visitor's assessments.
#[component]
pub(crate) fn Start() -> impl IntoView {
    let app = app();
    view! {
        <div class="page stack loose">
            {opening::view(move || app.create())}
            <library::Library/>
            <demos::Demos/>
            <import::ImportPanel/>
        </div>
    }
}
