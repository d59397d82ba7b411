//! What the whole plan is made by: goal, order, limits, help, tool, training.

use serde::Serialize;

use super::Assumption;
use crate::core::bank::LearningKind;
use crate::core::currency::Currency;
use crate::core::date::Date;
use crate::core::id::{AbsenceId, ToolId, TrainingId};
use crate::core::json::Read;
use crate::core::ordered::Map;
use crate::core::standard::Role;
use crate::core::week::WorkingWeek;

/// The visitor's choices for the whole plan. Every field has a default.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct PlanOptions {
    /// What the plan is best at.
    pub goal: Goal,
    /// What comes first.
    pub order: OrderPreset,
    /// The currency of all amounts that were entered, and so of the plan; euros in
    /// files of earlier versions.
    #[serde(skip_serializing_if = "is_euros")]
    pub currency: Currency,
    /// On which days people work: weeks of the plan begin on the first of them; from
    /// Monday to Friday in files of earlier versions.
    #[serde(skip_serializing_if = "is_usual")]
    pub working_week: WorkingWeek,
    /// Money that may be spent per quarter; none means no such limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quarter_budget: Option<f64>,
    /// Days of a consultant that may be bought.
    #[serde(skip_serializing_if = "is_zero")]
    pub consultant_days: u32,
    /// A tool to be introduced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_tool: Option<NewTool>,
    /// How topics are learnt; a topic that is not named by the cheapest way.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub training: Map<TrainingId, TrainingChoice>,
    /// Holidays and busy periods.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub absences: Vec<Absence>,
    /// Whether expected growth changes the hours.
    pub growth: GrowthUse,
    /// What the certification body asks for stages 1 and 2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audit_quote: Option<f64>,
    /// How many days it asks for stages 1 and 2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audit_days: Option<f64>,
    /// Prices instead of the catalogue's, by cost unit.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub prices: Map<String, f64>,
    /// Assumptions instead of the defaults.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub assumptions: Map<Assumption, f64>,
}

impl PlanOptions {
    /// The value of an assumption: the visitor's, else the default.
    #[must_use]
    pub fn assumption(&self, assumption: Assumption) -> f64 {
        let own = self.assumptions.get(&assumption).copied();
        assumption.held(own.unwrap_or(f64::NAN))
    }
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands out references
fn is_usual(week: &WorkingWeek) -> bool {
    *week == WorkingWeek::MondayToFriday
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands out references
fn is_euros(currency: &Currency) -> bool {
    *currency == Currency::Eur
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands out references
fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// Declares an enum of choices with their order and names.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $(#[$first_doc:meta])* $first:ident = $first_key:literal $(, $(#[$other_doc:meta])* $other:ident = $other_key:literal)* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case")]
        pub enum $name {
            $(#[$first_doc])*
            #[default]
            $first,
            $($(#[$other_doc])* $other,)*
        }

        impl $name {
            /// All choices in the order they are shown.
            pub const ALL: [Self; 1 $(+ { let _ = stringify!($other); 1 })*] = [Self::$first $(, Self::$other)*];

            /// The name used in files and in the page.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self {
                    Self::$first => $first_key,
                    $(Self::$other => $other_key,)*
                }
            }
        }
    };
}

choices! {
    /// What the plan is best at.
    Goal {
        /// One phase after the other, as far as prerequisites and hours allow.
        PhasesInOrder = "phases-in-order",
        /// The certificate as early as possible.
        EarliestFinish = "earliest-finish",
        /// The most valuable gaps closed as early as possible.
        MostValueEarly = "most-value-early",
        /// An even load, as long as the target date is kept.
        SmoothLoad = "smooth-load",
    }
}

choices! {
    /// What comes first, as far as prerequisites allow.
    OrderPreset {
        /// The default phases.
        Balanced = "balanced",
        /// The management system before the processes.
        SmsFirst = "sms-first",
        /// Incidents, requests and problems before all else.
        ResolutionFirst = "resolution-first",
        /// The gaps with the highest priority before all else.
        ValueFirst = "value-first",
    }
}

choices! {
    /// Whether the growth expected within 24 months changes the weekly hours.
    GrowthUse {
        /// Hours stay as they are.
        Ignored = "ignored",
        /// Hours grow or shrink with the staff, evenly over 24 months.
        ChangesHours = "changes-hours",
    }
}

choices! {
    /// How a tool is run.
    HostingKind {
        /// On the maker's servers.
        Cloud = "cloud",
        /// On a server of one's own.
        SelfHosted = "self-hosted",
    }
}

/// A tool to be introduced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct NewTool {
    /// Which one.
    pub tool: ToolId,
    /// How it is run.
    #[serde(default)]
    pub hosting: HostingKind,
}

/// How a topic is learnt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TrainingChoice {
    /// Not at all: known already, or not wanted.
    Skip,
    /// By the first offer of this kind.
    Offer(LearningKind),
    /// It was held, by the first offer of this kind: it saves hours and takes
    /// none any more.
    Held(LearningKind),
}

