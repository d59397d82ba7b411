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

use crate::dom::prelude::*;

use crate::app::components::host_offer;
use crate::app::host::host;
use crate::app::reactive::{Memo, Show};
use crate::app::state::app;
use crate::app::views::opening;

/// What this is, the ways in, and the visitor's assessments.
#[component]
pub(crate) fn Start() -> impl IntoView {
    let app = app();
    // They answer the catalogue's own questions.
    let has_examples = host().asks_ours();
    let is_new = Memo::new(move |_| app.library.with(Vec::is_empty));
    view! {
        <div class="page stack loose">
            <Show when=move || is_new.get() fallback=|| view! { <welcome::Welcome/> }>
                <div class="opening">{opening::view(move || app.start_or_go_on())} {has_examples.then(examples::picture)}</div>
                {about::steps()}
            </Show>
            {data::portable()}
            <library::Library/>
            <data::Reminder/>
            <deleted::RecentlyDeleted/>
            {has_examples.then(examples::examples)}
            {host_offer()}
            {about::questions()}
            <import::ImportPanel/>
            <data::YourData/>
        </div>
    }
}
