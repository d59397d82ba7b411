//! Lists of facts beside the questions: topics, records, documents, tools, ….

use serde::Serialize;

use super::action::Capability;
use super::estimate::{Provenance, ThreePoint};
use crate::core::id::{DocumentId, IndustryId, RecordId, TermId, ToolId, TrainingId};
use crate::core::json::Read;
use crate::core::standard::{Module, Role, SubClause};

/// A sub-clause's title, plain name and topics.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct SubClauseInfo {
    /// Which one.
    pub number: SubClause,
    /// Its title, a fact of the standard.
    pub title: String,
    /// What it is about in a few plain words.
    pub plain: String,
    /// What an organisation gains from it, one sentence.
    pub purpose: String,
    /// The topics it asks for; they do not come to the page.
    #[serde(default)]
    pub topics: Vec<Topic>,
}

/// One topic that a sub-clause asks for, as keywords.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Topic {
    /// Stable key, unique in its sub-clause.
    pub key: String,
    /// A few words for the visitor.
    pub name: String,
}

/// A glossary entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Term {
    /// Stable id.
    pub id: TermId,
    /// The term.
    pub term: String,
    /// What it means, in our own words.
    pub means: String,
}

/// How a record or document is called for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Duty {
    /// The standard asks for it in any case.
    #[default]
    Always,
    /// Asked for as soon as what it tells of has happened.
    OnOccasion,
    /// Not asked for, yet the easiest way to show what is.
    Useful,
}

/// A record of service management.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Record {
    /// Stable id.
    pub id: RecordId,
    /// Where it is asked for.
    pub sub_clause: SubClause,
    /// The full number where it lies deeper than the sub-clause, e.g. `8.5.1.2`.
    pub reference: String,
    /// Whether the standard asks for it.
    #[serde(default)]
    pub duty: Duty,
    /// Its words; in the page they come after the numbers.
    #[cfg_attr(target_arch = "wasm32", serde(default))]
    pub text: WorkProductText,
}

/// A document of service management.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Document {
    /// Stable id.
    pub id: DocumentId,
    /// Where it is asked for.
    pub sub_clause: SubClause,
    /// The full number where it lies deeper than the sub-clause.
    pub reference: String,
    /// Whether the standard asks for it.
    #[serde(default)]
    pub duty: Duty,
    /// How sure it is that the standard asks for it.
    pub provenance: Provenance,
    /// Its words; in the page they come after the numbers.
    #[cfg_attr(target_arch = "wasm32", serde(default))]
    pub text: WorkProductText,
}

/// The words of a record or document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct WorkProductText {
    /// Its name.
    pub name: String,
    /// What it is for and how small it may be.
    pub about: String,
    /// Headings or columns to start with.
    pub outline: Vec<String>,
}

/// A certificate that an organisation may hold already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Certificate {
    /// ISO 9001, quality.
    Iso9001,
    /// ISO/IEC 27001, information security.
    Iso27001,
    /// ISO 14001, environment.
    Iso14001,
}

impl Certificate {
    /// All certificates in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Iso9001, Self::Iso27001, Self::Iso14001];

    /// The name used in data and files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Iso9001 => "iso9001",
            Self::Iso27001 => "iso27001",
            Self::Iso14001 => "iso14001",
        }
    }
}

/// How much of a sub-clause another certificate's evidence covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Overlap {
    /// Same harmonized text: evidence can be reused.
    Full,
    /// Partly.
    Part,
    /// Not at all.
    None,
}

/// What another standard says about a sub-clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Crosswalk {
    /// How much its evidence covers.
    pub overlap: Overlap,
    /// Where in the edition in force; empty if the same number or nowhere.
    #[serde(default)]
    pub reference: String,
    /// Where in the edition before, if elsewhere: certificates of it run on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub before: String,
    /// Whether the number in the edition in force is known.
    #[serde(default)]
    pub certainty: Certainty,
}

/// Whether sources agree on something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// They do.
    #[default]
    Settled,
    /// They do not yet.
    Open,
}

/// A sub-clause beside other standards and practices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct CrosswalkRow {
    /// Which sub-clause.
    pub sub_clause: SubClause,
    /// ISO 9001.
    pub iso9001: Crosswalk,
    /// ISO/IEC 27001.
    pub iso27001: Crosswalk,
    /// ISO 14001.
    pub iso14001: Crosswalk,
    /// ITIL 4 practice; empty if none.
    pub itil: String,
    /// `FitSM`-1 v3 requirement; empty if none.
    pub fitsm: String,
}

