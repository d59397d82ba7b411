//! What a question names, to tick; the ticks propose an answer.

use crate::dom::prelude::*;

use crate::app::reactive::Memo;
use crate::app::state::app;
use crate::core::assessment::AnswerValue;
use crate::core::bank::{Scale, Tick};
use crate::core::edit::{AnswerField, Edit};
use crate::core::id::QuestionId;
use crate::core::scoring::proposed;
use crate::messages::{answer_on, fill, t};

/// The things to tick, with the answer that they propose unless it is chosen.
#[component]
pub(super) fn Ticks(id: QuestionId, scale: Scale, ticks: Vec<Tick>) -> impl IntoView {
    let app = app();
    let id = StoredValue::new(id);
    let said = Memo::new(move |_| {
        app.with_open(|open| id.with_value(|id| open.answer(id)))
            .unwrap_or_default()
    });
    let keys: Vec<_> = ticks.iter().map(|tick| tick.key.clone()).collect();
    let offer = Memo::new(move |_| {
        said.with(|said| {
            let ticked = keys.iter().filter(|key| said.ticks.contains(*key)).count();
            proposed(ticked, keys.len()).filter(|value| said.value != Some(*value))
        })
    });
    let edit = move |field| app.edit(Edit::Answer(id.get_value(), field));
    let row = move |tick: Tick| {
        let key = tick.key.clone();
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || said.with(|said| said.ticks.contains(&key))
                    on:change:target=move |event| {
                        edit(AnswerField::Tick(tick.key.clone(), event.target().checked()));
                    }
                />
                <span>{tick.name}</span>
            </label>
        }
    };
    let take = move |value: AnswerValue| {
        let words = fill("question.proposed", &[("answer", &answer_on(scale, value))]);
        view! {
            {words} " "
            <button
                type="button"
                class="small"
                data-testid="take-proposed"
                on:click=move |_| edit(AnswerField::Value(Some(value)))
            >
                {t("question.take-proposed")}
            </button>
        }
    };
    view! {
        <fieldset class="field" data-testid="ticks">
            <legend>{t("question.ticks")}</legend>
            <p class="hint">{t("question.ticks-hint")}</p>
            {ticks.into_iter().map(row).collect_view()}
            <p role="status">{move || offer.get().map(take)}</p>
        </fieldset>
    }
}
