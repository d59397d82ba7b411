//! The table of messages: every text of the page that is not in the catalogue.
//!
//! One JSON file per part of the page in `en/`; another language is another
//! folder of the same files. `tests/messages.rs` holds that each key used
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

mod names;
mod planning;
mod sentences;

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

/// The message with this key, its `{names}` replaced by values.
#[must_use]
pub fn fill(key: &'static str, values: &[(&str, &dyn std::fmt::Display)]) -> String {
    let mut text = t(key).to_owned();
    for (name, value) in values {
        text = text.replace(&format!("{{{name}}}"), &value.to_string());
    }
    text
}
