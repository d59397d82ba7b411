//! The plan's outcome in a line that stays in sight, which opens to its four numbers,
//! and the button that opens what may be tried.

use crate::dom::prelude::*;

use super::words::hours;
use crate::app::browser;
use crate::app::reactive::Memo;
use crate::app::state::{App, PlanView};
use crate::core::assessment::WeeklyHours;
use crate::core::plan::{PlanState, There};
use crate::messages::{day, t};
use crate::shown::outcome::{bound, chance, feasibility, likely, line, money, sure, weeks};

/// The line with its button.
pub(crate) fn strip(app: App, live: PlanView) -> AnyView {
    // Between two plans the numbers before stay, paler and without a colour.
    let is_stale = move || live.with(PlanState::is_coming).then_some("true");
    let of = move |write: fn(&There) -> String| {
        move || live.with(|plan| plan.there().map_or_else(none, write))
    };
    let line = move || {
        live.with(|plan| match plan.there() {
            Some(there) => line(there),
            None => t("plan.no-plan").to_owned(),
        })
    };
    let is_open = app.is_trying();
    let toggle = move |_| {
        if is_open.get_untracked() {
            is_open.set(false);
        } else {
            open(app);
        }
    };
    view! {
        <div class="plan-strip" data-tone=tone(app, live)>
            <details class="outcome" aria-busy=is_stale>
                <summary><span aria-live="polite">{line}</span></summary>
                <div class="figures">
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
                        <p class="basis">{of(|one| bound(&one.planned.plan))}</p>
                    </div>
                    <div class="figure">
                        <p class="label">{t("plan.work")}</p>
                        <p class="value" data-testid="plan-hours">{of(|one| hours(one.planned.plan.totals.own_hours()))}</p>
                        <p class="basis" data-testid="plan-euros">{of(|one| money(&one.planned.plan))}</p>
                    </div>
                </div>
            </details>
            <button
                type="button" class="small screen-only" data-testid="what-if"
                aria-expanded=move || is_open.get().to_string() aria-controls="what-if"
                on:click=toggle
            >
                {t("plan.what-if")}
            </button>
        </div>
    }
}

/// The tone of the plan's verdict; none before it is settled, and none of one that
/// rests on hours that nobody has entered.
pub(crate) fn tone(app: App, live: PlanView) -> impl Fn() -> Option<&'static str> + Copy {
    let is_sketch = is_sketch(app);
    let tone = Memo::new(move |_| {
        live.with(|plan| {
            let there = plan.there().filter(|there| there.is_settled())?;
            Some(there.verdict().tone().key())
        })
    });
    move || tone.get().filter(|_| !is_sketch.get())
}

/// Whether nobody has entered the hours that the plan rests on.
pub(crate) fn is_sketch(app: App) -> Memo<bool> {
    Memo::new(move |_| app.of_profile(|profile| profile.hours == WeeklyHours::default()))
}

/// Opens what may be tried and goes to it.
fn open(app: App) {
    open_at(app, "#what-if h2".to_owned());
}

/// The same, to what a selector finds in it.
pub(crate) fn open_at(app: App, selector: String) {
    app.is_trying().set(true);
    request_animation_frame(move || browser::open_and_focus(&selector));
}

/// Closes what may be tried and goes back to its button.
pub(crate) fn close(app: App) {
    app.is_trying().set(false);
    browser::focus("[data-testid='what-if']");
}

/// What stands where there is no plan.
fn none() -> String {
    t("mark.none").to_owned()
}
