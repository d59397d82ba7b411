//! Questions.

use serde::Serialize;

use super::edition::Valid;
use crate::core::id::{DocumentId, QuestionId, RecordId, TermId, TickId};
use crate::core::json::Read;
use crate::core::standard::{Attribute, Module, SizeBand, SubClause, Theme};

/// One question of the bank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Question {
    /// Stable id; stored answers refer to it.
    pub id: QuestionId,
    /// What it asks about.
    pub area: Area,
    /// Whether the quick scan asks it (one for each sub-clause, all of the themes).
    #[serde(default)]
    pub quick: bool,
    /// What it rests on.
    #[serde(default)]
    pub kind: Kind,
    /// The editions in which the standard asks for it.
    #[serde(default)]
    pub valid: Valid,
    /// The topics of the sub-clause that it covers, by key; they do not come to the page.
    #[serde(default)]
    pub topics: Vec<String>,
    /// The finding that an auditor would raise if this alone were unmet.
    #[serde(default)]
    pub unmet: Finding,
    /// Records that the answer rests on.
    #[serde(default)]
    pub records: Vec<RecordId>,
    /// Documents that the answer rests on.
    #[serde(default)]
    pub documents: Vec<DocumentId>,
    /// Glossary terms worth explaining beside it.
    #[serde(default)]
    pub terms: Vec<TermId>,
    /// Its words; in the page they may come after the numbers.
    #[cfg_attr(target_arch = "wasm32", serde(default))]
    pub text: QuestionText,
}

/// What a question asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub enum Area {
    /// A sub-clause, seen under one process attribute.
    #[serde(rename = "clause")]
    SubClause(SubClause, Attribute),
    /// One of the four themes.
    Theme(Theme),
    /// A context module.
    Module(Module),
}

impl Area {
    /// The sub-clause, if the question is about one.
    #[must_use]
    pub fn sub_clause(self) -> Option<SubClause> {
        match self {
            Self::SubClause(sub_clause, _) => Some(sub_clause),
            Self::Theme(_) | Self::Module(_) => None,
        }
    }
}

/// What a question rests on. Only requirements count for conformity, since an
/// auditor can write a finding for nothing else; all count for readiness and
/// capability.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A requirement of the clause.
    #[default]
    Requirement,
    /// A note of the standard, which explains and asks for nothing.
    Note,
    /// Good practice; all questions of themes and modules are.
    Practice,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Requirement, Self::Note, Self::Practice];
}

/// How grave it is when one requirement alone is unmet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// A minor nonconformity.
    #[default]
    Minor,
    /// A major nonconformity where it is absent: the question is a gate.
    Major,
    /// A major nonconformity where it falls short at all: a gate without shades.
    Absolute,
}

impl Finding {
    /// Whether a question is a gate.
    #[must_use]
    pub fn is_gate(self) -> bool {
        self != Self::Minor
    }
}

/// The words of a question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct QuestionText {
    /// Where the standard says it, for instance `8.5.1.1 a)`: numbers and no
    /// words; empty for practice.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub item: String,
    /// In which words it is answered.
    #[serde(default, skip_serializing_if = "Scale::is_default")]
    pub scale: Scale,
    /// The question itself.
    pub ask: String,
    /// What it asks about by name, where that is more than one thing. What is
    /// ticked proposes an answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ticks: Vec<Tick>,
    /// Why it matters.
    pub why: String,
    /// An example, where it differs by the organisation's size.
    pub example: Example,
    /// Evidence that an auditor would ask to see.
    pub evidence: String,
    /// What “always” looks like.
    pub fully: String,
    /// A hint for teams that work in an agile or DevOps way.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub agile: String,
}

/// One thing to tick at a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Tick {
    /// Stable within the question; stored answers refer to it.
    pub key: TickId,
    /// What is in place.
    pub name: String,
}

/// In which words a question is answered; the values behind them are the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// How often something is done.
    #[default]
    Frequency,
    /// How much of something is there.
    Existence,
}

impl Scale {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// An example, one for all or one for each size of organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub enum Example {
    /// The same at every size.
    All(String),
    /// One for up to 10, 11–50 and 51–250 people.
    BySize(BySizeText),
}

/// A text for each size of organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct BySizeText {
    /// Up to 10 people.
    pub micro: String,
    /// 11 to 50 people.
    pub small: String,
    /// 51 to 250 people.
    pub medium: String,
}

impl Default for Example {
    fn default() -> Self {
        Self::All(String::new())
    }
}

impl Example {
    /// The example for an organisation of this size.
    #[must_use]
    pub fn at(&self, size: SizeBand) -> &str {
        match (self, size) {
            (Self::All(text), _) => text,
            (Self::BySize(texts), SizeBand::Micro) => &texts.micro,
            (Self::BySize(texts), SizeBand::Small) => &texts.small,
            (Self::BySize(texts), SizeBand::Medium) => &texts.medium,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_is_of_the_organisations_size() {
        let [micro, small, medium] = ["a binder", "a list", "a tool"].map(str::to_owned);
        let by_size = Example::BySize(BySizeText {
            micro,
            small,
            medium,
        });
        for (size, expected) in [
            (SizeBand::Micro, "a binder"),
            (SizeBand::Small, "a list"),
            (SizeBand::Medium, "a tool"),
        ] {
            assert_eq!(by_size.at(size), expected);
            assert_eq!(Example::All("a page".to_owned()).at(size), "a page");
            assert_eq!(Example::default().at(size), "");
        }
    }
}
