//! What is to be drawn, as a value.

use std::borrow::Cow;

use web_sys::Event;

use super::key::Key;
use super::value::Says;

/// What is to be drawn.
pub enum AnyView {
    /// Nothing that is seen.
    Nothing,
    /// A text, of which nothing becomes markup.
    Text(Cow<'static, str>),
    /// An element with what is in it.
    Element(Box<Element>),
    /// One after the other.
    Many(Vec<AnyView>),
    /// Is drawn anew whenever something changes that it reads.
    Following(Box<dyn FnMut() -> AnyView>),
    /// Follows as well; rows stay while their keys stay.
    Rows(Box<dyn FnMut() -> Vec<Row>>),
}

/// A row that is to be drawn, unless one with its key is there.
pub struct Row {
    /// What it is told apart by.
    pub key: Key,
    /// Draws it.
    pub draw: Box<dyn FnOnce() -> AnyView>,
}

/// An element that is to be drawn.
pub struct Element {
    pub(super) tag: &'static str,
    /// Which view it is the outermost element of; 0 within.
    pub(super) site: usize,
    pub(super) attributes: Vec<Attribute>,
    pub(super) children: Vec<AnyView>,
}

impl Element {
    pub(super) fn new(tag: &'static str, site: usize) -> Self {
        Self {
            tag,
            site,
            attributes: Vec::new(),
            children: Vec::new(),
        }
    }
}

/// What an element has.
pub(super) enum Attribute {
    Set(Kind, &'static str, Says),
    Listens(&'static str, Box<dyn FnMut(Event)>),
    /// Is handed the element.
    Shows(Box<dyn FnOnce(&web_sys::Element)>),
    /// Its content as markup.
    Markup(String),
}

/// As what something is set.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Attribute,
    Property,
    Class,
    Style,
}
