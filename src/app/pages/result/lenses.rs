//! Clauses, themes and all 44 sub-clauses: charts and the same as tables.

use leptos::prelude::*;

use crate::app::components::{
    Column, conformity_mark, data_table, link, number, rating_mark, text,
};
use crate::app::route::Page;
use crate::app::state::App;
use crate::core::report::{LensResult, Report};
use crate::messages::{clause, fill, t};

/// How many of a lens's questions are answered.
fn basis(result: &LensResult) -> String {
    fill(
        "result.basis",
        &[
            ("answered", &result.counts.answered),
            ("asked", &result.counts.asked),
        ],
    )
}

fn row(name: String, result: &LensResult) -> Vec<AnyView> {
    vec![
        text(name),
        rating_mark(result.rating()),
        text(number(result.readiness)),
        text(basis(result)),
        text(number(Some(result.counts.unknown_percent()))),
    ]
}

fn columns(first: &'static str) -> [Column; 5] {
    [
        Column::Words(first),
        Column::Words(t("column.rating")),
        Column::Numbers(t("column.readiness")),
        Column::Numbers(t("column.answered")),
        Column::Numbers(t("column.unknown")),
    ]
}

/// The seven clauses as a table.
pub(super) fn clauses_table(report: &Report) -> AnyView {
    let rows = report
        .clauses
        .iter()
        .map(|(one, result)| row(format!("{} {}", one.number(), clause(*one)), result))
        .collect();
    data_table(t("result.clauses"), &columns(t("column.clause")), rows)
}

/// The four themes as a table.
pub(super) fn themes_table(app: App, report: &Report) -> AnyView {
    let rows = report
        .themes
        .iter()
        .map(|(theme, result)| row(app.theme_name(*theme), result))
        .collect();
    data_table(t("result.themes"), &columns(t("column.theme")), rows)
}

/// All 44 as a table.
pub(super) fn sub_clauses_table(app: App, report: &Report) -> AnyView {
    let rows = report
        .sub_clauses
        .iter()
        .map(|result| {
            vec![
                link(
                    app.link(Page::SubClause(result.sub_clause)),
                    app.title_of(result.sub_clause),
                ),
                rating_mark(result.rating()),
                text(number(result.readiness)),
                conformity_mark(result),
            ]
        })
        .collect();
    data_table(
        t("result.sub-clauses"),
        &[
            Column::Words(t("column.sub-clause")),
            Column::Words(t("column.rating")),
            Column::Numbers(t("column.readiness")),
            Column::Words(t("column.conformity")),
        ],
        rows,
    )
}
