//! How deep the questions go, for all clauses or clause by clause.

use serde::Serialize;

use crate::core::bank::{Area, Question};
use crate::core::json::Read;
use crate::core::ordered::Map;
use crate::core::standard::Clause;

/// How many questions are asked of a sub-clause.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Depth {
    /// The headline question only.
    #[default]
    Quick,
    /// All questions.
    Full,
}

impl Depth {
    /// All depths in the order they are shown.
    pub const ALL: [Self; 2] = [Self::Quick, Self::Full];

    /// The name used in files and in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Quick => "quick",
            Self::Full => "full",
        }
    }
}

/// The depth chosen for an assessment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct DepthChoice {
    /// The depth of every clause without a choice of its own.
    pub general: Depth,
    /// Choices per clause, by its number (4–10).
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub clauses: Map<u8, Depth>,
}

impl DepthChoice {
    /// The depth at which a clause is assessed.
    #[must_use]
    pub fn of(&self, clause: Clause) -> Depth {
        self.clauses
            .get(&clause.number())
            .copied()
            .unwrap_or(self.general)
    }

    /// Whether a question is asked at this depth. Questions of themes always
    /// are; those of context modules are when their module is switched on,
    /// which is not for the depth to say.
    #[must_use]
    pub fn asks(&self, question: &Question) -> bool {
        match question.area {
            Area::SubClause(sub_clause, _) => {
                question.quick || self.of(sub_clause.clause()) == Depth::Full
            }
            Area::Theme(_) | Area::Module(_) => true,
        }
    }
}
