//! Leptos's memo, effect, list and switch, compiled once instead of once for each type that
//! they are used with. They are used as Leptos's own; `tests/architecture` holds that
//! no file uses those. And a signal whose readers come and go.

mod effect;
mod list;
mod memo;
mod shared;
mod switch;

pub(crate) use effect::effect;
pub(crate) use list::For;
pub(crate) use memo::Memo;
pub(crate) use shared::Shared;
pub(crate) use switch::Show;
