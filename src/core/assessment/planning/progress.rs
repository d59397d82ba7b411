//! What was reached: snapshots and measured indicators.

use serde::Serialize;

use crate::core::date::Date;
use crate::core::id::{ActionId, IndicatorId, SnapshotId};
use crate::core::json::Read;

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
