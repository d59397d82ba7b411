//! The place on the page where the app is mounted.

use std::cell::RefCell;

use crate::dom::prelude::*;
use crate::dom::{Mounted, mount};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

thread_local! {
    /// Takes down what is mounted.
    static MOUNTED: RefCell<Option<Mounted>> = const { RefCell::new(None) };
}

/// Takes down what is mounted, its listeners included.
pub(super) fn take_down() {
    drop(MOUNTED.take());
}

/// Mounts a view in place of the loading skeleton, or of what was there.
pub(super) fn put_in_place(content: impl FnOnce() -> AnyView + 'static) {
    let place = document()
        .get_element_by_id("app")
        .and_then(|place| place.dyn_into().ok());
    let Some(place): Option<HtmlElement> = place else {
        leptos::logging::error!("the page has no element #app");
        return;
    };
    place.set_text_content(None);
    MOUNTED.set(Some(mount(&place, content)));
}
