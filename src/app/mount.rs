//! Mounts the app and keeps the route, the title and the focus in step.

use std::cell::RefCell;

use leptos::mount::UnmountHandle;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::components::Frame;
use super::pages::PageView;
use super::state::{App, BUNDLES};
use super::{assets, browser, commands, handover};
use crate::core::assessment::Assessment;
use crate::messages::{self, t};
use crate::route::Route;

thread_local! {
    /// Takes down what is mounted.
    static MOUNTED: RefCell<Option<UnmountHandle<AnyViewState>>> = const { RefCell::new(None) };
}

/// The entry point of the whole app: stands by until the first steps hand over.
pub fn stand_by() {
    messages::install(messages::WHOLE);
    for bundle in BUNDLES {
        // Leptos has no executor before it mounts.
        wasm_bindgen_futures::spawn_local(assets::fetch_ahead(bundle));
    }
    handover::wait(|open| {
        let open = serde_json::from_str(&open).unwrap_or_default();
        put_in_place(move || view! { <Root open/> }.into_any());
        request_animation_frame(focus_heading);
    });
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
    place.set_inner_html("");
    MOUNTED.set(Some(leptos::mount::mount_to(place, content)));
}

#[component]
fn Root(open: Option<Assessment>) -> impl IntoView {
    let app = App::start(open);
    provide_context(app);
    commands::listen();
    follow_the_hash(app);
    view! {
        <Frame>
            <PageView/>
        </Frame>
    }
}

/// Feeds the route from the location's hash. After the first page, each new
/// page takes the focus to its heading, as a page load would.
fn follow_the_hash(app: App) {
    let enter = move || {
        let route = Route::parse(&browser::hash());
        app.open_for(&route);
        app.route.set(route);
    };
    enter();
    let handle = window_event_listener(leptos::ev::hashchange, move |_| {
        enter();
        window().scroll_to_with_x_and_y(0.0, 0.0);
        request_animation_frame(focus_heading);
    });
    on_cleanup(move || handle.remove());
}

/// Puts the focus on the page's heading and its words into the title.
pub(crate) fn focus_heading() {
    browser::focus("main h1");
    name_the_page();
}

/// Puts the heading's words into the document's title.
pub(crate) fn name_the_page() {
    let heading = browser::find("main h1").and_then(|heading| heading.text_content());
    let title = heading.filter(|heading| !heading.is_empty());
    let title = title.map_or_else(
        || t("app.name").to_owned(),
        |heading| crate::messages::fill("app.title", &[("page", &heading)]),
    );
    document().set_title(&title);
}
