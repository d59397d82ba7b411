//! What is remembered of a visit to a page, for when Back or Forward leads to it
//! again: how far it was scrolled, what had the focus, and what it was narrowed
//! down to. It lasts as long as the page is loaded and is never stored.
//!
//! Each entry of the browser's history carries the number of its visit.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::dom::prelude::*;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::{browser, heading};
use crate::app::reactive::effect;
use crate::core::ordered::Map;

/// A visit, as the history's entry names it: no other has the same, also before
/// the page was loaded anew.
type Number = u64;

/// One visit to a page.
#[derive(Default)]
struct Visit {
    /// How far down the page was, in pixels; none before it was left.
    scrolled: Option<f64>,
    /// A selector of what had the focus.
    focused: Option<String>,
    /// What parts of the page keep, by their names.
    kept: Map<&'static str, Rc<dyn Any>>,
}

thread_local! {
    static VISITS: RefCell<Map<Number, Visit>> = const { RefCell::new(Map::new()) };
    static NOW: Cell<Number> = const { Cell::new(0) };
}

/// Lets the page, not the browser, scroll on Back.
pub(super) fn listen() {
    let set = window()
        .history()
        .and_then(|history| Reflect::set(&history, &"scrollRestoration".into(), &"manual".into()));
    if set.is_err() {
        leptos::logging::warn!("the browser scrolls by itself on Back");
    }
}

/// Notes where the visitor is on the page that is about to be left.
pub(super) fn leave() {
    let scrolled = window().scroll_y().ok();
    let focused = browser::focused();
    VISITS.with_borrow_mut(|all| {
        let visit = all.entry(NOW.get()).or_default();
        visit.scrolled = scrolled;
        visit.focused = focused;
    });
}

/// Begins the visit that the history's current entry names, or a new one.
#[allow(clippy::cast_precision_loss)] // milliseconds since 1970
pub(super) fn enter() {
    let Ok(history) = window().history() else {
        return;
    };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // milliseconds since 1970
    let first = browser::now().milliseconds as Number;
    let named = history.state().ok().and_then(|state| state.as_f64());
    VISITS.with_borrow_mut(|all| {
        let is_named = |number: &Number| named == Some(*number as f64);
        let known = all.keys().copied().find(is_named);
        let number = known.unwrap_or_else(|| all.keys().max().map_or(first, |last| last + 1));
        all.entry(number).or_default();
        NOW.set(number);
        if known.is_none()
            && history
                .replace_state(&JsValue::from(number as f64), "")
                .is_err()
        {
            leptos::logging::warn!("the history does not take the number of a visit");
        }
    });
}

/// How many frames a page that one comes back to may take until it is drawn.
const PATIENCE: u8 = 60;

/// Once the page is drawn: goes to where the visitor was on it, else to its heading.
pub(super) fn arrive() {
    arrive_within(PATIENCE);
}

fn arrive_within(frames: u8) {
    let (scrolled, focused) = VISITS.with_borrow(|all| {
        let visit = all.get(&NOW.get());
        let scrolled = visit.and_then(|visit| visit.scrolled);
        (scrolled, visit.and_then(|visit| visit.focused.clone()))
    });
    let is_drawn = browser::find("main [aria-busy='true']").is_none();
    if let (Some(_), false, Some(fewer)) = (scrolled, is_drawn, frames.checked_sub(1)) {
        request_animation_frame(move || arrive_within(fewer));
        return;
    }
    match focused.filter(|focused| browser::find(focused).is_some()) {
        Some(focused) => browser::open_and_focus(&focused),
        None => heading::focus_heading(),
    }
    window().scroll_to_with_x_and_y(0.0, scrolled.unwrap_or_default());
}

/// A value of the page that is there again on Back, such as a filter. The name
/// is unique on its page.
pub(crate) fn kept<T>(name: &'static str, begins: T) -> RwSignal<T>
where
    T: Clone + Send + Sync + 'static,
{
    let number = NOW.get();
    let before = VISITS.with_borrow(|all| {
        let kept = all.get(&number)?.kept.get(name)?;
        kept.downcast_ref::<T>().cloned()
    });
    let value = RwSignal::new(before.unwrap_or(begins));
    effect(move || {
        let now: Rc<dyn Any> = Rc::new(value.get());
        VISITS.with_borrow_mut(|all| {
            if let Some(visit) = all.get_mut(&number) {
                visit.kept.insert(name, now);
            }
        });
    });
    value
}
