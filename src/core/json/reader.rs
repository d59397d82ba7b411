//! Reads serde's types from the tree.
//!
//! Names of fields and variants are looked up here. A type's derived code would compare
//! them one by one, for each type anew: it takes the fields in their order and the
//! variants by their number instead, which is half the code. Members that a type does
//! not know are passed over.

use std::borrow::Cow;
use std::fmt;
use std::slice;

use serde::de::{
    Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, Expected,
    IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor, value::U64Deserializer,
};
use serde::forward_to_deserialize_any;

use super::tree::Node;

/// What does not have the shape that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// What is wrong, in serde's words.
    pub what: String,
    /// Where, from the inside out.
    path: Vec<String>,
}

impl Misfit {
    /// Where, from the outside in: names of members, and places in lists from 1.
    #[must_use]
    pub fn place(&self) -> String {
        let steps: Vec<&str> = self.path.iter().rev().map(String::as_str).collect();
        steps.join(", ")
    }

    #[inline(never)]
    fn new(found: &Node<'_>, expected: &dyn fmt::Display) -> Self {
        Self::custom(format_args!(
            "invalid type: {}, expected {expected}",
            found.kind()
        ))
    }

    #[inline(never)]
    pub(super) fn within(mut self, step: &dyn fmt::Display) -> Self {
        self.path.push(step.to_string());
        self
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place(), self.what)
    }
}

impl std::error::Error for Misfit {}

impl Error for Misfit {
    #[inline(never)]
    fn custom<T: fmt::Display>(what: T) -> Self {
        Self {
            what: what.to_string(),
            path: Vec::new(),
        }
    }
}

type Read<T> = Result<T, Misfit>;

/// What is wanted, for a message.
struct Wanted<'a>(&'a dyn Expected);

impl fmt::Display for Wanted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de> Node<'de> {
    /// Reads a value of a type; nothing is half read.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Read<T> {
        T::deserialize(self)
    }

    fn as_list(&self, wanted: &dyn Expected) -> Read<Items<'_, 'de>> {
        match self {
            Node::List(list) => Ok(Items {
                rest: list.iter(),
                place: 0,
            }),
            other => Err(Misfit::new(other, &Wanted(wanted))),
        }
    }

    fn as_object(&self, wanted: &dyn Expected) -> Read<Members<'_, 'de>> {
        match self {
            Node::Object(members) => Ok(Members {
                rest: members.iter(),
                value: None,
            }),
            other => Err(Misfit::new(other, &Wanted(wanted))),
        }
    }
}

/// Reads a list to its end: what is left over is too much.
fn whole_list<'de, V: Visitor<'de>>(node: &'de Node<'de>, visitor: V) -> Read<V::Value> {
    let mut items = node.as_list(&visitor)?;
    let value = visitor.visit_seq(&mut items)?;
    match items.rest.len() {
        0 => Ok(value),
        more => Err(Misfit::custom(format_args!("{more} more than expected"))),
    }
}

/// Types that are read as another one is: the visitor holds them within their bounds.
macro_rules! same {
    ($($as:ident: $($method:ident)+;)+) => {$($(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
            self.$as(visitor)
        }
    )+)+};
}

