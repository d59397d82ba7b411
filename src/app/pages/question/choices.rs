//! The question and its answers.

use leptos::prelude::*;

use crate::app::commands::Command;
use crate::app::state::app;
use crate::core::assessment::AnswerValue;
use crate::core::id::QuestionId;
use crate::messages::{answer, t};
use crate::storage::Shortcuts;

/// The answers one can choose, and the way to take the choice back.
#[component]
pub(super) fn Choices(id: QuestionId, ask: String) -> impl IntoView {
    let app = app();
    let asked = id.clone();
    let chosen = Memo::new(move |_| app.with_open(|open| open.value(&asked)).flatten());
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
    let clear = move |_| app.change_answer(&id, |answer| answer.value = None);
    let keys = move || {
        if has_keys.get() {
            (t("question.keys-on"), t("question.switch-off"))
        } else {
            (t("question.keys-off"), t("question.switch-on"))
        }
    };
    view! {
        <fieldset>
            <legend><h1 tabindex="-1">{ask}</h1></legend>
            <div class="choices">{AnswerValue::ALL.map(choice).collect_view()}</div>
        </fieldset>
        <div class="row spread small-text muted">
            <p class="keys">
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
                disabled=move || chosen.get().is_none()
                on:click=clear
            >
                {t("question.clear")}
            </button>
        </div>
    }
}
