//! A number that is moved rather than typed.

use leptos::prelude::*;

/// A slider from 0 or more up, with its value written beside it.
pub(super) struct Slider {
    /// Unique on the page.
    pub(super) id: String,
    /// What it is called.
    pub(super) label: &'static str,
    /// Why it is asked; may be empty.
    pub(super) hint: &'static str,
    /// Smallest and largest number and the step between numbers.
    pub(super) range: (f64, f64, f64),
    /// The number in force.
    pub(super) value: Signal<f64>,
    /// How it is written.
    pub(super) written: fn(f64) -> String,
    /// Called with every number on the way.
    pub(super) on_input: Box<dyn Fn(f64)>,
}

/// Shows a slider.
pub(super) fn slider(slider: Slider) -> AnyView {
    let Slider {
        id,
        label,
        hint,
        range: (least, most, step),
        value,
        written,
        on_input,
    } = slider;
    let words = move || written(value.get());
    view! {
        <div class="slider">
            <label for=id.clone()>{label}</label>
            <output for=id.clone()>{words}</output>
            <input
                type="range"
                id=id.clone()
                data-testid=id
                min=least
                max=most
                step=step
                aria-valuetext=words
                prop:value=move || value.get().to_string()
                on:input:target=move |event| {
                    if let Ok(number) = event.target().value().parse() {
                        on_input(number);
                    }
                }
            />
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
        </div>
    }
    .into_any()
}
