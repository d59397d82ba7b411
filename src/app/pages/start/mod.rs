//! The start page: for those who are new, what this is and the ways in; for those who come
//! back, the way on. Then the visitor's assessments, examples, files.

mod about;
mod data;
mod deleted;
mod examples;
mod found;
mod import;
mod library;
mod locked;
mod returned;
mod row;
mod welcome;

use leptos::prelude::*;

use crate::app::reactive::{Memo, Show};
use crate::app::state::app;
use crate::app::views::opening;

/// What this is, the ways in, and the visitor's assessments.
#[component]
pub(crate) fn Start() -> impl IntoView {
    let app = app();
    let is_new = Memo::new(move |_| app.library.with(Vec::is_empty));
    view! {
        <div class="page stack loose">
            <Show when=move || is_new.get() fallback=|| view! { <welcome::Welcome/> }>
                <div class="opening">{opening::view(move || app.start_or_go_on())} {examples::picture()}</div>
                {about::steps()}
            </Show>
            {data::portable()}
            <library::Library/>
            <data::Reminder/>
            <deleted::RecentlyDeleted/>
            {examples::examples()}
            {about::questions()}
            <import::ImportPanel/>
            <data::YourData/>
        </div>
    }
}
