//! Reads types from the tree.
//!
//! Serde's derived readers stop at the first misfit, and most of their code gives back
//! what was read by then. Here reading goes on to the end and always makes a value; the
//! first misfit is noted, and with one the value is thrown away. So a field costs a call.
//! Names of fields and variants are looked up here, not in each type. Members that a type
//! does not know are passed over, unless it is strict.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::{self, Display};
use std::mem;
use std::slice;
use std::str::FromStr;
use std::sync::Arc;

use super::tree::Node;

/// What does not have the shape that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// What is wrong, for whoever looks into the file.
    pub what: String,
    /// Where, from the inside out.
    path: Vec<String>,
}

impl Misfit {
    /// Where, from the outside in: names of members, and places in lists from 1.
    #[must_use]
    pub fn place(&self) -> String {
        self.steps().join(", ")
    }

    /// The same, step by step.
    #[must_use]
    pub fn steps(&self) -> Vec<&str> {
        self.path.iter().rev().map(String::as_str).collect()
    }

    #[inline(never)]
    pub(super) fn new(what: &dyn Display) -> Self {
        Self {
            what: what.to_string(),
            path: Vec::new(),
        }
    }

    #[inline(never)]
    pub(super) fn within(mut self, step: &dyn Display) -> Self {
        self.path.push(step.to_string());
        self
    }
}

impl Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place(), self.what)
    }
}

impl std::error::Error for Misfit {}

/// A type that is read from JSON; the derive of the same name makes it one.
pub trait Read: Sized {
    /// Reads what stands here. Where it does not fit, the reader is told, and any value
    /// will do.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// A place in a tree, from which values are read.
#[derive(Debug)]
pub struct Reader<'a> {
    here: &'a Node<'a>,
    /// What is read instead where it is the name of a member.
    name: Option<&'a str>,
    path: Vec<Step<'a>>,
    misfit: Option<Misfit>,
}

/// A step on the way from the root.
#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Name(&'a str),
    Variant(&'a str),
    Place(usize),
}

impl Display for Step<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) | Self::Variant(name) => f.write_str(name),
            Self::Place(place) => place.fmt(f),
        }
    }
}

/// The place that the reader was at before.
#[derive(Debug, Clone, Copy)]
pub struct Back<'a>(&'a Node<'a>);

/// The names of fields or variants.
type Names = &'static [&'static str];

impl Node<'_> {
    /// Reads a value of a type; nothing is half read.
    pub(crate) fn read<T: Read>(&self) -> Result<T, Misfit> {
        let mut reader = Reader {
            here: self,
            name: None,
            path: Vec::new(),
            misfit: None,
        };
        let value = T::read(&mut reader);
        reader.misfit.map_or(Ok(value), Err)
    }
}

impl<'a> Reader<'a> {
    /// A value of the type that is asked for.
    pub fn read<T: Read>(&mut self) -> T {
        T::read(self)
    }

    /// Notes that what stands here does not fit, unless something did not before.
    #[inline(never)]
    pub fn refuse(&mut self, what: &dyn Display) {
        if self.misfit.is_none() {
            let misfit = Misfit::new(what);
            let steps = self.path.iter().rev();
            self.misfit = Some(steps.fold(misfit, |misfit, step| misfit.within(step)));
        }
    }

    /// Notes that something else was expected here.
    #[inline(never)]
    fn mismatch(&mut self, expected: &dyn Display) {
        let is_absent = self.name.is_none() && matches!(self.here, Node::Absent);
        match self.path.last().copied().filter(|_| is_absent) {
            // Where it is missing, not where it would be.
            Some(Step::Variant(_)) => {
                let back = self.path.pop();
                self.refuse(&"invalid type: a text, expected a variant with content");
                self.path.extend(back);
            }
            Some(step) => {
                self.path.pop();
                self.refuse(&format_args!("missing field `{step}`"));
                self.path.push(step);
            }
            None => {
                let found = self.name.map_or_else(|| self.here.kind(), |_| "a name");
                self.refuse(&format_args!("invalid type: {found}, expected {expected}"));
            }
        }
    }

