//! What follows what it reads.

use leptos::reactive::effect::RenderEffect;

/// Something drawn that follows what it reads.
///
/// A task of its own keeps what an effect has made until it is woken. By then what is
/// within could have been woken, too, and have read what is gone: it goes at once.
pub(super) struct Follows<T: 'static>(RenderEffect<T>);

impl<T> Follows<T> {
    pub(super) fn new(work: impl FnMut(Option<T>) -> T + 'static) -> Self {
        Self(RenderEffect::new(work))
    }

    /// The same after something that was made before.
    pub(super) fn after(made: T, work: impl FnMut(Option<T>) -> T + 'static) -> Self {
        Self(RenderEffect::new_with_value(work, Some(made)))
    }

    /// What it has made, which then goes without it.
    pub(super) fn take(&self) -> Option<T> {
        self.0.take_value()
    }

    pub(super) fn with<U>(&self, read: impl FnOnce(&T) -> U) -> Option<U> {
        self.0.with_value_mut(|made| read(made))
    }
}

impl<T> Drop for Follows<T> {
    fn drop(&mut self) {
        drop(self.take());
    }
}
