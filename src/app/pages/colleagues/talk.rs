//! On what those who answered differ, and what they agree on when they talk.

use crate::dom::prelude::*;

use crate::app::components::{
    Choice, ChoiceField, Column, TextField, card_head, data_table, number, text,
};
use crate::app::reactive::{For, Memo};
use crate::app::state::App;
use crate::core::assessment::{AnswerValue, Assessment};
use crate::core::bank::{Question, Scale};
use crate::core::edit::{ConsensusField, Edit};
use crate::core::id::QuestionId;
use crate::core::respondents::{Compared, Standing, compare, compared, to_talk_about};
use crate::core::scoring::Reliability;
use crate::core::standard::SubClause;
use crate::messages::{answer_on, fill, t};
use crate::route::Page;
use crate::shown::colleagues;

/// So many are shown at once.
const FEW: usize = 15;

/// The card with all on which they differ, and all answers side by side.
pub(super) fn talk(app: App) -> AnyView {
    let listed = Memo::new(move |_| {
        let all = app.bank.with(|state| {
            app.with_open(|open| {
                let all = to_talk_about(state.bank(), open);
                let each = all
                    .iter()
                    .map(|one| (one.question.id.clone(), one.standing == Standing::Settled));
                each.collect::<Vec<_>>()
            })
        });
        all.unwrap_or_default()
    });
    let shown = RwSignal::new(FEW);
    let ids = move || {
        let shown = shown.get();
        listed.with(|all| {
            let ids = all.iter().take(shown).map(|(id, _)| id.clone());
            ids.collect::<Vec<_>>()
        })
    };
    let left = move || listed.with(Vec::len).saturating_sub(shown.get());
    let counted = move || {
        listed.with(|all| {
            let settled = all.iter().filter(|(_, is_settled)| *is_settled).count();
            match all.len() {
                0 => t("colleagues.none").to_owned(),
                all => fill(
                    "colleagues.open",
                    &[("count", &(all - settled)), ("settled", &settled)],
                ),
            }
        })
    };
    let more = move || {
        (left() > 0).then(|| {
            let count = left();
            view! {
                <div>
                    <button type="button" on:click=move |_| shown.update(|shown| *shown += count)>
                        {fill("colleagues.more", &[("count", &count)])}
                    </button>
                </div>
            }
        })
    };
    view! {
        <section class="card stack" data-testid="talk">
            <div id="talk" tabindex="-1">{card_head(t("colleagues.talk"), t("colleagues.talk-about"))}</div>
            <p role="status" data-testid="to-talk">{counted}</p>
            {more}
            {side_by_side(app)}
            <ul class="entries">
                <For each=ids key=QuestionId::clone children=move |id| entry(app, id)/>
            </ul>
        </section>
    }
}

