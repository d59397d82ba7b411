//! The checklist of documents and records, with starter outlines.

mod item;
mod samples;

use crate::dom::prelude::*;

use crate::app::components::{
    Choice, Item, ItemKind, ListColumn, ListFilter, Listing, SectionPage, WithWords, all_items,
    clause_choices, listing,
};
use crate::app::reactive::Memo;
use crate::app::state::{App, app};
use crate::core::assessment::{WorkProduct, WorkProductState};
use crate::messages::{fill, t, work_product_state};
use crate::route::Page;
use crate::shown::listing::{Cell, Row};

/// The page of documents and records.
#[component]
pub(super) fn Documents() -> impl IntoView {
    view! {
        <SectionPage page=Page::Documents title=t("document.title") lead=t("document.lead")>
            <WithWords><Checklist/></WithWords>
        </SectionPage>
    }
}

#[component]
fn Checklist() -> impl IntoView {
    let app = app();
    let items = StoredValue::new(app.with_bank(|bank| all_items(bank.lists())));
    let rows = Memo::new(move |_| {
        let row = |item: &Item| {
            row(
                item,
                &app.with_open(|open| item.held(open)).unwrap_or_default(),
            )
        };
        items.with_value(|items| items.iter().map(row).collect())
    });
    let opens = move |key: &str| {
        let item =
            items.with_value(|items| items.iter().find(|item| row_key(item) == key).cloned());
        item.map(|item| item::details(app, item)).into_any()
    };
    let list = Listing {
        name: "item",
        caption: t("document.title"),
        columns: vec![
            ListColumn::words(t("document.name")),
            ListColumn::words(t("document.kind")),
            ListColumn::words(t("document.state")),
            ListColumn::words(t("document.asked-for")),
            ListColumn::words(t("document.owner")),
        ],
        filters: filters(),
        order: t("document.by-list"),
        counted: |count| fill("document.shown", &[("count", &count)]),
        opens: Some(Box::new(opens)),
    };
    view! {
        <div class="stack">
            {progress(app)}
            {listing(list, rows)}
            <p class="muted small-text">{t("document.recalled")}</p>
        </div>
    }
}

fn row_key(item: &Item) -> String {
    format!("{}-{}", item.kind.key(), item.id)
}

fn row(item: &Item, held: &WorkProduct) -> Row {
    let state = held.state;
    let clause = item.sub_clause.clause().number().to_string();
    Row {
        key: row_key(item),
        cells: vec![
            Cell::words(&item.text.name),
            Cell::words(item.kind.name()),
            Cell::State {
                key: state.key(),
                words: work_product_state(state),
                rank: f64::from(state as u8),
            },
            Cell::placed(item.asked_for(), item.sub_clause.index()),
            Cell::words(&held.owner),
        ],
        tags: vec![item.kind.key().to_owned(), state.key().to_owned(), clause],
        ..Row::default()
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
    })
}

fn filters() -> Vec<ListFilter> {
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
    let filter = |id, label, choices| ListFilter {
        id,
        label,
        choices,
        begins: "",
    };
    vec![
        filter("filter-kind", t("document.kind"), kinds),
        filter("filter-state", t("document.state"), states),
        filter("filter-clause", t("column.clause"), clause_choices()),
    ]
}
