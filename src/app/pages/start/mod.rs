//! The start page: what this is, the ways in, the visitor's assessments, files.

mod data;
mod deleted;
mod demos;
mod found;
mod import;
mod library;
mod row;

use leptos::prelude::*;

use crate::app::state::app;
use crate::app::views::opening;
use crate::messages::t;

/// What this is, the two ways in, and the visitor's assessments.
#[component]
pub(crate) fn Start() -> impl IntoView {
    let app = app();
    let is_new = move || app.library.with(Vec::is_empty);
    let label = move || {
        if is_new() {
            t("start.start")
        } else {
            t("start.go-on")
        }
    };
    view! {
        <div class="page stack loose">
            {opening::view(move || app.start_or_go_on(), label)}
            <library::Library/>
            <data::Reminder/>
            <deleted::RecentlyDeleted/>
            <demos::Demos/>
            <import::ImportPanel/>
            <data::YourData/>
        </div>
    }
}
