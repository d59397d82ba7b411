//! What is decided about one action.

use serde::Serialize;

use crate::core::date::Date;
use crate::core::id::ActionId;
use crate::core::json::Read;
use crate::core::ordered::Map;
use crate::core::standard::Role;

/// A phase of the plan. The scope is fixed from the start; what is phased is
/// the work (ISO/IEC TS 20000-5). The five phases are our own proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Context, scope, commitment.
    Start,
    /// Policy, roles, objectives, and the processes that help at once.
    Foundation,
    /// The processes that keep services under control.
    Control,
    /// The processes that assure services, and evaluation.
    Assurance,
    /// Operation with records, internal audit, management review, certification audit.
    EvidenceRun,
}

impl Phase {
    /// All phases in order.
    pub const ALL: [Self; 5] = [
        Self::Start,
        Self::Foundation,
        Self::Control,
        Self::Assurance,
        Self::EvidenceRun,
    ];

    /// The name used in files and in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Foundation => "foundation",
            Self::Control => "control",
            Self::Assurance => "assurance",
            Self::EvidenceRun => "evidence-run",
        }
    }
}

/// How far an action is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ActionState {
    /// Not begun.
    #[default]
    Open,
    /// Under way.
    Doing,
    /// Done. It leaves the plan but raises no score: only answers do.
    Done,
}

impl ActionState {
    /// All states in order.
    pub const ALL: [Self; 3] = [Self::Open, Self::Doing, Self::Done];

    /// The name used in files and in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Doing => "doing",
            Self::Done => "done",
        }
    }

    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// Where the visitor wants an action; the rest is planned around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Pin {
    /// It starts in the week of this date.
    Week(Date),
    /// It belongs to this phase.
    Phase(Phase),
}

/// What is decided about one action, and what has happened.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct ActionPlan {
    /// How far it is.
    #[serde(skip_serializing_if = "ActionState::is_default")]
    pub state: ActionState,
    /// Share of an action under way that is done, in percent (0–100).
    #[serde(skip_serializing_if = "is_zero")]
    pub progress: u8,
    /// Where it shall be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pin: Option<Pin>,
    /// Who does it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Why there is a gap.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cause: String,
    /// Anything else.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// When it was begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started: Option<Date>,
    /// When it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finished: Option<Date>,
    /// Own likely hours per role instead of the estimate; taken as they are,
    /// with the estimate's spread.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub hours: Map<Role, f64>,
    /// Shortest time in weeks instead of the estimate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u32>,
    /// Money instead of the estimate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub money: Option<f64>,
    /// Prerequisites instead of the catalogue's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Vec<ActionId>>,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands out references
fn is_zero(number: &u8) -> bool {
    *number == 0
}
