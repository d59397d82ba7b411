//! Several people, one result: what colleagues said, what was agreed on, and what asks
//! a colleague.

use serde::Serialize;

use super::{Answer, AnswerValue};
use crate::core::bank::Area;
use crate::core::date::Date;
use crate::core::id::{AssessmentId, QuestionId, RespondentId};
use crate::core::json::Read;
use crate::core::ordered::{Map, Set};
use crate::core::standard::{Audience, SubClause, Theme};

/// What others than the visitor have to do with an assessment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Together {
    /// Who answered beside the visitor, by the id of the file that they sent.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub respondents: Map<RespondentId, Respondent>,
    /// What was agreed on.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub consensus: Map<QuestionId, Consensus>,
    /// Whether it is told who said what.
    #[serde(skip_serializing_if = "Names::is_default")]
    pub names: Names,
    /// Who asks, as colleagues read it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub from: String,
}

impl Together {
    pub(super) fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// Whether nothing of it changes what an answer counts.
    pub(super) fn says_nothing(&self) -> bool {
        self.respondents.is_empty() && self.consensus.is_empty()
    }
}

/// One who answered beside the visitor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Respondent {
    /// Name or role, as they gave it; empty if they gave none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What the visitor calls them instead.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub called: String,
    /// As whom they were asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<Audience>,
    /// The day of their last change.
    pub changed: Date,
    /// Its moment, in milliseconds since 1970-01-01 UTC; 0 where only the day is known.
    #[serde(default)]
    pub changed_at: u64,
    /// What they say.
    #[serde(default)]
    pub answers: Map<QuestionId, Answer>,
}

/// What was agreed on for a question. It counts in place of what each said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Consensus {
    /// The answer; none while there is only a reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<AnswerValue>,
    /// Why it is this one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// Whether it is told who said what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Names {
    /// It is.
    #[default]
    Shown,
    /// Only how many said what.
    Hidden,
}

impl Names {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// What makes an assessment that of a colleague who is asked for a part of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Invitation {
    /// The assessment to which the answers go.
    pub of: AssessmentId,
    /// Who asks; empty if they do not say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// As whom the colleague is asked; none where the parts were chosen one by one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<Audience>,
    /// What is asked about.
    #[serde(default)]
    pub sub_clauses: Set<SubClause>,
    /// Themes that are asked about.
    #[serde(default, skip_serializing_if = "Set::is_empty")]
    pub themes: Set<Theme>,
    /// Name or role of who answers, if they give one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

impl Invitation {
    /// Whether it asks about an area. Modules stay with whoever asks.
    #[must_use]
    pub fn asks(&self, area: Area) -> bool {
        match area {
            Area::SubClause(sub_clause, _) => self.sub_clauses.contains(&sub_clause),
            Area::Theme(theme) => self.themes.contains(&theme),
            Area::Module(_) => false,
        }
    }
}
