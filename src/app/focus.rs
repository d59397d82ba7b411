//! Keeps the focus near when what has it goes away or can no longer be used.
//!
//! A browser lets the focus fall to the page's body then, and whoever works by
//! keyboard or screen reader starts from the top again. Here it goes to what
//! now stands in the same place, else to what comes before, else further out.

use std::cell::RefCell;

use crate::dom::prelude::*;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use super::browser;

/// What can take the focus.
const USABLE: &str =
    "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]";
/// Messages come and go by themselves: beside one there is nothing near.
const PASSING: &str = ".toasts";

/// Where the focus was.
#[derive(Clone)]
struct Place {
    element: HtmlElement,
    /// What is around it, from the inside out, each with the number of
    /// children before the one that leads to the element.
    around: Vec<(Element, usize)>,
}

thread_local! {
    static LAST: RefCell<Option<Place>> = const { RefCell::new(None) };
    /// The last place that was not on a passing message.
    static LASTING: RefCell<Option<Place>> = const { RefCell::new(None) };
}

/// Keeps the focus for as long as the page lives.
pub(crate) fn keep() {
    let handle = window_event_listener(leptos::ev::focusin, |event| {
        let target = event.target();
        if let Some(element) = target.and_then(|target| target.dyn_into().ok()) {
            remember(element);
        }
    });
    let changed = Closure::<dyn FnMut()>::new(|| {
        if lost().is_some() {
            // What moves the focus on purpose comes first.
            request_animation_frame(|| request_animation_frame(give_back));
        }
    });
    let observer = observe(changed.as_ref().unchecked_ref(), "attributes");
    if observer.is_err() {
        leptos::logging::warn!("changes of the page cannot be observed");
    }
    changed.forget();
    on_cleanup(move || {
        handle.remove();
        LAST.take();
        LASTING.take();
    });
}

/// Calls a function whenever elements come, go, or change as said, by the name
/// of the observer's option.
pub(super) fn observe(changed: &Function, as_well: &str) -> Result<(), JsValue> {
    let class: Function = Reflect::get(&window(), &"MutationObserver".into())?.dyn_into()?;
    let observer = Reflect::construct(&class, &Array::of1(changed))?;
    let options = Object::new();
    for name in ["childList", "subtree", as_well] {
        Reflect::set(&options, &name.into(), &JsValue::TRUE)?;
    }
    if as_well == "attributes" {
        let watched = Array::of1(&"disabled".into());
        Reflect::set(&options, &"attributeFilter".into(), &watched)?;
    }
    let observe: Function = Reflect::get(&observer, &"observe".into())?.dyn_into()?;
    observe.call2(&observer, &document().into(), &options)?;
    Ok(())
}

fn remember(element: HtmlElement) {
    let mut around = Vec::new();
    let mut inner: Element = element.clone().into();
    while let Some(outer) = inner.parent_element() {
        around.push((outer.clone(), children_before(&inner)));
        inner = outer;
    }
    let is_passing = matches!(element.closest(PASSING), Ok(Some(_)));
    let place = Place { element, around };
    if !is_passing {
        LASTING.set(Some(place.clone()));
    }
    LAST.set(Some(place));
}

fn children_before(element: &Element) -> usize {
    std::iter::successors(element.previous_element_sibling(), |one| {
        one.previous_element_sibling()
    })
    .count()
}

/// Where the focus was, if it has fallen from there.
fn lost() -> Option<Place> {
    let place = LAST.with_borrow(Clone::clone)?;
    let element = &place.element;
    if element.is_connected() && !matches!(element.matches(":disabled"), Ok(true)) {
        return None;
    }
    let active = document().active_element();
    let is_nowhere = active.is_none_or(|active| {
        active == *place.element.unchecked_ref::<Element>() || active.tag_name() == "BODY"
    });
    is_nowhere.then_some(place)
}

fn give_back() {
    let Some(place) = lost() else { return };
    let near = near(&place).or_else(|| {
        let lasting = LASTING.with_borrow(Clone::clone)?;
        usable(&lasting.element).or_else(|| near(&lasting))
    });
    match near {
        Some(element) if element.focus().is_ok() => {}
        _ => browser::focus("main h1"),
    }
}

/// What can take the focus in the place of what had it.
fn near(place: &Place) -> Option<HtmlElement> {
    let inside =
        |(outer, _): &&(Element, usize)| outer.tag_name() != "MAIN" && outer.class_name() != "app";
    let around = place.around.iter().take_while(inside);
    around
        .filter(|(outer, _)| outer.is_connected())
        .find_map(|(outer, before)| {
            let mut child = outer.first_element_child();
            let mut passed = Vec::new();
            for _ in 0..*before {
                passed.extend(child.clone());
                child = child.and_then(|child| child.next_element_sibling());
            }
            let after = std::iter::successors(child, Element::next_element_sibling);
            let mut after = after.filter_map(|child| first_usable(&child));
            after
                .next()
                .or_else(|| passed.iter().rev().find_map(first_usable))
        })
}

/// The first thing within an element, or itself, that can take the focus.
fn first_usable(element: &Element) -> Option<HtmlElement> {
    if let Some(itself) = element.dyn_ref::<HtmlElement>().and_then(usable) {
        return Some(itself);
    }
    let mut children =
        std::iter::successors(element.first_element_child(), Element::next_element_sibling);
    children.find_map(|child| first_usable(&child))
}

/// The element, if it can take the focus: it is there, is seen and is enabled.
fn usable(element: &HtmlElement) -> Option<HtmlElement> {
    let is_usable = element.is_connected()
        && element.offset_width() + element.offset_height() > 0
        && matches!(element.matches(USABLE), Ok(true));
    is_usable.then(|| element.clone())
}
