//! A value that follows others and changes only when it becomes another.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{ArcMemo, Get, GetUntracked, Signal};
use wasm_bindgen::UnwrapThrowExt;

use super::shared::note;

/// A value that follows others.
pub(crate) struct Memo<T> {
    erased: Erased,
    of: PhantomData<fn() -> T>,
}

type Erased = leptos::prelude::Memo<Kept>;

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// Follows all that `work` reads, which is handed the value before.
    pub(crate) fn new(work: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let work = move |before: Option<&Kept>| {
            let before = before.and_then(|kept| kept.0.as_any().downcast_ref());
            Kept(Arc::new(work(before)))
        };
        Self {
            erased: erased(Box::new(work)),
            of: PhantomData,
        }
    }

    /// Reads the value within a reactive scope.
    pub(crate) fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        read(value(&tracked(self.erased)))
    }

    /// Reads the value without following it.
    pub(crate) fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        read(value(&untracked(self.erased)))
    }

    /// The value, asked for within a reactive scope.
    pub(crate) fn get(&self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value, which is not followed.
    pub(crate) fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Signal::derive(move || memo.get())
    }
}

/// A value of some type.
#[derive(Clone)]
struct Kept(Arc<dyn Value>);

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        self.0.is(other.0.as_any())
    }
}

trait Value: Send + Sync {
    fn as_any(&self) -> &dyn Any;
    fn is(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + Send + Sync + 'static> Value for T {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }
}

fn value<T: 'static>(kept: &Kept) -> &T {
    let value = kept.0.as_any().downcast_ref();
    value.expect_throw("a memo keeps what it was made for")
}

// What follows is compiled once.

type Work = Box<dyn Fn(Option<&Kept>) -> Kept + Send + Sync>;

fn erased(work: Work) -> Erased {
    Erased::new(work)
}

#[inline(never)]
fn tracked(erased: Erased) -> Kept {
    let memo = ArcMemo::from(erased);
    note(&memo);
    memo.get()
}

#[inline(never)]
fn untracked(erased: Erased) -> Kept {
    erased.get_untracked()
}
