//! Estimates: three points, by role and size, each with where it comes from.

use std::ops::Mul;

use serde::Serialize;

use crate::core::json::Read;
use crate::core::standard::{Role, Scale};

/// How well founded a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// Found in a published source.
    Published,
    /// Recalled, not checked.
    Recalled,
    /// Our own proposal.
    Proposal,
}

/// Where a default number comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Provenance {
    /// How well founded it is.
    pub source: Source,
    /// What it rests on, for the visitor to read; in the page that of actions comes
    /// with their words.
    #[cfg_attr(target_arch = "wasm32", serde(default))]
    pub note: String,
}

/// A low, likely and high estimate; 0 ≤ low ≤ likely ≤ high.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(from = "[f64; 3]", into = "[f64; 3]")]
pub struct ThreePoint {
    /// If all goes well.
    pub low: f64,
    /// Most likely.
    pub likely: f64,
    /// If much goes wrong.
    pub high: f64,
}

impl ThreePoint {
    /// A number that is known, without spread.
    #[must_use]
    pub const fn exactly(number: f64) -> Self {
        Self {
            low: number,
            likely: number,
            high: number,
        }
    }
}

/// All three points multiplied.
impl Mul<f64> for ThreePoint {
    type Output = Self;

    fn mul(self, factor: f64) -> Self {
        Self {
            low: self.low * factor,
            likely: self.likely * factor,
            high: self.high * factor,
        }
    }
}

impl From<[f64; 3]> for ThreePoint {
    fn from([low, likely, high]: [f64; 3]) -> Self {
        Self { low, likely, high }
    }
}

impl From<ThreePoint> for [f64; 3] {
    fn from(three: ThreePoint) -> Self {
        [three.low, three.likely, three.high]
    }
}

/// A value for three sizes of organisation, between which others lie: see [`Scale`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Read)]
pub struct BySize<T>(pub [T; 3]);

impl BySize<ThreePoint> {
    /// The estimate for an organisation of this size.
    #[must_use]
    pub fn at(&self, scale: Scale) -> ThreePoint {
        let point = |of: fn(&ThreePoint) -> f64| scale.of(self.0.each_ref().map(of));
        let (low, likely) = (point(|three| three.low), point(|three| three.likely));
        let likely = likely.max(low);
        ThreePoint {
            low,
            likely,
            high: point(|three| three.high).max(likely),
        }
    }
}

/// Working hours per role; a role that is absent has none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Read)]
#[serde(default)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Hours {
    /// Service manager.
    pub manager: BySize<ThreePoint>,
    /// Process staff.
    pub process: BySize<ThreePoint>,
    /// Technician.
    pub technician: BySize<ThreePoint>,
    /// Top management.
    pub top: BySize<ThreePoint>,
}

impl Hours {
    /// The hours of one role in an organisation of this size.
    #[must_use]
    pub fn of(&self, role: Role, scale: Scale) -> ThreePoint {
        match role {
            Role::Manager => self.manager.at(scale),
            Role::Process => self.process.at(scale),
            Role::Technician => self.technician.at(scale),
            Role::Top => self.top.at(scale),
        }
    }

    /// The likely hours of all roles together.
    #[must_use]
    pub fn likely(&self, scale: Scale) -> f64 {
        let likely = |role: Role| self.of(role, scale).likely;
        Role::ALL.into_iter().map(likely).sum()
    }
}
