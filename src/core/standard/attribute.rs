//! The process attributes of ISO/IEC 33020, levels 1 to 3.

use serde::Serialize;

use crate::core::json::Read;

/// A process attribute. Levels 4 and 5 are not assessed: no requirement of
/// ISO/IEC 20000-1 rests on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Attribute {
    /// PA 1.1 process performance: it is done and achieves its purpose.
    #[serde(rename = "1.1")]
    Performance,
    /// PA 2.1 performance management: planned, assigned, resourced, monitored.
    #[serde(rename = "2.1")]
    Management,
    /// PA 2.2 work product management: records and documents are kept in order.
    #[serde(rename = "2.2")]
    WorkProducts,
    /// PA 3.1 process definition: one agreed, written way of working.
    #[serde(rename = "3.1")]
    Definition,
    /// PA 3.2 process deployment: the agreed way is used, by people who know it.
    #[serde(rename = "3.2")]
    Deployment,
}

impl Attribute {
    /// All attributes, lowest level first.
    pub const ALL: [Self; 5] = [
        Self::Performance,
        Self::Management,
        Self::WorkProducts,
        Self::Definition,
        Self::Deployment,
    ];

    /// The capability level it belongs to, 1–3.
    #[must_use]
    pub fn level(self) -> u8 {
        match self {
            Self::Performance => 1,
            Self::Management | Self::WorkProducts => 2,
            Self::Definition | Self::Deployment => 3,
        }
    }

    /// Its number in ISO/IEC 33020, for instance `2.1`.
    #[must_use]
    pub fn number(self) -> &'static str {
        match self {
            Self::Performance => "1.1",
            Self::Management => "2.1",
            Self::WorkProducts => "2.2",
            Self::Definition => "3.1",
            Self::Deployment => "3.2",
        }
    }
}
