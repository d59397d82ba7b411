//! What the visitor has noted about a piece of work.

use crate::dom::prelude::*;

use crate::app::reactive::Memo;
use crate::app::state::App;
use crate::core::id::ActionId;
use crate::messages::fill;
use crate::shown::notes;

/// What was noted at the gap that an action closes and at its questions.
pub(crate) fn noted(app: App, id: ActionId) -> AnyView {
    let lines = Memo::new(move |_| {
        app.with_open(|open| {
            app.with_bank(|bank| {
                let action = bank.action(&id)?;
                let mut lines = notes::about_gap(open, action);
                let at_questions = notes::of_action(bank, open, action).into_iter();
                lines.extend(at_questions.map(|one| fill("note.question", &[("text", &one.note)])));
                Some(lines)
            })
        })
        .flatten()
        .unwrap_or_default()
    });
    let view = move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            let lines: Vec<_> = lines
                .into_iter()
                .map(|line| view! { <li>{line}</li> })
                .collect();
            view! { <ul class="noted small-text">{lines}</ul> }
        })
    };
    view.into_any()
}
