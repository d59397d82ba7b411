//! Actions that close gaps.

use serde::Serialize;

use super::estimate::{BySize, Hours, Provenance, ThreePoint};
use crate::core::id::{ActionId, DocumentId, QuestionId, RecordId, TrainingId};
use crate::core::json::Read;
use crate::core::standard::{Driver, Module, Role, Sizes, SubClause, Theme};

/// Work that closes one or more gaps.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Action {
    /// Stable id; stored plans refer to it.
    pub id: ActionId,
    /// The sub-clause it mainly serves; none if it serves a theme or module only.
    #[serde(default)]
    pub sub_clause: Option<SubClause>,
    /// The themes it furthers.
    #[serde(default)]
    pub themes: Vec<Theme>,
    /// The context module it belongs to, if any.
    #[serde(default)]
    pub module: Option<Module>,
    /// What there is when it is done.
    pub result: ActionResult,
    /// What else there is by then.
    #[serde(default)]
    pub further: Vec<ActionResult>,
    /// The questions it lets the organisation answer with “always”.
    pub closes: Vec<QuestionId>,
    /// What its hours and money grow with.
    #[serde(default)]
    pub grows_with: Driver,
    /// Own hours per role: low, likely, high, for three sizes.
    pub hours: Hours,
    /// Shortest time it takes however many hours are given, in weeks (1–26).
    pub weeks: u32,
    /// Actions that must be done before it.
    #[serde(default)]
    pub after: Vec<ActionId>,
    /// Money beside the hours, if any.
    #[serde(default)]
    pub money: Option<Money>,
    /// Training that helps with it.
    #[serde(default)]
    pub training: Option<TrainingId>,
    /// What an IT service management tool takes over.
    #[serde(default)]
    pub automates: Option<Automation>,
    /// Whether firms usually buy help for it.
    pub outside_help: OutsideHelp,
    /// Where the numbers come from.
    pub provenance: Provenance,
    /// Its words; in the page all but the title may come after the numbers.
    pub text: ActionText,
}

impl Action {
    /// All that there is when it is done.
    pub fn results(&self) -> impl Iterator<Item = &ActionResult> {
        std::iter::once(&self.result).chain(&self.further)
    }

    /// The hours of one role in an organisation of this size.
    #[must_use]
    pub fn hours_of(&self, role: Role, sizes: &Sizes) -> ThreePoint {
        self.hours.of(role, sizes.scale(self.grows_with))
    }

    /// The likely hours of all roles together.
    #[must_use]
    pub fn likely_hours(&self, sizes: &Sizes) -> f64 {
        self.hours.likely(sizes.scale(self.grows_with))
    }
}

/// What there is when an action is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub enum ActionResult {
    /// A document of the list.
    Document(DocumentId),
    /// A record of the list.
    Record(RecordId),
    /// A way of working.
    Practice,
}

/// Money spent when an action starts, in euros, for three sizes.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Money {
    /// Low, likely, high.
    pub amount: BySize<ThreePoint>,
    /// The cost unit that is bought, if it is one: a price of the visitor's
    /// own for it holds in place of the amount.
    #[serde(default)]
    pub price: Option<String>,
}

/// The share of an action's hours that a tool with this capability saves.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Automation {
    /// What the tool must be able to do.
    pub capability: Capability,
    /// Share of the hours saved, 0–1.
    pub share: f64,
}

/// What an IT service management tool can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Capability {
    /// Tickets: incidents, requests, complaints.
    Ticketing,
    /// Problem records and known errors.
    Problems,
    /// Changes and releases.
    Changes,
    /// Assets and configuration items.
    Assets,
    /// Service catalogue and service levels.
    Services,
    /// Suppliers and contracts.
    Contracts,
    /// Knowledge base or wiki.
    Knowledge,
    /// Document control.
    Documents,
    /// Measurement and reports.
    Reports,
    /// Budgets and cost of services.
    Finance,
    /// Availability and capacity monitoring.
    Monitoring,
}

/// Whether firms usually buy help for an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum OutsideHelp {
    /// It can only be done inside.
    Never,
    /// Possible where hours run short.
    Possible,
    /// Usual where know-how is missing.
    Usual,
}

/// The words of an action.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(target_arch = "wasm32", serde(default))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct ActionText {
    /// What to do, starting with a verb.
    pub title: String,
    /// How, in steps.
    pub steps: Vec<String>,
    /// How to see that it is done.
    pub done_when: String,
    /// What the money is for; empty where none is spent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub money_for: String,
    /// Headings to start its document with, where the document is not on the list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outline: Vec<String>,
}
