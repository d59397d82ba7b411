//! The plan's outcome in a few words each.

use crate::core::plan::simulation::Simulation;
use crate::core::plan::{Plan, TargetCheck};
use crate::messages::{day, euros, fill, percent, t};

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
