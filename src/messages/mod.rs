//! The table of messages: every text of the page that is not in the catalogue.
//!
//! One JSON file per part of the page in `en/`; another language is another
//! folder of the same files. `tests/messages` holds that each key used
//! exists and each key that exists is used.

/// Declares a function that gives each value of an enum its message.
macro_rules! names {
    ($($(#[$doc:meta])* $function:ident($type:ident) { $($variant:ident => $key:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[must_use]
        pub fn $function(value: $type) -> &'static str {
            match value { $($type::$variant => t($key)),+ }
        }
    )+};
}

mod edits;
mod names;
mod planning;
mod sentences;

pub use edits::edited;
pub use names::*;
pub use planning::*;
pub use sentences::*;

use std::collections::HashMap;
use std::sync::OnceLock;

/// The messages of the first steps: what leads to the first questions.
pub const FIRST: &[&str] = &[
    include_str!("en/first.json"),
    include_str!("en/answer.json"),
];

/// All messages.
pub const WHOLE: &[&str] = &[
    include_str!("en/first.json"),
    include_str!("en/answer.json"),
    include_str!("en/common.json"),
    include_str!("en/glossary.json"),
    include_str!("en/method.json"),
    include_str!("en/names.json"),
    include_str!("en/overview.json"),
    include_str!("en/planning.json"),
    include_str!("en/problems.json"),
    include_str!("en/question.json"),
    include_str!("en/profile.json"),
    include_str!("en/start.json"),
    include_str!("en/result.json"),
    include_str!("en/sub-clause.json"),
    include_str!("en/document.json"),
    include_str!("en/gap.json"),
    include_str!("en/outlook.json"),
    include_str!("en/plan.json"),
    include_str!("en/setting.json"),
    include_str!("en/scenarios.json"),
    include_str!("en/training.json"),
    include_str!("en/role-page.json"),
    include_str!("en/progress.json"),
];

/// What is in force where nobody installs a table: tests and examples.
#[cfg(not(target_arch = "wasm32"))]
const DEFAULT: &[&str] = WHOLE;
#[cfg(target_arch = "wasm32")]
const DEFAULT: &[&str] = FIRST;

static TABLE: OnceLock<HashMap<String, String>> = OnceLock::new();

/// Puts files of messages in force; the first call wins.
pub fn install(files: &[&str]) {
    TABLE.get_or_init(|| read(files));
}

fn table() -> &'static HashMap<String, String> {
    TABLE.get_or_init(|| read(DEFAULT))
}

fn read(files: &[&str]) -> HashMap<String, String> {
    let mut table = HashMap::new();
    for file in files {
        table.extend(serde_json::from_str::<HashMap<String, String>>(file).unwrap_or_default());
    }
    table
}

/// The message with this key. A key that is missing, which a test rules out,
/// stands for itself.
#[must_use]
pub fn t(key: &'static str) -> &'static str {
    table().get(key).map_or(key, String::as_str)
}

/// The message with this key, its `{names}` replaced by values. What a value
/// brings in is left as it is, braces and all.
#[must_use]
pub fn fill(key: &'static str, values: &[(&str, &dyn std::fmt::Display)]) -> String {
    fill_text(t(key), values)
}

fn fill_text(text: &str, values: &[(&str, &dyn std::fmt::Display)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let named = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(own, _)| *own == name)?;
            Some((value, after))
        });
        rest = if let Some((value, after)) = named {
            filled.push_str(&value.to_string());
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
    use super::*;

    #[test]
    fn names_are_filled_in_and_what_is_filled_in_stays() {
        let values: &[(&str, &dyn std::fmt::Display)] = &[("name", &"{count}"), ("count", &2)];
        let check = |text, expected: &str| assert_eq!(fill_text(text, values), expected);
        check("no names", "no names");
        check("{name}: {count}", "{count}: 2");
        check("{count} of {count}", "2 of 2");
        check("{other} {count", "{other} {count");
        check("{ {count} }", "{ 2 }");
        check("", "");
    }
}
