//! One of several.

use crate::dom::prelude::*;

use super::frame::{Frame, Labelled, while_there};

/// One choice of a [`ChoiceField`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    /// Its value.
    pub key: String,
    /// What the visitor reads.
    pub label: String,
}

/// One of several, as a drop-down list.
#[component]
pub(crate) fn ChoiceField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What it is called.
    #[prop(into)]
    label: String,
    /// Why it is asked.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// The choices.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The key of the choice in force.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the key that was chosen.
    on_change: impl Fn(String) + 'static,
) -> impl IntoView {
    let frame = Frame {
        id,
        label,
        labelled: Labelled::Above,
        hint,
        unit: "",
        error: None,
    };
    let options = move || {
        let chosen = value.get();
        choices
            .get()
            .into_iter()
            .map(move |choice| {
                let is_chosen = choice.key == chosen;
                view! { <option value=choice.key selected=is_chosen>{choice.label}</option> }
            })
            .collect_view()
    };
    let take = while_there(on_change);
    let input = view! {
        <select
            id=frame.id.clone()
            data-testid=frame.id.clone()
            aria-describedby=frame.described()
            prop:value=value
            on:change:target=move |event| take(event.target().value())
        >
            {options}
        </select>
    };
    frame.around(input.into_any())
}
