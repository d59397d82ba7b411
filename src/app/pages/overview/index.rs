//! Every question with its answer, to jump to.

use leptos::prelude::*;

use crate::app::reactive::{For, Memo};
use crate::app::state::app;
use crate::app::visits;
use crate::core::assessment::{Answer, AnswerValue};
use crate::core::bank::{Question, Scale};
use crate::core::questionnaire::{Group, GroupProgress, asked};
use crate::messages::{answer_on, fill, t};
use crate::route::Page;

/// Which questions are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    All,
    Unanswered,
    Unsure,
}

impl Wanted {
    const ALL: [Self; 3] = [Self::All, Self::Unanswered, Self::Unsure];

    fn label(self) -> &'static str {
        match self {
            Self::All => t("overview.show-all"),
            Self::Unanswered => t("overview.show-unanswered"),
            Self::Unsure => t("overview.show-unsure"),
        }
    }

    fn takes(self, value: Option<AnswerValue>) -> bool {
        match self {
            Self::All => true,
            Self::Unanswered => value.is_none(),
            Self::Unsure => {
                matches!(value, Some(AnswerValue::DontKnow | AnswerValue::Unclear))
            }
        }
    }
}

/// All questions by group.
#[component]
pub(super) fn Index(groups: Memo<Vec<GroupProgress>>) -> impl IntoView {
    let wanted = visits::kept("wanted", Wanted::All);
    let segment = move |of: Wanted| {
        view! {
            <label>
                <input
                    type="radio"
                    name="wanted"
                    prop:checked=move || wanted.get() == of
                    on:change=move |_| wanted.set(of)
                />
                {of.label()}
            </label>
        }
    };
    view! {
        <section class="stack">
            <h2>{t("overview.index")}</h2>
            <div class="segments" role="radiogroup" aria-label=t("overview.show")>
                {Wanted::ALL.map(segment).collect_view()}
            </div>
            <div class="stack tight">
                <For
                    each=move || groups.get()
                    key=|progress| (progress.group, progress.responded, progress.asked)
                    children=move |progress| view! { <GroupOfQuestions progress wanted/> }
                />
            </div>
        </section>
    }
}

/// What a row shows.
struct Row {
    href: String,
    ask: String,
    reference: &'static str,
    scale: Scale,
    said: Answer,
}

#[component]
fn GroupOfQuestions(progress: GroupProgress, wanted: RwSignal<Wanted>) -> impl IntoView {
    let app = app();
    let group = progress.group;
    let rows = move || {
        let row = |question: &Question, said: Answer| Row {
            href: app.link(Page::Question(question.id.clone())),
            ask: question.text.ask.clone(),
            reference: question
                .area
                .sub_clause()
                .map_or("", |sub_clause| sub_clause.number()),
            scale: question.text.scale,
            said,
        };
        app.bank.with(|state| {
            app.with_open(|open| {
                asked(state.bank(), open)
                    .filter(|question| Group::of(question.area) == group)
                    .map(|question| row(question, open.answer(&question.id)))
                    .filter(|row| wanted.get().takes(row.said.value))
                    .collect::<Vec<_>>()
            })
            .unwrap_or_default()
        })
    };
    let holds_place = untrack(|| {
        let place = app.with_open(|open| open.place.clone()).flatten();
        place.is_some_and(|place| {
            app.with_bank(|bank| {
                bank.question(&place)
                    .is_some_and(|question| Group::of(question.area) == group)
            })
        })
    });
    let counted = fill(
        "question.counted",
        &[("done", &progress.responded), ("all", &progress.asked)],
    );
    move || {
        let rows = rows();
        let is_open = holds_place || wanted.get() != Wanted::All;
        (!rows.is_empty()).then(|| view! {
            <details class="more" open=is_open>
                <summary>
                    <h3>{app.group_name(group)} " " <span class="muted number">{counted.clone()}</span></h3>
                </summary>
                <ul class="entries">{rows.into_iter().map(question_row).collect_view()}</ul>
            </details>
        })
    }
}

fn question_row(row: Row) -> impl IntoView {
    let value = row.said.value;
    let word = value.map_or(t("overview.unanswered"), |value| {
        answer_on(row.scale, value)
    });
    let has_note = !row.said.note.is_empty();
    view! {
        <li>
            <a class="entry" href=row.href>
                <span class="answer-mark" data-answer=value.map(AnswerValue::key) aria-hidden="true"></span>
                <span class="title">{row.ask}</span>
                <span class="detail">
                    <span>{row.reference}</span>
                    {has_note.then(|| view! { <span>{t("overview.has-note")}</span> })}
                    <span>{word}</span>
                </span>
            </a>
        </li>
    }
}
