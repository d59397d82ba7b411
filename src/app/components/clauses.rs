//! The clauses by name, and as choices of a filter.

use super::field::Choice;
use crate::core::standard::Clause;
use crate::messages::{clause, t};

/// A clause's number and title.
pub(crate) fn clause_name(of: Clause) -> String {
    format!("{} {}", of.number(), clause(of))
}

/// The clauses as choices of a filter; the empty key means all.
pub(crate) fn clause_choices() -> Vec<Choice> {
    let all = Choice {
        key: String::new(),
        label: t("filter.all").to_owned(),
    };
    let clauses = Clause::ALL.map(|one| Choice {
        key: one.number().to_string(),
        label: clause_name(one),
    });
    std::iter::once(all).chain(clauses).collect()
}
