//! The question and its answers, and the keys that choose them.

use leptos::prelude::*;

use crate::app::commands::Command;
use crate::app::state::app;
use crate::core::assessment::AnswerValue;
use crate::core::edit::{AnswerField, Edit};
use crate::core::id::QuestionId;
use crate::messages::{answer, t};
use crate::storage::Shortcuts;

/// The question with the answers one can choose.
#[component]
pub(super) fn Choices(id: QuestionId, ask: String) -> impl IntoView {
    let app = app();
    let chosen = Memo::new(move |_| app.with_open(|open| open.value(&id)).flatten());
    let has_keys = Memo::new(move |_| app.preferences.get().shortcuts == Shortcuts::On);
    let choice = move |value: AnswerValue| {
        let class = match value {
            AnswerValue::DontKnow => "choice unsure",
            AnswerValue::Unclear => "choice quiet",
            _ => "choice",
        };
        let key = move || {
            Command::Answer(value)
                .key_label()
                .filter(|_| has_keys.get())
        };
        view! {
            <label class=class>
                <input
                    type="radio"
                    name="answer"
                    value=value.key()
                    data-testid=format!("answer-{}", value.key())
                    aria-keyshortcuts=key
                    prop:checked=move || chosen.get() == Some(value)
                    on:change=move |_| app.answer_shown(value)
                />
                <span>{answer(value)}</span>
                {move || key().map(|key| view! { <kbd aria-hidden="true">{key}</kbd> })}
            </label>
        }
    };
    view! {
        <fieldset>
            <legend><h1 tabindex="-1">{ask}</h1></legend>
            <div class="choices">{AnswerValue::ALL.map(choice).collect_view()}</div>
        </fieldset>
    }
}

/// Which keys answer, with the switch for them, and the way to take the answer back.
#[component]
pub(super) fn Keys(id: QuestionId) -> impl IntoView {
    let app = app();
    let asked = id.clone();
    let is_open = Memo::new(move |_| app.with_open(|open| open.value(&asked)).flatten().is_none());
    let clear = move |_| app.edit(Edit::Answer(id.clone(), AnswerField::Value(None)));
    let keys = move || {
        if app.preferences.get().shortcuts == Shortcuts::On {
            (t("question.keys-on"), t("question.switch-off"))
        } else {
            (t("question.keys-off"), t("question.switch-on"))
        }
    };
    view! {
        <div class="keys">
            <p>
                {move || keys().0} " "
                <button
                    type="button"
                    class="quiet small"
                    data-testid="shortcuts"
                    on:click=move |_| Command::Shortcuts.perform(app)
                >
                    {move || keys().1}
                </button>
            </p>
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
