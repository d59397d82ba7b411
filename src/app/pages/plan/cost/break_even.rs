//! Train one's own people or hire a consultant.

use crate::dom::prelude::*;

use super::part::folded;
use crate::app::components::{Column, data_table, euros, text};
use crate::app::reactive::Memo;
use crate::app::state::{App, PlanView};
use crate::core::id::TrainingId;
use crate::core::plan::{BreakEven, train_or_hire};
use crate::messages::{Decimals, Number, fill, learning_kind, number, t};

/// For each topic the way that the plan reckons with, and below all ways.
pub(super) fn break_even(app: App, plan: PlanView) -> AnyView {
    let rows = Memo::new(move |_| {
        let needs = plan.needs();
        app.with_open(|open| app.with_bank(|bank| train_or_hire(bank, open, &needs)))
            .unwrap_or_default()
    });
    let is_planned = Memo::new(move |_| plan.with(|plan| plan.there().is_some()));
    let content = move || {
        let all = rows.get();
        let in_force: Vec<&BreakEven> = all.iter().filter(|row| row.is_in_force).collect();
        if !is_planned.get() {
            view! { <p class="muted">{t("scenarios.reckoning")}</p> }
        } else if all.is_empty() {
            view! { <p>{t("scenarios.nothing-to-learn")}</p> }
        } else {
            view! {
                {table(app, t("scenarios.way-in-force"), &in_force)}
                <details class="more">
                    <summary>{t("scenarios.all-ways")}</summary>
                    {table(app, t("scenarios.all-ways"), &all.iter().collect::<Vec<_>>())}
                </details>
            }
        }
    };
    folded(
        t("scenarios.break-even"),
        t("scenarios.break-even-about"),
        content.into_any(),
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
