//! What to ask a consultant before hiring one.

use crate::dom::prelude::*;

use super::part::folded;
use crate::app::reactive::Memo;
use crate::app::state::App;
use crate::messages::t;

/// The questions, each with what a good answer sounds like.
pub(super) fn checklist(app: App) -> AnyView {
    app.need_words();
    // They come after the page.
    let checks = Memo::new(move |_| app.with_bank(|bank| bank.lists().consultant.clone()));
    let checks = move || {
        let checks = checks.get().into_iter().map(|check| {
            view! {
                <label class="check">
                    <input type="checkbox"/>
                    <span>{check.ask}" "<span class="hint">{check.good}</span></span>
                </label>
            }
        });
        checks.collect::<Vec<_>>()
    };
    folded(
        t("scenarios.checklist"),
        t("scenarios.checklist-about"),
        view! { <div class="stack" data-testid="consultant-checklist">{checks}</div> },
    )
}
