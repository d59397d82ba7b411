//! The root of the whole app: keeps the route, the title and the focus in step.

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use super::assets::MESSAGES;
use super::components::{Frame, when_due};
use super::heading::{self, focus_heading};
use super::loading::{NotLoaded, bring_messages};
use super::pages::PageView;
use super::state::{App, BankState, at_home};
use super::{browser, commands, drops, everything, host, place, visits};
use crate::app::reactive::effect;
use crate::core::assessment::Assessment;
use crate::route::Route;

/// The sheet of what only the whole app draws, as long as it does not count.
const LATER_SHEET: &str = "link[rel=stylesheet][media='not all']";

/// Brings what must be known before anything of the app is drawn: what the host wants, whose
/// words come first, and the app's own messages.
pub(super) async fn prepare() -> Result<(), NotLoaded> {
    host::bring().await?;
    bring_messages(MESSAGES).await?;
    // What was brought is drawn in a task of its own.
    browser::pause(0).await;
    Ok(())
}

/// Mounts the whole app; it goes on with what the first steps began.
pub(super) fn mount(mut begun: Option<Assessment>) {
    if let Some(begun) = &mut begun {
        at_home(begun);
    }
    host::tell();
    let sheet = document().query_selector(LATER_SHEET).ok().flatten();
    if sheet.is_some_and(|sheet| sheet.set_attribute("media", "all").is_err()) {
        leptos::logging::warn!("the sheet of the app takes no medium");
    }
    place::put_in_place(move || view! { <Root begun/> });
    request_animation_frame(focus_heading);
}

#[component]
fn Root(begun: Option<Assessment>) -> impl IntoView {
    let app = App::start(begun);
    provide_context(app);
    commands::listen();
    drops::listen(app);
    visits::listen();
    heading::follow();
    follow_the_hash(app);
    load_the_rest(app);
    view! {
        <Frame>
            <PageView/>
        </Frame>
    }
}

/// Feeds the route from the location's hash. After the first page, each new
/// page takes the focus to its heading, as a page load would; one that the
/// visitor comes back to, to where he was on it.
fn follow_the_hash(app: App) {
    let enter = move || {
        // What was typed belongs to the page that is left.
        browser::leave_field();
        visits::enter();
        let route = Route::parse(&browser::hash());
        app.open_for(&route);
        app.route.set(route);
    };
    enter();
    let handle = window_event_listener(leptos::ev::hashchange, move |_| {
        visits::leave();
        enter();
        request_animation_frame(visits::arrive);
    });
    on_cleanup(move || handle.remove());
}

/// Once the page that was asked for can be seen, everything else is brought.
fn load_the_rest(app: App) {
    let mut was_here = false;
    effect(move || {
        let is_open = !app.on_assessment() || app.open_id.with(Option::is_some);
        let is_here = is_open && app.bank.with(BankState::has_numbers);
        if is_here && !was_here {
            let rest = move || {
                spawn_local(async move {
                    everything::bring().await;
                    app.need_words();
                });
            };
            // Not before the whole page has been drawn.
            request_animation_frame(move || when_due(rest));
        }
        was_here = is_here;
    });
}
