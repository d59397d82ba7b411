//! Who does what: the share of each role in the work of each group of
//! sub-clauses.

use crate::core::bank::Bank;
use crate::core::standard::{Clause, PerRole, Sizes};

/// A role that does less than this share of a group's work has no part in it.
const SMALLEST_PART: f64 = 0.05;

/// A role's part in a group of sub-clauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// It has no part.
    None,
    /// It takes part.
    Helps,
    /// It does the largest share.
    Leads,
}

/// A group of sub-clauses with the parts of all roles.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixRow {
    /// The number that its sub-clauses share, for instance `8.6`.
    pub group: &'static str,
    /// Its clause.
    pub clause: Clause,
    /// The share of the hours, 0–1, and the part.
    pub parts: PerRole<(f64, Part)>,
}

/// Clauses, and for clause 8, which is half of the standard, its sections.
const GROUPS: [(&str, Clause); 13] = [
    ("4", Clause::Context),
    ("5", Clause::Leadership),
    ("6", Clause::Planning),
    ("7", Clause::Support),
    ("8.1", Clause::Operation),
    ("8.2", Clause::Operation),
    ("8.3", Clause::Operation),
    ("8.4", Clause::Operation),
    ("8.5", Clause::Operation),
    ("8.6", Clause::Operation),
    ("8.7", Clause::Operation),
    ("9", Clause::Evaluation),
    ("10", Clause::Improvement),
];

/// The parts of the roles in an organisation of this size, by the hours of
/// all the catalogue's actions: what is done already needs somebody as well.
#[must_use]
pub fn role_matrix(bank: &Bank, sizes: &Sizes) -> Vec<MatrixRow> {
    let row = |(group, clause): (&'static str, Clause)| {
        let actions = bank.actions().iter().filter(|action| {
            let number = action.sub_clause.map_or("", |one| one.number());
            let rest = number.strip_prefix(group);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        });
        let hours = PerRole::new(|role| {
            let own = actions.clone();
            own.fold(0.0, |sum, action| sum + action.hours_of(role, sizes).likely)
        });
        MatrixRow {
            group,
            clause,
            parts: parts(hours),
        }
    };
    GROUPS.into_iter().map(row).collect()
}

fn parts(hours: PerRole<f64>) -> PerRole<(f64, Part)> {
    let all = hours.sum();
    let most = hours.iter().copied().fold(0.0, f64::max);
    hours.map(|own| {
        let share = if all > 0.0 { own / all } else { 0.0 };
        let part = if own > 0.0 && own >= most {
            Part::Leads
        } else if share >= SMALLEST_PART {
            Part::Helps
        } else {
            Part::None
        };
        (share, part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_share_leads_and_the_smallest_are_left_out() {
        let check = |hours: [f64; 4], expected: [Part; 4]| {
            let found = parts(hours.into()).map(|(_, part)| part);
            assert_eq!(found, expected.into(), "{hours:?}");
        };
        check([0.0; 4], [Part::None; 4]);
        check(
            [60.0, 36.0, 4.0, 0.0],
            [Part::Leads, Part::Helps, Part::None, Part::None],
        );
        check(
            [0.0, 5.0, 5.0, 1.0],
            [Part::None, Part::Leads, Part::Leads, Part::Helps],
        );
    }
}
