//! What the visitor decides about the plan. The plan itself is computed, see
//! [`crate::core::plan`]; only these choices are stored.

mod action_plan;
mod assumption;
mod options;
mod progress;

pub use action_plan::{ActionPlan, ActionState, Phase, Pin};
pub use assumption::{Assumption, AssumptionInfo, Unit};
pub use options::{
    Absence, Goal, GrowthUse, HostingKind, NewTool, OrderPreset, PlanOptions, TrainingChoice,
};
pub use progress::{Details, Indicator, Measured, Snapshot, Stood};

use serde::Serialize;

use crate::core::id::ActionId;
use crate::core::json::Read;
use crate::core::ordered::Map;

/// All that is stored about the plan.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct PlanSettings {
    /// What the whole plan is made by.
    pub options: PlanOptions,
    /// What is decided about single actions. Those that this version does not
    /// know are kept and do not count.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub actions: Map<ActionId, ActionPlan>,
    /// Where the organisation stood at some dates, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub snapshots: Vec<Snapshot>,
    /// What the organisation measures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Indicator>,
}
