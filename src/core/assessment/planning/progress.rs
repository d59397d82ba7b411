//! What was reached: snapshots and measured indicators.

use serde::Serialize;

use crate::core::assessment::AnswerValue;
use crate::core::date::Date;
use crate::core::id::{ActionId, DocumentId, IndicatorId, QuestionId, RecordId, SnapshotId};
use crate::core::json::Read;
use crate::core::ordered::Map;
use crate::core::standard::{Conformity, SubClause};

/// Where the organisation stood at a date. The numbers are the report's of
/// that day and are never computed anew.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Snapshot {
    /// Tells it from the others.
    #[serde(default)]
    pub id: SnapshotId,
    /// The day.
    pub date: Date,
    /// Its name, for instance the phase's.
    #[serde(default)]
    pub name: String,
    /// Readiness 0–100; none if nothing was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub readiness: Option<f64>,
    /// Sub-clauses met of all 44, in percent.
    #[serde(default)]
    pub conformity: f64,
    /// Actions done by then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub done: Vec<ActionId>,
    /// What was learnt.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lessons: String,
    /// What stood behind the numbers; nothing in snapshots of earlier versions.
    #[serde(default, skip_serializing_if = "Details::is_empty")]
    pub details: Details,
}

/// What stood behind the numbers of a snapshot, so that it can be compared with others.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Details {
    /// Readiness 0–100 of each clause with an answer, by its number (4–10), with one
    /// decimal.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub clauses: Map<u8, f64>,
    /// Where each sub-clause stood.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub sub_clauses: Map<SubClause, Stood>,
    /// The questions by what was answered.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub answers: Map<AnswerValue, Vec<QuestionId>>,
    /// The documents that were current.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentId>,
    /// The records that were current.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<RecordId>,
}

impl Details {
    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What was answered to each question.
    #[must_use]
    pub fn by_question(&self) -> Map<&QuestionId, AnswerValue> {
        let answers = self.answers.iter();
        answers
            .flat_map(|(value, ids)| ids.iter().map(|id| (id, *value)))
            .collect()
    }
}

/// Where a sub-clause stood.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Stood {
    /// Readiness 0–100 with one decimal; none if nothing was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub readiness: Option<f64>,
    /// Its conformity.
    pub conformity: Conformity,
    /// Its capability level 0–3; only processes have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
}

/// Something the organisation measures to see whether the work pays, for
/// instance the time to resolve incidents.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Indicator {
    /// Tells it from the others.
    pub id: IndicatorId,
    /// Its name.
    pub name: String,
    /// Its unit.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// The value before the work began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<f64>,
    /// Later values, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Measured>,
}

/// A value at a date.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Measured {
    /// When it was measured.
    pub date: Date,
    /// The value.
    pub value: f64,
}
