//! Form fields: label, hint, input and what is wrong with it.

use leptos::prelude::*;

use crate::core::date::Date;

/// A one-line or longer text.
#[component]
pub(crate) fn TextField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What it is called.
    label: &'static str,
    /// Why it is asked, or what to enter.
    #[prop(optional)]
    hint: &'static str,
    /// How many lines it shows.
    #[prop(default = 1)]
    lines: u32,
    /// What it holds.
    #[prop(into)]
    value: Signal<String>,
    /// Called with every change.
    on_input: impl Fn(String) + 'static,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let input = if lines > 1 {
        view! {
            <textarea
                id=id.clone()
                rows=lines
                aria-describedby=(!hint.is_empty()).then(|| hint_id.clone())
                prop:value=value
                on:input:target=move |event| on_input(event.target().value())
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                id=id.clone()
                type="text"
                autocomplete="off"
                aria-describedby=(!hint.is_empty()).then(|| hint_id.clone())
                prop:value=value
                on:input:target=move |event| on_input(event.target().value())
            />
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id.clone()>{hint}</p> })}
            {input}
        </div>
    }
}

/// A number within bounds. While what is typed is no such number, the field
/// says so and the last good number stays in force.
#[component]
pub(crate) fn NumberField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What it is called.
    #[prop(into)]
    label: String,
    /// Why it is asked.
    #[prop(optional, into)]
    hint: String,
    /// Its unit.
    #[prop(optional)]
    unit: &'static str,
    /// Smallest and largest number.
    bounds: (f64, f64),
    /// The step between numbers.
    #[prop(default = 1.0)]
    step: f64,
    /// What to say when the number is out of bounds or none.
    error: &'static str,
    /// The number in force; none shows an empty field.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// Called with every good number, and with none when the field is emptied.
    on_change: impl Fn(Option<f64>) + 'static,
) -> impl IntoView {
    let is_wrong = RwSignal::new(false);
    let change = move |text: String| {
        let text = text.trim().replace(',', ".");
        if text.is_empty() {
            is_wrong.set(false);
            on_change(None);
            return;
        }
        let number = text
            .parse()
            .ok()
            .filter(|number| (bounds.0..=bounds.1).contains(number));
        is_wrong.set(number.is_none());
        if number.is_some() {
            on_change(number);
        }
    };
    let error_id = format!("{id}-error");
    let hint_id = format!("{id}-hint");
    let described = format!("{hint_id} {error_id}");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id.clone()>{hint}</p> })}
            <div class="with-unit">
                <input
                    id=id
                    type="number"
                    inputmode="decimal"
                    min=bounds.0
                    max=bounds.1
                    step=step
                    aria-describedby=described
                    aria-invalid=move || is_wrong.get().then_some("true")
                    prop:value=move || value.get().map(|number| number.to_string()).unwrap_or_default()
                    on:change:target=move |event| change(event.target().value())
                />
                {(!unit.is_empty()).then(|| view! { <span>{unit}</span> })}
            </div>
            <p class="error" id=error_id>{move || is_wrong.get().then_some(error)}</p>
        </div>
    }
}

/// A date.
#[component]
pub(crate) fn DateField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What it is called.
    label: &'static str,
    /// Why it is asked.
    #[prop(optional)]
    hint: &'static str,
    /// The date in force.
    #[prop(into)]
    value: Signal<Option<Date>>,
    /// Called with every date, and with none when the field is emptied.
    on_change: impl Fn(Option<Date>) + 'static,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id.clone()>{hint}</p> })}
            <input
                id=id.clone()
                data-testid=id
                type="date"
                aria-describedby=(!hint.is_empty()).then(|| hint_id.clone())
                prop:value=move || value.get().map(|date| date.to_string()).unwrap_or_default()
                on:change:target=move |event| on_change(event.target().value().parse().ok())
            />
        </div>
    }
}

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
    label: &'static str,
    /// Why it is asked.
    #[prop(optional)]
    hint: &'static str,
    /// The choices.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The key of the choice in force.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the key that was chosen.
    on_change: impl Fn(String) + 'static,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
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
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id.clone()>{hint}</p> })}
            <select
                id=id.clone()
                data-testid=id
                aria-describedby=(!hint.is_empty()).then(|| hint_id.clone())
                prop:value=value
                on:change:target=move |event| on_change(event.target().value())
            >
                {options}
            </select>
        </div>
    }
}
