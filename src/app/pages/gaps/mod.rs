//! All 44 sub-clauses as gaps or none: filtered, sorted, with who closes them.

mod row;
mod worth;

use leptos::prelude::*;

use crate::app::components::{Choice, ChoiceField, SectionPage, clause_choices};
use crate::app::reactive::{For, Memo};
use crate::app::state::{App, app};
use crate::app::visits;
use crate::messages::{fill, t};
use crate::route::Page;
use crate::shown::{Order, Shown, notes, places};
use row::Row;

/// The page of gaps.
#[component]
pub(super) fn Gaps() -> impl IntoView {
    let app = app();
    view! {
        <SectionPage page=Page::Gaps title=t("gap.title") lead=t("gap.lead")>
            <div class="stack loose">
                <List/>
                {app.with_report(move |report| worth::worth(app, report))}
            </div>
        </SectionPage>
    }
}

/// What the list is narrowed down to and how it is sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Choices {
    shown: Shown,
    order: Order,
    /// The number of a clause; empty means all.
    clause: String,
}

#[component]
fn List() -> impl IntoView {
    let app = app();
    let choices = visits::kept("gaps", Choices::default());
    let shown = Memo::new(move |_| {
        let choices = choices.get();
        app.report
            .with(|report| {
                let report = report.as_ref()?;
                let mut found = places(report, choices.shown, choices.order);
                found.retain(|one| {
                    choices.clause.is_empty() || one.clause().number().to_string() == choices.clause
                });
                Some(found)
            })
            .unwrap_or_default()
    });
    let notes = Memo::new(move |_| {
        app.with_open(|open| app.with_bank(|bank| notes::by_sub_clause(bank, open)))
            .unwrap_or_default()
    });
    view! {
        <section class="stack">
            {counts(app)}
            <div class="toolbar screen-only">{toolbar(choices)}</div>
            <p role="status" class="muted small-text">
                {move || fill("gap.shown", &[("count", &shown.with(Vec::len))])}
            </p>
            <ul class="entries">
                <For each=move || shown.get() key=|one| *one children=move |one| view! { <Row sub_clause=one notes=notes/> }/>
            </ul>
        </section>
    }
}

/// How many gaps there are.
fn counts(app: App) -> impl IntoView {
    app.with_report(|report| {
        let gaps = report.gaps.len();
        let quick = report.gaps.iter().filter(|gap| gap.quick_win).count();
        let words = fill(
            "gap.counts",
            &[
                ("gaps", &fill("gap.count", &[("count", &gaps)])),
                ("others", &(report.sub_clauses.len() - gaps)),
                ("quick", &fill("gap.quick-count", &[("count", &quick)])),
            ],
        );
        view! { <p><strong>{words}</strong></p> }.into_any()
    })
}

fn toolbar(choices: RwSignal<Choices>) -> AnyView {
    let list = |all: Vec<(&'static str, &'static str)>| -> Vec<Choice> {
        all.into_iter()
            .map(|(key, label)| Choice {
                key: key.to_owned(),
                label: label.to_owned(),
            })
            .collect()
    };
    let shown = list(Shown::ALL.map(|one| (one.key(), one.name())).to_vec());
    let orders = list(Order::ALL.map(|one| (one.key(), one.name())).to_vec());
    view! {
        <ChoiceField
            id="gap-shown" label=t("gap.show") choices=shown
            value=Signal::derive(move || choices.get().shown.key().to_owned())
            on_change=move |key| choices.update(|all| all.shown = Shown::of(&key))
        />
        <ChoiceField
            id="gap-clause" label=t("column.clause") choices=clause_choices()
            value=Signal::derive(move || choices.get().clause)
            on_change=move |key| choices.update(|all| all.clause = key)
        />
        <ChoiceField
            id="gap-order" label=t("gap.sort") choices=orders
            value=Signal::derive(move || choices.get().order.key().to_owned())
            on_change=move |key| choices.update(|all| all.order = Order::of(&key))
        />
    }
    .into_any()
}
