//! Who has answered: what they are called, and whether it is told who said what.

use crate::dom::prelude::*;

use crate::app::components::{TextField, card_head};
use crate::app::reactive::{For, Memo};
use crate::app::state::App;
use crate::core::assessment::{Names, Respondent};
use crate::core::edit::{Edit, TogetherField};
use crate::core::id::RespondentId;
use crate::messages::{day, fill, t};
use crate::shown::colleagues;

/// The card with all who answered.
pub(super) fn people(app: App) -> AnyView {
    let ids = Memo::new(move |_| {
        app.with_open(|open| {
            let ids = open.together.respondents.keys();
            ids.cloned().collect::<Vec<_>>()
        })
        .unwrap_or_default()
    });
    let is_hidden = Memo::new(move |_| {
        let names = app.with_open(|open| open.together.names);
        names == Some(Names::Hidden)
    });
    let hide = move |is_hidden: bool| {
        let names = if is_hidden {
            Names::Hidden
        } else {
            Names::Shown
        };
        app.edit(Edit::Colleagues(TogetherField::Names(names)));
    };
    view! {
        <section class="card stack" data-testid="people">
            {card_head(t("colleagues.who"), t("colleagues.who-about"))}
            <label class="check">
                <input
                    type="checkbox"
                    data-testid="hide-names"
                    prop:checked=move || is_hidden.get()
                    on:change:target=move |event| hide(event.target().checked())
                />
                <span>{t("colleagues.hide")}<span class="hint muted small-text">{t("colleagues.hide-hint")}</span></span>
            </label>
            <p hidden=move || ids.with(|ids| !ids.is_empty())>{t("colleagues.nobody")}</p>
            <ul class="stack">
                <For each=move || ids.get() key=RespondentId::clone children=move |id| row(app, id, is_hidden)/>
            </ul>
        </section>
    }
}

fn row(app: App, id: RespondentId, is_hidden: Memo<bool>) -> AnyView {
    let id = StoredValue::new(id);
    let one = move || -> Option<Respondent> {
        app.with_open(|open| id.with_value(|id| open.together.respondents.get(id).cloned()))
            .flatten()
    };
    let name = move || {
        app.with_open(|open| {
            let one = one()?;
            Some(id.with_value(|id| colleagues::called(open, id, &one)))
        })
        .flatten()
        .unwrap_or_default()
    };
    let facts = move || {
        one().map(|one| {
            fill(
                "colleagues.answered",
                &[("count", &one.answers.len()), ("date", &day(one.changed))],
            )
        })
    };
    let call = move |text: String| {
        if let Some(one) = untrack(one) {
            let renamed = Respondent {
                called: text,
                ..one
            };
            app.edit_text(Edit::Respondent(id.get_value(), Some(renamed)));
        }
    };
    let remove = move |_| {
        let words = fill("colleagues.removed", &[("name", &untrack(name))]);
        app.remove(Edit::Respondent(id.get_value(), None), words);
    };
    let called = Signal::derive(move || one().map(|one| one.called).unwrap_or_default());
    let field = move || {
        (!is_hidden.get()).then(|| {
            view! {
                <TextField
                    id=id.with_value(|id| format!("call-{id}")) label=t("colleagues.name")
                    value=called on_input=call
                />
            }
        })
    };
    view! {
        <li class="stack tight" data-testid="respondent">
            <div class="row spread">
                <p><strong>{name}</strong>" "<span class="muted small-text">{facts}</span></p>
                <button type="button" class="quiet small" on:click=remove>{t("colleagues.remove")}</button>
            </div>
            {field}
        </li>
    }
}