/// Reads what is said to a question, in a reactive scope.
fn with_compared<T>(
    app: App,
    id: &QuestionId,
    read: impl FnOnce(&Assessment, &Compared<'_>) -> T,
) -> Option<T> {
    app.bank.with(|state| {
        app.with_open(|open| {
            let question = state.bank().question(id)?;
            let compared = compare(open, question)?;
            Some(read(open, &compared))
        })
        .flatten()
    })
}

/// How far they agree, in words and as a number.
fn agreement(of: Option<Reliability>) -> Option<String> {
    let of = of?;
    let class = colleagues::agreement(of.class);
    let percent = number(Some(of.variation));
    Some(fill(
        "colleagues.variation",
        &[("class", &class), ("percent", &percent)],
    ))
}

fn entry(app: App, id: QuestionId) -> AnyView {
    let question = untrack(|| app.with_bank(|bank| bank.question(&id).cloned()));
    let Some(question) = question else {
        return ().into_any();
    };
    let id = StoredValue::new(id);
    let said = move || {
        let said = id.with_value(|id| with_compared(app, id, colleagues::each));
        let said = said.unwrap_or_default();
        let said = said.into_iter().map(|one| view! { <li>{one}</li> });
        said.collect_view()
    };
    let notes = move || {
        let notes = app.with_open(|open| id.with_value(|id| colleagues::noted(open, id)));
        let notes = notes.unwrap_or_default();
        let lines = notes.lines().map(|one| view! { <li>{one.to_owned()}</li> });
        lines.collect_view()
    };
    let facts = move || {
        let facts = id.with_value(|id| {
            with_compared(app, id, |_, one| {
                let scale = one.question.text.scale;
                let agreed = one.consensus.and_then(|one| one.value);
                match agreed {
                    Some(value) => {
                        let said = answer_on(scale, value);
                        (
                            Some("good"),
                            Some(fill("colleagues.settled", &[("said", &said)])),
                        )
                    }
                    None => (None, agreement(one.agreement)),
                }
            })
        });
        let (tone, words) = facts.unwrap_or_default();
        view! { <span class=tone.map(|_| "badge") data-tone=tone>{words}</span> }
    };
    let decides = question
        .unmet
        .is_gate()
        .then(|| view! { <span>{t("colleagues.decides")}</span> });
    let reference = question.area.sub_clause().map(SubClause::number);
    let link = app.link(Page::Question(question.id.clone()));
    view! {
        <li>
            <details class="entry unmarked" data-testid="difference">
                <summary>
                    <span class="title">{question.text.ask.clone()}</span>
                    <span class="detail"><span>{reference}</span>{decides}{facts}</span>
                </summary>
                <div class="body stack">
                    <ul>{said}</ul>
                    <ul>{notes}</ul>
                    {agreeing(app, id, &question)}
                    <p><a href=link>{t("colleagues.to-question")}</a></p>
                </div>
            </details>
        </li>
    }
}

/// The answer that is agreed on, and why.
fn agreeing(app: App, id: StoredValue<QuestionId>, question: &Question) -> AnyView {
    let consensus = move || {
        let found = app.with_open(|open| {
            let consensus = &open.together.consensus;
            id.with_value(|id| consensus.get(id).cloned())
        });
        found.flatten().unwrap_or_default()
    };
    let edit = move |field| Edit::Consensus(id.get_value(), field);
    let choose = move |key: String| {
        let value = AnswerValue::ALL.into_iter().find(|one| one.key() == key);
        app.edit(edit(ConsensusField::Value(value)));
    };
    let key = |value: Option<AnswerValue>| value.map_or("", AnswerValue::key).to_owned();
    view! {
        <div class="fields">
            <ChoiceField
                id=format!("agree-{}", question.id) label=t("colleagues.agree-on")
                choices=choices(question.text.scale)
                value=Signal::derive(move || key(consensus().value)) on_change=choose
            />
            <TextField
                id=format!("reason-{}", question.id) label=t("colleagues.reason")
                hint=t("colleagues.reason-hint")
                value=Signal::derive(move || consensus().reason)
                on_input=move |text| app.edit_text(edit(ConsensusField::Reason(text)))
            />
        </div>
    }
}

/// Nothing yet, and the answers on a scale.
fn choices(scale: Scale) -> Vec<Choice> {
    let none = Choice {
        key: String::new(),
        label: t("colleagues.not-yet").to_owned(),
    };
    let answers = AnswerValue::ALL.map(|value| Choice {
        key: value.key().to_owned(),
        label: answer_on(scale, value).to_owned(),
    });
    std::iter::once(none).chain(answers).collect()
}

/// All questions that several answered, drawn when they are looked at.
fn side_by_side(app: App) -> AnyView {
    let is_open = RwSignal::new(false);
    let table = move || {
        if !is_open.get() {
            return ().into_any();
        }
        let rows = app.bank.with(|state| {
            app.with_open(|open| {
                let all = compared(state.bank(), open);
                let row = |one: &Compared<'_>| {
                    let said = colleagues::each(open, one);
                    let said = said.into_iter().map(|one| view! { <li>{one}</li> });
                    let said = said.collect_view();
                    vec![
                        text(one.question.text.ask.clone()),
                        view! { <ul>{said}</ul> },
                        text(agreement(one.agreement).unwrap_or_default()),
                    ]
                };
                all.iter().map(row).collect::<Vec<_>>()
            })
        });
        let columns = [
            Column::Words(t("colleagues.question")),
            Column::Words(t("colleagues.said")),
            Column::Words(t("colleagues.agreement")),
        ];
        data_table(t("colleagues.side"), &columns, rows.unwrap_or_default())
    };
    let turn = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        is_open.update(|open| *open = !*open);
    };
    view! {
        <details class="more" open=move || is_open.get()>
            <summary data-testid="side-by-side" on:click=turn>{t("colleagues.side")}</summary>
            {table}
        </details>
    }
}
