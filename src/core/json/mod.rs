//! Reads JSON: one small reader for all that comes from outside the program.
//!
//! Serde's derived readers take in JSON as they parse it, and each type brings a copy
//! of the parser for it. Here the text becomes a tree first, and the types are read
//! from the tree by a trait of our own, [`Read`], whose derive (`tools/derive`) goes by serde's
//! attributes: a tenth of the code, and a problem names its place in words of the file.
//! What writes them is small for the same reason.

mod bounds;
mod parser;
mod reader;
mod tree;
mod writer;

pub use bounds::Bounds;
pub use reader::{Back, Items, Misfit, Object, Read, Reader};
pub use ready20k_derive::Read;
pub(crate) use tree::Node;
pub use writer::{NotWritten, write, write_in_lines};

/// Why a text could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// It is no JSON: line and column, from 1, where that shows.
    NotJson(usize, usize),
    /// It is JSON of another shape.
    Misfit(Misfit),
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotJson(line, column) => write!(f, "no JSON at line {line}, column {column}"),
            Self::Misfit(misfit) => misfit.fmt(f),
        }
    }
}

/// A JSON text, taken apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree<'a>(Node<'a>);

impl<'a> Tree<'a> {
    /// Takes a text apart.
    ///
    /// # Errors
    /// [`Problem::NotJson`].
    pub fn parse(text: &'a str) -> Result<Self, Problem> {
        let node = parser::parse(text);
        node.map(Self)
            .map_err(|(line, column)| Problem::NotJson(line, column))
    }

    /// Holds that nothing in it is larger than the bounds.
    ///
    /// # Errors
    /// Where something is, and how large.
    pub fn hold(&self, bounds: &Bounds) -> Result<(), Misfit> {
        self.0.hold(bounds)
    }

    /// Reads a value of a type; nothing is half read.
    ///
    /// # Errors
    /// If it has another shape.
    pub fn read<T: Read>(&self) -> Result<T, Misfit> {
        self.0.read()
    }

    /// The value that the text is.
    pub(crate) fn root(&self) -> &Node<'a> {
        &self.0
    }
}

/// The line, from 1, of the place in a JSON text to which steps lead ([`Misfit::steps`]), as
/// far as they lead.
#[must_use]
pub fn line_of(text: &str, steps: &[&str]) -> usize {
    parser::line_of(text, steps)
}

