//! The heading of the page: it takes the focus and names the document.
//!
//! A heading may come long after its page: with the questions, with an example.
//! So the document is named whenever a heading appears or changes, and a page
//! that was gone to takes the focus as soon as it has its own.

use std::cell::{Cell, RefCell};

use crate::dom::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::{browser, focus};
use crate::messages::{fill, t};

/// A page's own heading; one that only says that the page is coming is not seen.
const OWN: &str = "main h1:not(.visually-hidden)";

/// What had the focus when a page was gone to.
type Before = Option<Element>;

thread_local! {
    /// Set from when a page was gone to until the visitor does something: so long the
    /// focus is on the page's own heading, even if that is drawn anew.
    static DUE: RefCell<Option<Before>> = const { RefCell::new(None) };
    /// Whether the next frame looks at the heading.
    static IS_ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Follows the headings for as long as the page lives.
pub(crate) fn follow() {
    let changed = Closure::<dyn FnMut()>::new(|| {
        // The focus needs the page laid out, which the next frame does anyway: asked
        // for here, it would be done within the task that draws.
        if !IS_ASKED.replace(true) {
            request_animation_frame(|| {
                IS_ASKED.set(false);
                arrive();
            });
        }
    });
    if focus::observe(changed.as_ref().unchecked_ref(), "characterData").is_err() {
        leptos::logging::warn!("changes of the page cannot be observed");
    }
    changed.forget();
    for event in ["keydown", "pointerdown"] {
        window_event_listener_untyped(event, |_| DUE.set(None));
    }
}

/// Puts the focus on the page's heading, now or once it has its own, and its
/// words into the title.
pub(crate) fn focus_heading() {
    browser::focus("main h1");
    DUE.set(Some(document().active_element()));
    arrive();
}

fn arrive() {
    name_the_page();
    let Some(before) = DUE.with_borrow(Clone::clone) else {
        return;
    };
    if browser::find(OWN).is_none() {
        return;
    }
    // Who went on meanwhile is not called back.
    let now = document().active_element();
    let is_body = now.as_ref().is_none_or(|now| now.tag_name() == "BODY");
    if is_body || now == before {
        browser::focus(OWN);
        DUE.set(Some(document().active_element()));
    } else {
        DUE.set(None);
    }
}

/// Puts the heading's words into the document's title.
fn name_the_page() {
    let heading = browser::find("main h1").and_then(|heading| heading.text_content());
    let title = heading.filter(|heading| !heading.is_empty());
    let title = title.map_or_else(
        || t("app.name").to_owned(),
        |heading| fill("app.title", &[("page", &heading)]),
    );
    if document().title() != title {
        document().set_title(&title);
    }
}
