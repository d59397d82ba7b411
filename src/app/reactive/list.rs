//! A list whose rows stay while their keys stay.

use std::sync::Arc;

use crate::dom::prelude::*;
use crate::dom::{Key, Row};

/// Shows each thing of a list; what has the key that something had before is not
/// drawn anew.
#[component]
pub(crate) fn For<T, K, V>(
    /// The things, in a reactive scope.
    each: impl Fn() -> Vec<T> + Send + Sync + 'static,
    /// What a thing is told apart by.
    key: impl Fn(&T) -> K + Send + Sync + 'static,
    /// Draws a thing.
    children: impl Fn(T) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    T: Send + 'static,
    K: PartialEq + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let children = Arc::new(children);
    let row = move |thing: T| {
        let children = children.clone();
        Row {
            key: Key::new(key(&thing)),
            draw: Box::new(move || children(thing).into_any()),
        }
    };
    AnyView::Rows(Box::new(move || each().into_iter().map(&row).collect()))
}
