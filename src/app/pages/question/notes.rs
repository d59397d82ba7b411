//! Note, evidence, and whether what is asked about occurs at all.

use crate::dom::prelude::*;

use crate::app::components::TextField;
use crate::app::reactive::Memo;
use crate::app::state::app;
use crate::core::assessment::{Answer, EvidenceState, Occurrence};
use crate::core::edit::{AnswerField, Edit};
use crate::core::id::QuestionId;
use crate::messages::{evidence, t};

/// What goes with the answer. It opens by itself where something is written;
/// once opened or closed by hand it stays so from question to question.
#[component]
pub(super) fn Notes(id: QuestionId, notes_open: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let id = StoredValue::new(id);
    let edit = move |field| Edit::Answer(id.get_value(), field);
    let said = Memo::new(move |_| {
        app.with_open(|open| id.with_value(|id| open.answer(id)))
            .unwrap_or_default()
    });
    let starts_open = untrack(|| {
        let said = said.get();
        let without_value = Answer {
            value: None,
            ..said
        };
        notes_open.get() || !without_value.is_empty()
    });
    let is_open = RwSignal::new(starts_open);
    let turn = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        is_open.update(|open| *open = !*open);
        notes_open.set(is_open.get_untracked());
    };
    let note = Signal::derive(move || said.with(|said| said.note.clone()));
    let link = Signal::derive(move || said.with(|said| said.evidence_link.clone()));
    let occurs_not =
        Memo::new(move |_| said.with(|said| said.occurrence == Occurrence::DoesNotOccur));
    let lacks_why = move || occurs_not.get() && note.with(|note| note.trim().is_empty());
    let can_show = move |state: EvidenceState| {
        view! {
            <label>
                <input
                    type="radio"
                    name="evidence"
                    prop:checked=move || said.with(|said| said.evidence == state)
                    on:change=move |_| {
                        app.edit(edit(AnswerField::Evidence(state)));
                    }
                />
                {evidence(state)}
            </label>
        }
    };
    let mark = move |is_marked: bool| {
        let occurrence = if is_marked {
            Occurrence::DoesNotOccur
        } else {
            Occurrence::Occurs
        };
        app.edit(edit(AnswerField::Occurrence(occurrence)));
    };
    view! {
        <details class="more" open=move || is_open.get()>
            <summary data-testid="notes" on:click=turn>{t("question.notes")}</summary>
            <div class="stack">
                <fieldset class="field">
                    <legend>{t("question.can-show")}</legend>
                    <div class="segments">{EvidenceState::ALL.map(can_show).collect_view()}</div>
                </fieldset>
                <div class="fields">
                    <TextField
                        id="note"
                        label=t("question.note")
                        lines=3
                        value=note
                        on_input=move |text| app.edit_text(edit(AnswerField::Note(text)))
                    />
                    <TextField
                        id="evidence-link"
                        label=t("question.evidence-link")
                        hint=t("question.evidence-link-hint")
                        value=link
                        on_input=move |text| {
                            app.edit_text(edit(AnswerField::EvidenceLink(text)));
                        }
                    />
                </div>
                <div class="field"><label class="check">
                    <input
                        type="checkbox"
                        data-testid="does-not-occur"
                        prop:checked=move || occurs_not.get()
                        on:change:target=move |event| mark(event.target().checked())
                    />
                    <span>
                        {t("question.does-not-occur")} " "
                        <span class="hint">{t("question.does-not-occur-hint")}</span>
                    </span>
                </label>
                <p class="error" role="status">
                    {move || lacks_why().then(|| t("question.say-why"))}
                </p></div>
            </div>
        </details>
    }
}
