//! All 44 sub-clauses as gaps or none: filtered, sorted, with who closes them.

mod gap;
mod worth;

use crate::dom::prelude::*;

use crate::app::components::{
    Choice, ListColumn, ListFilter, Listing, SectionPage, clause_choices, listing,
};
use crate::app::reactive::Memo;
use crate::app::state::{App, app};
use crate::messages::{fill, t};
use crate::route::Page;
use crate::shown::{Shown, gap_rows, notes};

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

#[component]
fn List() -> impl IntoView {
    let app = app();
    let rows = Memo::new(move |_| {
        let title = |sub_clause| app.title_of(sub_clause);
        let left = app.hours_left();
        app.report
            .with(|report| {
                let report = report.as_ref()?;
                app.with_open(|open| gap_rows(report, open, &left, &title))
            })
            .unwrap_or_default()
    });
    let notes = Memo::new(move |_| {
        app.with_open(|open| app.with_bank(|bank| notes::by_sub_clause(bank, open)))
            .unwrap_or_default()
    });
    let choice = |one: Shown| Choice {
        key: one.key().to_owned(),
        label: one.name().to_owned(),
    };
    let list = Listing {
        name: "gap",
        caption: t("gap.title"),
        columns: vec![
            ListColumn::words(t("column.sub-clause")),
            ListColumn::words(t("column.rating")),
            ListColumn::words(t("column.conformity")),
            ListColumn::numbers(t("column.gap"), t("unit.points")),
            ListColumn::numbers(t("column.value"), ""),
            ListColumn::numbers(t("gap.hours"), t("unit.h")).smallest_first(),
            ListColumn::words(t("document.owner")),
            ListColumn::words(t("list.due")),
        ],
        filters: vec![
            ListFilter {
                id: "gap-shown",
                label: t("gap.show"),
                choices: Shown::ALL.map(choice).into(),
                begins: Shown::Gaps.key(),
            },
            ListFilter {
                id: "gap-clause",
                label: t("column.clause"),
                choices: clause_choices(),
                begins: "",
            },
        ],
        order: t("gap.by-priority"),
        counted: |count| fill("gap.shown", &[("count", &count)]),
        opens: Some(Box::new(move |key| {
            let of = key.parse().ok();
            of.map(|of| gap::details(app, of, notes)).into_any()
        })),
    };
    view! {
        <section class="stack">
            {counts(app)}
            {listing(list, rows)}
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
        view! { <p><strong>{words}</strong></p> }
    })
}
