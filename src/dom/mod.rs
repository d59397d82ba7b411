//! What is drawn, as values of one type, and how it comes onto the page and follows
//! what it reads.
//!
//! Leptos writes each view as a type of its own and compiles what draws, changes and
//! removes it for each of them. Here `view!` (`tools/view`) makes an [`AnyView`], and the
//! code that draws is there once: a seventh of the page's code less. What follows
//! signals is Leptos's: an effect for each closure.

mod attribute;
mod built;
mod children;
mod follows;
mod into;
mod key;
mod place;
pub mod prelude;
mod shape;
mod value;
mod view;

pub use built::{Mounted, mount};
pub use children::{Children, ChildrenFn, ToChildren, ViewFn};
pub use into::{CollectView, IntoAny, IntoView};
pub use key::Key;
pub use shape::{Filling, filled};
pub use view::{AnyView, Row};
