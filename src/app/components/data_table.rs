//! A table of results. One function for all, so that it is compiled once.

use crate::dom::prelude::*;

/// A column: its heading and what it holds.
pub(crate) enum Column {
    /// Words and marks.
    Words(&'static str),
    /// Dates, each in one line.
    Dates(&'static str),
    /// Numbers, aligned at their ends.
    Numbers(&'static str),
    /// Fields to type into.
    Fields(&'static str),
}

impl Column {
    fn parts(&self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Words(label) | Self::Fields(label) => (label, None),
            Self::Dates(label) => (label, Some("date")),
            Self::Numbers(label) => (label, Some("number")),
        }
    }
}

/// So many columns stand beside each other on a phone.
const FEW: usize = 3;

/// A table whose first column heads its rows. Where there is no room for its columns, each
/// row is a card of labels and values.
pub(crate) fn data_table(
    caption: &'static str,
    columns: &[Column],
    rows: Vec<Vec<AnyView>>,
) -> AnyView {
    let has_fields = columns.iter().any(|one| matches!(one, Column::Fields(_)));
    let class = (columns.len() > FEW || has_fields).then_some("cards");
    let head: Vec<_> = columns
        .iter()
        .map(|column| {
            let (label, class) = column.parts();
            view! { <th role="columnheader" scope="col" class=class>{label}</th> }
        })
        .collect();
    let row = |cells: Vec<AnyView>| -> Vec<AnyView> {
        cells
            .into_iter()
            .zip(columns)
            .enumerate()
            .map(|(place, (cell, column))| match (place, column.parts()) {
                (0, _) => view! { <th role="rowheader" scope="row">{cell}</th> },
                (_, (label, class)) => {
                    view! { <td role="cell" class=class data-label=label>{cell}</td> }
                }
            })
            .collect()
    };
    let rows: Vec<_> = rows
        .into_iter()
        .map(|cells| view! { <tr role="row">{row(cells)}</tr> })
        .collect();
    // The caption that is seen stands outside of what scrolls.
    view! {
        <div class="data-table">
            <p class="caption" aria-hidden="true">{caption}</p>
            <div class="table-scroll" role="region" tabindex="0" aria-label=caption>
                <table role="table" class=class>
                    <caption class="visually-hidden">{caption}</caption>
                    <thead role="rowgroup"><tr role="row">{head}</tr></thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        </div>
    }
}

/// A cell of text.
pub(crate) fn text(text: impl Into<String>) -> AnyView {
    text.into().into_any()
}

/// A cell that leads to another page.
pub(crate) fn link(href: String, text: impl Into<String>) -> AnyView {
    view! { <a href=href>{text.into()}</a> }
}
