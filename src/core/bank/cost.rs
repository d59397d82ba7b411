//! Cost units: what a consultant's day, a course or a licence costs.

use serde::Serialize;

use crate::core::json::Read;

use super::estimate::{Provenance, ThreePoint};

/// A price that the plan reckons with; the visitor may change it.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct CostUnit {
    /// Stable key, for instance `consultant-day`.
    pub key: String,
    /// Euros: low, likely, high.
    pub amount: ThreePoint,
    /// Where the number comes from.
    pub provenance: Provenance,
    /// Its words.
    pub text: CostUnitText,
}

/// The words of a cost unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct CostUnitText {
    /// What it is.
    pub name: String,
    /// What one of it is: a day, a seat and month, …
    pub per: String,
}
