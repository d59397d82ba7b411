//! The training plan: who learns what, when, how, and what it takes.

mod topic;

use crate::dom::prelude::*;

use crate::app::components::{ListColumn, Listing, euros, hours, listing};
use crate::app::reactive::Memo;
use crate::app::state::{App, PlanView};
use crate::core::id::TrainingId;
use crate::core::plan::{TrainingRow, training_plan};
use crate::messages::{Value, currency, fill, t};

/// What there is to learn.
pub(super) fn rows(app: App, plan: PlanView) -> Memo<Vec<TrainingRow>> {
    Memo::new(move |_| {
        plan.with_planned(|planned| {
            let plan = &planned?.plan;
            app.with_open(|open| app.with_bank(|bank| training_plan(bank, open, plan)))
        })
        .unwrap_or_default()
    })
}

/// The training plan.
pub(super) fn training(app: App, plan: PlanView, rows: Memo<Vec<TrainingRow>>) -> AnyView {
    let list_rows = Memo::new(move |_| {
        let name = |id: &TrainingId| {
            app.with_bank(|bank| {
                let mut topics = bank.lists().training.iter();
                let topic = topics.find(|topic| topic.id == *id);
                topic.map_or_else(|| id.to_string(), |topic| topic.name.clone())
            })
        };
        rows.with(|rows| {
            rows.iter()
                .map(|row| topic::row(row, name(&row.topic)))
                .collect::<Vec<_>>()
        })
    });
    let count = Memo::new(move |_| rows.with(Vec::len));
    let is_planned = Memo::new(move |_| plan.with_planned(|planned| planned.is_some()));
    let content = move || {
        if !is_planned.get() {
            // There is nothing to be said before there is a plan: no numbers that look settled.
            return view! { <p class="muted">{t("training.waits")}</p> };
        }
        if count.get() == 0 {
            return view! { <p>{t("training.none")}</p> };
        }
        view! {
            <p>{move || rows.with(|rows| takes(rows))}</p>
            <details class="more" data-testid="topics">
                <summary>{move || topics_named(count.get())}</summary>
                <p class="muted small-text">
                    {t("training.topics-about")}" "{t("training.by-role-about")}
                </p>
                {listing(topics(app, rows), list_rows)}
            </details>
        }
    };
    view! {
        <section class="card stack" data-testid="training">
            <h2>{t("training.by-role")}</h2>
            {content}
        </section>
    }
}

/// The topics as a list that opens to all ways to learn each.
fn topics(app: App, rows: Memo<Vec<TrainingRow>>) -> Listing {
    Listing {
        name: "topic",
        caption: t("training.by-role"),
        columns: vec![
            ListColumn::words(t("scenarios.topic")),
            ListColumn::words(t("training.who")),
            ListColumn::words(t("training.offer")),
            ListColumn::words(t("training.when")),
            ListColumn::numbers(t("training.hours"), t("unit.h")),
            ListColumn::numbers(t("training.fees"), currency().sign()),
        ],
        filters: Vec::new(),
        order: t("training.as-planned"),
        counted: topics_named,
        opens: Some(Box::new(move |key| {
            topic::details(app, &TrainingId::new(key), rows)
        })),
    }
}

fn topics_named(count: usize) -> String {
    fill("training.topic-count", &[("count", &count)])
}

/// What all of it takes and saves.
fn takes(rows: &[TrainingRow]) -> String {
    let learnt = || rows.iter().filter(|row| row.dates().is_some());
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
    fill(key, &numbers)
}