/// Reads a value from a JSON text.
///
/// # Errors
/// If the text is no JSON, or JSON of another shape.
pub fn read<T: Read>(text: &str) -> Result<T, Problem> {
    Tree::parse(text)?.read().map_err(Problem::Misfit)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;
    use serde::{Deserialize, Serialize};

    use super::*;
    use crate::core::ordered::Map;

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Read)]
    #[serde(rename_all = "kebab-case")]
    enum Kind {
        Unit,
        New(u8),
        Pair(i64, String),
        Named { text: String },
    }

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Read)]
    #[serde(deny_unknown_fields)]
    struct Everything {
        flag: bool,
        small: i8,
        large: u64,
        real: f64,
        text: String,
        none: Option<u32>,
        some: Option<String>,
        list: Vec<Kind>,
        pair: (String, f64),
        map: HashMap<String, Vec<u16>>,
        unit: (),
        #[serde(default)]
        absent: u8,
    }

    fn everything() -> Everything {
        Everything {
            flag: true,
            small: -7,
            large: u64::MAX,
            real: 0.1 + 0.2,
            text: "line\n\"quoted\" \u{1f600}".into(),
            none: None,
            some: Some(String::new()),
            list: vec![
                Kind::Unit,
                Kind::New(3),
                Kind::Pair(i64::MIN, "b".into()),
                Kind::Named { text: "c".into() },
            ],
            pair: ("a".into(), -0.5),
            map: [("k".to_owned(), vec![1, 2])].into(),
            unit: (),
            absent: 0,
        }
    }

    #[test]
    fn every_shape_reads_as_it_was_written() {
        let text = serde_json::to_string(&everything()).unwrap();
        assert_eq!(read::<Everything>(&text), Ok(everything()));
    }

    #[test]
    fn a_problem_says_where_and_what() {
        let check = |text: &str, place: &str, what: &str| {
            let Err(Problem::Misfit(misfit)) = read::<HashMap<String, Vec<Kind>>>(text) else {
                panic!("{text} reads");
            };
            assert_eq!(
                (misfit.place(), misfit.what.as_str()),
                (place.to_owned(), what),
                "{text}"
            );
        };
        check("[]", "", "invalid type: a list, expected an object");
        check(r#"{"a":1}"#, "a", "invalid type: a number, expected a list");
        check(
            r#"{"a":["unit",{"new":300}]}"#,
            "a, 2, new",
            "invalid value: integer `300`, expected u8",
        );
        check(
            r#"{"a":["other"]}"#,
            "a, 1",
            "unknown variant `other`, expected one of `unit`, `new`, `pair`, `named`",
        );
        check(
            r#"{"a":[{"named":{}}]}"#,
            "a, 1, named",
            "missing field `text`",
        );
        check(
            r#"{"a":[{"pair":[1]}]}"#,
            "a, 1, pair",
            "invalid length 1, expected 2",
        );
        check(
            r#"{"a":["new"]}"#,
            "a, 1",
            "invalid type: a text, expected a variant with content",
        );
        check(
            r#"{"a":[{"unit":1}]}"#,
            "a, 1, unit",
            "invalid type: a number, expected nothing",
        );
        check(
            r#"{"a":[{"unit":null,"new":1}]}"#,
            "a, 1",
            "invalid type: an object, expected one variant",
        );
        check(
            r#"{"a":[true]}"#,
            "a, 1",
            "invalid type: true or false, expected one of `unit`, `new`, `pair`, `named`",
        );
    }

    #[test]
    fn a_name_that_is_a_number_keeps_within_its_bounds() {
        let name = |text: &str| read::<Map<u8, bool>>(text);
        assert_eq!(name(r#"{"255":true}"#), Ok([(255, true)].into()));
        let problem = name(r#"{"256":true}"#).unwrap_err().to_string();
        assert!(problem.contains("integer `256`, expected u8"), "{problem}");
        let problem = name(r#"{"x":true}"#).unwrap_err().to_string();
        assert!(problem.contains("expected u8"), "{problem}");
    }

    #[test]
    fn a_strict_type_refuses_what_it_does_not_know() {
        let text = serde_json::to_string(&everything()).unwrap();
        let text = text.replace("\"unit\":null", "\"unit\":null,\"more\":1");
        let problem = read::<Everything>(&text).unwrap_err().to_string();
        assert!(problem.contains("unknown field `more`"), "{problem}");
    }

    #[test]
    fn what_is_too_large_is_placed() {
        let bounds = Bounds {
            entries: 3,
            bytes: 5,
        };
        let check = |text: &str, expected: Option<(&str, &str)>| {
            let held = Tree::parse(text).unwrap().hold(&bounds).err();
            let found = held.map(|misfit| (misfit.place(), misfit.what));
            let found = found
                .as_ref()
                .map(|(place, what)| (place.as_str(), what.as_str()));
            assert_eq!(found, expected, "{text}");
        };
        check(r#"{"a":[1,2,3],"b":{"c":"12345"}}"#, None);
        let many = "4 entries, and at most 3 are taken";
        check("[1,2,3,4]", Some(("", many)));
        check(r#"{"a":[{},{"b":[1,2,3,4]}]}"#, Some(("a, 2, b", many)));
        let long = "a text of 6 bytes, and at most 5 are taken";
        check(r#"{"a":["äöü"]}"#, Some(("a, 1", long)));
        check(r#"{"a":{"123456":1}}"#, Some(("a", long)));
    }

    #[test]
    fn steps_lead_to_a_line() {
        let text =
            "{\n \"a\": {\"x\": 1,\n  \"b\": [\n   [1],\n   {\"c\":\n 2}\n  ]},\n \"d\": 0\n}";
        let check = |steps: &[&str], line| assert_eq!(line_of(text, steps), line, "{steps:?}");
        check(&[], 1);
        check(&["a"], 2);
        check(&["a", "x"], 2);
        check(&["a", "b"], 3);
        check(&["a", "b", "1"], 4);
        check(&["a", "b", "2", "c"], 5);
        check(&["d"], 8);
        // As far as they lead.
        check(&["a", "b", "3"], 3);
        check(&["a", "b", "2", "e"], 5);
        check(&["a", "x", "y"], 2);
        check(&["e"], 1);
        assert_eq!(line_of("", &["a"]), 1);
        assert_eq!(line_of("{\n\"a\" 1}", &["b"]), 2);
    }

    #[test]
    fn what_is_no_json_is_placed() {
        let check = |text: &str, line, column| {
            assert_eq!(
                read::<Kind>(text),
                Err(Problem::NotJson(line, column)),
                "{text}"
            );
        };
        check("", 1, 0);
        check("{\n  \"a\": ", 2, 7);
        check("\"unit\" x", 1, 8);
        check(&"[".repeat(100_000), 1, 128);
    }

    proptest! {
        /// The same values as serde_json itself reads, and it refuses the same texts.
        #[test]
        fn reads_as_serde_json_does(text in r#"\{"a":(-?[0-9]{1,25}(\.[0-9]{1,3})?(e-?[0-9]{1,2})?|"[a-z\\n]{0,4}"|null|\[\]|true)\}"#) {
            macro_rules! same {
                ($($type:ty),+) => {$(
                    let theirs = serde_json::from_str::<HashMap<String, $type>>(&text).ok();
                    prop_assert_eq!(read::<HashMap<String, $type>>(&text).ok(), theirs, "{}", &text);
                )+};
            }
            same!(u8, i32, u64, i64, f64, Option<u16>, String, Option<String>, bool, Vec<u8>, ());
        }
    }
}
