//! One of the first questions, in the markup of the whole app's question page.

use leptos::prelude::*;

use super::steps::Steps;
use crate::core::assessment::AnswerValue;
use crate::core::bank;
use crate::messages::{answer, t};
use crate::route::{Page, Route};

/// The question at a place, once the questions have arrived.
#[component]
pub(super) fn Question(steps: Steps, place: usize) -> impl IntoView {
    move || {
        let question = steps
            .lists
            .with(|lists| lists.questions.get(place).cloned());
        match question {
            Some(question) => shown(steps, place, question),
            None => {
                view! { <p class="page muted" role="status">{t("waiting.loading")}</p> }.into_any()
            }
        }
    }
}

fn shown(steps: Steps, place: usize, question: bank::Question) -> AnyView {
    let open = steps.open.get_untracked();
    let chosen = open.as_ref().and_then(|open| open.value(&question.id));
    let size = open.map(|open| open.profile).unwrap_or_default().size();
    let texts = question.text.clone();
    let rows = [
        ("question.why", texts.why),
        ("question.example", texts.example.at(size).to_owned()),
        ("question.evidence-asked", texts.evidence),
        ("question.fully", texts.fully),
        ("question.agile", texts.agile),
    ];
    let explain = rows
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(label, text)| {
            view! { <div><dt>{t(label)}</dt><dd>{text}</dd></div> }
        });
    let title = question.area.sub_clause().and_then(|sub_clause| {
        steps.lists.with_untracked(|lists| {
            let info = lists
                .sub_clauses
                .iter()
                .find(|info| info.number == sub_clause)?;
            Some(format!("{sub_clause} {}", info.title))
        })
    });
    let link = move |place: Option<usize>,
                     testid: &'static str,
                     label: &'static str,
                     class: &'static str| {
        let href = place.and_then(|place| link_to(steps, place));
        href.map(|href| view! { <a class=class href=href data-testid=testid>{t(label)}</a> })
    };
    let choice = move |value: AnswerValue| {
        let question = question.clone();
        let class = match value {
            AnswerValue::DontKnow => "choice unsure",
            AnswerValue::Unclear => "choice quiet",
            _ => "choice",
        };
        view! {
            <label class=class>
                <input
                    type="radio"
                    name="answer"
                    value=value.key()
                    data-testid=format!("answer-{}", value.key())
                    checked=chosen == Some(value)
                    on:change=move |_| steps.answer(&question, value)
                />
                <span>{answer(value)}</span>
            </label>
        }
    };
    view! {
        <div class="page">
            <form class="question">
                <p class="eyebrow">{title}</p>
                <fieldset>
                    <legend><h1 tabindex="-1">{texts.ask}</h1></legend>
                    <div class="choices">{AnswerValue::ALL.map(choice)}</div>
                </fieldset>
                <dl class="explain">{explain.collect::<Vec<_>>()}</dl>
                <div class="question-nav">
                    {link(place.checked_sub(1), "previous", "command.previous", "button")}
                    {link(Some(place + 1), "next", "command.next", "button primary")}
                </div>
            </form>
        </div>
    }
    .into_any()
}

/// The link to the question at a place; after the last of the first questions
/// the whole app goes on.
fn link_to(steps: Steps, place: usize) -> Option<String> {
    let id = steps
        .open
        .with_untracked(|open| open.as_ref().map(|open| open.id.clone()))?;
    let page = steps.lists.with_untracked(|lists| {
        lists
            .questions
            .get(place)
            .map_or(Page::Overview, |next| Page::Question(next.id.clone()))
    });
    Some(Route::Assessment(id, page).to_string())
}
