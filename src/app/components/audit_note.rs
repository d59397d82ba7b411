//! What a mock audit found, wherever its sub-clause is shown.

use crate::dom::prelude::*;

use super::data_table::link;
use crate::app::state::App;
use crate::core::assessment::AuditResult;
use crate::core::standard::SubClause;
use crate::messages::{audit_result, day, fill};
use crate::route::Page;

/// A line with the way to the page of the mock audit; nothing where none was noted.
pub(crate) fn audit_note(app: App, sub_clause: SubClause) -> AnyView {
    let note = app.with_open(|open| open.mock_audit.get(&sub_clause).cloned());
    let note = note
        .flatten()
        .filter(|note| note.result != AuditResult::Open);
    let line = note.map(|note| {
        let result = audit_result(note.result);
        let found = [Some(result.to_owned()), note.date.map(day), Some(note.seen)];
        let found: Vec<String> = found
            .into_iter()
            .flatten()
            .filter(|one| !one.is_empty())
            .collect();
        let words = fill("mock.noted", &[("result", &found.join(" · "))]);
        view! { <p>{link(app.link(Page::MockAudit), words)}</p> }
    });
    line.into_any()
}
