//! Writes JSON: by `serde_json`, with one layout for all so that what writes a type is
//! compiled once.

use std::fmt;
use std::io::{Result as Written, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// A value is none that JSON has: a key that is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotWritten;

impl fmt::Display for NotWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no JSON has such a value")
    }
}

/// The shortest text of a value.
///
/// # Errors
/// [`NotWritten`].
pub fn write<T: Serialize>(value: &T) -> Result<String, NotWritten> {
    written(value, Layout::default())
}

/// The same in lines, for people who look into a file.
///
/// # Errors
/// [`NotWritten`].
pub fn write_in_lines<T: Serialize>(value: &T) -> Result<String, NotWritten> {
    let depth = Some(0);
    written(
        value,
        Layout {
            depth,
            has_items: false,
        },
    )
}

fn written<T: Serialize>(value: &T, layout: Layout) -> Result<String, NotWritten> {
    let mut text = Vec::new();
    let done = value.serialize(&mut Serializer::with_formatter(&mut text, layout));
    let text = done.ok().and_then(|()| String::from_utf8(text).ok());
    text.ok_or(NotWritten)
}

/// What stands between values.
#[derive(Default)]
struct Layout {
    /// How many lists and objects are open, if each item has its line.
    depth: Option<usize>,
    /// Whether something stands in the list or object that was last open.
    has_items: bool,
}

impl Layout {
    fn open<W: ?Sized + Write>(&mut self, to: &mut W, sign: &[u8]) -> Written<()> {
        self.depth = self.depth.map(|depth| depth + 1);
        self.has_items = false;
        to.write_all(sign)
    }

    fn close<W: ?Sized + Write>(&mut self, to: &mut W, sign: &[u8]) -> Written<()> {
        self.depth = self.depth.map(|depth| depth.saturating_sub(1));
        if self.has_items {
            self.new_line(to)?;
        }
        to.write_all(sign)
    }

    fn next<W: ?Sized + Write>(&mut self, to: &mut W, is_first: bool) -> Written<()> {
        if !is_first {
            to.write_all(b",")?;
        }
        self.new_line(to)
    }

    fn new_line<W: ?Sized + Write>(&self, to: &mut W) -> Written<()> {
        let Some(depth) = self.depth else {
            return Ok(());
        };
        to.write_all(b"\n")?;
        (0..depth).try_for_each(|_| to.write_all(b"  "))
    }
}

impl Formatter for Layout {
    /// As the standard library writes it, which needs none of the tables by which
    /// `serde_json` is fast.
    fn write_f64<W: ?Sized + Write>(&mut self, to: &mut W, value: f64) -> Written<()> {
        let is_whole = value.fract() == 0.0;
        write!(to, "{value}{}", if is_whole { ".0" } else { "" })
    }

    fn begin_array<W: ?Sized + Write>(&mut self, to: &mut W) -> Written<()> {
        self.open(to, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, to: &mut W) -> Written<()> {
        self.close(to, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, to: &mut W, is_first: bool) -> Written<()> {
        self.next(to, is_first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> Written<()> {
        self.has_items = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, to: &mut W) -> Written<()> {
        self.open(to, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, to: &mut W) -> Written<()> {
        self.close(to, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, to: &mut W, is_first: bool) -> Written<()> {
        self.next(to, is_first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, to: &mut W) -> Written<()> {
        to.write_all(if self.depth.is_some() { b": " } else { b":" })
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> Written<()> {
        self.has_items = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_those_of_serde_json() {
        let check = |json: &str| {
            let value: serde_json::Value = serde_json::from_str(json).unwrap();
            assert_eq!(write(&value).ok(), serde_json::to_string(&value).ok());
            let theirs = serde_json::to_string_pretty(&value).ok();
            assert_eq!(write_in_lines(&value).ok(), theirs);
        };
        check("1");
        check("[]");
        check("{}");
        check("[1, -2, 0.5, 3.0, -0.0, 1e15, 0.1, null, true]");
        check(r#"{"a": [], "b": {"c": [{}, [1, [2]]]}, "d": "é\n\"\u0001"}"#);
        check("[[[]], {\"a\": {}}, 1]");
    }

    #[test]
    fn any_number_reads_back() {
        for number in [
            0.1 + 0.2,
            1e300,
            5e-324,
            f64::MAX,
            -1.5e-7,
            1e16,
            123_456_789.125,
        ] {
            let text = write(&number).unwrap();
            assert_eq!(super::super::read::<f64>(&text), Ok(number), "{text}");
        }
        assert_eq!(write(&f64::NAN).unwrap(), "null");
    }
}
