//! Advice: words chosen by theme, module, role and size.

use serde::Serialize;

use super::estimate::Provenance;
use crate::core::json::Read;
use crate::core::standard::{Module, Role, Theme};

/// What a theme is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct ThemeInfo {
    /// Which theme.
    pub theme: Theme,
    /// Its name.
    pub name: String,
    /// Why it decides for a small firm.
    pub about: String,
}

/// What a context module is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct ModuleInfo {
    /// Which module.
    pub module: Module,
    /// Its name.
    pub name: String,
    /// When to switch it on.
    pub when: String,
    /// What to bear in mind while working on the SMS.
    pub advice: Vec<String>,
}

/// What certification means for the people in one role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct RoleInfo {
    /// Which role.
    pub role: Role,
    /// Its name.
    pub name: String,
    /// Who that usually is in a small firm.
    pub who: String,
    /// What changes for them.
    pub changes: Vec<String>,
    /// What they gain.
    pub gains: Vec<String>,
    /// What they are asked to do.
    pub tasks: Vec<String>,
    /// What an auditor may ask them.
    pub auditor_asks: Vec<String>,
}

/// Advice for a range of staff in scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct SizeAdvice {
    /// The largest number of staff that it is for.
    pub up_to: u32,
    /// The range's name.
    pub name: String,
    /// Pieces of advice.
    pub advice: Vec<String>,
}

impl SizeAdvice {
    /// Whether it is for this number of staff or more.
    #[must_use]
    pub fn fits(&self, staff: u32) -> bool {
        staff <= self.up_to
    }
}

/// One thing to check before hiring a consultant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct ConsultantCheck {
    /// What to ask.
    pub ask: String,
    /// What a good answer sounds like.
    pub good: String,
}

/// A motive for certification, which raises the value of some sub-clauses.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Motive {
    /// Stable key.
    pub key: String,
    /// Its words.
    pub name: String,
    /// Sub-clauses that it makes more valuable.
    pub raises: Vec<crate::core::standard::SubClause>,
    /// By how much their value is multiplied, 1–2.
    pub factor: f64,
    /// Where the numbers come from.
    pub provenance: Provenance,
}
