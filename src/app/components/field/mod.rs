//! The one form field: label, hint, input, and what is wrong with it.
//!
//! [`frame`] stands around every input; [`typed`] is the input whose text has to
//! be read. On these stand the fields, one to a file.

mod choice;
mod date;
mod frame;
mod number;
mod slider;
mod text;
mod typed;

pub(crate) use choice::{Choice, ChoiceField};
pub(crate) use date::DateField;
pub(crate) use frame::Labelled;
pub(crate) use number::NumberField;
pub(crate) use slider::{Slider, slider};
pub(crate) use text::TextField;
