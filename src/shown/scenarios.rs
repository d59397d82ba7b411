//! Which way to the certificate the numbers speak for, and what sets the ways apart.

use crate::core::date::Date;
use crate::core::plan::{Scenario, ScenarioResult, There};
use crate::messages::{
    Value, day, euros, fill, hours, number, percent, scenario as name, t, whole,
};

/// From this chance on a date is likely to be kept.
const LIKELY: f64 = 0.8;
/// A chance that is better by less is the same.
const SAME: f64 = 0.05;

/// What a way costs altogether: money and own hours.
fn cost(one: &ScenarioResult) -> f64 {
    one.euros + one.own_cost
}

fn chance(one: &ScenarioResult) -> Option<f64> {
    one.sure?.1
}

/// Why a way is recommended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Because {
    /// It is the cheapest of those that likely keep the date.
    KeepsDate,
    /// None likely keeps the date; it comes closest.
    Closest,
    /// It is the cheapest, and there is no date.
    Cheapest,
}

/// The way that the numbers speak for; none until all are known.
fn best(results: &[ScenarioResult]) -> Option<(&ScenarioResult, Because)> {
    let is_whole = Scenario::ALL.iter().all(|one| {
        results
            .iter()
            .any(|other| other.scenario == *one && other.sure.is_some())
    });
    if !is_whole {
        return None;
    }
    let cheapest = |of: &mut dyn Iterator<Item = &'_ ScenarioResult>| -> Option<Scenario> {
        of.min_by(|one, other| cost(one).total_cmp(&cost(other)))
            .map(|one| one.scenario)
    };
    let best_chance = results
        .iter()
        .filter_map(chance)
        .fold(None, |best: Option<f64>, next| {
            Some(best.map_or(next, |best| best.max(next)))
        });
    let (chosen, because) = match best_chance {
        None => (cheapest(&mut results.iter()), Because::Cheapest),
        Some(most) if most >= LIKELY => {
            let mut likely = results.iter().filter(|one| chance(one) >= Some(LIKELY));
            (cheapest(&mut likely), Because::KeepsDate)
        }
        Some(most) if most >= SAME => {
            let mut close = results
                .iter()
                .filter(|one| chance(one) >= Some(most - SAME));
            (cheapest(&mut close), Because::Closest)
        }
        Some(_) => {
            let earliest = results
                .iter()
                .filter_map(|one| Some((one.sure?.0, one.scenario)));
            (earliest.min().map(|(_, one)| one), Because::Closest)
        }
    };
    let chosen = results.iter().find(|one| Some(one.scenario) == chosen)?;
    Some((chosen, because))
}

/// The recommendation in a sentence or two; none until all ways are known.
#[must_use]
pub fn recommended(results: &[ScenarioResult]) -> Option<(Scenario, String)> {
    let (best, because) = best(results)?;
    let (date, chance) = best.sure?;
    let chance = chance.map_or_else(String::new, |chance| percent(chance * 100.0));
    let (date, name) = (day(date), name(best.scenario));
    // The same amounts as beside it: what is paid out, and the own hours as hours.
    let (euros, hours) = (euros(best.euros), hours(best.hours.sum()));
    let plain: [(&str, &dyn Value); 4] = [
        ("scenario", &name),
        ("date", &date),
        ("euros", &euros),
        ("hours", &hours),
    ];
    let with_chance: [(&str, &dyn Value); 5] = [
        ("scenario", &name),
        ("date", &date),
        ("chance", &chance),
        ("euros", &euros),
        ("hours", &hours),
    ];
    let words = match because {
        Because::KeepsDate => fill("scenarios.keeps-date", &with_chance),
        Because::Closest => fill("scenarios.closest", &with_chance),
        Because::Cheapest => fill("scenarios.cheapest", &plain),
    };
    Some((best.scenario, words))
}

/// Puts the plan in the place of the way that it follows: both are the same, and two
/// simulations of it would differ by a point.
pub fn follow(
    results: &mut [ScenarioResult],
    planned: Option<Scenario>,
    now: Option<&ScenarioResult>,
) {
    let own = results.iter_mut().find(|one| Some(one.scenario) == planned);
    if let Some((own, now)) = own.zip(now) {
        *own = ScenarioResult {
            scenario: own.scenario,
            ..now.clone()
        };
    }
}

/// A row of the comparison: what is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The day by which 80 % of the runs are done.
    Sure,
    /// How likely the date aimed at is kept.
    Chance,
    /// The day on which all is done as expected.
    Finish,
    /// Weeks of work.
    Weeks,
    /// Own hours.
    OwnHours,
    /// Days of a consultant.
    Days,
    /// Money paid out.
    Paid,
    /// What the own hours cost.
    OwnCost,
    /// Both together.
    Both,
}

/// What matters most.
pub const MAIN: [Measure; 4] = [
    Measure::Sure,
    Measure::Chance,
    Measure::Paid,
    Measure::OwnHours,
];

