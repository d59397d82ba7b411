//! What is up first, and what decides the date.

use crate::dom::prelude::*;

use crate::app::reactive::Memo;
use crate::app::state::{App, PlanView};
use crate::core::plan::{PlannedActivity, Work};
use crate::messages::{day, fill, percent, t};
use crate::route::Page;
use crate::shown::risk::main_risk;
use crate::shown::week::{Checklist, Task, checklists};

/// How many tasks stand here.
const SHOWN: usize = 3;

/// The first tasks of this week.
pub(super) fn first(app: App, live: PlanView) -> AnyView {
    let tasks = Memo::new(move |_| {
        live.with_planned(|planned| {
            let plan = &planned?.plan;
            Some((
                plan.start,
                plan.in_week(0).map(Task::of).collect::<Vec<_>>(),
            ))
        })
    });
    let view = move || {
        let (first_day, tasks) = tasks.get()?;
        let owner = |one: &PlannedActivity| match one.work.action() {
            Some(id) => app.owner_of(id),
            None => String::new(),
        };
        let lists = checklists(&tasks, owner);
        let rows = lists.iter().flat_map(|list: &Checklist| {
            let person = list.person.name();
            list.tasks.iter().map(move |task| (person.clone(), task))
        });
        let row = |(person, task): (String, &Task)| {
            view! {
                <li>
                    <b>{app.work_name(&task.activity.work)}</b>
                    <span class="detail">{person}" · "{task.effort()}</span>
                </li>
            }
        };
        let rows: Vec<_> = rows.take(SHOWN).map(row).collect();
        let all = fill("plan.all-of-week", &[("count", &tasks.len())]);
        Some(view! {
            <section class="card stack tight" data-testid="plan-first">
                <h2>{fill("plan.week-of", &[("date", &day(first_day))])}</h2>
                <ul class="short-list">{rows}</ul>
                <p class="screen-only"><a class="button primary" href=app.link(Page::Week)>{all}</a></p>
            </section>
        })
    };
    view.into_any()
}

/// The work that moves the end most, in a sentence with one bar.
pub(super) fn risk(app: App, live: PlanView) -> AnyView {
    let risk = Memo::new(move |_| {
        live.with(|plan| {
            let there = plan.there()?;
            let (work, share) = main_risk(&there.planned.plan, there.simulation.as_deref()?)?;
            Some((work.clone(), share))
        })
    });
    let view = move || {
        let (work, share): (Work, f64) = risk.get()?;
        let numbers: [(&str, &dyn crate::messages::Value); 2] = [
            ("work", &app.work_name(&work)),
            ("percent", &percent(share * 100.0)),
        ];
        Some(view! {
            <section class="card stack tight" data-testid="plan-risk">
                <h2>{t("plan.main-risk")}</h2>
                <p class="small-text">{fill("plan.main-risk-is", &numbers)}</p>
                <span class="bar" aria-hidden="true" style:--value=share.to_string()></span>
            </section>
        })
    };
    view.into_any()
}
