//! The seven clauses and the 44 sub-clauses that are assessed.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use crate::core::json::{Read, Reader};

/// The unit of assessment: one of the 44 sub-clauses.
///
/// 8.3.1 (general) is folded into 8.3.2. Source: table of contents of
/// ISO/IEC 20000-1:2018. Written as its number, for instance `8.6.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(with = "String"))]
#[serde(into = "String")]
pub struct SubClause(u8);

const NUMBERS: [&str; SubClause::COUNT] = [
    "4.1", "4.2", "4.3", "4.4", "5.1", "5.2", "5.3", "6.1", "6.2", "6.3", "7.1", "7.2", "7.3",
    "7.4", "7.5", "7.6", "8.1", "8.2.1", "8.2.2", "8.2.3", "8.2.4", "8.2.5", "8.2.6", "8.3.2",
    "8.3.3", "8.3.4", "8.4.1", "8.4.2", "8.4.3", "8.5.1", "8.5.2", "8.5.3", "8.6.1", "8.6.2",
    "8.6.3", "8.7.1", "8.7.2", "8.7.3", "9.1", "9.2", "9.3", "9.4", "10.1", "10.2",
];

/// The text was not the number of one of the 44 sub-clauses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotASubClause(pub String);

impl fmt::Display for NotASubClause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not one of the 44 sub-clauses", self.0)
    }
}

impl SubClause {
    /// How many sub-clauses are assessed.
    pub const COUNT: usize = 44;

    /// Leadership and commitment (5.1): without it the rest is in doubt.
    pub const LEADERSHIP: Self = Self(4);

    /// All sub-clauses in the standard's order.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        (0..44).map(Self)
    }

    /// The place in the standard's order, 0–43.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The number as printed in the standard, for instance `8.6.1`.
    #[must_use]
    pub fn number(self) -> &'static str {
        NUMBERS.get(self.index()).copied().unwrap_or("")
    }

    /// The clause it belongs to.
    #[must_use]
    pub fn clause(self) -> Clause {
        match self.0 {
            0..=3 => Clause::Context,
            4..=6 => Clause::Leadership,
            7..=9 => Clause::Planning,
            10..=15 => Clause::Support,
            16..=37 => Clause::Operation,
            38..=41 => Clause::Evaluation,
            _ => Clause::Improvement,
        }
    }

    /// Whether it is one of the 22 of clause 8, which are assessed as
    /// processes on all five process attributes.
    #[must_use]
    pub fn is_process(self) -> bool {
        self.clause() == Clause::Operation
    }
}

impl fmt::Display for SubClause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.number())
    }
}

impl FromStr for SubClause {
    type Err = NotASubClause;

    fn from_str(text: &str) -> Result<Self, NotASubClause> {
        Self::all()
            .find(|sub_clause| sub_clause.number() == text)
            .ok_or_else(|| NotASubClause(text.chars().take(40).collect()))
    }
}

impl Read for SubClause {
    fn read(from: &mut Reader<'_>) -> Self {
        from.parsed(Self(0))
    }
}

impl From<SubClause> for String {
    fn from(sub_clause: SubClause) -> Self {
        sub_clause.number().to_owned()
    }
}

/// One of the seven clauses that hold requirements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clause {
    /// 4 Context of the organization.
    Context,
    /// 5 Leadership.
    Leadership,
    /// 6 Planning.
    Planning,
    /// 7 Support of the service management system.
    Support,
    /// 8 Operation of the service management system.
    Operation,
    /// 9 Performance evaluation.
    Evaluation,
    /// 10 Improvement.
    Improvement,
}

impl Clause {
    /// All clauses in the standard's order.
    pub const ALL: [Self; 7] = [
        Self::Context,
        Self::Leadership,
        Self::Planning,
        Self::Support,
        Self::Operation,
        Self::Evaluation,
        Self::Improvement,
    ];

    /// The clause's number, 4–10.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            Self::Context => 4,
            Self::Leadership => 5,
            Self::Planning => 6,
            Self::Support => 7,
            Self::Operation => 8,
            Self::Evaluation => 9,
            Self::Improvement => 10,
        }
    }

    /// Its sub-clauses in order.
    pub fn sub_clauses(self) -> impl DoubleEndedIterator<Item = SubClause> + Clone {
        SubClause::all().filter(move |sub_clause| sub_clause.clause() == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_round_trip_and_belong_to_the_clause_they_start_with() {
        for sub_clause in SubClause::all() {
            assert_eq!(sub_clause.number().parse(), Ok(sub_clause));
            let clause = sub_clause.number().split('.').next().unwrap();
            assert_eq!(clause, sub_clause.clause().number().to_string());
        }
        assert_eq!(SubClause::LEADERSHIP.number(), "5.1");
    }

    #[test]
    fn clause_sizes_add_up_to_44() {
        let sizes = Clause::ALL.map(|clause| clause.sub_clauses().count());
        assert_eq!(sizes, [4, 3, 3, 6, 22, 4, 2]);
        assert_eq!(SubClause::all().count(), SubClause::COUNT);
    }

    #[test]
    fn what_the_standard_does_not_have_is_refused() {
        for text in ["", "8.7.4", "8.3.1", "11.1", "8", "8.6.1 "] {
            assert!(text.parse::<SubClause>().is_err(), "{text}");
        }
    }
}
