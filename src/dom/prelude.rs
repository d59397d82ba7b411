//! What views are written with: Leptos's, but for how they are drawn.

pub use leptos::prelude::*;
pub use ready20k_view::view;

pub use super::{AnyView, Children, ChildrenFn, CollectView, IntoAny, IntoView, ViewFn};
