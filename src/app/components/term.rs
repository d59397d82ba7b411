//! A glossary term with its meaning one click away.

use leptos::prelude::*;

use crate::app::state::app;
use crate::core::id::TermId;

/// A button with the term, which opens what it means.
#[component]
pub(crate) fn Term(id: TermId) -> impl IntoView {
    let app = app();
    let entry = move || {
        app.with_bank(|bank| {
            bank.lists()
                .glossary
                .iter()
                .find(|term| term.id == id)
                .cloned()
        })
    };
    move || {
        entry().map(|term| {
            let anchor = format!("term-{}", term.id);
            view! {
                <button class="term" type="button" popovertarget=anchor.clone()>{term.term.clone()}</button>
                <div class="hint-card" popover="auto" id=anchor>
                    <strong>{term.term}</strong>
                    <p>{term.means}</p>
                </div>
            }
        })
    }
}
