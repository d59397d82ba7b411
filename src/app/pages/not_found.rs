//! A route that is no page.

use crate::dom::prelude::*;

use crate::messages::t;

/// Says so and leads back.
#[component]
pub(crate) fn NotFound() -> impl IntoView {
    view! {
        <div class="page narrow stack">
            <header class="page-head"><div><h1 tabindex="-1">{t("not-found.title")}</h1></div></header>
            <p>{t("not-found.what-to-do")}</p>
            <p><a class="button primary" href="#/">{t("not-found.start")}</a></p>
        </div>
    }
}
