//! A table of results. One function for all, so that it is compiled once.

use leptos::prelude::*;

/// A column: its heading and whether it holds numbers.
pub(crate) enum Column {
    /// Words and marks.
    Words(&'static str),
    /// Numbers, aligned at their ends.
    Numbers(&'static str),
}

impl Column {
    fn parts(&self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Words(label) => (label, None),
            Self::Numbers(label) => (label, Some("number")),
        }
    }
}

/// A table whose first column heads its rows.
pub(crate) fn data_table(
    caption: &'static str,
    columns: &[Column],
    rows: Vec<Vec<AnyView>>,
) -> AnyView {
    let head: Vec<_> = columns
        .iter()
        .map(|column| {
            let (label, class) = column.parts();
            view! { <th scope="col" class=class>{label}</th> }
        })
        .collect();
    let row = |cells: Vec<AnyView>| -> Vec<AnyView> {
        cells
            .into_iter()
            .zip(columns)
            .enumerate()
            .map(|(place, (cell, column))| match (place, column.parts().1) {
                (0, _) => view! { <th scope="row">{cell}</th> }.into_any(),
                (_, class) => view! { <td class=class>{cell}</td> }.into_any(),
            })
            .collect()
    };
    let rows: Vec<_> = rows
        .into_iter()
        .map(|cells| view! { <tr>{row(cells)}</tr> })
        .collect();
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=caption>
            <table>
                <caption>{caption}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A cell of text.
pub(crate) fn text(text: impl Into<String>) -> AnyView {
    text.into().into_any()
}

/// A cell that leads to another page.
pub(crate) fn link(href: String, text: impl Into<String>) -> AnyView {
    view! { <a href=href>{text.into()}</a> }.into_any()
}
