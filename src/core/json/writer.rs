//! Writes JSON. Serde describes the types; what writes them is here, so that a field
//! costs a call or two: `serde_json` brings a copy of its layout to each.

use std::fmt::{self, Display, Write};

use serde::Serialize;
use serde::ser::{self, Serializer};

/// A value is none that JSON has: a key that is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotWritten;

impl Display for NotWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no JSON has such a value")
    }
}

/// The shortest text of a value.
///
/// # Errors
/// [`NotWritten`].
pub fn write<T: Serialize>(value: &T) -> Result<String, NotWritten> {
    written(value, None)
}

/// The same in lines, for people who look into a file.
///
/// # Errors
/// [`NotWritten`].
pub fn write_in_lines<T: Serialize>(value: &T) -> Result<String, NotWritten> {
    written(value, Some(0))
}

fn written<T: Serialize>(value: &T, depth: Option<usize>) -> Result<String, NotWritten> {
    let mut writer = Writer {
        text: String::new(),
        depth,
        has_items: false,
        is_json: true,
    };
    let Ok(()) = value.serialize(&mut writer);
    writer.is_json.then_some(writer.text).ok_or(NotWritten)
}

/// What is written, and where it has come to.
struct Writer {
    text: String,
    /// How many lists and objects are open, if each item has its line.
    depth: Option<usize>,
    /// Whether something stands in the list or object that is open.
    has_items: bool,
    /// Whether all names were texts so far.
    is_json: bool,
}

impl Writer {
    #[inline(never)]
    fn open(&mut self, sign: char) {
        self.depth = self.depth.map(|depth| depth + 1);
        self.has_items = false;
        self.text.push(sign);
    }

    #[inline(never)]
    fn close(&mut self, sign: char) {
        self.depth = self.depth.map(|depth| depth.saturating_sub(1));
        if self.has_items {
            self.new_line();
        }
        self.has_items = true;
        self.text.push(sign);
    }

    /// Begins the next item.
    #[inline(never)]
    fn next(&mut self) {
        if self.has_items {
            self.text.push(',');
        }
        self.new_line();
        self.has_items = true;
    }

    fn new_line(&mut self) {
        if let Some(depth) = self.depth {
            self.text.push('\n');
            (0..depth).for_each(|_| self.text.push_str("  "));
        }
    }

    /// Begins the next member.
    #[inline(never)]
    fn member(&mut self, name: &str) {
        self.next();
        self.string(name);
        self.colon();
    }

    fn colon(&mut self) {
        let sign = if self.depth.is_some() { ": " } else { ":" };
        self.text.push_str(sign);
    }

    /// Makes a name of what was written from a place on.
    #[inline(never)]
    fn name_from(&mut self, start: usize) {
        match self.text.as_bytes().get(start) {
            Some(b'"') => {}
            Some(b'-' | b'0'..=b'9' | b't' | b'f') => {
                self.text.insert(start, '"');
                self.text.push('"');
            }
            _ => self.is_json = false,
        }
        self.colon();
    }

    #[inline(never)]
    fn string(&mut self, text: &str) {
        self.text.push('"');
        let mut rest = text;
        let is_special = |(_, sign): &(usize, u8)| *sign < b' ' || matches!(sign, b'"' | b'\\');
        while let Some((place, sign)) = rest.bytes().enumerate().find(is_special) {
            self.text.push_str(rest.get(..place).unwrap_or_default());
            let short = match sign {
                b'\n' => "\\n",
                b'\r' => "\\r",
                b'\t' => "\\t",
                0x08 => "\\b",
                0x0c => "\\f",
                b'"' => "\\\"",
                b'\\' => "\\\\",
                _ => "",
            };
            match short {
                "" => self.shown(&format_args!("\\u{sign:04x}")),
                short => self.text.push_str(short),
            }
            rest = rest.get(place + 1..).unwrap_or_default();
        }
        self.text.push_str(rest);
        self.text.push('"');
    }

    #[inline(never)]
    fn shown(&mut self, value: &dyn Display) {
        // A text takes whatever is written.
        let _ = write!(self.text, "{value}");
    }

    #[inline(never)]
    fn real(&mut self, value: f64) {
        if value.is_finite() {
            self.shown(&value);
            if value.fract() == 0.0 {
                self.text.push_str(".0");
            }
        } else {
            self.text.push_str("null");
        }
    }
}

