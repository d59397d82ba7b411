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

mod amounts;
mod currency;
mod english;
#[cfg(target_arch = "wasm32")]
mod intl;
mod names;
mod planning;
mod table;
mod value;
mod voice;

pub use amounts::*;
pub use currency::{currency, currency_name, in_currency, money_column, set_currency};
pub use english::ENGLISH;
#[cfg(target_arch = "wasm32")]
pub use intl::INTL;
pub use names::*;
pub use planning::*;
pub use table::{fill, install, is_installed, t};
pub use value::{Number, Value};
pub use voice::{Category, DateStyle, Decimals, Voice};

/// The messages of the first steps: what leads to the first questions.
pub const FIRST: &[&str] = &[
    include_str!("en/first.json"),
    include_str!("en/answer.json"),
];

/// All messages, as they lie in the source tree. The page fetches them in bundles
/// (`tools/bundle.mjs`).
#[cfg(not(target_arch = "wasm32"))]
pub const WHOLE: &[&str] = &[
    include_str!("en/first.json"),
    include_str!("en/answer.json"),
    include_str!("en/common.json"),
    include_str!("en/glossary.json"),
    include_str!("en/hosting.json"),
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
    include_str!("en/portfolio.json"),
    include_str!("en/progress.json"),
    include_str!("en/report.json"),
    include_str!("en/shown.json"),
    include_str!("en/guide.json"),
    include_str!("en/tasks.json"),
    include_str!("en/share.json"),
    include_str!("en/aside.json"),
    include_str!("en/colleagues.json"),
];
