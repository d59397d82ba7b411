//! In which state a sub-clause is found to be; the rules are those of scoring.

use serde::Serialize;

use crate::core::json::Read;

/// The state of a sub-clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Conformity {
    /// A gate is unmet, or what is unmet adds up.
    Major,
    /// Something is known to be not always done; whether it adds up to more is
    /// not known, since not everything is asked or answered.
    Ungraded,
    /// Something is known to be not always done, and it does not add up.
    Minor,
    /// Nothing is known to be amiss, but not everything asked is answered.
    NotShown,
    /// Everything asked is always done.
    Met,
}

impl Conformity {
    /// All states, worst first.
    pub const ALL: [Self; 5] = [
        Self::Major,
        Self::Ungraded,
        Self::Minor,
        Self::NotShown,
        Self::Met,
    ];

    /// The name used in files and in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Major => "major",
            Self::Ungraded => "ungraded",
            Self::Minor => "minor",
            Self::NotShown => "not-shown",
            Self::Met => "met",
        }
    }

    /// Whether something in it is known to be amiss.
    #[must_use]
    pub fn is_gap(self) -> bool {
        matches!(self, Self::Major | Self::Ungraded | Self::Minor)
    }
}