    #[inline(never)]
    fn enter(&mut self, step: Step<'a>, node: &'a Node<'a>) -> Back<'a> {
        self.path.push(step);
        Back(mem::replace(&mut self.here, node))
    }

    /// Goes back to where it was before.
    #[inline(never)]
    pub fn leave(&mut self, back: Back<'a>) {
        self.path.pop();
        self.here = back.0;
    }

    /// Whether a text stands here.
    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(self.here, Node::Text(_))
    }

    /// The text here.
    #[inline(never)]
    fn text(&mut self) -> &'a str {
        match (self.name, self.here) {
            (Some(name), _) => return name,
            (None, Node::Text(text)) => return text,
            _ => self.mismatch(&"a text"),
        }
        ""
    }

    /// What the text here says; where it says nothing of the kind, the other value.
    pub fn parsed<T: FromStr<Err: Display>>(&mut self, otherwise: T) -> T {
        match self.text().parse() {
            Ok(value) => value,
            Err(error) => {
                self.refuse(&error);
                otherwise
            }
        }
    }

    /// The whole number here, between two others.
    #[inline(never)]
    fn whole(&mut self, least: i64, most: u64, kind: &'static str) -> u64 {
        let is_within = match (self.name, self.here) {
            (Some(name), _) => match name.parse() {
                Ok(value) if value <= most => return value,
                Ok(value) => Some(Node::Positive(value)),
                Err(_) => None,
            },
            (None, Node::Positive(value)) if *value <= most => return *value,
            (None, Node::Negative(value)) if *value >= least => return value.cast_unsigned(),
            (None, Node::Positive(_) | Node::Negative(_)) => Some(self.here.clone()),
            _ => None,
        };
        match is_within {
            Some(Node::Positive(value)) => self.refuse_number(&value, kind),
            Some(Node::Negative(value)) => self.refuse_number(&value, kind),
            _ => self.mismatch(&kind),
        }
        0
    }

    #[inline(never)]
    fn refuse_number(&mut self, number: &dyn Display, kind: &str) {
        self.refuse(&format_args!(
            "invalid value: integer `{number}`, expected {kind}"
        ));
    }

    #[inline(never)]
    fn real(&mut self) -> f64 {
        #[allow(clippy::cast_precision_loss)] // as JSON's numbers have it
        match self.here {
            Node::Real(value) => return *value,
            Node::Positive(value) => return *value as f64,
            Node::Negative(value) => return *value as f64,
            _ => self.mismatch(&"a number"),
        }
        0.0
    }

    #[inline(never)]
    fn flag(&mut self) -> bool {
        if let Node::Bool(value) = self.here {
            return *value;
        }
        self.mismatch(&"true or false");
        false
    }

    /// Nothing here.
    #[inline(never)]
    pub fn nothing(&mut self) {
        if !self.is_nothing() {
            self.mismatch(&"nothing");
        }
    }

    fn is_nothing(&self) -> bool {
        matches!(self.here, Node::Null | Node::Absent)
    }

    #[inline(never)]
    fn items(&mut self) -> &'a [Node<'a>] {
        if let Node::List(items) = self.here {
            return items;
        }
        self.mismatch(&"a list");
        &[]
    }

    #[inline(never)]
    fn members(&mut self) -> &'a [(Cow<'a, str>, Node<'a>)] {
        if let Node::Object(members) = self.here {
            return members;
        }
        self.mismatch(&"an object");
        &[]
    }

    /// The list here.
    fn list<T: Read>(&mut self) -> Vec<T> {
        let items = self.items();
        let mut list = Vec::with_capacity(items.len());
        for (place, item) in (1..).zip(items) {
            let back = self.enter(Step::Place(place), item);
            list.push(T::read(self));
            self.leave(back);
        }
        list
    }

    /// The names and values of the object here.
    pub fn map<K: Read, V: Read>(&mut self) -> Vec<(K, V)> {
        let members = self.members();
        let mut list = Vec::with_capacity(members.len());
        for (name, value) in members {
            let back = self.enter(Step::Name(name), value);
            self.name = Some(name);
            let key = K::read(self);
            self.name = None;
            list.push((key, V::read(self)));
            self.leave(back);
        }
        list
    }

    /// The list here, of as many items as told.
    #[inline(never)]
    pub fn tuple(&mut self, count: usize) -> Items<'a> {
        let items = self.items();
        if items.len() != count {
            self.refuse(&format_args!(
                "invalid length {}, expected {count}",
                items.len()
            ));
        }
        Items {
            rest: items.iter(),
            place: 0,
        }
    }

    /// The object here, with the members that a type has.
    #[inline(never)]
    pub fn object(&mut self, names: Names) -> Object<'a> {
        Object {
            members: self.members(),
            names: names.iter(),
        }
    }

    /// The same, and no members but these.
    #[inline(never)]
    pub fn whole_object(&mut self, names: Names) -> Object<'a> {
        let object = self.object(names);
        let is_known = |name: &str| names.contains(&name);
        if let Some((name, _)) = object.members.iter().find(|(name, _)| !is_known(name)) {
            let expected = list_of(names);
            self.refuse(&format_args!("unknown field `{name}`, expected {expected}"));
        }
        object
    }

    /// The variant named here, by its number, and what it holds.
    #[inline(never)]
    fn chosen(&mut self, names: Names) -> Option<(usize, &'a str, &'a Node<'a>)> {
        let (name, content) = match (self.name, self.here) {
            (Some(name), _) => (name, &Node::Absent),
            (None, Node::Text(name)) => (&**name, &Node::Absent),
            (None, Node::Object(members)) => match members.as_slice() {
                [(name, content)] => (&**name, content),
                _ => {
                    self.mismatch(&"one variant");
                    return None;
                }
            },
            _ => {
                self.mismatch(&list_of(names));
                return None;
            }
        };
        let number = names.iter().position(|one| *one == name);
        if number.is_none() {
            let expected = list_of(names);
            self.refuse(&format_args!(
                "unknown variant `{name}`, expected {expected}"
            ));
        }
        Some((number?, name, content))
    }

    /// The number of the variant here, none of which holds anything.
    #[inline(never)]
    pub fn choice(&mut self, names: Names) -> usize {
        let (number, back) = self.variant(names);
        self.nothing();
        self.leave(back);
        number
    }

    /// The number of the variant here; from now on the reader is at what it holds.
    #[inline(never)]
    pub fn variant(&mut self, names: Names) -> (usize, Back<'a>) {
        let chosen = self.chosen(names);
        // Something did not fit if there is none.
        let (number, name, content) = chosen.unwrap_or((0, "", &Node::Absent));
        let back = self.enter(Step::Variant(name), content);
        self.name = None;
        (number, back)
    }
}

