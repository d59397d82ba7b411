//! What the parts of the page have in common: a heading with the way to the prices.

use leptos::prelude::*;

use crate::app::state::app;
use crate::messages::t;
use crate::route::Page;

/// A section of the page: heading, what it shows, content.
pub(super) fn section(title: &'static str, about: &'static str, content: AnyView) -> AnyView {
    view! {
        <section class="card stack">
            <div>
                <h2>{title}</h2>
                <p class="muted small-text">{about}" "<a class="screen-only" href=app().link(Page::Assumptions)>{t("scenarios.sources")}</a></p>
            </div>
            {content}
        </section>
    }
    .into_any()
}

/// The same, closed until somebody asks for it.
pub(super) fn folded(title: &'static str, about: &'static str, content: AnyView) -> AnyView {
    view! {
        <details class="more">
            <summary>{title}</summary>
            <div class="stack">
                <p class="muted small-text">{about}</p>
                {content}
            </div>
        </details>
    }
    .into_any()
}
