//! The question and its answers, and the keys that choose them.

use std::sync::Arc;

use crate::dom::prelude::*;

use crate::app::commands::Command;
use crate::app::reactive::Memo;
use crate::app::state::app;
use crate::app::views::question::{Choosing, choices};
use crate::core::bank::Scale;
use crate::core::edit::{AnswerField, Edit};
use crate::core::id::QuestionId;
use crate::messages::t;
use crate::storage::{GoingOn, Shortcuts};

/// The question with the answers one can choose.
#[component]
pub(super) fn Choices(id: QuestionId, scale: Scale, ask: String) -> impl IntoView {
    let app = app();
    let chosen = Memo::new(move |_| app.with_open(|open| open.own_value(&id)).flatten());
    let has_keys = Memo::new(move |_| app.preferences.get().shortcuts == Shortcuts::On);
    let key = move |value| {
        let label = Command::Answer(value).key_label();
        label.filter(|_| has_keys.get())
    };
    let choosing = Choosing {
        chosen: Arc::new(move || chosen.get()),
        key: Arc::new(key),
        choose: Arc::new(move |value| app.answer_shown(value)),
        tapped: Arc::new(move || app.go_on_soon()),
    };
    choices(ask, scale, &choosing)
}

/// How it is now, and the button that changes it.
fn switch(
    testid: &'static str,
    command: Command,
    words: impl Fn() -> (&'static str, &'static str) + Clone + Send + 'static,
) -> AnyView {
    let app = app();
    let now = words.clone();
    view! {
        {move || now().0} " "
        <button
            type="button"
            class="quiet small"
            data-testid=testid
            on:click=move |_| command.perform(app)
        >
            {move || words().1}
        </button>
    }
}

/// How one goes on and which keys answer, with switches for both, and the way to take the
/// answer back.
#[component]
pub(super) fn Keys(id: QuestionId) -> impl IntoView {
    let app = app();
    let asked = id.clone();
    let is_open = Memo::new(move |_| {
        app.with_open(|open| open.own_value(&asked))
            .flatten()
            .is_none()
    });
    let clear = move |_| app.edit(Edit::Answer(id.clone(), AnswerField::Value(None)));
    let keys = move || {
        if app.preferences.get().shortcuts == Shortcuts::On {
            (t("question.keys-on"), t("question.switch-off"))
        } else {
            (t("question.keys-off"), t("question.switch-on"))
        }
    };
    let goes_on = move || match app.preferences.get().going_on {
        GoingOn::ByItself => (t("question.goes-on"), t("question.stay")),
        GoingOn::ByHand => (t("question.stays"), t("question.go-on")),
    };
    view! {
        <div class="keys">
            <p>{switch("going-on", Command::GoingOn, goes_on)}</p>
            <p class="by-key">{switch("shortcuts", Command::Shortcuts, keys)}</p>
            <button
                type="button"
                class="quiet small"
                data-testid="clear-answer"
                disabled=move || is_open.get()
                on:click=clear
            >
                {t("question.clear")}
            </button>
        </div>
    }
}
