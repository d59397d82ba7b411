//! A number.

use crate::dom::prelude::*;

use super::frame::{Frame, Labelled};
use super::typed::{Typed, typed_field};
use crate::core::entry::{Numbers, show_number};
use crate::messages::{Decimals, decimal};

/// A number as people write it.
#[component]
pub(crate) fn NumberField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What it is called.
    #[prop(into)]
    label: String,
    /// Where that stands.
    #[prop(optional)]
    labelled: Labelled,
    /// Why it is asked.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// Its unit.
    #[prop(optional)]
    unit: &'static str,
    /// The numbers that it takes.
    takes: Numbers,
    /// The number in force; none shows an empty field.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// Called with every new number, and with none when the field is emptied.
    on_change: impl Fn(Option<f64>) + 'static,
) -> impl IntoView {
    let frame = Frame {
        id,
        label,
        labelled,
        hint,
        unit,
        error: None,
    };
    // The keyboards of numbers have no minus on some phones.
    let keyboard = match takes {
        Numbers { least, .. } if least < 0.0 => "text",
        takes if takes.is_whole() => "numeric",
        _ => "decimal",
    };
    typed_field(
        frame,
        Typed {
            // Not “number”: there the wheel changes it, and what is no number
            // to the browser cannot be read.
            kind: "text",
            keyboard: Some(keyboard),
            value,
            show: show_number,
            tell: |number| decimal(number, Decimals::UpTo(3)),
            read: Box::new(move |text| takes.read(text)),
            on_change: Box::new(on_change),
            objection: Signal::default(),
        },
    )
}
