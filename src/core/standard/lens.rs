//! What cuts across the clauses: the four themes and the nine context modules.

use serde::Serialize;

use crate::core::json::Read;

/// One of the four things that decide whether a small firm succeeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Strategic planning.
    Strategy,
    /// Resource allocation.
    Resources,
    /// Flexible and incremental approach.
    Flexibility,
    /// Employee engagement and training.
    Engagement,
}

impl Theme {
    /// All themes in the order they are shown.
    pub const ALL: [Self; 4] = [
        Self::Strategy,
        Self::Resources,
        Self::Flexibility,
        Self::Engagement,
    ];

    /// The name used in data, files and routes.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Strategy => "strategy",
            Self::Resources => "resources",
            Self::Flexibility => "flexibility",
            Self::Engagement => "engagement",
        }
    }
}

/// A context module: extra questions and advice for organisations to which it
/// applies, scored apart from the clauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Module {
    /// Digital transformation.
    DigitalTransformation,
    /// Attracting and keeping talent.
    Talent,
    /// Restructuring, mergers and acquisitions.
    Restructuring,
    /// Multi-cloud and service integration (SIAM).
    MultiCloud,
    /// Regulatory and legal duties.
    Regulatory,
    /// Integration with ISO 9001, 27001 and 14001.
    Integration,
    /// Sustainability and climate.
    Sustainability,
    /// Remote work.
    RemoteWork,
    /// Artificial intelligence in the services.
    ArtificialIntelligence,
}

impl Module {
    /// All modules in the order they are shown.
    pub const ALL: [Self; 9] = [
        Self::DigitalTransformation,
        Self::Talent,
        Self::Restructuring,
        Self::MultiCloud,
        Self::Regulatory,
        Self::Integration,
        Self::Sustainability,
        Self::RemoteWork,
        Self::ArtificialIntelligence,
    ];

    /// The name used in data, files and routes.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::DigitalTransformation => "digital-transformation",
            Self::Talent => "talent",
            Self::Restructuring => "restructuring",
            Self::MultiCloud => "multi-cloud",
            Self::Regulatory => "regulatory",
            Self::Integration => "integration",
            Self::Sustainability => "sustainability",
            Self::RemoteWork => "remote-work",
            Self::ArtificialIntelligence => "artificial-intelligence",
        }
    }
}
