//! A date.

use crate::dom::prelude::*;

use super::frame::{Frame, Labelled};
use super::typed::{Typed, typed_field};
use crate::core::date::Date;
use crate::core::entry::read_date;
use crate::messages::day;

/// A date, typed or chosen in the browser's calendar.
#[component]
pub(crate) fn DateField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What it is called.
    #[prop(into)]
    label: String,
    /// Why it is asked.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// The date in force.
    #[prop(into)]
    value: Signal<Option<Date>>,
    /// What speaks against the date in force, if anything.
    #[prop(optional, into)]
    objection: Signal<Option<&'static str>>,
    /// Called with every new date, and with none when the field is emptied.
    on_change: impl Fn(Option<Date>) + 'static,
) -> impl IntoView {
    let frame = Frame {
        id,
        label,
        labelled: Labelled::Above,
        hint,
        unit: "",
        error: None,
    };
    typed_field(
        frame,
        Typed {
            kind: "date",
            keyboard: None,
            value,
            show: |date| date.to_string(),
            tell: day,
            read: Box::new(read_date),
            on_change: Box::new(on_change),
            objection,
        },
    )
}
