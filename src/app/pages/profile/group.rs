//! Fields that belong together.

use leptos::prelude::*;

use crate::app::components::card_head;
use crate::messages::t;

/// A group of fields under a heading.
pub(super) fn section(title: &'static str, about: &'static str, fields: AnyView) -> AnyView {
    view! {
        <section class="card stack">
            {card_head(t(title), t(about))}
            {fields}
        </section>
    }
    .into_any()
}

/// A tick box for one of a set.
pub(super) fn tick_box(
    label: String,
    hint: String,
    is_on: impl Fn() -> bool + Send + Sync + 'static,
    change: impl Fn(bool) + 'static,
) -> AnyView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=is_on
                on:change:target=move |event| change(event.target().checked())
            />
            <span>{label}<span class="hint">{hint}</span></span>
        </label>
    }
    .into_any()
}
