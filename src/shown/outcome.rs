//! The plan's outcome in a few words each.

use crate::core::plan::simulation::{Driver, Simulation};
use crate::core::plan::{Plan, PlanVerdict, TargetCheck, There};
use crate::core::sort::sort_by;
use crate::messages::{Value, day, euros, fill, hours, percent, t, whole};

/// The plan in a line: by when, and how likely the target date is.
#[must_use]
pub fn line(there: &There) -> String {
    let Some(simulation) = there.simulation.as_deref() else {
        let finish = day(there.planned.plan.finish);
        return fill("plan.line-checking", &[("date", &finish)]);
    };
    let date = day(simulation.date_80);
    match simulation.chance {
        Some(chance) => fill(
            "plan.line",
            &[("date", &date), ("percent", &percent(chance * 100.0))],
        ),
        None => fill("plan.line-open", &[("date", &date)]),
    }
}

/// The plan's first sentence: the date that one can promise, once it is known.
#[must_use]
pub fn promise(there: &There) -> String {
    match there.simulation.as_deref() {
        Some(simulation) => fill("plan.promise", &[("date", &day(simulation.date_80))]),
        None => fill(
            "plan.planned-by",
            &[("date", &day(there.planned.plan.finish))],
        ),
    }
}

/// The second: how often the visitor's own date is kept.
#[must_use]
pub fn own_date(there: &There) -> String {
    let Some(check) = there.planned.plan.target else {
        return t("plan.no-date").to_owned();
    };
    let date = day(check.target);
    match there.simulation.as_deref().and_then(|one| one.chance) {
        Some(chance) => fill(
            "plan.own-date",
            &[("date", &date), ("runs", &whole(chance * 100.0))],
        ),
        None => fill("plan.own-date-checking", &[("date", &date)]),
    }
}

/// The verdict in a word or two before that; none where there is none to give.
#[must_use]
pub fn verdict_word(verdict: PlanVerdict) -> Option<&'static str> {
    Some(match verdict {
        PlanVerdict::Open | PlanVerdict::Reckoning => return None,
        PlanVerdict::Strained => t("plan.is-strained"),
        PlanVerdict::Missed => t("plan.is-missed"),
        PlanVerdict::Unlikely => t("plan.is-unlikely"),
        PlanVerdict::Tight => t("plan.is-tight"),
        PlanVerdict::Likely => t("plan.is-likely"),
    })
}

/// What the plan takes, and the date if everything takes as long as expected.
#[must_use]
pub fn takes(plan: &Plan) -> String {
    let numbers: [(&str, &dyn Value); 3] = [
        ("date", &day(plan.finish)),
        ("hours", &hours(plan.totals.own_hours())),
        ("euros", &euros(plan.totals.euros)),
    ];
    fill("plan.takes", &numbers)
}

/// How many of what drives the risk are named.
const DRIVERS: usize = 6;

/// What drives the risk most, by how often it decides the end: that is the number beside
/// each.
#[must_use]
pub fn drivers(simulation: &Simulation) -> Vec<&Driver> {
    let mut worst: Vec<&Driver> = simulation.drivers.iter().take(DRIVERS).collect();
    sort_by(&mut worst, |one, other| {
        other.criticality.total_cmp(&one.criticality)
    });
    worst
}

/// The share of the runs, 0–1, in which the work that drives the risk most decides the
/// end, with its place in the plan; none before that is known.
#[must_use]
pub fn main_risk(simulation: &Simulation) -> Option<(usize, f64)> {
    let first = simulation.drivers.first()?;
    Some((first.task, first.criticality))
}

/// A number of weeks.
#[must_use]
pub fn weeks(weeks: u32) -> String {
    fill("plan.weeks", &[("weeks", &weeks)])
}

/// The day by which four of five runs are done: what one can promise.
#[must_use]
pub fn likely(simulation: Option<&Simulation>) -> String {
    simulation.map_or_else(
        || t("mark.none").to_owned(),
        |simulation| day(simulation.date_80),
    )
}

/// What that day rests on, before the day on which all is done as planned.
#[must_use]
pub fn sure(simulation: Option<&Simulation>) -> String {
    let how_sure = match simulation {
        Some(_) => t("plan.sure"),
        None => t("plan.reckoning"),
    };
    fill("plan.planned-for", &[("sure", &how_sure)])
}

/// Whether the target is kept, in a few words.
#[must_use]
pub fn feasibility(target: Option<TargetCheck>) -> String {
    let Some(check) = target else {
        return t("plan.no-target").to_owned();
    };
    let days = check.slack_days.unsigned_abs();
    let (key, count) = match (check.is_kept(), days) {
        (_, 0) => return t("plan.on-the-day").to_owned(),
        (true, 1..14) => ("plan.days-early", days),
        (true, _) => ("plan.weeks-early", days / 7),
        (false, 1..14) => ("plan.days-late", days),
        (false, _) => ("plan.weeks-late", days / 7),
    };
    fill(key, &[("count", &count)])
}

/// How often the target is kept.
#[must_use]
pub fn chance(target: Option<TargetCheck>, simulation: Option<&Simulation>) -> String {
    let Some(check) = target else {
        return t("plan.no-target-hint").to_owned();
    };
    match simulation.and_then(|simulation| simulation.chance) {
        Some(chance) => fill(
            "plan.chance",
            &[
                ("date", &day(check.target)),
                ("percent", &percent(chance * 100.0)),
            ],
        ),
        None => fill("plan.wanted-by", &[("date", &day(check.target))]),
    }
}

/// How far from the shortest possible plan.
#[must_use]
pub fn bound(plan: &Plan) -> String {
    let within = plan.within_percent();
    if within > 0.0 {
        fill("plan.within", &[("percent", &percent(within.ceil()))])
    } else {
        t("plan.shortest").to_owned()
    }
}

/// The money, and what it is for.
#[must_use]
pub fn money(plan: &Plan) -> String {
    fill(
        "plan.and-money",
        &[
            ("euros", &euros(plan.totals.euros)),
            ("count", &plan.activities.len()),
        ],
    )
}
