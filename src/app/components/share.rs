//! The way to all that can be shared.

use crate::dom::prelude::*;

use crate::app::state::app;
use crate::messages::t;
use crate::route::Page;

/// Leads to the page of what can be shared.
#[component]
pub(crate) fn ShareLink() -> impl IntoView {
    let app = app();
    view! {
        <a class="button quiet small" href=move || app.link(Page::Share) data-testid="share">
            <span class="sign" aria-hidden="true">"⤓"</span>
            <span class="label">{t("share.button")}</span>
        </a>
    }
}
