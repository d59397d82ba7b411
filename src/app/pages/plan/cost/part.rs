//! What the parts of the page have in common: a heading, and what is told of it to those
//! who look closer, with the way to the prices.

use crate::dom::prelude::*;

use crate::app::state::app;
use crate::messages::t;
use crate::route::Page;

/// A section of the page: heading, content.
pub(super) fn section(title: &'static str, content: AnyView) -> AnyView {
    view! { <section class="card stack"><h2>{title}</h2>{content}</section> }
}

/// What a table shows, above it.
pub(super) fn about(words: &'static str) -> AnyView {
    view! {
        <p class="muted small-text">
            {words}" "
            <a class="screen-only" href=app().link(Page::Assumptions)>{t("scenarios.sources")}</a>
        </p>
    }
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
}