/// The plan as it is, beside the others: its scenario says nothing.
#[must_use]
pub fn own(there: &There) -> ScenarioResult {
    let planned = &there.planned;
    let simulation = there.simulation.as_ref();
    ScenarioResult {
        sure: simulation.map(|simulation| (simulation.date_80, simulation.chance)),
        ..ScenarioResult::new(Scenario::InHouse, &planned.input, &planned.plan)
    }
}

impl Measure {
    /// All, in the order in which they are shown; without a date aimed at there is no
    /// chance to keep it.
    #[must_use]
    pub fn all(has_target: bool) -> Vec<Self> {
        let mut all = vec![
            Self::Sure,
            Self::Chance,
            Self::Finish,
            Self::Weeks,
            Self::OwnHours,
            Self::Days,
            Self::Paid,
            Self::OwnCost,
            Self::Both,
        ];
        all.retain(|one| has_target || *one != Self::Chance);
        all
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sure => t("scenarios.sure"),
            Self::Chance => t("scenarios.chance"),
            Self::Finish => t("scenarios.finish"),
            Self::Weeks => t("scenarios.weeks"),
            Self::OwnHours => t("scenarios.own-hours"),
            Self::Days => t("scenarios.days"),
            Self::Paid => t("scenarios.paid"),
            Self::OwnCost => t("scenarios.own-cost"),
            Self::Both => t("scenarios.all-cost"),
        }
    }

    /// The amount of a way; none while it is not known, and of dates.
    fn of(self, one: &ScenarioResult) -> Option<f64> {
        match self {
            Self::Sure | Self::Finish => None,
            Self::Chance => Some(one.sure?.1? * 100.0),
            Self::Weeks => Some(f64::from(one.weeks)),
            Self::OwnHours => Some(one.hours.sum()),
            Self::Days => Some(one.consultant_days),
            Self::Paid => Some(one.euros),
            Self::OwnCost => Some(one.own_cost),
            Self::Both => Some(cost(one)),
        }
    }

    /// How much more it is than of another way; days of a date.
    fn more(self, one: &ScenarioResult, other: &ScenarioResult) -> Option<f64> {
        let days = |one: Date, other: Date| f64::from(one.days_since(other));
        match self {
            Self::Sure => Some(days(one.sure?.0, other.sure?.0)),
            Self::Finish => Some(days(one.finish, other.finish)),
            _ => Some(self.of(one)? - self.of(other)?),
        }
    }

    fn write(self, one: &ScenarioResult) -> Option<String> {
        match self {
            Self::Sure => Some(day(one.sure?.0)),
            Self::Finish => Some(day(one.finish)),
            _ => Some(self.amount(self.of(one)?)),
        }
    }

    /// An amount that is no date.
    fn amount(self, amount: f64) -> String {
        match self {
            Self::Sure | Self::Finish | Self::Weeks => whole(amount),
            Self::Chance => percent(amount),
            Self::OwnHours => hours(amount),
            Self::Days => number(Some(amount)),
            Self::Paid | Self::OwnCost | Self::Both => euros(amount),
        }
    }

    /// How it differs from another way's; none while one of them is not known.
    fn difference(self, one: &ScenarioResult, other: &ScenarioResult) -> Option<String> {
        let more = self.more(one, other)?;
        if self.amount(more) == self.amount(0.0) {
            return Some(t("scenarios.same").to_owned());
        }
        Some(match self {
            Self::Sure | Self::Finish => shift(more),
            _ if more > 0.0 => fill("scenarios.more", &[("amount", &self.amount(more))]),
            _ => self.amount(more),
        })
    }
}

/// So many days later, or earlier.
fn shift(days: f64) -> String {
    let count = days.abs();
    let (key, count) = match (days > 0.0, count < 14.0) {
        (true, true) => ("scenarios.days-later", count),
        (true, false) => ("scenarios.weeks-later", (count / 7.0).floor()),
        (false, true) => ("scenarios.days-earlier", count),
        (false, false) => ("scenarios.weeks-earlier", (count / 7.0).floor()),
    };
    fill(key, &[("count", &count)])
}

/// A number of a way, and how it differs from the first way's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The number; none while it is not known.
    pub number: Option<String>,
    /// The difference; none for the first way, and while one of both is not known.
    pub difference: Option<String>,
}

/// The numbers of ways side by side, each set off against `base`.
#[must_use]
pub fn cells(
    measure: Measure,
    ways: &[Option<&ScenarioResult>],
    base: Option<&ScenarioResult>,
) -> Vec<Cell> {
    let cell = |way: &Option<&ScenarioResult>| Cell {
        number: way.and_then(|way| measure.write(way)),
        difference: way
            .zip(base)
            .filter(|(way, base)| !std::ptr::eq(*way, *base))
            .and_then(|(way, base)| measure.difference(way, base)),
    };
    ways.iter().map(cell).collect()
}
