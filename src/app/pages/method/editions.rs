//! The editions that the numbers of other standards belong to.

use crate::dom::prelude::*;

use super::part::prose;
use crate::app::components::{Column, data_table, text};
use crate::app::state::app;
use crate::core::bank::Edition;
use crate::messages::{day, edition_state, source as source_name, t};

/// All editions that are named.
pub(super) fn editions() -> AnyView {
    let row = |edition: &Edition| {
        let (about, note) = (&edition.text.about, &edition.provenance.note);
        let found = format!("{}: {note}", source_name(edition.provenance.source));
        vec![
            text(edition.cited()),
            text(edition_state(edition.state)),
            view! { {about.clone()}<br/><span class="muted small-text">{found}</span> },
            text(day(edition.checked)),
        ]
    };
    let table = move || {
        let rows = app().with_bank(|bank| bank.lists().editions.iter().map(row).collect());
        let columns = [
            Column::Words(t("edition.name")),
            Column::Words(t("edition.state")),
            Column::Words(t("edition.what")),
            Column::Dates(t("edition.checked")),
        ];
        data_table(t("edition.title"), &columns, rows)
    };
    view! { {prose(t("edition.about"))} {table} }
}
