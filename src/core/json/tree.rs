//! A JSON text as a tree that borrows from it.

use std::borrow::Cow;

use serde::ser::{Serialize, Serializer};

use super::writer::write;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node<'a> {
    Null,
    Bool(bool),
    Positive(u64),
    Negative(i64),
    Real(f64),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Object(Vec<(Cow<'a, str>, Node<'a>)>),
    /// In no text: what stands where a member that is looked for is not there.
    Absent,
}

impl Node<'_> {
    /// What it is, in words.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Null | Self::Absent => "nothing",
            Self::Bool(_) => "true or false",
            Self::Positive(_) | Self::Negative(_) | Self::Real(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }

    /// The text, if it is one.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// It as JSON text.
    pub(crate) fn to_text(&self) -> String {
        write(self).unwrap_or_default()
    }
}

impl<'a> Node<'a> {
    /// The member of an object with this name, if it is an object that has one.
    pub(crate) fn member(&self, name: &str) -> Option<&Node<'a>> {
        let Self::Object(members) = self else {
            return None;
        };
        let found = members.iter().find(|(one, _)| one == name);
        found.map(|(_, member)| member)
    }
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::Absent => to.serialize_unit(),
            Self::Bool(value) => to.serialize_bool(*value),
            Self::Positive(value) => to.serialize_u64(*value),
            Self::Negative(value) => to.serialize_i64(*value),
            Self::Real(value) => to.serialize_f64(*value),
            Self::Text(text) => to.serialize_str(text),
            Self::List(items) => to.collect_seq(items),
            Self::Object(members) => {
                to.collect_map(members.iter().map(|(name, member)| (name, member)))
            }
        }
    }
}
