//! What questions and groups of them are called.

use crate::app::state::App;
use crate::core::bank::Area;
use crate::shown;

/// What a question is about, for the line above it.
pub(super) fn area_name(app: App, area: Area) -> String {
    app.with_bank(|bank| shown::area_name(bank, area))
}

/// What a sub-clause is about in everyday words.
pub(super) fn plain_name(app: App, area: Area) -> Option<String> {
    let sub_clause = area.sub_clause()?;
    app.with_bank(|bank| bank.sub_clause(sub_clause).map(|info| info.plain.clone()))
}
