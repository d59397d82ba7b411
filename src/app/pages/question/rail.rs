//! Where one is: clauses, themes and modules with their progress.

use crate::dom::prelude::*;

use crate::app::reactive::{For, Memo};
use crate::app::state::app;
use crate::core::assessment::AnswerValue;
use crate::core::bank::{Area, Question};
use crate::core::id::QuestionId;
use crate::core::questionnaire::{Group, GroupProgress, asked, progress};
use crate::messages::{answer, fill, t};
use crate::route::Page;

/// The groups of questions with their progress.
#[component]
pub(super) fn Rail(question: Memo<Option<Question>>) -> impl IntoView {
    let app = app();
    let groups = Memo::new(move |_| {
        app.bank.with(|state| {
            app.with_open(|open| progress(state.bank(), open))
                .unwrap_or_default()
        })
    });
    let current = Memo::new(move |_| {
        question.with(|question| question.as_ref().map(|one| Group::of(one.area)))
    });
    let row = move |progress: GroupProgress| {
        let group = progress.group;
        let counted = fill(
            "question.counted",
            &[("done", &progress.responded), ("all", &progress.asked)],
        );
        view! {
            <li>
                <a
                    href=move || app.link(Page::Question(progress.entry.clone()))
                    aria-current=move || (current.get() == Some(group)).then_some("step")
                >
                    <span>{move || app.group_name(group)}</span>
                    <span class="muted number">{counted}</span>
                    <progress
                        class="progress"
                        max=progress.asked
                        value=progress.responded
                        aria-hidden="true"
                    ></progress>
                </a>
            </li>
        }
    };
    view! {
        <nav class="rail" aria-label=t("question.groups")>
            <ol>
                // An answer draws only the group anew whose count it changes.
                <For
                    each=move || groups.get()
                    key=|one| (one.group, one.entry.clone(), one.asked, one.responded)
                    children=row
                />
            </ol>
        </nav>
        <Squares question/>
        <a class="button small" href=move || app.link(Page::Overview)>{t("question.all")}</a>
    }
}

/// The questions beside the one shown, by their numbers.
#[component]
fn Squares(question: Memo<Option<Question>>) -> impl IntoView {
    let app = app();
    let squares = Memo::new(move |_| {
        let area = question.with(|shown| shown.as_ref().map(|shown| shown.area))?;
        app.bank.with(|state| {
            app.with_open(|open| {
                let numbered = asked(state.bank(), open).zip(1_usize..);
                let own = |is_own: &dyn Fn(Area) -> bool| {
                    let own = numbered.clone().filter(|(one, _)| is_own(one.area));
                    own.map(|(one, number)| (one.id.clone(), number, open.value(&one.id)))
                        .collect::<Vec<_>>()
                };
                // In a full assessment a clause would be too much at once.
                let of_sub_clause = own(&|other| other.sub_clause() == area.sub_clause());
                if area.sub_clause().is_some() && of_sub_clause.len() > 1 {
                    of_sub_clause
                } else {
                    own(&|other| Group::of(other) == Group::of(area))
                }
            })
        })
    });
    let square = move |(id, number, value): (QuestionId, usize, Option<AnswerValue>)| {
        let said = value.map_or(t("overview.unanswered"), answer);
        let answered = value.map(|value| match value {
            AnswerValue::DontKnow | AnswerValue::Unclear => "unknown",
            _ => "yes",
        });
        let to = id.clone();
        let href = move || app.link(Page::Question(to.clone()));
        let is_current =
            move || question.with(|shown| shown.as_ref().is_some_and(|shown| shown.id == id));
        view! {
            <li>
                <a
                    href=href
                    data-answered=answered
                    aria-current=move || is_current().then_some("page")
                    aria-label=fill("question.square", &[("number", &number), ("said", &said)])
                >
                    {number}
                </a>
            </li>
        }
    };
    view! {
        <nav aria-label=t("question.of-group")>
            <ol class="index">
                <For each=move || squares.get().unwrap_or_default() key=Clone::clone children=square/>
            </ol>
        </nav>
    }
}
