//! What was done and asks for new answers: work that is done raises no score by itself.

use crate::dom::prelude::*;

use crate::app::reactive::Memo;
use crate::app::state::{App, BankState};
use crate::core::assessment::planning::ActionState;
use crate::core::id::{ActionId, QuestionId};
use crate::core::plan::{Work, to_answer_again};
use crate::messages::t;
use crate::route::Page;

/// The questions, by the work that was done.
pub(super) fn answer_again(app: App) -> AnyView {
    let again = Memo::new(move |_| {
        app.with_bank(|bank| app.with_open(|open| to_answer_again(bank, open)))
            .unwrap_or_default()
    });
    let view = move || again.with(|again| list(app, again));
    view.into_any()
}

fn list(app: App, again: &[(ActionId, Vec<QuestionId>)]) -> Option<AnyView> {
    if !app.bank.with(BankState::is_whole) {
        return None; // their words are on their way
    }
    let open = again.iter().filter(|(_, questions)| !questions.is_empty());
    let items: Vec<_> = open
        .map(|(action, questions)| {
            let action = action.clone();
            let name = app.work_name(&Work::Action(action.clone()));
            let undo = move |_| app.set_state(&action, ActionState::Doing);
            let links: Vec<_> = questions
                .iter()
                .map(|id| {
                    let text =
                        app.with_bank(|bank| Some(bank.question(id)?.text.ask.clone()));
                    let href = app.link(Page::Question(id.clone()));
                    view! { <li><a href=href>{text}</a></li> }
                })
                .collect();
            view! {
                <li>
                    <details class="more">
                        <summary>{name}</summary>
                        <ul>{links}</ul>
                        <button type="button" class="quiet small" on:click=undo>{t("plan.not-done")}</button>
                    </details>
                </li>
            }
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    let view = view! {
        <div class="notice screen-only" data-testid="plan-answer-again">
            <strong>{t("plan.answer-again")}</strong>
            <p>{t("plan.answer-again-why")}</p>
            <ul class="stack tight">{items}</ul>
        </div>
    };
    Some(view.into_any())
}
