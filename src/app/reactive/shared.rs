//! A signal that outlives what reads it.
//!
//! Leptos keeps a reader that is gone among a signal's subscribers as long as the signal
//! lives: each page that was visited would leave some kilobytes behind, and each change
//! would go through all of them. Here it is noted who reads, and readers that are gone
//! are struck off whenever the notes have doubled.

use std::cell::RefCell;
use std::collections::HashSet;
use std::ops::DerefMut;
use std::panic::Location;

use crate::dom::prelude::*;
use leptos::reactive::graph::{AnySource, AnySubscriber, Observer, Source, ToAnySource};
use leptos::reactive::traits::{DefinedAt, UntrackableGuard};

/// A signal of the app's state.
pub(crate) struct Shared<T>(RwSignal<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Shared<T> {}

impl<T: Send + Sync + 'static> Shared<T> {
    /// A signal with its first value.
    pub(crate) fn new(value: T) -> Self {
        Self(RwSignal::new(value))
    }
}

impl<T> DefinedAt for Shared<T> {
    fn defined_at(&self) -> Option<&'static Location<'static>> {
        self.0.defined_at()
    }
}

impl<T: Send + Sync + 'static> IsDisposed for Shared<T> {
    fn is_disposed(&self) -> bool {
        self.0.is_disposed()
    }
}

impl<T: Send + Sync + 'static> Track for Shared<T> {
    fn track(&self) {
        note(&self.0);
        self.0.track();
    }
}

impl<T: Send + Sync + 'static> ReadUntracked for Shared<T> {
    type Value = <RwSignal<T> as ReadUntracked>::Value;

    fn try_read_untracked(&self) -> Option<Self::Value> {
        self.0.try_read_untracked()
    }
}

impl<T: Send + Sync + 'static> Notify for Shared<T> {
    fn notify(&self) {
        self.0.notify();
    }
}

impl<T: Send + Sync + 'static> Write for Shared<T> {
    type Value = T;

    fn try_write(&self) -> Option<impl UntrackableGuard<Target = T>> {
        self.0.try_write()
    }

    fn try_write_untracked(&self) -> Option<impl DerefMut<Target = T>> {
        self.0.try_write_untracked()
    }
}

/// Who reads what.
struct Notes {
    pairs: HashSet<(AnySource, AnySubscriber)>,
    /// At how many it is looked who is gone.
    limit: usize,
}

/// Fewer are not worth a look.
const FEW: usize = 500;

thread_local! {
    static NOTES: RefCell<Notes> = RefCell::new(Notes { pairs: HashSet::new(), limit: FEW });
}

/// Notes that who is reading now reads this.
pub(super) fn note(source: &impl ToAnySource) {
    let Some(reader) = Observer::get() else {
        return;
    };
    let gone = NOTES.with_borrow_mut(|notes| {
        notes.pairs.insert((source.to_any_source(), reader));
        if notes.pairs.len() < notes.limit {
            return Vec::new();
        }
        let is_gone = |(_, reader): &(AnySource, AnySubscriber)| reader.1.strong_count() == 0;
        let gone = notes.pairs.extract_if(is_gone).collect();
        notes.limit = FEW.max(2 * notes.pairs.len());
        gone
    });
    for (source, reader) in &gone {
        source.remove_subscriber(reader);
    }
}
