//! The shape of a view, as `view!` (`tools/view`) writes it, filled with what it leaves
//! open.
//!
//! A shape is a text of signs, each followed by its words, and each word by a line end:
//!
//! | sign | words | what it says |
//! |---|---|---|
//! | `<` | tag | an element begins |
//! | `>` | | it ends |
//! | `=` | name, text | an attribute |
//! | `!` | name | an attribute without a value |
//! | `"` | text | a text |
//! | `_` | | a view, left open |
//! | `a` `p` `c` `s` | name | an attribute, a property, a class, a style, left open |
//! | `@` | event | what listens, left open |
//! | `&` | | what is done with the element, left open |

use leptos::ev::{EventDescriptor, Targeted};
use leptos::html::{ElementType, HtmlElement};
use leptos::prelude::NodeRef;
use leptos::reactive::owner::Owner;
use leptos::tachys::html::node_ref::NodeRefContainer;
use wasm_bindgen::JsCast;
use web_sys::Event;

use super::value::{IntoSays, Says, Value};
use super::view::{AnyView, Attribute, Element, Kind};

/// What fills a place that a shape leaves open.
pub enum Filling {
    /// A view.
    View(AnyView),
    /// What is set.
    Says(Says),
    /// What happens at an event.
    Listens(Box<dyn FnMut(Event)>),
    /// Is handed the element.
    Shows(Box<dyn FnOnce(&web_sys::Element)>),
    /// Its content as markup, which must be our own.
    Markup(String),
}

impl Filling {
    /// What is set.
    pub fn says(value: impl IntoSays) -> Self {
        Self::Says(value.into_says())
    }

    /// What happens at an event, as part of what drew the element.
    pub fn listens<E: EventDescriptor<EventType: JsCast>>(
        _event: E,
        mut act: impl FnMut(E::EventType) + 'static,
    ) -> Self {
        owned(Box::new(move |event| act(event.unchecked_into())))
    }

    /// The same for an event whose target is the element itself.
    pub fn listens_for_target<E, T>(
        event: E,
        _of: HtmlElement<T, (), ()>,
        mut act: impl FnMut(Targeted<E::EventType, T::Output>) + 'static,
    ) -> Self
    where
        E: EventDescriptor<EventType: JsCast>,
        T: ElementType,
    {
        Self::listens(event, move |event| act(Targeted::from(event)))
    }

    /// Makes the element known under a name.
    pub fn node_ref<E: ElementType<Output: JsCast> + 'static>(node: NodeRef<E>) -> Self {
        Self::Shows(Box::new(move |element| node.load(element)))
    }
}

fn owned(mut act: Box<dyn FnMut(Event)>) -> Filling {
    let owner = Owner::current().unwrap_or_default();
    Filling::Listens(Box::new(move |event| owner.with(|| act(event))))
}

/// A shape with what it leaves open.
pub fn filled(signs: &'static str, fillings: Vec<Filling>) -> AnyView {
    let mut rest = Signs(signs);
    let mut fillings = fillings.into_iter();
    let mut whole = AnyView::Nothing;
    let mut open: Vec<Element> = Vec::new();
    while let Some(sign) = rest.sign() {
        if sign == '<' {
            // The same view has the same text at the same place.
            let site = if open.is_empty() {
                signs.as_ptr() as usize
            } else {
                0
            };
            open.push(Element::new(rest.word(), site));
            continue;
        }
        if sign == '>' {
            let done = open
                .pop()
                .map(|element| AnyView::Element(Box::new(element)));
            match (open.last_mut(), done) {
                (Some(outer), Some(done)) => outer.children.push(done),
                (None, Some(done)) => whole = done,
                (_, None) => {}
            }
            continue;
        }
        let Some(element) = open.last_mut() else {
            break;
        };
        match sign {
            '=' => {
                let name = rest.word();
                let says = Says::Given(Value::Text(rest.word().into()));
                element
                    .attributes
                    .push(Attribute::Set(Kind::Attribute, name, says));
            }
            '!' => {
                let says = Says::Given(Value::Present);
                element
                    .attributes
                    .push(Attribute::Set(Kind::Attribute, rest.word(), says));
            }
            '"' => element.children.push(AnyView::Text(rest.word().into())),
            _ => {
                if let Some(filling) = fillings.next() {
                    element.fill(sign, &mut rest, filling);
                }
            }
        }
    }
    whole
}

impl Element {
    fn fill(&mut self, sign: char, rest: &mut Signs, filling: Filling) {
        let attribute = match filling {
            Filling::View(view) => {
                self.children.push(view);
                return;
            }
            Filling::Says(says) => {
                let kind = match sign {
                    'p' => Kind::Property,
                    'c' => Kind::Class,
                    's' => Kind::Style,
                    _ => Kind::Attribute,
                };
                Attribute::Set(kind, rest.word(), says)
            }
            Filling::Listens(act) => Attribute::Listens(rest.word(), act),
            Filling::Shows(show) => Attribute::Shows(show),
            Filling::Markup(markup) => Attribute::Markup(markup),
        };
        self.attributes.push(attribute);
    }
}

/// What is left of a shape.
struct Signs(&'static str);

impl Signs {
    fn sign(&mut self) -> Option<char> {
        let mut rest = self.0.chars();
        let sign = rest.next();
        self.0 = rest.as_str();
        sign
    }

    fn word(&mut self) -> &'static str {
        let (word, rest) = self.0.split_once('\n').unwrap_or((self.0, ""));
        self.0 = rest;
        word
    }
}
