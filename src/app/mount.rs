//! Mounts the app on the page.

use leptos::prelude::*;

/// Mounts the app on the page's `#app` element.
pub fn mount() {
    leptos::mount::mount_to_body(|| view! { <h1>{crate::messages::t("app.name")}</h1> });
}
