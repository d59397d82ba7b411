//! What is drawn: its nodes, what they follow, and how they change into what is to be
//! drawn next.
//!
//! Where the same view draws again, its nodes stay and only what differs is set, so that
//! focus, selection and place stay as well.

use std::borrow::Cow;

use any_spawner::Executor;
use leptos::prelude::document;
use leptos::reactive::owner::Owner;
use web_sys::{Comment, Node, Text};

use super::attribute::BuiltAttribute;
use super::follows::Follows;
use super::key::Key;
use super::place::{comment, insert, remove};
use super::view::{AnyView, Element, Row};

/// Without it nothing can be drawn: a panic says so, and leads to the recovery page.
const MAKES: &str = "the browser makes elements";

/// Something drawn. Each has a node at least, which says where it stands.
enum Built {
    Nothing(Comment),
    Text(Text, Cow<'static, str>),
    Element(Box<BuiltElement>),
    /// Behind the last stands a comment.
    Many(Vec<Built>, Comment),
    Following(Follows<Built>),
    Rows(Follows<BuiltRows>),
}

struct BuiltElement {
    tag: &'static str,
    site: usize,
    node: web_sys::Element,
    attributes: Vec<BuiltAttribute>,
    children: Vec<Built>,
}

impl Built {
    fn new(view: AnyView) -> Self {
        match view {
            AnyView::Nothing => Self::Nothing(comment()),
            AnyView::Text(text) => Self::Text(document().create_text_node(&text), text),
            AnyView::Element(element) => Self::Element(Box::new(BuiltElement::new(*element))),
            AnyView::Many(views) => {
                Self::Many(views.into_iter().map(Self::new).collect(), comment())
            }
            AnyView::Following(mut draw) => {
                Self::Following(Follows::new(move |before: Option<Self>| {
                    let view = draw();
                    match before {
                        Some(mut built) => {
                            built.change_to(view);
                            built
                        }
                        None => Self::new(view),
                    }
                }))
            }
            AnyView::Rows(each) => Self::Rows(build_rows(each)),
        }
    }

    /// Changes what is drawn into what is to be drawn.
    fn change_to(&mut self, view: AnyView) {
        match (self, view) {
            (Self::Nothing(_), AnyView::Nothing) => {}
            (Self::Text(node, before), AnyView::Text(text)) => {
                if *before != text {
                    // As `aside/translated.js` expects it.
                    node.set_node_value(Some(&text));
                    *before = text;
                }
            }
            (Self::Element(built), AnyView::Element(element)) if built.is_of(&element) => {
                built.change_to(*element);
            }
            (Self::Many(built, end), AnyView::Many(views)) => {
                let left = views.len();
                let mut views = views.into_iter();
                for (one, view) in built.iter_mut().zip(views.by_ref()) {
                    one.change_to(view);
                }
                for surplus in built.drain(left.min(built.len())..) {
                    surplus.unmount();
                }
                for view in views {
                    let one = Self::new(view);
                    one.mount_before(end);
                    built.push(one);
                }
            }
            (before, view) => {
                let built = Self::new(view);
                if let Some(first) = before.first() {
                    built.mount_before(&first);
                }
                before.unmount();
                *before = built;
            }
        }
    }

    fn mount_before(&self, next: &Node) {
        if let Some(parent) = next.parent_node() {
            self.mount(&parent, Some(next));
        }
    }

    fn mount(&self, parent: &Node, before: Option<&Node>) {
        match self {
            Self::Nothing(node) => insert(parent, node, before),
            Self::Text(node, _) => insert(parent, node, before),
            Self::Element(element) => insert(parent, &element.node, before),
            Self::Many(built, end) => {
                for one in built {
                    one.mount(parent, before);
                }
                insert(parent, end, before);
            }
            Self::Following(effect) => {
                effect.with(|built| built.mount(parent, before));
            }
            Self::Rows(effect) => {
                effect.with(|rows| rows.mount(parent, before));
            }
        }
    }

    fn unmount(&self) {
        match self {
            Self::Nothing(node) => remove(node),
            Self::Text(node, _) => remove(node),
            Self::Element(element) => remove(&element.node),
            Self::Many(built, end) => {
                built.iter().for_each(Self::unmount);
                remove(end);
            }
            Self::Following(effect) => {
                effect.with(Self::unmount);
            }
            Self::Rows(effect) => {
                effect.with(BuiltRows::unmount);
            }
        }
    }

    /// Its first node.
    fn first(&self) -> Option<Node> {
        match self {
            Self::Many(built, end) => match built.first() {
                Some(one) => one.first(),
                None => Some(end.clone().into()),
            },
            Self::Following(effect) => effect.with(Self::first)?,
            Self::Rows(effect) => effect.with(BuiltRows::first)?,
            single => single.last(),
        }
    }

