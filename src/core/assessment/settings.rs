//! What the visitor may set: weights, targets, value and pain.

use serde::Serialize;

use crate::core::json::Read;
use crate::core::ordered::Map;
use crate::core::standard::SubClause;

/// The weight of a sub-clause where neither visitor nor industry says otherwise.
pub const DEFAULT_WEIGHT: f64 = 1.0;
/// Business value and customer pain (1–5) where nobody says otherwise.
pub const DEFAULT_VALUE: u8 = 3;
/// The target readiness of a sub-clause: certification needs all of it.
pub const DEFAULT_TARGET: f64 = 100.0;

/// The visitor's own settings; what is absent comes from the industry preset
/// and else from the defaults above.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Settings {
    /// Weight in the readiness, 0–5.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub weights: Map<SubClause, f64>,
    /// Target readiness, 0–100.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub targets: Map<SubClause, f64>,
    /// Business value, 1–5.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub value: Map<SubClause, u8>,
    /// Customer pain, 1–5.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub pain: Map<SubClause, u8>,
    /// Share of the effort that a certificate's evidence saves where the
    /// overlap is full, 0–1; none means [`Settings::FULL_CREDIT`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full_credit: Option<f64>,
    /// The same where the overlap is partial; none means [`Settings::PART_CREDIT`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_credit: Option<f64>,
}

/// Settings in which nothing is set.
pub(crate) static NOTHING_SET: Settings = Settings {
    weights: Map::new(),
    targets: Map::new(),
    value: Map::new(),
    pain: Map::new(),
    full_credit: None,
    part_credit: None,
};

impl Settings {
    /// Our own proposal: 70 % of the effort.
    pub const FULL_CREDIT: f64 = 0.70;
    /// Our own proposal: 25 % of the effort.
    pub const PART_CREDIT: f64 = 0.25;

    /// The target readiness of a sub-clause, 0–100.
    #[must_use]
    pub fn target(&self, sub_clause: SubClause) -> f64 {
        self.targets
            .get(&sub_clause)
            .map_or(DEFAULT_TARGET, |target| bounded(*target, 100.0))
    }
}

/// A number held between 0 and `most`; what is not a number is 0.
pub(crate) fn bounded(number: f64, most: f64) -> f64 {
    if number.is_nan() {
        0.0
    } else {
        number.clamp(0.0, most)
    }
}
