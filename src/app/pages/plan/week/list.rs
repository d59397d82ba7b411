//! The lists of this week, which stay as they are while one ticks, and the next week.

use crate::dom::prelude::*;

use super::task;
use crate::app::browser;
use crate::app::pages::plan::shared::hours;
use crate::app::reactive::Memo;
use crate::app::state::{App, PlanView, name_of};
use crate::core::date::Date;
use crate::core::edit::Edit;
use crate::core::plan::{Plan, PlannedActivity};
use crate::messages::{fill, t};
use crate::shown::week::{Checklist, Task, checklists, title};

/// The work of two weeks as it was when the page was opened.
#[derive(Debug, Clone, PartialEq)]
struct Listed {
    /// What the plan was made by.
    levers: Vec<Edit>,
    is_settled: bool,
    /// The first day of the plan.
    start: Date,
    this: Vec<Task>,
    next: Vec<Task>,
}

/// The lists of this week and of the next.
pub(super) fn lists(app: App, live: PlanView) -> AnyView {
    app.need_words();
    let trials = app.trials();
    let listed = Memo::new(move |before: Option<&Option<Listed>>| {
        let levers = trials.with(|trials| trials.levers().to_vec());
        let now = live.with(|plan| {
            let there = plan.there()?;
            let plan = &there.planned.plan;
            Some(Listed {
                levers,
                is_settled: there.is_settled(),
                start: plan.start,
                this: in_week(plan, 0),
                next: in_week(plan, 1),
            })
        })?;
        // What is ticked makes another plan; the list stays until the page is left.
        match before.and_then(Option::as_ref) {
            Some(before) if before.is_settled && before.levers == now.levers => {
                Some(before.clone())
            }
            _ => Some(now),
        }
    });
    let view = move || listed.get().map(|listed| both(app, &listed));
    view.into_any()
}

fn in_week(plan: &Plan, week: u32) -> Vec<Task> {
    plan.in_week(week).map(Task::of).collect()
}

fn both(app: App, listed: &Listed) -> AnyView {
    let owner = |one: &PlannedActivity| match one.work.action() {
        Some(id) => untrack(|| app.owner_of(id)),
        None => String::new(),
    };
    let this = checklists(&listed.this, owner);
    let nothing = this
        .is_empty()
        .then(|| view! { <p class="card">{t("plan.week-empty")}</p> });
    // Who is handed a sheet sees whose plan it is of, and of which week.
    let name = app.with_open(name_of).unwrap_or_default();
    let week = title(listed.start, browser::today());
    let head = fill("print.head", &[("name", &name), ("date", &week)]);
    let this: Vec<_> = this
        .iter()
        .map(|list| checklist(app, list, &head))
        .collect();
    let next = checklists(&listed.next, owner);
    let next = (!next.is_empty()).then(|| next_week(app, &next));
    let print = move |_| {
        if window().print().is_err() {
            app.say(t("role-page.not-printed").to_owned());
        }
    };
    view! {
        <div class="stack" data-testid="plan-week">
            {nothing}
            {this}
            <p class="screen-only">
                <button type="button" class="small" on:click=print>{t("plan.print-week")}</button>
            </p>
            {next}
        </div>
    }
}

fn checklist(app: App, list: &Checklist, head: &str) -> AnyView {
    let tasks: Vec<_> = list.tasks.iter().map(|one| task::row(app, one)).collect();
    view! {
        <section class="card stack tight sheet">
            <p class="print-head">{head.to_owned()}</p>
            <div class="row spread">
                <h2>{list.person.name()}</h2>
                <p class="muted">{fill("plan.hours-this-week", &[("hours", &hours(list.hours))])}</p>
            </div>
            <ul class="tasks">{tasks}</ul>
        </section>
    }
}

/// What comes next, to look at: it may still change.
fn next_week(app: App, lists: &[Checklist]) -> AnyView {
    let of = |list: &Checklist| {
        let rows = list.tasks.iter().map(|task| {
            view! {
                <li>
                    <span>{app.work_name(&task.activity.work)}</span>
                    <span class="detail">{task.effort()}</span>
                </li>
            }
        });
        view! { <h3>{list.person.name()}</h3> <ul class="short-list">{rows.collect::<Vec<_>>()}</ul> }
    };
    let lists: Vec<_> = lists.iter().map(of).collect();
    view! {
        <details class="more screen-only">
            <summary>{t("plan.next-week")}</summary>
            <div class="stack tight">{lists}</div>
        </details>
    }
}
