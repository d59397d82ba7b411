//! Answers.

use serde::Serialize;

use crate::core::id::TickId;
use crate::core::json::Read;
use crate::core::ordered::Set;

/// What the visitor says to one question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Answer {
    /// The answer chosen; none if only a note was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<AnswerValue>,
    /// Whether there is evidence.
    #[serde(skip_serializing_if = "EvidenceState::is_default")]
    pub evidence: EvidenceState,
    /// Where the evidence is: a link, a folder, a shelf.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub evidence_link: String,
    /// A note.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Whether what is asked about occurs at all. It changes no number: the
    /// requirement applies all the same, and the note says why it does not occur.
    #[serde(skip_serializing_if = "Occurrence::is_default")]
    pub occurrence: Occurrence,
    /// What is in place of that which the question names. It proposes an answer
    /// and changes no number.
    #[serde(skip_serializing_if = "Set::is_empty")]
    pub ticks: Set<TickId>,
}

impl Answer {
    /// Whether nothing was said, so that nothing need be kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The answers one can choose.
///
/// The first four are ordered, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AnswerValue {
    /// No, never.
    No,
    /// Only sometimes.
    Sometimes,
    /// Most of the time.
    Mostly,
    /// Always.
    Always,
    /// The visitor does not know.
    DontKnow,
    /// The visitor does not understand the question.
    Unclear,
}

impl AnswerValue {
    /// All answers in the order they are shown.
    pub const ALL: [Self; 6] = [
        Self::No,
        Self::Sometimes,
        Self::Mostly,
        Self::Always,
        Self::DontKnow,
        Self::Unclear,
    ];

    /// The name used in files and in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Sometimes => "sometimes",
            Self::Mostly => "mostly",
            Self::Always => "always",
            Self::DontKnow => "dont-know",
            Self::Unclear => "unclear",
        }
    }
}

/// Whether there is evidence for an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceState {
    /// Not said yet.
    #[default]
    NotSaid,
    /// There is some.
    Exists,
    /// There is none.
    Missing,
}

impl EvidenceState {
    /// All states in the order they are shown.
    pub const ALL: [Self; 3] = [Self::NotSaid, Self::Exists, Self::Missing];

    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// Whether what a question asks about occurs in the organisation at all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Occurrence {
    /// It occurs.
    #[default]
    Occurs,
    /// It does not occur; the note says why.
    DoesNotOccur,
}

impl Occurrence {
    /// Both, what is usual first.
    pub const ALL: [Self; 2] = [Self::Occurs, Self::DoesNotOccur];

    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}
