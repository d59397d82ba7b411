//! Train one's own people or hire a consultant.

use leptos::prelude::*;

use super::part::section;
use crate::app::components::{Column, data_table, euros, text};
use crate::app::state::App;
use crate::core::id::TrainingId;
use crate::core::plan::{BreakEven, train_or_hire};
use crate::messages::{Decimals, Number, fill, learning_kind, number, t};

/// For each topic the cheapest way to learn it, and below all ways.
pub(super) fn break_even(app: App) -> AnyView {
    let rows = app.with_open(|open| app.with_bank(|bank| train_or_hire(bank, open)));
    let rows = rows.unwrap_or_default();
    let mut cheapest: Vec<&BreakEven> = Vec::new();
    for row in &rows {
        match cheapest.iter_mut().find(|one| one.topic == row.topic) {
            Some(one) if row.training_euros < one.training_euros => *one = row,
            Some(_) => {}
            None => cheapest.push(row),
        }
    }
    let content = if rows.is_empty() {
        view! { <p>{t("scenarios.nothing-to-learn")}</p> }.into_any()
    } else {
        view! {
            {table(app, t("scenarios.cheapest-way"), &cheapest)}
            <details class="more">
                <summary>{t("scenarios.all-ways")}</summary>
                {table(app, t("scenarios.all-ways"), &rows.iter().collect::<Vec<_>>())}
            </details>
        }
        .into_any()
    };
    section(
        t("scenarios.break-even"),
        t("scenarios.break-even-about"),
        content,
    )
}

fn table(app: App, caption: &'static str, rows: &[&BreakEven]) -> AnyView {
    let columns = [
        Column::Words(t("scenarios.topic")),
        Column::Words(t("scenarios.way")),
        Column::Numbers(t("scenarios.training-cost")),
        Column::Numbers(t("scenarios.premium")),
        Column::Numbers(t("scenarios.days-in-plan")),
        Column::Words(t("scenarios.pays")),
    ];
    let rows = rows
        .iter()
        .map(|row| {
            vec![
                text(topic_name(app, &row.topic)),
                text(learning_kind(row.kind)),
                text(euros(row.training_euros)),
                text(euros(row.premium_per_day)),
                text(number(Some(row.days_in_plan))),
                text(verdict(row)),
            ]
        })
        .collect();
    data_table(caption, &columns, rows)
}

fn verdict(row: &BreakEven) -> String {
    let Some(days) = row.days else {
        return t("scenarios.hire-cheaper").to_owned();
    };
    let days = Number(days, Decimals::UpTo(1));
    if row.training_euros <= 0.0 {
        t("scenarios.saves-more").to_owned()
    } else if row.training_pays() {
        fill("scenarios.train", &[("days", &days)])
    } else {
        fill("scenarios.hire", &[("days", &days)])
    }
}

fn topic_name(app: App, id: &TrainingId) -> String {
    app.with_bank(|bank| {
        let mut topics = bank.lists().training.iter();
        let topic = topics.find(|topic| topic.id == *id);
        topic.map_or_else(|| id.to_string(), |topic| topic.name.clone())
    })
}
