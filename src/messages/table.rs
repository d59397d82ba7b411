//! The table in force, and how a message is taken from it and filled in.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::OnceLock;

use super::value::Value;
use super::voice::{Category, voice};
use crate::core::json::{self, Read, Reader};

/// A message: one text, or one for each plural form that the language has.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Message {
    Text(String),
    Forms {
        /// The name of the value that chooses the form.
        by: String,
        other: String,
        rest: Vec<(Category, String)>,
    },
}

/// The value that chooses the form where the message does not say.
const COUNT: &str = "count";

impl Message {
    /// The text where nothing is counted.
    fn plain(&self) -> &str {
        let (Self::Text(text) | Self::Forms { other: text, .. }) = self;
        text
    }

    /// The text whose form fits the values.
    fn form(&self, values: &[(&str, &dyn Value)]) -> &str {
        let Self::Forms { by, other, rest } = self else {
            return self.plain();
        };
        let chosen = values.iter().find(|(name, _)| name == by);
        let count = chosen.and_then(|(_, value)| value.count());
        let category = count.map_or(Category::Other, |number| {
            (voice().plural)(number.1.round(number.0), number.1)
        });
        let form = rest.iter().find(|(of, _)| *of == category);
        form.map_or(other, |(_, text)| text)
    }
}

/// A text, or an object of plural forms.
impl Read for Message {
    fn read(from: &mut Reader<'_>) -> Self {
        if from.is_text() {
            return Self::Text(from.read());
        }
        let (mut by, mut other, mut rest) = (COUNT.to_owned(), None, Vec::new());
        for (name, text) in from.map::<String, String>() {
            match (name.as_str(), Category::of(&name)) {
                ("by", _) => by = text,
                (_, Some(Category::Other)) => other = Some(text),
                (_, Some(category)) => rest.push((category, text)),
                (_, None) => from.refuse(&"no plural form"),
            }
        }
        if other.is_none() {
            from.refuse(&"missing field `other`");
        }
        let other = other.unwrap_or_default();
        Self::Forms { by, other, rest }
    }
}

/// Messages by their keys.
type Table = HashMap<String, Message>;

thread_local! {
    /// The bundles that were put in force, by their names.
    static INSTALLED: RefCell<Vec<(&'static str, &'static Table)>> = const { RefCell::new(Vec::new()) };
}

/// What is in force until then.
static TABLE: OnceLock<Table> = OnceLock::new();

/// Puts a bundle of messages in force, for good.
pub fn install(name: &'static str, bundle: &str) {
    let table: &'static Table = Box::leak(Box::new(read(&[bundle])));
    INSTALLED.with_borrow_mut(|all| all.push((name, table)));
}

/// Whether a bundle of this name is in force.
#[must_use]
pub fn is_installed(name: &str) -> bool {
    INSTALLED.with_borrow(|all| all.iter().any(|(one, _)| *one == name))
}

fn message(key: &str) -> Option<&'static Message> {
    let installed = INSTALLED.with_borrow(|all| all.iter().find_map(|(_, table)| table.get(key)));
    installed.or_else(|| TABLE.get_or_init(first).get(key))
}

#[cfg(not(target_arch = "wasm32"))]
fn first() -> Table {
    read(super::WHOLE)
}

/// The first steps count nothing: the browser's own reader of JSON does, and what
/// reads plural forms is left out of the first load. Another language's words the
/// page's guard has put at the root of the document by now.
#[cfg(target_arch = "wasm32")]
fn first() -> Table {
    use wasm_bindgen::JsCast;

    let mut table = HashMap::new();
    let own = super::intl::of_root("data-words");
    for file in super::FIRST.iter().copied().chain(own.as_deref()) {
        let texts = js_sys::JSON::parse(file).unwrap_or_default();
        for entry in js_sys::Object::entries(&texts.unchecked_into()).iter() {
            let entry: js_sys::Array = entry.unchecked_into();
            if let (Some(key), Some(text)) = (entry.get(0).as_string(), entry.get(1).as_string()) {
                table.insert(key, Message::Text(text));
            }
        }
    }
    table
}

fn read(files: &[&str]) -> Table {
    let mut table = HashMap::new();
    for file in files {
        table.extend(json::read::<Table>(file).unwrap_or_default());
    }
    table
}

/// The message with this key. A key that is missing, which a test rules out,
/// stands for itself.
#[must_use]
pub fn t(key: &'static str) -> &'static str {
    message(key).map_or(key, Message::plain)
}

/// The message with this key, in the form that fits what it counts, its
/// `{names}` replaced by values. What a value brings in is left as it is, braces
/// and all.
#[must_use]
pub fn fill(key: &'static str, values: &[(&str, &dyn Value)]) -> String {
    let text = message(key).map_or(key, |message| message.form(values));
    fill_text(text, values)
}

fn fill_text(text: &str, values: &[(&str, &dyn Value)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let named = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(own, _)| *own == name)?;
            Some((value, after))
        });
        rest = if let Some((value, after)) = named {
            filled.push_str(&value.written());
            after
        } else {
            filled.push('{');
            after
        };
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::super::{Decimals, Number};
    use super::*;

    #[test]
    fn names_are_filled_in_and_what_is_filled_in_stays() {
        let values: &[(&str, &dyn Value)] = &[("name", &"{count}"), ("count", &2)];
        let check = |text, expected: &str| assert_eq!(fill_text(text, values), expected);
        check("no names", "no names");
        check("{name}: {count}", "{count}: 2");
        check("{count} of {count}", "2 of 2");
        check("{other} {count", "{other} {count");
        check("{ {count} }", "{ 2 }");
        check("", "");
    }

    #[test]
    fn the_value_that_is_counted_chooses_the_form() {
        let read = |text: &str| json::read::<Message>(text);
        let check = |json: &str, values: &[(&str, &dyn Value)], expected: &str| {
            let message = read(json).unwrap_or_else(|error| panic!("{json}: {error}"));
            assert_eq!(fill_text(message.form(values), values), expected);
        };
        let days = r#"{"one": "{count} day", "other": "{count} days"}"#;
        check(days, &[("count", &1)], "1 day");
        check(days, &[("count", &0)], "0 days");
        check(days, &[("count", &1200_u32)], "1,200 days");
        check(
            days,
            &[("count", &Number(1.04, Decimals::UpTo(1)))],
            "1 day",
        );
        check(
            days,
            &[("count", &Number(1.0, Decimals::Exactly(1)))],
            "1.0 days",
        );
        check(days, &[("count", &"1")], "1 days");
        let all =
            r#"{"by": "all", "one": "{done} of {all} record", "other": "{done} of {all} records"}"#;
        check(all, &[("done", &0), ("all", &1)], "0 of 1 record");
        check(all, &[("done", &1), ("all", &2)], "1 of 2 records");
        for wrong in ["1", r#"{"one": "x"}"#, r#"{"other": "x", "single": "y"}"#] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
