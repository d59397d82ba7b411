//! The plan in four numbers, which follow the sliders.

use leptos::prelude::*;

use super::live::{Live, Planned};
use super::words::hours;
use crate::core::plan::simulation::Simulation;
use crate::messages::{day, fill, t};
use crate::shown::outcome::{bound, chance, feasibility, money, sure, weeks};

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
