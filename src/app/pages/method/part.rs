//! What the parts of the page are made of.

use crate::dom::prelude::*;

use crate::messages::fill;

/// One part of the page.
pub(super) struct Section {
    /// Unique on the page.
    pub(super) id: &'static str,
    /// The message that is its heading.
    pub(super) title: &'static str,
    /// Draws what it says.
    pub(super) body: fn() -> AnyView,
}

/// Prose: each line of the message a paragraph.
pub(super) fn prose(text: &str) -> AnyView {
    text.lines()
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect_view()
        .into_any()
}

/// A formula on a line of its own.
pub(super) fn formula(text: String) -> AnyView {
    view! { <p><strong>{text}</strong></p> }
}

/// Where a rule comes from.
pub(super) fn source(text: &str) -> AnyView {
    view! { <p class="muted small-text">{fill("method.source", &[("source", &text)])}</p> }
}
