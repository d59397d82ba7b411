//! Mounts the app and keeps the route, the title and the focus in step.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::components::Frame;
use super::pages::PageView;
use super::route::Route;
use super::state::App;
use super::{browser, commands};
use crate::messages::t;

/// Mounts the app in place of the loading skeleton.
pub fn mount() {
    let place = document()
        .get_element_by_id("app")
        .and_then(|place| place.dyn_into().ok());
    let Some(place): Option<HtmlElement> = place else {
        leptos::logging::error!("the page has no element #app");
        return;
    };
    place.set_inner_html("");
    leptos::mount::mount_to(place, Root).forget();
}

#[component]
fn Root() -> impl IntoView {
    let app = App::start();
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
