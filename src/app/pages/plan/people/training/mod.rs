//! The training plan: who learns what, when, how, and what it takes.

mod topic;

use leptos::prelude::*;

use crate::app::components::{Column, card_head, data_table, euros, hours, text};
use crate::app::reactive::{For, Memo, Show};
use crate::app::state::{App, PlanView};
use crate::core::id::TrainingId;
use crate::core::plan::{TrainingRow, kept_in_place, training_plan};
use crate::core::standard::Role;
use crate::messages::{count, role, t};

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
    let is_empty = move || plan.with(|plan| plan.there().is_some()) && topics.with(Vec::is_empty);
    view! {
        <div class="stack loose" data-testid="training">
            <Show when=is_empty><p>{t("training.none")}</p></Show>
            <section class="card stack">
                {card_head(t("training.by-role"), t("training.by-role-about"))}
                {move || rows.with(|rows| by_role(rows))}
            </section>
            <section class="card stack">
                {card_head(t("training.topics"), t("training.topics-about"))}
                <ul class="entries">
                    <For each=move || topics.get() key=TrainingId::clone children=entry/>
                </ul>
            </section>
        </div>
    }
    .into_any()
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
    let saved = hours(learnt().map(|row| row.saved_hours).sum());
    view! {
        {data_table(t("training.by-role"), &columns, table)}
        <dl class="facts">
            <div><dt>{t("training.cost")}</dt><dd>{cost}</dd></div>
            <div><dt>{t("training.saved")}</dt><dd>{saved}</dd></div>
        </dl>
    }
    .into_any()
}
