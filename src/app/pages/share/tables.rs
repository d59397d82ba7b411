//! Tables as CSV, and the plan's tasks for other programs.

use crate::dom::prelude::*;

use crate::app::components::{Choice, ChoiceField, card_head};
use crate::app::reporting::{Take, take};
use crate::app::state::App;
use crate::messages::t;
use crate::outputs::csv::Start;
use crate::outputs::{Layout, Output, Table, layout_name};

/// The tables, one at a time.
pub(super) fn tables(app: App, workbook: AnyView) -> AnyView {
    let choices = Table::ALL.map(|one| (one.key(), one.name()));
    let csv = chosen(
        app,
        ("share-table", t("share.table")),
        &choices,
        |key, start| {
            let table = Table::ALL.into_iter().find(|one| one.key() == key)?;
            Some(Output::Csv(table, start))
        },
    );
    view! {
        <section class="card stack">
            {card_head(t("share.tables"), t("share.tables-about"))}
            <ul class="grid">{workbook}</ul>
            {csv}
        </section>
    }
}

/// The plan's work in the columns that other programs import.
pub(super) fn tasks(app: App) -> AnyView {
    let choices = Layout::CSV.map(|one| (one.key(), layout_name(one)));
    chosen(
        app,
        ("share-tasks", t("share.tasks")),
        &choices,
        |key, start| {
            let layout = Layout::CSV.into_iter().find(|one| one.key() == key)?;
            Some(Output::Tasks(layout, start))
        },
    )
}

/// One of several files, whether it is marked for Excel, and the button that saves it.
fn chosen(
    app: App,
    (id, label): (&'static str, &'static str),
    choices: &[(&'static str, &'static str)],
    output: fn(&str, Start) -> Option<Output>,
) -> AnyView {
    let first = choices.first().map_or("", |(key, _)| *key);
    let key = RwSignal::new(first.to_owned());
    let start = RwSignal::new(Start::Marked);
    let choices: Vec<_> = choices
        .iter()
        .map(|(key, label)| Choice {
            key: (*key).to_owned(),
            label: (*label).to_owned(),
        })
        .collect();
    let wanted = move || key.with(|key| output(key, start.get()));
    view! {
        <div class="fields">
            <ChoiceField id=id label=label choices=choices value=key on_change=move |one| key.set(one)/>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || start.get() == Start::Marked
                    on:change:target=move |event| {
                        start.set(if event.target().checked() { Start::Marked } else { Start::Plain });
                    }
                />
                <span>{t("share.marked")}<span class="hint muted small-text">{t("share.marked-hint")}</span></span>
            </label>
        </div>
        <div class="row">
            <button
                type="button"
                data-testid=format!("{id}-save")
                on:click=move |_| {
                    if let Some(output) = untrack(wanted) {
                        take(app, Take::Save(output));
                    }
                }
            >
                {t("share.save-csv")}
            </button>
        </div>
    }
}
