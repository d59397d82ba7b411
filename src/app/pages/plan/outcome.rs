//! The plan in four numbers, which follow the sliders.

use leptos::prelude::*;

use super::live::{Live, Planned};
use super::words::{euros, hours, percent};
use crate::core::plan::simulation::Simulation;
use crate::core::plan::{Plan, TargetCheck};
use crate::messages::{day, fill, t};

/// The four numbers.
pub(super) fn outcome(live: Live) -> AnyView {
    // Between two plans the numbers before stay, paler.
    let is_stale = move || {
        let stops = live
            .problems
            .with(|problems| problems.iter().any(crate::core::plan::PlanProblem::stops));
        (stops || live.planned.with(Option::is_none)).then_some("true")
    };
    let of = move |write: fn(&Planned, Option<&Simulation>) -> String| {
        move || {
            live.planned.with(|planned| {
                live.simulation.with(|simulation| {
                    planned
                        .as_ref()
                        .map_or_else(none, |planned| write(planned, simulation.as_deref()))
                })
            })
        }
    };
    let bound = move || {
        let words = live
            .planned
            .with(|planned| planned.as_ref().map(|planned| bound(&planned.plan)));
        let words = words.unwrap_or_default();
        if live.is_searching.get() {
            fill("plan.searching", &[("bound", &words)])
        } else {
            words
        }
    };
    view! {
        <div class="outcome" aria-live="polite" aria-busy=is_stale>
            <div class="figure">
                <p class="label">{t("plan.finish")}</p>
                <p class="value" data-testid="plan-finish">{of(|planned, _| day(planned.plan.finish))}</p>
                <p class="basis">{of(|_, simulation| sure(simulation))}</p>
            </div>
            <div class="figure">
                <p class="label">{t("plan.target")}</p>
                <p class="value" data-testid="plan-feasibility">{of(|planned, _| feasibility(planned.plan.target))}</p>
                <p class="basis">{of(|planned, simulation| chance(planned.plan.target, simulation))}</p>
            </div>
            <div class="figure">
                <p class="label">{t("plan.length")}</p>
                <p class="value">{of(|planned, _| weeks(planned.plan.makespan))}</p>
                <p class="basis" data-testid="plan-bound">{bound}</p>
            </div>
            <div class="figure">
                <p class="label">{t("plan.work")}</p>
                <p class="value" data-testid="plan-hours">{of(|planned, _| hours(planned.plan.totals.own_hours()))}</p>
                <p class="basis" data-testid="plan-euros">{of(|planned, _| money(&planned.plan))}</p>
            </div>
        </div>
    }
    .into_any()
}

/// What stands where there is no plan.
fn none() -> String {
    t("mark.none").to_owned()
}

/// A number of weeks.
fn weeks(weeks: u32) -> String {
    fill("plan.weeks", &[("weeks", &weeks)])
}

fn sure(simulation: Option<&Simulation>) -> String {
    simulation.map_or_else(
        || t("plan.reckoning").to_owned(),
        |simulation| fill("plan.sure-by", &[("date", &day(simulation.date_80))]),
    )
}

/// Whether the target is kept, in a few words.
fn feasibility(target: Option<TargetCheck>) -> String {
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

fn chance(target: Option<TargetCheck>, simulation: Option<&Simulation>) -> String {
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
fn bound(plan: &Plan) -> String {
    let within = plan.within_percent();
    if within > 0.0 {
        fill("plan.within", &[("percent", &percent(within.ceil()))])
    } else {
        t("plan.shortest").to_owned()
    }
}

fn money(plan: &Plan) -> String {
    fill(
        "plan.and-money",
        &[
            ("euros", &euros(plan.totals.euros)),
            ("count", &plan.activities.len()),
        ],
    )
}