impl<'de> Deserializer<'de> for &'de Node<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Node::Null => visitor.visit_unit(),
            Node::Bool(value) => visitor.visit_bool(*value),
            Node::Positive(value) => visitor.visit_u64(*value),
            Node::Negative(value) => visitor.visit_i64(*value),
            Node::Real(value) => visitor.visit_f64(*value),
            Node::Text(text) => visitor.visit_borrowed_str(text),
            Node::List(_) => whole_list(self, visitor),
            Node::Object(_) => self.deserialize_map(visitor),
            Node::Absent => Err(Misfit::new(self, &Wanted(&visitor))),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Node::Bool(value) => visitor.visit_bool(*value),
            other => Err(Misfit::new(other, &Wanted(&visitor))),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Node::Positive(value) => visitor.visit_u64(*value),
            Node::Negative(value) => visitor.visit_i64(*value),
            other => Err(Misfit::new(other, &Wanted(&visitor))),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Node::Real(value) => visitor.visit_f64(*value),
            other => other.deserialize_u64(visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Node::Text(text) => visitor.visit_str(text),
            other => Err(Misfit::new(other, &Wanted(&visitor))),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Node::Null => visitor.visit_unit(),
            other => Err(Misfit::new(other, &Wanted(&visitor))),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Read<V::Value> {
        self.deserialize_unit(visitor)
    }

    same! {
        deserialize_u64: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u32;
        deserialize_f64: deserialize_f32;
        deserialize_str: deserialize_char deserialize_string deserialize_identifier;
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Node::Null | Node::Absent => visitor.visit_none(),
            some => visitor.visit_some(some),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        whole_list(self, visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        whole_list(self, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Read<V::Value> {
        whole_list(self, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        let members = self.as_object(&visitor)?;
        visitor.visit_map(members)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        let mut fields = Fields {
            members: self.as_object(&visitor)?.rest.as_slice(),
            names: fields.iter(),
            missing: None,
        };
        let value = visitor.visit_seq(&mut fields);
        value.map_err(|misfit| fields.missing.map_or(misfit, Misfit::missing_field))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_enum(Choice::of(self, name, variants)?)
    }

    forward_to_deserialize_any! { i128 u128 bytes byte_buf ignored_any }
}

/// The items of a list, one after the other.
struct Items<'de, 'a> {
    rest: slice::Iter<'de, Node<'a>>,
    place: usize,
}

impl<'de> SeqAccess<'de> for &mut Items<'de, 'de> {
    type Error = Misfit;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Read<Option<S::Value>> {
        let Some(item) = self.rest.next() else {
            return Ok(None);
        };
        self.place += 1;
        let place = self.place;
        seed.deserialize(item)
            .map(Some)
            .map_err(|misfit| misfit.within(&place))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// The members of an object in the order of a type's fields.
struct Fields<'de, 'a> {
    members: &'de [(Cow<'a, str>, Node<'a>)],
    names: slice::Iter<'static, &'static str>,
    /// The last field that is not there; without it the type cannot be read, if it
    /// has no value for that.
    missing: Option<&'static str>,
}

impl<'de, 'a> Fields<'de, 'a> {
    fn next(&mut self) -> Option<(&'static str, &'de Node<'a>)> {
        let name = *self.names.next()?;
        let own = self.members.iter().find(|(own, _)| own == name);
        Some((name, own.map_or(&Node::Absent, |(_, value)| value)))
    }
}

impl<'de> SeqAccess<'de> for &mut Fields<'de, 'de> {
    type Error = Misfit;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Read<Option<S::Value>> {
        let Some((name, value)) = self.next() else {
            return Ok(None);
        };
        match seed.deserialize(value) {
            Ok(field) => Ok(Some(field)),
            // The type may have a value for what is not there.
            Err(_) if *value == Node::Absent => {
                self.missing = Some(name);
                Ok(None)
            }
            Err(misfit) => {
                self.missing = None;
                Err(misfit.within(&name))
            }
        }
    }
}

/// The members of an object, one after the other.
struct Members<'de, 'a> {
    rest: slice::Iter<'de, (Cow<'a, str>, Node<'a>)>,
    value: Option<(&'de str, &'de Node<'a>)>,
}

impl<'de> MapAccess<'de> for Members<'de, 'de> {
    type Error = Misfit;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Read<Option<S::Value>> {
        let Some((name, value)) = self.rest.next() else {
            return Ok(None);
        };
        self.value = Some((name, value));
        seed.deserialize(Name(name))
            .map(Some)
            .map_err(|misfit| misfit.within(name))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Read<S::Value> {
        let Some((name, value)) = self.value.take() else {
            return Err(Misfit::custom("a value without a name"));
        };
        seed.deserialize(value)
            .map_err(|misfit| misfit.within(&name))
    }
}

/// The name of a member; where the type of names is a number, it is read as one.
struct Name<'de>(&'de str);

macro_rules! numbers {
    ($($method:ident $visit:ident $type:ty),+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
            match self.0.parse::<$type>() {
                Ok(number) => visitor.$visit(number),
                Err(_) => visitor.visit_str(self.0),
            }
        }
    )+};
}

impl<'de> Deserializer<'de> for Name<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_str(self.0)
    }

    numbers! {
        deserialize_u8 visit_u64 u64, deserialize_u16 visit_u64 u64, deserialize_u32 visit_u64 u64,
        deserialize_u64 visit_u64 u64, deserialize_i8 visit_i64 i64, deserialize_i16 visit_i64 i64,
        deserialize_i32 visit_i64 i64, deserialize_i64 visit_i64 i64
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_enum(Choice::named(self.0, None, variants)?)
    }

    forward_to_deserialize_any! {
        bool i128 u128 f32 f64 char str string bytes byte_buf option unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

/// A variant of an enum by its name and number, with what it holds.
struct Choice<'de> {
    name: &'de str,
    number: u64,
    content: Option<&'de Node<'de>>,
}

impl<'de> Choice<'de> {
    fn named(
        name: &'de str,
        content: Option<&'de Node<'de>>,
        variants: &'static [&'static str],
    ) -> Read<Self> {
        let number = (0..).zip(variants).find(|(_, variant)| **variant == name);
        let (number, _) = number.ok_or_else(|| Misfit::unknown_variant(name, variants))?;
        Ok(Self {
            name,
            number,
            content,
        })
    }

    fn of(node: &'de Node<'de>, type_name: &str, variants: &'static [&'static str]) -> Read<Self> {
        match node {
            Node::Text(name) => Self::named(name, None, variants),
            Node::Object(members) => match members.as_slice() {
                [(name, content)] => Self::named(name, Some(content), variants),
                _ => Err(Misfit::new(node, &"one variant")),
            },
            other => Err(Misfit::new(
                other,
                &format_args!("one of the variants of {type_name}"),
            )),
        }
    }
}

impl<'de> EnumAccess<'de> for Choice<'de> {
    type Error = Misfit;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Read<(S::Value, Self)> {
        let number: U64Deserializer<Misfit> = self.number.into_deserializer();
        seed.deserialize(number).map(|value| (value, self))
    }
}

impl<'de> Choice<'de> {
    fn content(&self) -> Read<&'de Node<'de>> {
        self.content
            .ok_or_else(|| Misfit::custom("invalid type: a text, expected a variant with content"))
    }
}

impl<'de> VariantAccess<'de> for Choice<'de> {
    type Error = Misfit;

    fn unit_variant(self) -> Read<()> {
        match self.content {
            None => Ok(()),
            Some(content) => <()>::deserialize(content).map_err(|misfit| misfit.within(&self.name)),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Read<S::Value> {
        seed.deserialize(self.content()?)
            .map_err(|misfit| misfit.within(&self.name))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        whole_list(self.content()?, visitor).map_err(|misfit| misfit.within(&self.name))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        let content = self.content()?;
        content
            .deserialize_struct("", fields, visitor)
            .map_err(|misfit| misfit.within(&self.name))
    }
}
