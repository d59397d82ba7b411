//! What would help to keep the target date: the ways that do, best first, and those
//! that do not.

use crate::core::date::Date;
use crate::core::plan::{Remedied, Remedy};
use crate::core::sort::sort_by;
use crate::messages::{day, euros, fill, list, percent};
use crate::shown::trial::Outcome;

/// How many ways are worth a card.
pub const MOST: usize = 3;

/// The ways that help, best first, and those that do not. What is not simulated yet
/// is in neither.
#[must_use]
pub fn helping(found: &[Remedied], now: &Outcome) -> (Vec<Remedied>, Vec<Remedied>) {
    let known = found.iter().copied().filter(|one| one.sure.is_some());
    let (mut helping, others): (Vec<_>, Vec<_>) = known.partition(|one| helps(one, now));
    sort_by(&mut helping, |one, other| {
        let rank = |one: &Remedied| {
            let (date, chance) = one.sure.unwrap_or((one.finish, 0.0));
            // The more likely first; of those that are as likely, the cheaper one.
            (-(chance * 20.0).round(), one.euros, date)
        };
        let ((a, b, c), (d, e, f)) = (rank(one), rank(other));
        a.total_cmp(&d).then(b.total_cmp(&e)).then(c.cmp(&f))
    });
    (helping, others)
}

/// Whether a way makes the target date likelier by what one can see.
fn helps(one: &Remedied, now: &Outcome) -> bool {
    let before = now.chance.unwrap_or(0.0);
    one.sure.is_some_and(|(_, chance)| chance >= before + 0.01)
}

/// What is to be changed.
#[must_use]
pub fn change(found: &Remedied, target: Date) -> String {
    let amount = match found.remedy {
        #[allow(clippy::cast_possible_truncation)] // days
        Remedy::LaterDate => day(target.plus_days(found.amount as i32)),
        Remedy::EarliestFinish => String::new(),
        Remedy::MoreHours => percent((found.amount - 1.0) * 100.0),
        Remedy::MoreInParallel => crate::messages::whole(found.amount),
        Remedy::MoreMoney => euros(found.amount),
        Remedy::Consultant => fill("plan.days", &[("days", &found.amount)]),
    };
    let key = match found.remedy {
        Remedy::LaterDate => "plan.fix-later-date",
        Remedy::EarliestFinish => "plan.fix-earliest-finish",
        Remedy::MoreHours => "plan.fix-more-hours",
        Remedy::MoreInParallel => "plan.fix-more-in-parallel",
        Remedy::MoreMoney => "plan.fix-more-money",
        Remedy::Consultant => "plan.fix-consultant",
    };
    fill(key, &[("amount", &amount)])
}

/// What does not help, in a line; none where all helps.
#[must_use]
pub fn no_help(others: &[Remedied], target: Date) -> Option<String> {
    let names: Vec<String> = others.iter().map(|one| change(one, target)).collect();
    (!names.is_empty()).then(|| fill("plan.no-help", &[("list", &list(&names))]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_helps_comes_best_first() {
        let date = |text: &str| -> Date { text.parse().expect("a date") };
        let now = Outcome {
            finish: date("2028-09-08"),
            sure: Some(date("2028-11-03")),
            chance: Some(0.0),
            euros: 22_010.0,
        };
        let way = |remedy, chance: Option<f64>, euros| Remedied {
            remedy,
            amount: 1.2,
            finish: date("2028-07-14"),
            keeps: false,
            euros,
            sure: chance.map(|chance| (date("2028-08-25"), chance)),
        };
        let found = [
            way(Remedy::LaterDate, Some(0.8), 22_010.0),
            way(Remedy::EarliestFinish, Some(0.0), 22_010.0),
            way(Remedy::MoreHours, Some(0.84), 22_010.0),
            way(Remedy::Consultant, Some(0.82), 31_010.0),
            way(Remedy::MoreMoney, None, 22_010.0),
        ];
        let names = |all: &[Remedied]| all.iter().map(|one| one.remedy).collect::<Vec<_>>();
        let (helping, others) = helping(&found, &now);
        let expected = [Remedy::MoreHours, Remedy::LaterDate, Remedy::Consultant];
        assert_eq!(names(&helping), expected);
        assert_eq!(names(&others), [Remedy::EarliestFinish]);
    }
}
