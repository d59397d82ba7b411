//! The checklist of documents and records, with starter outlines.

mod row;
mod samples;

use leptos::prelude::*;

use crate::app::components::{
    Choice, ChoiceField, Item, ItemKind, SectionPage, WithWords, all_items, clause_choices,
};
use crate::app::reactive::{For, Memo};
use crate::app::state::{App, app};
use crate::app::visits;
use crate::core::assessment::WorkProductState;
use crate::messages::{fill, t, work_product_state};
use crate::route::Page;
use row::Row;

/// The page of documents and records.
#[component]
pub(super) fn Documents() -> impl IntoView {
    view! {
        <SectionPage page=Page::Documents title=t("document.title") lead=t("document.lead")>
            <WithWords><Checklist/></WithWords>
        </SectionPage>
    }
}

/// What the list is narrowed down to; an empty key means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Filter {
    kind: String,
    state: String,
    clause: String,
}

impl Filter {
    fn shows(&self, item: &Item, state: WorkProductState) -> bool {
        let holds = |wanted: &str, found: &str| wanted.is_empty() || wanted == found;
        let clause = item.sub_clause.clause().number().to_string();
        holds(&self.kind, item.kind.key())
            && holds(&self.state, state.key())
            && holds(&self.clause, &clause)
    }
}

#[component]
fn Checklist() -> impl IntoView {
    let app = app();
    let items = StoredValue::new(app.with_bank(|bank| all_items(bank.lists())));
    let filter = visits::kept("filter", Filter::default());
    let shown = Memo::new(move |_| {
        let filter = filter.get();
        let state = |item: &Item| {
            app.with_open(|open| item.held(open).state)
                .unwrap_or_default()
        };
        items.with_value(|items| {
            let places = items.iter().enumerate();
            places
                .filter(|(_, item)| filter.shows(item, state(item)))
                .map(|(place, _)| place)
                .collect::<Vec<_>>()
        })
    });
    let row = move |place: usize| {
        let item = items.with_value(|items| items.get(place).cloned());
        item.map(|item| view! { <Row item=item/> })
    };
    view! {
        <div class="stack">
            {progress(app)}
            <div class="toolbar screen-only">{filters(filter)}</div>
            <p role="status" class="muted small-text">
                {move || fill("document.shown", &[("count", &shown.with(Vec::len))])}
            </p>
            <ul class="entries"><For each=move || shown.get() key=|place| *place children=row/></ul>
        </div>
    }
}

/// How many are current.
fn progress(app: App) -> impl IntoView {
    app.with_report(|report| {
        let part = |(lacking, all): (usize, usize), key: &'static str| {
            let current = all - lacking;
            let words = fill(key, &[("current", &current), ("all", &all)]);
            view! {
                <section class="card stack tight">
                    <p><strong>{words.clone()}</strong></p>
                    <progress class="progress" max=all value=current aria-label=words></progress>
                </section>
            }
        };
        view! {
            <div class="grid two">
                {part(report.documents, "document.documents-current")}
                {part(report.records, "document.records-current")}
            </div>
        }
        .into_any()
    })
}

fn filters(filter: RwSignal<Filter>) -> AnyView {
    let choice = |key: &str, label: &str| Choice {
        key: key.to_owned(),
        label: label.to_owned(),
    };
    let all = || choice("", t("filter.all"));
    let kinds = vec![
        all(),
        choice(ItemKind::Document.key(), t("document.documents")),
        choice(ItemKind::Record.key(), t("document.records")),
    ];
    let states = WorkProductState::ALL.map(|state| choice(state.key(), work_product_state(state)));
    let states: Vec<_> = std::iter::once(all()).chain(states).collect();
    view! {
        <ChoiceField
            id="filter-kind" label=t("document.kind") choices=kinds
            value=Signal::derive(move || filter.get().kind)
            on_change=move |key| filter.update(|filter| filter.kind = key)
        />
        <ChoiceField
            id="filter-state" label=t("document.state") choices=states
            value=Signal::derive(move || filter.get().state)
            on_change=move |key| filter.update(|filter| filter.state = key)
        />
        <ChoiceField
            id="filter-clause" label=t("column.clause") choices=clause_choices()
            value=Signal::derive(move || filter.get().clause)
            on_change=move |key| filter.update(|filter| filter.clause = key)
        />
    }
    .into_any()
}
