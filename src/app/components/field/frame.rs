//! What stands around every input.

use crate::dom::prelude::*;

/// Where a field's label stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Labelled {
    /// Above the input.
    #[default]
    Above,
    /// Only for those who cannot see the table around the input.
    ByTable,
}

/// A field but for its input.
pub(super) struct Frame {
    /// The input's id, unique on the page.
    pub(super) id: String,
    /// What it is called.
    pub(super) label: String,
    pub(super) labelled: Labelled,
    /// Why it is asked, or what to enter.
    pub(super) hint: Option<Signal<String>>,
    /// The unit beside the input; may be empty.
    pub(super) unit: &'static str,
    /// What is wrong with it, if that can be.
    pub(super) error: Option<Signal<Option<String>>>,
}

impl Frame {
    /// The ids of what describes the input, for its `aria-describedby`.
    pub(super) fn described(&self) -> Option<String> {
        let hint = self.hint.map(|_| format!("{}-hint", self.id));
        let error = self.error.map(|_| format!("{}-error", self.id));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// The field around its input.
    pub(super) fn around(self, input: AnyView) -> AnyView {
        let Self {
            id,
            label,
            labelled,
            hint,
            unit,
            error,
        } = self;
        let hint = hint.map(|hint| {
            view! { <p class="hint" id=format!("{id}-hint")>{move || hint.get()}</p> }
        });
        let error = error.map(|error| {
            // What is read out of turn says which field it is about.
            let name = label.clone();
            let sentence = move || {
                error.get().map(|sentence| {
                    view! { <span class="visually-hidden">{name.clone()}": "</span>{sentence} }
                })
            };
            view! { <p class="error" id=format!("{id}-error") aria-live="polite">{sentence}</p> }
        });
        let input = if unit.is_empty() {
            input
        } else {
            view! { <div class="with-unit">{input}<span>{unit}</span></div> }
        };
        view! {
            <div class="field">
                <label for=id class:visually-hidden=labelled == Labelled::ByTable>{label}</label>
                {hint}
                {input}
                {error}
            </div>
        }
    }
}

/// A handler of an input's events that ends with the page around the input. A
/// browser may take the focus from an input, and say so, only while it removes
/// it, when all that the handler reads is gone.
pub(super) fn while_there<Event>(handle: impl Fn(Event) + 'static) -> impl Fn(Event) + 'static {
    let page = StoredValue::new(());
    move |event| {
        if page.try_get_value().is_some() {
            handle(event);
        }
    }
}