/// The names, for a message.
fn list_of(names: Names) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    format!("one of {}", quoted.join(", "))
}

/// The items of a list, one after the other.
#[derive(Debug)]
pub struct Items<'a> {
    rest: slice::Iter<'a, Node<'a>>,
    place: usize,
}

impl<'a> Items<'a> {
    #[inline(never)]
    fn enter(&mut self, from: &mut Reader<'a>) -> Back<'a> {
        self.place += 1;
        let item = self.rest.next().unwrap_or(&Node::Absent);
        from.enter(Step::Place(self.place), item)
    }

    /// Reads the next.
    pub fn next<T: Read>(&mut self, from: &mut Reader<'a>) -> T {
        let back = self.enter(from);
        let value = T::read(from);
        from.leave(back);
        value
    }
}

/// The members of an object in the order of a type's fields.
#[derive(Debug)]
pub struct Object<'a> {
    members: &'a [(Cow<'a, str>, Node<'a>)],
    names: slice::Iter<'static, &'static str>,
}

impl<'a> Object<'a> {
    #[inline(never)]
    fn enter(&mut self, from: &mut Reader<'a>) -> Back<'a> {
        let name = self.names.next().copied().unwrap_or_default();
        let own = self.members.iter().find(|(own, _)| own == name);
        let node = own.map_or(&Node::Absent, |(_, value)| value);
        from.enter(Step::Name(name), node)
    }

    /// Reads the next field.
    pub fn next<T: Read>(&mut self, from: &mut Reader<'a>) -> T {
        let back = self.enter(from);
        let value = T::read(from);
        from.leave(back);
        value
    }

    /// Reads the next field, which may be missing.
    pub fn next_or_default<T: Read + Default>(&mut self, from: &mut Reader<'a>) -> T {
        let back = self.enter(from);
        let value = match from.here {
            Node::Absent => T::default(),
            _ => T::read(from),
        };
        from.leave(back);
        value
    }

    /// Reads the next field into its place, if it is there.
    pub fn fill<T: Read>(&mut self, from: &mut Reader<'a>, place: &mut T) {
        let back = self.enter(from);
        if !matches!(from.here, Node::Absent) {
            *place = T::read(from);
        }
        from.leave(back);
    }
}

macro_rules! whole_numbers {
    ($($type:ident),+) => {$(
        impl Read for $type {
            #[allow(clippy::allow_attributes, clippy::cast_possible_truncation, clippy::cast_possible_wrap)] // held within
            #[allow(clippy::cast_lossless, clippy::cast_sign_loss, trivial_numeric_casts)]
            fn read(from: &mut Reader<'_>) -> Self {
                from.whole($type::MIN as i64, $type::MAX as u64, stringify!($type)) as $type
            }
        }
    )+};
}

whole_numbers!(u8, u16, u32, u64, usize, i8, i32, i64);

impl Read for f64 {
    fn read(from: &mut Reader<'_>) -> Self {
        from.real()
    }
}

impl Read for bool {
    fn read(from: &mut Reader<'_>) -> Self {
        from.flag()
    }
}

impl Read for String {
    #[inline(never)]
    fn read(from: &mut Reader<'_>) -> Self {
        from.text().to_owned()
    }
}

impl Read for Arc<str> {
    #[inline(never)]
    fn read(from: &mut Reader<'_>) -> Self {
        from.text().into()
    }
}

impl Read for () {
    fn read(from: &mut Reader<'_>) -> Self {
        from.nothing();
    }
}

impl<T: Read> Read for Option<T> {
    fn read(from: &mut Reader<'_>) -> Self {
        if from.is_nothing() {
            None
        } else {
            Some(T::read(from))
        }
    }
}

impl<T: Read> Read for Box<T> {
    fn read(from: &mut Reader<'_>) -> Self {
        Self::new(T::read(from))
    }
}

impl<T: Read> Read for Arc<T> {
    fn read(from: &mut Reader<'_>) -> Self {
        Self::new(T::read(from))
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(from: &mut Reader<'_>) -> Self {
        from.list()
    }
}

impl<T: Read, const N: usize> Read for [T; N] {
    fn read(from: &mut Reader<'_>) -> Self {
        let mut items = from.tuple(N);
        std::array::from_fn(|_| items.next(from))
    }
}

impl<A: Read, B: Read> Read for (A, B) {
    fn read(from: &mut Reader<'_>) -> Self {
        let mut items = from.tuple(2);
        (items.next(from), items.next(from))
    }
}

impl<A: Read, B: Read, C: Read> Read for (A, B, C) {
    fn read(from: &mut Reader<'_>) -> Self {
        let mut items = from.tuple(3);
        (items.next(from), items.next(from), items.next(from))
    }
}

impl<V: Read> Read for HashMap<String, V> {
    fn read(from: &mut Reader<'_>) -> Self {
        from.map().into_iter().collect()
    }
}
