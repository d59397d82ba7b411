//! What an element has: how it is set, and how it changes.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement};

use super::follows::Follows;
use super::value::{Says, Value};
use super::view::{Attribute, Kind};

/// What happens at an event.
type Act = Box<dyn FnMut(Event)>;

/// What an element has.
pub(super) enum BuiltAttribute {
    Given(Value),
    Following(Follows<Value>),
    Listens(Rc<RefCell<Act>>),
    Shown,
    Markup(String),
}

impl BuiltAttribute {
    pub(super) fn new(node: &web_sys::Element, attribute: Attribute) -> Self {
        match attribute {
            Attribute::Set(kind, name, Says::Given(value)) => {
                if value != Value::Absent {
                    set(node, kind, name, &value);
                }
                Self::Given(value)
            }
            Attribute::Set(kind, name, Says::Following(says)) => {
                Self::Following(follow(node.clone(), kind, name, says, Value::Absent))
            }
            Attribute::Listens(event, act) => {
                let act = Rc::new(RefCell::new(act));
                let shared = act.clone();
                let listener: Closure<dyn FnMut(Event)> =
                    Closure::new(move |event| (shared.borrow_mut())(event));
                // The browser drops it with the node.
                let listener = listener.into_js_value();
                node.add_event_listener_with_callback(event, listener.unchecked_ref())
                    .expect("the browser sets what an element has");
                Self::Listens(act)
            }
            Attribute::Shows(show) => {
                show(node);
                Self::Shown
            }
            Attribute::Markup(markup) => {
                node.set_inner_html(&markup);
                Self::Markup(markup)
            }
        }
    }

    pub(super) fn change_to(&mut self, node: &web_sys::Element, attribute: Attribute) {
        match (self, attribute) {
            (Self::Given(before), Attribute::Set(kind, name, Says::Given(value))) => {
                if *before != value {
                    set(node, kind, name, &value);
                    *before = value;
                }
            }
            (Self::Following(effect), Attribute::Set(kind, name, Says::Following(says))) => {
                let before = effect.take().unwrap_or(Value::Absent);
                *effect = follow(node.clone(), kind, name, says, before);
            }
            (Self::Listens(act), Attribute::Listens(_, next)) => {
                drop(act.replace(next));
            }
            (Self::Markup(before), Attribute::Markup(markup)) => {
                if *before != markup {
                    node.set_inner_html(&markup);
                    *before = markup;
                }
            }
            (Self::Shown, Attribute::Shows(show)) => show(node),
            (before, attribute) => *before = Self::new(node, attribute),
        }
    }
}

/// Sets what follows something whenever it has become another.
fn follow(
    node: web_sys::Element,
    kind: Kind,
    name: &'static str,
    mut says: Box<dyn FnMut() -> Value>,
    before: Value,
) -> Follows<Value> {
    let work = move |before: Option<Value>| {
        let value = says();
        if before.as_ref() != Some(&value) {
            set(&node, kind, name, &value);
        }
        value
    };
    Follows::after(before, work)
}

fn set(node: &web_sys::Element, kind: Kind, name: &str, value: &Value) {
    let is_there = *value != Value::Absent;
    let text = match value {
        Value::Text(text) => text.as_ref(),
        Value::Absent | Value::Present => "",
    };
    let done = match kind {
        Kind::Attribute if is_there => node.set_attribute(name, text),
        Kind::Attribute => node.remove_attribute(name),
        Kind::Property => {
            let value = match value {
                Value::Text(text) => JsValue::from_str(text),
                Value::Absent | Value::Present => JsValue::from_bool(is_there),
            };
            js_sys::Reflect::set(node, &JsValue::from_str(name), &value).map(drop)
        }
        Kind::Class => node
            .class_list()
            .toggle_with_force(name, is_there)
            .map(drop),
        Kind::Style => {
            let style = node.unchecked_ref::<HtmlElement>().style();
            style.set_property(name, text)
        }
    };
    done.expect("the browser sets what an element has");
}
