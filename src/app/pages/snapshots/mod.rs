//! What was reached: snapshots after each phase, and what is measured.

mod chart;
mod compare;
mod indicators;
mod taken;

use crate::dom::prelude::*;

use crate::app::components::{Column, SectionPage, TextField, card_head, data_table, number, text};
use crate::app::state::{App, app};
use crate::core::assessment::planning::Phase;
use crate::core::edit::{Edit, OfList};
use crate::messages::{count, day, difference, fill, phase, t};
use crate::route::Page;

/// The page of snapshots.
#[component]
pub(super) fn Snapshots() -> impl IntoView {
    view! {
        <SectionPage page=Page::Snapshots title=t("progress.title") lead=t("progress.lead")>
            <Content/>
        </SectionPage>
    }
}

#[component]
fn Content() -> impl IntoView {
    let app = app();
    view! {
        <div class="stack loose">
            {take(app)}
            <section class="card stack" data-testid="progress">
                {card_head(t("progress.compared"), t("progress.compared-about"))}
                {move || comparison(app)}
            </section>
            {compare::compare(app)}
            {move || chart::chart(app)}
            {taken::timeline(app)}
            {indicators::indicators(app)}
        </div>
    }
}

/// A name for the next snapshot: the first phase that has none.
fn next_name(app: App) -> String {
    let snapshots = app.snapshots();
    let names = Phase::ALL.map(|one| fill("progress.after", &[("phase", &phase(one))]));
    let is_new = |name: &String| snapshots.iter().all(|one| one.name != *name);
    let mut names = std::iter::once(t("progress.before").to_owned()).chain(names);
    names.find(is_new).unwrap_or_default()
}

/// The form that takes a snapshot.
fn take(app: App) -> AnyView {
    let name = RwSignal::new(untrack(move || next_name(app)));
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        untrack(move || {
            if let Some(now) = app.stands_now(name.get().trim()) {
                let place = app.snapshots().len();
                app.edit(Edit::Snapshot(OfList::Add(place, Box::new(now))));
                name.set(next_name(app));
            }
        });
    };
    view! {
        <section class="card stack">
            {card_head(t("progress.take"), t("progress.take-about"))}
            <form class="stack" on:submit=take>
                <TextField
                    id="snapshot-name" label=t("progress.name") value=name
                    on_input=move |typed| name.set(typed)
                />
                <div class="row">
                    <button class="primary" data-testid="take-snapshot">{t("progress.take")}</button>
                </div>
            </form>
        </section>
    }
}

/// All snapshots and today, each against the one before.
fn comparison(app: App) -> AnyView {
    let mut all = app.snapshots();
    all.extend(app.stands_now(t("progress.today")));
    let before = std::iter::once(None).chain(all.iter().map(Some));
    let rows = all
        .iter()
        .zip(before)
        .map(|(one, before)| {
            let readiness = before.and_then(|before| Some(one.readiness? - before.readiness?));
            let conformity = before.map(|before| one.conformity - before.conformity);
            vec![
                text(one.name.clone()),
                text(day(one.date)),
                text(number(one.readiness)),
                text(difference(readiness)),
                text(number(Some(one.conformity))),
                text(difference(conformity)),
                text(count(one.done.len())),
            ]
        })
        .collect();
    let columns = [
        Column::Words(t("progress.snapshot")),
        Column::Dates(t("progress.date")),
        Column::Numbers(t("progress.readiness")),
        Column::Numbers(t("progress.change")),
        Column::Numbers(t("progress.conformity")),
        Column::Numbers(t("progress.change")),
        Column::Numbers(t("progress.done")),
    ];
    data_table(t("progress.compared"), &columns, rows)
}
