//! Which answer the ticks at a question propose.

use crate::core::assessment::AnswerValue;

/// The answer that so many ticks of all propose; none before the first, since
/// nobody can tell nothing in place from nothing looked at.
///
/// All of them are “always”, two thirds and more “mostly”: our own proposal,
/// which the visitor may overrule.
#[must_use]
pub fn proposed(ticked: usize, all: usize) -> Option<AnswerValue> {
    match ticked {
        0 => None,
        some if some >= all => Some(AnswerValue::Always),
        some if some.saturating_mul(3) >= all.saturating_mul(2) => Some(AnswerValue::Mostly),
        _ => Some(AnswerValue::Sometimes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use AnswerValue::{Always, Mostly, Sometimes};

    #[test]
    fn more_ticks_never_propose_less() {
        let check = |ticked, all, expected| assert_eq!(proposed(ticked, all), expected);
        check(0, 3, None);
        check(1, 3, Some(Sometimes));
        check(2, 3, Some(Mostly));
        check(3, 3, Some(Always));
        check(1, 2, Some(Sometimes));
        check(7, 12, Some(Sometimes));
        check(8, 12, Some(Mostly));
        for all in 1..20 {
            for ticked in 0..all {
                assert!(proposed(ticked, all) <= proposed(ticked + 1, all));
            }
        }
    }
}
