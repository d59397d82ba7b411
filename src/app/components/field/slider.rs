//! A number that is moved rather than typed.

use crate::dom::prelude::*;

use super::frame::while_there;
use crate::core::decimal;

/// A slider from 0 or more up, with its value written beside it.
pub(crate) struct Slider {
    /// Unique on the page.
    pub(crate) id: String,
    /// What it is called.
    pub(crate) label: &'static str,
    /// Why it is asked; may be empty.
    pub(crate) hint: &'static str,
    /// Smallest and largest number and the step between numbers.
    pub(crate) range: (f64, f64, f64),
    /// The number in force; beyond the range, the thumb stands at its end.
    pub(crate) value: Signal<f64>,
    /// How it is written.
    pub(crate) written: fn(f64) -> String,
    /// Called with every number on the way.
    pub(crate) on_input: Box<dyn Fn(f64)>,
}

/// Shows a slider.
pub(crate) fn slider(slider: Slider) -> AnyView {
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
    // An input of this type takes no “inf” and would go to its middle.
    let place = move || value.get().max(least).min(most).to_string();
    let take = while_there(move |text: String| {
        if let Some(number) = decimal::read(&text) {
            on_input(number);
        }
    });
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
                prop:value=place
                on:input:target=move |event| take(event.target().value())
            />
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
        </div>
    }
}
