//! How the whole app takes over from the first steps.
//!
//! The first binary loads the whole one in the background. That one stands by:
//! it fetches the catalogue and leaves a function on the window. When the time
//! has come, the first binary takes itself down and calls that function with
//! the open assessment as JSON, since storage may be denied.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::first::{Steps, View};
use super::{assets, browser, mount};

/// The window's property under which the whole app waits, and the event that
/// tells of it.
const TAKE_OVER: &str = "ready20kTakeOver";

/// How long to wait for a button to be let go.
const PRESS: Duration = Duration::from_millis(100);

/// What takes over, given the open assessment as JSON.
type TakeOver = Closure<dyn FnMut(String)>;

thread_local! {
    /// How often the whole app was asked for.
    static ATTEMPTS: Cell<u32> = const { Cell::new(0) };
    /// Keeps the function on the window alive.
    static KEPT: RefCell<Option<TakeOver>> = const { RefCell::new(None) };
}

/// Leaves a function on the window that takes over, and tells of it.
pub(super) fn wait(take_over: impl FnMut(String) + 'static) {
    let take_over = TakeOver::new(take_over);
    let property = JsValue::from_str(TAKE_OVER);
    if Reflect::set(&window(), &property, take_over.as_ref()).is_err() {
        leptos::logging::error!("the window takes no property");
    }
    KEPT.set(Some(take_over));
    let told = web_sys::Event::new(TAKE_OVER).and_then(|event| window().dispatch_event(&event));
    if told.is_err() {
        leptos::logging::error!("the first binary was not told");
    }
}

fn waiting() -> Option<Function> {
    Reflect::get(&window(), &JsValue::from_str(TAKE_OVER))
        .ok()?
        .dyn_into()
        .ok()
}

/// Whether the whole app stands by.
pub(super) fn is_ready() -> bool {
    waiting().is_some()
}

/// Loads the whole app in the background.
pub(super) fn load(steps: Steps) {
    steps.has_failed.set(false);
    let script = || -> Option<()> {
        let script = document().create_element("script").ok()?;
        // A module is fetched once for each address, so a further attempt
        // needs an address of its own.
        let attempt = ATTEMPTS.replace(ATTEMPTS.get() + 1);
        let address = format!("{}?{attempt}", assets::url("whole")?);
        script.set_attribute("type", "module").ok()?;
        script.set_attribute("src", &address).ok()?;
        let failed = Closure::<dyn FnMut()>::new(move || steps.has_failed.set(true));
        script
            .add_event_listener_with_callback("error", failed.as_ref().unchecked_ref())
            .ok()?;
        failed.forget();
        document().head()?.append_child(&script).ok()?;
        Some(())
    };
    if script().is_none() {
        steps.has_failed.set(true);
    }
}

/// Hands over when the whole app has arrived, unless the visitor is at a
/// question, where the page must not change under the hands.
pub(super) fn listen(steps: Steps) {
    let handle = window_event_listener_untyped(TAKE_OVER, move |_| hand_over_at_rest(steps));
    // A script that loads and then fails tells the window only.
    let failed = window_event_listener_untyped("error", move |_| {
        steps.has_failed.set(!is_ready());
    });
    on_cleanup(move || {
        handle.remove();
        failed.remove();
    });
}

/// Hands over unless the visitor is at a question; waits while a button is held
/// down, whose click would be lost otherwise.
fn hand_over_at_rest(steps: Steps) {
    if matches!(steps.view.get_untracked(), View::Question(_)) {
        return;
    }
    if browser::find("button:active, a:active").is_some() {
        set_timeout(move || hand_over_at_rest(steps), PRESS);
    } else {
        hand_over(steps);
    }
}

/// Takes the first steps down and lets the whole app go on.
pub(super) fn hand_over(steps: Steps) {
    let Some(take_over) = waiting() else { return };
    let open = steps
        .open
        .with_untracked(|open| serde_json::to_string(open).unwrap_or_default());
    let focus = browser::focused();
    mount::take_down();
    if take_over.call1(&JsValue::NULL, &open.into()).is_err() {
        leptos::logging::error!("the whole app did not take over");
    }
    if let Some(selector) = focus {
        browser::focus(&selector);
    }
}
