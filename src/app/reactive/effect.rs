//! What is done whenever something changes.

use leptos::prelude::Effect;

/// Does something soon, and again whenever something has changed that it has read.
pub(crate) fn effect(act: impl FnMut() + 'static) {
    erased(Box::new(act));
}

/// Compiled once.
fn erased(act: Box<dyn FnMut()>) {
    Effect::new(act);
}
