//! What the visitor keeps beside the answers: gap notes, documents, milestones.

use serde::Serialize;

use crate::core::date::Date;
use crate::core::id::{DocumentId, RecordId};
use crate::core::json::Read;
use crate::core::ordered::Map;

/// What is known of a gap and who closes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct GapNote {
    /// Why there is a gap.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cause: String,
    /// Who closes it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Anything else.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a mock audit found at a sub-clause.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct AuditNote {
    /// How it went.
    #[serde(skip_serializing_if = "AuditResult::is_open")]
    pub result: AuditResult,
    /// What was seen and whom one asked.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub seen: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}

/// How a mock audit went at a sub-clause.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AuditResult {
    /// Not looked at yet.
    #[default]
    Open,
    /// Nothing to say.
    Passed,
    /// It passes, and something could be better.
    Opportunity,
    /// A minor finding.
    Minor,
    /// A major finding.
    Major,
}

impl AuditResult {
    /// All results in the order they are shown.
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::Passed,
        Self::Opportunity,
        Self::Minor,
        Self::Major,
    ];

    /// Whether nothing was looked at yet.
    #[allow(clippy::trivially_copy_pass_by_ref)] // as serde hands it over
    fn is_open(&self) -> bool {
        *self == Self::Open
    }

    /// The name used in files and in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Passed => "passed",
            Self::Opportunity => "opportunity",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// The state of a document or record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum WorkProductState {
    /// There is none.
    #[default]
    Missing,
    /// Begun.
    Draft,
    /// In use and up to date.
    Current,
}

impl WorkProductState {
    /// All states, worst first.
    pub const ALL: [Self; 3] = [Self::Missing, Self::Draft, Self::Current];

    /// The name used in files and in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Draft => "draft",
            Self::Current => "current",
        }
    }

    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// One document or record in hand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct WorkProduct {
    /// Its state.
    #[serde(skip_serializing_if = "WorkProductState::is_default")]
    pub state: WorkProductState,
    /// Who keeps it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
}

/// Documents and records in hand; one that is not named is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct WorkProducts {
    /// Documents.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub documents: Map<DocumentId, WorkProduct>,
    /// Records.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub records: Map<RecordId, WorkProduct>,
}

/// What has happened on the way to the certification audit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Milestones {
    /// Since when the SMS has been in operation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operating_since: Option<Date>,
    /// When the last full internal audit ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_audit: Option<Date>,
    /// When management last reviewed the SMS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub management_review: Option<Date>,
}