/// A holiday or a busy period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Absence {
    /// Tells it from the others.
    #[serde(default)]
    pub id: AbsenceId,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Whose; none means everybody's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Share of the hours that falls away, in percent (0–100).
    pub percent: u8,
}

impl Absence {
    /// Whether it ends before it starts: no hours fall away.
    #[must_use]
    pub fn is_reversed(&self) -> bool {
        self.to < self.from
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::json;

    /// What is read of a text, whether it is written again, and that it is read back alike.
    #[track_caller]
    fn check<T: PartialEq + std::fmt::Debug>(
        (field, read): (&str, fn(&PlanOptions) -> T),
        text: &str,
        expected: &T,
        is_written: bool,
    ) {
        let options: PlanOptions = json::read(text).unwrap();
        assert_eq!(read(&options), *expected);
        let again = serde_json::to_string(&options).unwrap();
        assert_eq!(again.contains(field), is_written, "{again}");
        assert_eq!(json::read::<PlanOptions>(&again).unwrap(), options);
    }

    #[test]
    fn a_file_that_names_no_currency_means_euros_and_stays_as_it_was() {
        let check = |text: &str, expected: Currency, is_written: bool| {
            check(
                ("currency", |options| options.currency),
                text,
                &expected,
                is_written,
            );
        };
        check("{}", Currency::Eur, false);
        check(r#"{"quarter_budget":900}"#, Currency::Eur, false);
        check(r#"{"currency":"EUR"}"#, Currency::Eur, false);
        check(r#"{"currency":"SEK"}"#, Currency::Sek, true);
    }

    #[test]
    fn a_file_that_names_no_working_week_means_monday_to_friday() {
        let check = |text: &str, expected: WorkingWeek, is_written: bool| {
            let field = "working_week";
            check(
                (field, |options| options.working_week),
                text,
                &expected,
                is_written,
            );
        };
        let usual = r#"{"working_week":"monday-to-friday"}"#;
        let other = r#"{"working_week":"sunday-to-thursday"}"#;
        check("{}", WorkingWeek::MondayToFriday, false);
        check(usual, WorkingWeek::MondayToFriday, false);
        check(other, WorkingWeek::SundayToThursday, true);
    }

    #[test]
    fn an_absence_may_be_of_one_day_but_not_reversed() {
        #[track_caller]
        fn check(from: (i32, u32, u32), to: (i32, u32, u32), expected: bool) {
            let date = |(year, month, day)| Date::from_ymd(year, month, day).unwrap();
            let absence = Absence {
                id: AbsenceId::new("a"),
                from: date(from),
                to: date(to),
                role: None,
                percent: 100,
            };
            assert_eq!(absence.is_reversed(), expected, "{from:?} {to:?}");
        }
        check((2027, 3, 1), (2020, 1, 1), true);
        check((2027, 3, 1), (2027, 3, 1), false);
        check((2027, 3, 1), (2027, 3, 2), false);
    }
}
