//! A word with its meaning one click away.

use crate::dom::prelude::*;

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
            explained(anchor, term.term.clone(), term.term, term.means)
        })
    }
}

/// A button with a word, which opens what it means under a name.
pub(crate) fn explained(anchor: String, word: String, name: String, means: String) -> AnyView {
    view! {
        <button class="term" type="button" popovertarget=anchor.clone()>{word}</button>
        <div class="hint-card" popover="auto" id=anchor>
            <strong>{name}</strong>
            <p>{means}</p>
        </div>
    }
}
