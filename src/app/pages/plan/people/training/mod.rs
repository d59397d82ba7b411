//! The training plan: who learns what, when, how, and what it takes.

mod topic;

use leptos::prelude::*;

use crate::app::components::{Column, card_head, data_table, euros, hours, text};
use crate::app::reactive::{For, Memo};
use crate::app::state::{App, PlanView};
use crate::core::id::TrainingId;
use crate::core::plan::{TrainingRow, kept_in_place, training_plan};
use crate::core::standard::Role;
use crate::messages::{Value, count, fill, role, t};

/// The training plan.
pub(super) fn training(app: App, plan: PlanView) -> AnyView {
    let rows = Memo::new(move |_| {
        plan.with_planned(|planned| {
            let plan = &planned?.plan;
            app.with_open(|open| app.with_bank(|bank| training_plan(bank, open, plan)))
        })
        .unwrap_or_default()
    });
    // An entry that is open stays where it is when its dates change.
    let topics = Memo::new(move |shown: Option<&Vec<TrainingId>>| {
        rows.with(|rows| {
            let now = rows.iter().map(|row| row.topic.clone()).collect();
            kept_in_place(shown.map_or(&[][..], Vec::as_slice), now)
        })
    });
    let entry = move |id: TrainingId| {
        let of = id.clone();
        let row =
            Memo::new(move |_| rows.with(|rows| rows.iter().find(|row| row.topic == of).cloned()));
        topic::entry(app, &id, row)
    };
    let is_planned = Memo::new(move |_| plan.with_planned(|planned| planned.is_some()));
    let content = move || {
        if !is_planned.get() {
            // There is nothing to be said before there is a plan: no numbers that look settled.
            return view! { <p class="muted">{t("training.waits")}</p> }.into_any();
        }
        if topics.with(Vec::is_empty) {
            return view! { <p>{t("training.none")}</p> }.into_any();
        }
        view! {
            {move || rows.with(|rows| by_role(rows))}
            <details class="more" data-testid="topics">
                <summary>{move || topics_named(topics.with(Vec::len))}</summary>
                <p class="muted small-text">{t("training.topics-about")}</p>
                <ul class="entries">
                    <For each=move || topics.get() key=TrainingId::clone children=entry/>
                </ul>
            </details>
        }
        .into_any()
    };
    view! {
        <section class="card stack" data-testid="training">
            {card_head(t("training.by-role"), t("training.by-role-about"))}
            {content}
        </section>
    }
    .into_any()
}

fn topics_named(count: usize) -> String {
    fill("training.topic-count", &[("count", &count)])
}

/// Topics and hours of each role, and the sums.
fn by_role(rows: &[TrainingRow]) -> AnyView {
    let learnt = || rows.iter().filter(|row| row.dates().is_some());
    let mut table: Vec<Vec<AnyView>> = Role::ALL
        .into_iter()
        .map(|of| {
            let own = || learnt().filter(move |row| row.roles.contains(&of));
            vec![
                text(role(of)),
                text(count(own().count())),
                text(hours(own().map(|row| *row.hours.of(of)).sum())),
            ]
        })
        .collect();
    table.push(vec![
        text(t("training.all")),
        text(count(learnt().count())),
        text(hours(learnt().flat_map(|row| row.hours).sum())),
    ]);
    let columns = [
        Column::Words(t("training.role")),
        Column::Numbers(t("training.topics")),
        Column::Numbers(t("training.hours")),
    ];
    let cost = euros(learnt().map(|row| row.euros).sum());
    let takes: f64 = learnt().flat_map(|row| row.hours).sum();
    let saved: f64 = learnt().map(|row| row.saved_hours).sum();
    // What is learnt need not pay: it is a requirement of its own.
    let key = if saved < takes {
        "training.asked-for"
    } else {
        "training.pays"
    };
    let numbers: [(&str, &dyn Value); 3] = [
        ("hours", &hours(takes)),
        ("saved", &hours(saved)),
        ("euros", &cost),
    ];
    view! {
        <p>{fill(key, &numbers)}</p>
        {data_table(t("training.by-role"), &columns, table)}
    }
    .into_any()
}