    /// Its last node.
    fn last(&self) -> Option<Node> {
        match self {
            Self::Nothing(node) => Some(node.clone().into()),
            Self::Text(node, _) => Some(node.clone().into()),
            Self::Element(element) => Some(element.node.clone().into()),
            Self::Many(_, end) => Some(end.clone().into()),
            Self::Following(effect) => effect.with(Self::last)?,
            Self::Rows(effect) => effect.with(|rows| rows.end.clone().into()),
        }
    }
}

impl BuiltElement {
    fn new(element: Element) -> Self {
        let node = document().create_element(element.tag).expect(MAKES);
        let children: Vec<_> = element.children.into_iter().map(Built::new).collect();
        for child in &children {
            child.mount(&node, None);
        }
        let attributes = element.attributes.into_iter();
        let attributes = attributes
            .map(|one| BuiltAttribute::new(&node, one))
            .collect();
        Self {
            tag: element.tag,
            site: element.site,
            node,
            attributes,
            children,
        }
    }

    /// Whether the same view has drawn it.
    fn is_of(&self, element: &Element) -> bool {
        self.tag == element.tag
            && self.site == element.site
            && self.attributes.len() == element.attributes.len()
            && self.children.len() == element.children.len()
    }

    fn change_to(&mut self, element: Element) {
        for (built, attribute) in self.attributes.iter_mut().zip(element.attributes) {
            built.change_to(&self.node, attribute);
        }
        for (built, child) in self.children.iter_mut().zip(element.children) {
            built.change_to(child);
        }
    }
}

/// The rows that are drawn.
struct BuiltRows {
    rows: Vec<BuiltRow>,
    /// Stands behind the last.
    end: Comment,
}

struct BuiltRow {
    key: Key,
    built: Built,
    /// What the row has made, beyond the next change of the list.
    owner: Owner,
}

impl Drop for BuiltRow {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

/// Draws a list and follows it.
fn build_rows(mut each: Box<dyn FnMut() -> Vec<Row>>) -> Follows<BuiltRows> {
    let parent = Owner::current().unwrap_or_default();
    Follows::new(move |before: Option<BuiltRows>| {
        let mut built = before.unwrap_or_else(|| BuiltRows {
            rows: Vec::new(),
            end: comment(),
        });
        built.change(&parent, each());
        built
    })
}

impl BuiltRows {
    fn change(&mut self, parent: &Owner, rows: Vec<Row>) {
        let mut before: Vec<_> = self.rows.drain(..).map(Some).collect();
        // Where in the new list the row stands that stood ahead of all that stay.
        let mut head: Option<(usize, usize)> = None;
        // A list that stays in order finds each row behind the last that was found.
        let mut expected = 0;
        for row in rows {
            let is_it =
                |old: &&mut Option<BuiltRow>| old.as_ref().is_some_and(|old| old.key == row.key);
            let place = (expected..before.len())
                .chain(0..expected)
                .find(|place| before.get_mut(*place).as_ref().is_some_and(is_it));
            let kept = place.and_then(|place| before.get_mut(place)?.take());
            if let (Some(_), Some(place)) = (&kept, place) {
                expected = place + 1;
                if head.is_none_or(|(first, _)| place < first) {
                    head = Some((place, self.rows.len()));
                }
            }
            let drawn = kept.unwrap_or_else(|| {
                let owner = parent.with(Owner::new);
                let built = owner.with(|| Built::new((row.draw)()));
                let key = row.key;
                BuiltRow { key, built, owner }
            });
            self.rows.push(drawn);
        }
        for gone in before.iter().flatten() {
            gone.built.unmount();
        }
        if let Some(parent) = self.end.parent_node() {
            let head = head.and_then(|(_, place)| self.rows.get(place)?.built.first());
            self.put_in_order(&parent, head.unwrap_or_else(|| self.end.clone().into()));
        }
    }

    /// Moves what does not stand where it should; `head` is the first node of the list on
    /// the page.
    fn put_in_order(&self, parent: &Node, head: Node) {
        let mut next = Some(head);
        for row in &self.rows {
            let first = row.built.first();
            if first.is_some() && first == next {
                next = row.built.last().and_then(|last| last.next_sibling());
            } else {
                row.built.mount(parent, next.as_ref());
            }
        }
    }

    fn mount(&self, parent: &Node, before: Option<&Node>) {
        for row in &self.rows {
            row.built.mount(parent, before);
        }
        insert(parent, &self.end, before);
    }

    fn unmount(&self) {
        for row in &self.rows {
            row.built.unmount();
        }
        remove(&self.end);
    }

    fn first(&self) -> Option<Node> {
        let row = self.rows.first().and_then(|row| row.built.first());
        row.or_else(|| Some(self.end.clone().into()))
    }
}

/// What is mounted, until it is dropped.
pub struct Mounted {
    built: Built,
    owner: Owner,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.built.unmount();
        self.owner.cleanup();
    }
}

/// Draws a view at the end of a node.
pub fn mount(parent: &Node, draw: impl FnOnce() -> AnyView) -> Mounted {
    // That it runs already is no failure.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let built = owner.with(|| {
        let built = Built::new(draw());
        built.mount(parent, None);
        built
    });
    Mounted { built, owner }
}