impl CrosswalkRow {
    /// What a certificate's standard says about the sub-clause.
    #[must_use]
    pub fn of(&self, certificate: Certificate) -> &Crosswalk {
        match certificate {
            Certificate::Iso9001 => &self.iso9001,
            Certificate::Iso27001 => &self.iso27001,
            Certificate::Iso14001 => &self.iso14001,
        }
    }
}

/// An IT service management tool.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Tool {
    /// Stable id.
    pub id: ToolId,
    /// Sub-clauses it helps with.
    pub covers: Vec<SubClause>,
    /// What it can do.
    pub capabilities: Vec<Capability>,
    /// Hours to set it up: low, likely, high.
    pub setup_hours: ThreePoint,
    /// Self-hosted: euros once and euros per month (server and upkeep); absent if not offered.
    #[serde(default)]
    pub self_hosted: Option<Hosting>,
    /// Cloud: euros once and euros per agent and month; absent if not offered.
    #[serde(default)]
    pub cloud: Option<Hosting>,
    /// Where the numbers come from.
    pub provenance: Provenance,
    /// Its words.
    pub text: ToolText,
}

/// What one way of running a tool costs, in euros.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Hosting {
    /// Once, at the start.
    pub once: f64,
    /// Each month, whatever the number of agents: the server.
    pub month: f64,
    /// Each month for each agent: the licence.
    pub agent_month: f64,
    /// Own hours of upkeep each month.
    pub upkeep_hours: f64,
}

/// The words of a tool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct ToolText {
    /// Its name.
    pub name: String,
    /// Licence, for instance `GPL-3.0` or `commercial`.
    pub licence: String,
    /// Whom it fits.
    pub about: String,
}

/// A training topic with its options, free ones first.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Training {
    /// Stable id.
    pub id: TrainingId,
    /// Who should attend.
    pub roles: Vec<Role>,
    /// The topic.
    pub name: String,
    /// What people can do afterwards.
    pub outcome: String,
    /// Ways to learn it, cheapest first.
    pub options: Vec<LearningOption>,
}

/// One way to learn a topic.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct LearningOption {
    /// What kind of offer it is.
    pub kind: LearningKind,
    /// What it is.
    pub name: String,
    /// Hours per person.
    pub hours: f64,
    /// Euros per person.
    pub money: f64,
    /// The cost unit that it is one of, if any: a price of the visitor's own
    /// for it holds in place of the money.
    #[serde(default)]
    pub price: Option<String>,
    /// Share of later hours that it saves in the actions of its topic, 0–0.5.
    pub saves: f64,
    /// Where the numbers come from.
    pub provenance: Provenance,
}

/// The kind of a learning offer, cheapest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LearningKind {
    /// Free, online.
    FreeOnline,
    /// A colleague teaches.
    Internal,
    /// A workshop of a chamber, cluster or association.
    Association,
    /// Shared with other firms.
    Shared,
    /// A paid course.
    Paid,
}

impl LearningKind {
    /// All kinds, cheapest first.
    pub const ALL: [Self; 5] = [
        Self::FreeOnline,
        Self::Internal,
        Self::Association,
        Self::Shared,
        Self::Paid,
    ];

    /// The name used in data, files and the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::FreeOnline => "free-online",
            Self::Internal => "internal",
            Self::Association => "association",
            Self::Shared => "shared",
            Self::Paid => "paid",
        }
    }
}

/// An industry preset.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Industry {
    /// Stable id.
    pub id: IndustryId,
    /// Weights that differ from 1, as (sub-clause, weight 0.5–2).
    pub weights: Vec<(SubClause, f64)>,
    /// Business value per process that differs from 3, as (sub-clause, 1–5).
    pub value: Vec<(SubClause, u8)>,
    /// Customer pain per process that differs from 3, as (sub-clause, 1–5).
    pub pain: Vec<(SubClause, u8)>,
    /// Modules that are on by default.
    pub modules: Vec<Module>,
    /// Where the numbers come from.
    pub provenance: Provenance,
    /// Its words.
    pub text: IndustryText,
}

/// The words of an industry preset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct IndustryText {
    /// Its name.
    pub name: String,
    /// What is special about IT services in it, two or three sentences.
    pub context: String,
    /// Opportunities that come with it.
    pub opportunities: Vec<String>,
    /// Constraints that come with it.
    pub constraints: Vec<String>,
}
