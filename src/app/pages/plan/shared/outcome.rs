//! The plan in four numbers, which follow the sliders.

use leptos::prelude::*;

use super::words::hours;
use crate::app::state::PlanView;
use crate::core::plan::{Stage, There};
use crate::messages::{day, fill, t};
use crate::shown::outcome::{bound, chance, feasibility, likely, money, sure, weeks};

/// The four numbers.
pub(crate) fn outcome(live: PlanView) -> AnyView {
    // Between two plans the numbers before stay, paler.
    let is_stale = move || {
        let is_current = live.stage().is_some_and(|stage| stage > Stage::Before);
        (!is_current).then_some("true")
    };
    let of = move |write: fn(&There) -> String| {
        move || live.with(|plan| plan.there().map_or_else(none, write))
    };
    let bound = move || {
        live.with(|plan| {
            let Some(there) = plan.there() else {
                return String::new();
            };
            let words = bound(&there.planned.plan);
            if plan.is_making() {
                fill("plan.searching", &[("bound", &words)])
            } else {
                words
            }
        })
    };
    view! {
        <div class="outcome" aria-live="polite" aria-busy=is_stale>
            <div class="figure">
                <p class="label">{t("plan.finish")}</p>
                <p class="value" data-testid="plan-likely">{of(|one| likely(one.simulation.as_deref()))}</p>
                <p class="basis">
                    {of(|one| sure(one.simulation.as_deref()))}" "
                    <span data-testid="plan-finish">{of(|one| day(one.planned.plan.finish))}</span>
                </p>
            </div>
            <div class="figure">
                <p class="label">{t("plan.target")}</p>
                <p class="value" data-testid="plan-feasibility">{of(|one| feasibility(one.planned.plan.target))}</p>
                <p class="basis">{of(|one| chance(one.planned.plan.target, one.simulation.as_deref()))}</p>
            </div>
            <div class="figure">
                <p class="label">{t("plan.length")}</p>
                <p class="value">{of(|one| weeks(one.planned.plan.makespan))}</p>
                <p class="basis" data-testid="plan-bound">{bound}</p>
            </div>
            <div class="figure">
                <p class="label">{t("plan.work")}</p>
                <p class="value" data-testid="plan-hours">{of(|one| hours(one.planned.plan.totals.own_hours()))}</p>
                <p class="basis" data-testid="plan-euros">{of(|one| money(&one.planned.plan))}</p>
            </div>
        </div>
    }
    .into_any()
}

/// What stands where there is no plan.
fn none() -> String {
    t("mark.none").to_owned()
}
