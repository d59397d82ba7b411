//! A role's own work in the plan, by date.

use crate::dom::prelude::*;

use crate::app::components::{Column, data_table, hours, link, text};
use crate::app::reactive::Memo;
use crate::app::state::App;
use crate::core::plan::{Plan, PlanState, PlannedActivity, Work, own_work};
use crate::core::standard::Role;
use crate::messages::{count, day, fill, phase, t};
use crate::route::Page;

/// Why there is no plan to show.
#[derive(Clone, Copy, PartialEq)]
enum Missing {
    Making,
    TooEarly,
    Refused,
}

/// The activities with hours of the role.
pub(super) fn tasks(app: App, role: Role) -> AnyView {
    let plan = app.plan();
    // What follows from the plan later does not draw it anew.
    let missing = Memo::new(move |_| {
        plan.with(|plan| match plan {
            PlanState::There(_) => None,
            PlanState::Nothing | PlanState::Making => Some(Missing::Making),
            PlanState::TooEarly(_) => Some(Missing::TooEarly),
            PlanState::Refused(_) => Some(Missing::Refused),
        })
    });
    let to_plan = move |words: &'static str| {
        view! { <p>{words}" "<a href=app.link(Page::Plan)>{t("role-page.to-plan")}</a></p> }
    };
    let content = move || match missing.get() {
        None => plan
            .planned()
            .map(|planned| of_plan(app, &planned.plan, role))
            .into_any(),
        Some(Missing::Making) => {
            view! { <p class="muted" role="status">{t("role-page.reckoning")}</p> }
        }
        Some(Missing::TooEarly) => to_plan(t("role-page.too-early")),
        Some(Missing::Refused) => to_plan(t("role-page.refused")),
    };
    view! {
        <section class="card stack tight">
            <h2>{t("role-page.own-work")}</h2>
            {content}
        </section>
    }
}

fn of_plan(app: App, plan: &Plan, role: Role) -> AnyView {
    let Some(own) = own_work(plan, role) else {
        return view! { <p>{t("role-page.no-work")}</p> };
    };
    let total = fill(
        "role-page.total",
        &[
            ("hours", &hours(own.hours)),
            ("actions", &own.activities.len()),
            ("start", &day(own.start)),
            ("finish", &day(own.finish)),
        ],
    );
    view! {
        <p>{total}</p>
        {by_phase(plan, &own.activities, role)}
        <details class="more screen-only">
            <summary>{t("role-page.all-work")}</summary>
            {all(app, &own.activities, role)}
        </details>
    }
}

/// A row for each phase: what fits the printed sheet.
fn by_phase(plan: &Plan, own: &[&PlannedActivity], role: Role) -> AnyView {
    let rows = plan.phases.iter().filter_map(|span| {
        let part = || own.iter().filter(|activity| activity.phase == span.phase);
        let start = part().map(|activity| activity.start).min()?;
        let finish = part().map(|activity| activity.finish).max()?;
        let sum = part().map(|activity| activity.hours_of(role)).sum();
        Some(vec![
            text(phase(span.phase)),
            text(count(part().count())),
            text(day(start)),
            text(day(finish)),
            text(hours(sum)),
        ])
    });
    let columns = [
        Column::Words(t("role-page.phase")),
        Column::Numbers(t("role-page.pieces")),
        Column::Dates(t("role-page.from")),
        Column::Dates(t("role-page.to")),
        Column::Numbers(t("role-page.hours")),
    ];
    data_table(t("role-page.by-phase"), &columns, rows.collect())
}

/// Every piece of work by date.
fn all(app: App, own: &[&PlannedActivity], role: Role) -> AnyView {
    let rows = own
        .iter()
        .map(|activity| {
            vec![
                name(app, &activity.work),
                text(phase(activity.phase)),
                text(day(activity.start)),
                text(day(activity.finish)),
                text(hours(activity.hours_of(role))),
            ]
        })
        .collect();
    let columns = [
        Column::Words(t("role-page.action")),
        Column::Words(t("role-page.phase")),
        Column::Dates(t("role-page.from")),
        Column::Dates(t("role-page.to")),
        Column::Numbers(t("role-page.hours")),
    ];
    data_table(t("role-page.own-work"), &columns, rows)
}

/// The name of an activity, which leads to where its hours come from.
fn name(app: App, of: &Work) -> AnyView {
    let name = app.work_name(of);
    let page = match of {
        Work::Action(id) => app.with_bank(|bank| {
            let sub_clause = bank.action(id)?.sub_clause?;
            Some(Page::SubClause(sub_clause))
        }),
        Work::Training(_) => Some(Page::People),
        _ => None,
    };
    match page {
        Some(page) => link(app.link(page), name),
        None => text(name),
    }
}
