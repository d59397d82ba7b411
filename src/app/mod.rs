//! The page: state, routes, components and pages.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

/// Replaces the loading skeleton in the page's `#app` element by the app.
/// A page without that element stays as it is.
pub fn mount() {
    let element = document().get_element_by_id("app");
    let Some(host) = element.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    host.replace_children_with_node_0();
    leptos::mount::mount_to(host, || view! { <h1>"Ready20k"</h1> }).forget();
}
