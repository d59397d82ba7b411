//! All work by phase; each piece opens to how it is done, what it takes and
//! what the visitor decides about it.

use std::time::Duration;

use leptos::prelude::*;

use super::about_work::about_work;
use super::decisions::decisions;
use crate::app::components::{card_head, status_mark};
use crate::app::pages::plan::shared::{euros, hours, noted, phase_class, phase_name};
use crate::app::reactive::{For, Memo, Show};
use crate::app::state::{App, PlanView};
use crate::core::assessment::planning::{ActionState, Phase};
use crate::core::plan::Work;
use crate::core::sort::sort_by_key;
use crate::messages::{Value, action_state, day, fill, t};

/// When the lists are made: after the charts, which stand above them.
const REST: u64 = 400;
const APART: u64 = 40;

/// The work of all phases, then what is done and has left the plan.
pub(super) fn work(app: App, live: PlanView) -> AnyView {
    let phases: Vec<_> = Phase::ALL.map(|of| phase_list(app, live, of)).into();
    view! {
        <section class="card stack" data-testid="plan-work">
            {card_head(t("plan.all-work"), t("plan.all-work-about"))}
            {phases}
            {done_list(app, live)}
        </section>
    }
    .into_any()
}

fn phase_list(app: App, live: PlanView, of: Phase) -> AnyView {
    let work = Memo::new(move |_| {
        live.with_planned(|planned| {
            let activities = planned
                .into_iter()
                .flat_map(|planned| &planned.plan.activities);
            let mut own: Vec<_> = activities.filter(|one| one.phase == of).collect();
            sort_by_key(&mut own, |one| (one.start_week, one.finish_week));
            own.into_iter().map(|one| one.work.clone()).collect()
        })
    });
    let sum = move || {
        live.with_planned(|planned| {
            let plan = &planned?.plan;
            let span = plan.phases.iter().find(|span| span.phase == of)?;
            let numbers: [(&str, &dyn Value); 5] = [
                ("start", &day(span.start)),
                ("end", &day(span.finish)),
                ("count", &span.activities),
                ("hours", &hours(span.hours)),
                ("euros", &euros(span.euros)),
            ];
            Some(fill("plan.phase-sum", &numbers))
        })
    };
    let heading = view! {
        <span class=format!("phase-mark {}", phase_class(of))>
            <span>{phase_name(of)}" "<span class="muted small-text">{sum}</span></span>
        </span>
    };
    let wait = REST + APART * of as u64;
    list(app, live, heading.into_any(), work, wait)
}

fn done_list(app: App, live: PlanView) -> AnyView {
    let work = Memo::new(move |_| {
        app.with_open(|open| {
            let plans = open.plan.actions.iter();
            let done = plans.filter(|(_, plan)| plan.state == ActionState::Done);
            done.map(|(id, _)| Work::Action(id.clone())).collect()
        })
        .unwrap_or_default()
    });
    let heading = move || fill("plan.done-count", &[("count", &work.with(Vec::len))]);
    list(app, live, heading.into_any(), work, REST)
}

/// A list that opens, hidden while it is empty; its entries are made after a
/// while, so that the page stands sooner.
fn list(app: App, live: PlanView, heading: AnyView, work: Memo<Vec<Work>>, wait: u64) -> AnyView {
    let is_due = RwSignal::new(false);
    set_timeout(
        move || {
            let _ = is_due.try_set(true); // the page may have been left
        },
        Duration::from_millis(wait),
    );
    let shown = move || {
        if is_due.get() { work.get() } else { Vec::new() }
    };
    view! {
        <details class="more" hidden=move || work.with(Vec::is_empty)>
            <summary>{heading}</summary>
            <ul class="entries">
                <For each=shown key=Work::key children=move |work| entry(app, live, work)/>
            </ul>
        </details>
    }
    .into_any()
}

/// The id of an entry on the page.
pub(super) fn entry_id(work: &Work) -> String {
    let key = work.key();
    format!(
        "work-{}",
        key.trim_start_matches("action/").replace('/', "-")
    )
}

fn entry(app: App, live: PlanView, work: Work) -> AnyView {
    let id = entry_id(&work);
    let work = StoredValue::new(work);
    let activity = Memo::new(move |_| {
        live.with_planned(|planned| {
            let plan = &planned?.plan;
            work.with_value(|work| plan.find(work).cloned())
        })
    });
    let state =
        Memo::new(move |_| work.with_value(|work| Some(app.action_plan(work.action()?).state)));
    let mark = move || {
        let state = state.get().filter(|state| *state != ActionState::Open)?;
        Some(status_mark(state.key(), action_state(state)))
    };
    let details = move || {
        let activity = activity.get()?;
        let numbers: [(&str, &dyn Value); 2] = [
            ("start", &day(activity.start)),
            ("end", &day(activity.finish)),
        ];
        let pinned = activity
            .pinned
            .then(|| view! { <span class="badge">{t("plan.pinned")}</span> });
        let view = view! {
            {pinned}
            <span>{fill("plan.from-to", &numbers)}</span>
            <span>{hours(activity.own_hours())}</span>
        };
        Some(view)
    };
    let owner = move || {
        let id = work.with_value(|work| work.action().cloned())?;
        let owner = app.owner_of(&id);
        (!owner.is_empty()).then(|| view! { <span>{owner}</span> })
    };
    let id_noted = work.with_value(|work| work.action().cloned());
    let noted = id_noted.map(|id| noted(app, id));
    let was_opened = RwSignal::new(false);
    let body = move || {
        let id = work.with_value(|work| work.action().cloned());
        let decisions = id.map(|id| decisions(app, id, activity));
        view! { {work.with_value(|work| about_work(app, work, activity, live))}{decisions} }
            .into_any()
    };
    view! {
        <li>
            <details class="entry unmarked" id=id on:toggle=move |_| was_opened.set(true)>
                <summary>
                    <span class="title">{work.with_value(|work| app.work_name(work))}</span>
                    <span class="detail">{mark}{owner}{details}</span>
                </summary>
                <div class="body stack">
                    {noted}
                    <Show when=move || was_opened.get()>{body()}</Show>
                </div>
            </details>
        </li>
    }
    .into_any()
}
