//! A list whose rows stay while their keys stay.

use std::any::Any;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use leptos::prelude::*;

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
    K: Eq + Hash + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let children = Arc::new(children);
    let row = move |thing: T| {
        let children = children.clone();
        Row {
            key: Key(Arc::new(key(&thing))),
            draw: Box::new(move || children(thing).into_any()),
        }
    };
    rows(Arc::new(move || each().into_iter().map(&row).collect()))
}

/// A row of some list.
struct Row {
    key: Key,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

/// What rows are told apart by.
#[derive(Clone)]
struct Key(Arc<dyn Telling>);

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.0.is(other.0.as_any())
    }
}

impl Eq for Key {}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.0.hashed());
    }
}

trait Telling: Send + Sync {
    fn as_any(&self) -> &dyn Any;
    fn is(&self, other: &dyn Any) -> bool;
    fn hashed(&self) -> u64;
}

impl<K: Eq + Hash + Send + Sync + 'static> Telling for K {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }

    fn hashed(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish()
    }
}

/// Compiled once.
fn rows(each: Arc<dyn Fn() -> Vec<Row> + Send + Sync>) -> AnyView {
    view! {
        <leptos::prelude::For
            each=move || each()
            key=|row: &Row| row.key.clone()
            children=|row: Row| (row.draw)()
        />
    }
    .into_any()
}
