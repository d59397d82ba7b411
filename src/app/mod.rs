//! The page: state, routes, components and pages.

use leptos::prelude::*;

/// Mounts the app on the page's `#app` element.
pub fn mount() {
    leptos::mount::mount_to_body(|| view! { <h1>"Ready20k"</h1> });
}
