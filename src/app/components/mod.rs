//! Components that several pages use, one to a file.

mod banner;
mod field;
mod frame;
mod term;
mod toasts;
mod waiting;

pub(crate) use field::{Choice, ChoiceField, DateField, NumberField, TextField};
pub(crate) use frame::Frame;
pub(crate) use term::Term;
pub(crate) use waiting::WithBank;
