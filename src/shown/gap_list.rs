//! Which sub-clauses the list shows, and in which order.

use crate::core::report::{Report, SubClauseResult};
use crate::core::scoring::Conformity;
use crate::core::sort::sort_by;
use crate::core::standard::SubClause;
use crate::messages::{conformity, t};

/// What the list is narrowed down to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shown {
    /// All 44.
    All,
    /// Gaps only.
    #[default]
    Gaps,
    /// Gaps that are worth much and take little.
    QuickWins,
    /// Those of one conformity.
    Of(Conformity),
}

impl Shown {
    /// All of them, as the page offers them.
    pub const ALL: [Self; 8] = [
        Self::Gaps,
        Self::All,
        Self::QuickWins,
        Self::Of(Conformity::Major),
        Self::Of(Conformity::Ungraded),
        Self::Of(Conformity::Minor),
        Self::Of(Conformity::NotShown),
        Self::Of(Conformity::Met),
    ];

    /// A short name for code.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Gaps => "gaps",
            Self::QuickWins => "quick-wins",
            Self::Of(of) => of.key(),
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::All => t("gap.show-all"),
            Self::Gaps => t("gap.show-gaps"),
            Self::QuickWins => t("gap.quick-wins"),
            Self::Of(of) => conformity(of),
        }
    }

    /// The one of this key, else the first choice.
    #[must_use]
    pub fn of(key: &str) -> Self {
        let found = Self::ALL.into_iter().find(|one| one.key() == key);
        found.unwrap_or_default()
    }
}

/// The order of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// Highest priority first.
    #[default]
    Priority,
    /// Largest gap first.
    Gap,
    /// Least effort first.
    Effort,
    /// Highest value first.
    Value,
    /// As in the standard.
    Standard,
}

impl Order {
    /// All of them, as the page offers them.
    pub const ALL: [Self; 5] = [
        Self::Priority,
        Self::Gap,
        Self::Effort,
        Self::Value,
        Self::Standard,
    ];

    /// A short name for code.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Priority => "priority",
            Self::Gap => "gap",
            Self::Effort => "effort",
            Self::Value => "value",
            Self::Standard => "standard",
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Priority => t("gap.by-priority"),
            Self::Gap => t("gap.by-gap"),
            Self::Effort => t("gap.by-effort"),
            Self::Value => t("gap.by-value"),
            Self::Standard => t("gap.by-standard"),
        }
    }

    /// The one of this key, else the first choice.
    #[must_use]
    pub fn of(key: &str) -> Self {
        let found = Self::ALL.into_iter().find(|one| one.key() == key);
        found.unwrap_or_default()
    }

    /// What is smaller comes first.
    fn rank(self, result: &SubClauseResult) -> f64 {
        let priority = result.priority;
        match self {
            Self::Priority => -priority.score,
            Self::Gap => -priority.gap,
            Self::Effort => priority.effort,
            Self::Value => -priority.value,
            Self::Standard => 0.0,
        }
    }
}

/// The sub-clauses to show, in order.
#[must_use]
pub fn places(report: &Report, shown: Shown, order: Order) -> Vec<SubClause> {
    let gap = |result: &&SubClauseResult| {
        let own = |gap: &&crate::core::report::Gap| gap.sub_clause == result.sub_clause;
        report.gaps.iter().find(own)
    };
    let mut results: Vec<&SubClauseResult> = report
        .sub_clauses
        .iter()
        .filter(|result| match shown {
            Shown::All => true,
            Shown::Gaps => gap(result).is_some(),
            Shown::QuickWins => gap(result).is_some_and(|gap| gap.quick_win),
            Shown::Of(of) => result.conformity == of,
        })
        .collect();
    sort_by(&mut results, |one, other| {
        order.rank(one).total_cmp(&order.rank(other))
    });
    results.iter().map(|result| result.sub_clause).collect()
}