/// Nothing that is written fails by itself.
type Done = Result<(), Never>;

/// The error of a writer that has none.
#[derive(Debug)]
enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    /// For types that can refuse to be written, which no type here does.
    fn custom<T: Display>(_: T) -> Self {
        std::process::abort()
    }
}

macro_rules! as_shown {
    ($($method:ident: $type:ty),+) => {$(
        fn $method(self, value: $type) -> Done {
            self.shown(&value);
            Ok(())
        }
    )+};
}

impl Serializer for &mut Writer {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    as_shown!(
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32,
        serialize_i64: i64, serialize_u8: u8, serialize_u16: u16, serialize_u32: u32,
        serialize_u64: u64
    );

    fn serialize_f32(self, value: f32) -> Done {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Done {
        self.real(value);
        Ok(())
    }

    fn serialize_char(self, value: char) -> Done {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Done {
        self.string(value);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Done {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Done {
        self.serialize_unit()
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Done {
        self.text.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Done {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Done {
        self.open('{');
        self.member(variant);
        value.serialize(&mut *self)?;
        self.close('}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        self.open('[');
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, Never> {
        self.open('{');
        self.member(variant);
        self.serialize_seq(None)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Never> {
        self.open('{');
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, Never> {
        self.open('{');
        self.member(variant);
        self.serialize_map(None)
    }
}

/// Declares how the parts of a list or an object are written: what begins each, `next` or
/// `member` with its name, and the signs that close them all.
macro_rules! parts {
    ($($trait:ident: $method:ident, $begin:ident($($name:ident)?), $($close:literal)+;)+) => {$(
        impl ser::$trait for &mut Writer {
            type Ok = ();
            type Error = Never;

            fn $method<T: ?Sized + Serialize>(
                &mut self,
                $($name: &'static str,)?
                value: &T,
            ) -> Done {
                self.$begin($($name)?);
                value.serialize(&mut **self)
            }

            fn end(self) -> Done {
                $(self.close($close);)+
                Ok(())
            }
        }
    )+};
}

parts! {
    SerializeSeq: serialize_element, next(), ']';
    SerializeTuple: serialize_element, next(), ']';
    SerializeTupleStruct: serialize_field, next(), ']';
    SerializeTupleVariant: serialize_field, next(), ']' '}';
    SerializeStruct: serialize_field, member(name), '}';
    SerializeStructVariant: serialize_field, member(name), '}' '}';
}

impl ser::SerializeMap for &mut Writer {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, name: &T) -> Done {
        self.next();
        let start = self.text.len();
        name.serialize(&mut **self)?;
        self.name_from(start);
        Ok(())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        self.close('}');
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

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
        check(r#"["\b\f\r\t\u001f\u007f/\\ \ud83d\ude00"]"#);
    }

    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    enum Shape {
        Unit,
        New(Vec<i8>),
        Pair(char, Option<u16>),
        Named {
            text: &'static str,
            none: Option<()>,
        },
    }

    #[derive(Serialize)]
    struct Pair(f64, bool);

    #[derive(Serialize)]
    struct Unit;

    #[test]
    fn types_are_written_as_serde_json_writes_them() {
        fn check<T: Serialize>(value: &T) {
            assert_eq!(write(value).ok(), serde_json::to_string(value).ok());
            let theirs = serde_json::to_string_pretty(value).ok();
            assert_eq!(write_in_lines(value).ok(), theirs);
        }
        let named = Shape::Named {
            text: "",
            none: None,
        };
        check(&[
            Shape::Unit,
            Shape::New(vec![-1]),
            Shape::New(Vec::new()),
            Shape::Pair('"', Some(1)),
            named,
        ]);
        check(&(Pair(1.0, true), Unit, (), (1_u8, "b"), 0.5_f32));
        check(&BTreeMap::from([(1, "a"), (-2, "b")]));
        check(&BTreeMap::from([(true, BTreeMap::from([('c', [0; 0])]))]));
        check(&BTreeMap::from([
            ("", Shape::Unit),
            ("\n", Shape::New(vec![1, 2])),
        ]));
        // No names.
        check(&BTreeMap::from([((1, 2), 3)]));
        check(&BTreeMap::from([((), 3)]));
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
