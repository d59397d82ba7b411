//! A text.

use crate::dom::prelude::*;

use super::frame::{Frame, Labelled, while_there};
use crate::core::entry::read_text;

/// A one-line or longer text.
#[component]
pub(crate) fn TextField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What it is called.
    #[prop(into)]
    label: String,
    /// Why it is asked, or what to enter.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// How many lines it shows.
    #[prop(default = 1)]
    lines: u32,
    /// What it holds.
    #[prop(into)]
    value: Signal<String>,
    /// Called with every change.
    on_input: impl Fn(String) + 'static,
) -> impl IntoView {
    let frame = Frame {
        id,
        label,
        labelled: Labelled::Above,
        hint,
        unit: "",
        error: None,
    };
    let (id, described) = (frame.id.clone(), frame.described());
    let take = while_there(move |text: String| on_input(read_text(&text)));
    let input = if lines > 1 {
        view! {
            <textarea
                id=id
                rows=lines
                aria-describedby=described
                prop:value=value
                on:input:target=move |event| take(event.target().value())
            ></textarea>
        }
    } else {
        view! {
            <input
                id=id
                type="text"
                autocomplete="off"
                aria-describedby=described
                prop:value=value
                on:input:target=move |event| take(event.target().value())
            />
        }
    };
    frame.around(input)
}
