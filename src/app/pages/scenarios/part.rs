//! What the parts of the page have in common: a heading with the way to the prices.

use leptos::prelude::*;

use crate::app::browser;
use crate::messages::t;

/// A section of the page: heading, what it shows, content.
pub(super) fn section(title: &'static str, about: &'static str, content: AnyView) -> AnyView {
    view! {
        <section class="card stack">
            <div>
                <h2>{title}</h2>
                <p class="muted small-text">{about}" "<a class="screen-only" href="#prices" on:click=|event| to_prices(&event)>{t("scenarios.sources")}</a></p>
            </div>
            {content}
        </section>
    }
    .into_any()
}

/// Goes to the prices: the hash is the route's, so the link does it itself.
fn to_prices(event: &leptos::ev::MouseEvent) {
    event.prevent_default();
    browser::focus("#prices");
}
