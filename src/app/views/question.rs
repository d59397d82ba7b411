//! One question with its answers: the parts of its page.

use std::sync::Arc;

use crate::dom::prelude::*;
use leptos::ev::{MouseEvent, SubmitEvent};

use crate::core::assessment::AnswerValue;
use crate::core::bank::Scale;
use crate::messages::{answer_on, fill, t};

/// The page around a question; sending the form goes on to the next one.
pub(crate) fn page(
    above: AnyView,
    question: AnyView,
    beside: AnyView,
    next: impl Fn() + 'static,
) -> AnyView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        next();
    };
    view! {
        <div class="page stack">
            {above}
            <div class="split">
                <form class="question" on:submit=submit>{question}</form>
                <aside class="sticky stack">{beside}</aside>
            </div>
        </div>
    }
}

/// What the question is about: its place before number and title, which a phone may cut,
/// and plain words.
pub(crate) fn about(area: AnyView, place: AnyView, plain: AnyView) -> AnyView {
    view! {
        <div>
            <p class="eyebrow">{place} " · " {area}</p>
            <p class="muted small-text">{plain}</p>
        </div>
    }
}

/// The place among all questions that are asked, the first being 1.
pub(crate) fn place(place: usize, all: usize) -> String {
    fill("question.place", &[("place", &place), ("all", &all)])
}

/// What goes with the choice of an answer.
pub(crate) struct Choosing {
    /// What is chosen; reactive.
    pub chosen: Arc<dyn Fn() -> Option<AnswerValue> + Send + Sync>,
    /// The key that chooses an answer, where keys do; reactive.
    pub key: Arc<dyn Fn(AnswerValue) -> Option<String> + Send + Sync>,
    /// Chooses an answer.
    pub choose: Arc<dyn Fn(AnswerValue) + Send + Sync>,
    /// Called when a pointer has chosen an answer, also the one that was chosen before.
    pub tapped: Arc<dyn Fn() + Send + Sync>,
}

/// The question with the answers one can choose.
pub(crate) fn choices(ask: String, scale: Scale, choosing: &Choosing) -> AnyView {
    let choice = |value: AnswerValue| {
        let class = match value {
            AnswerValue::DontKnow => "choice unsure",
            AnswerValue::Unclear => "choice quiet",
            _ => "choice",
        };
        let (chosen, choose) = (choosing.chosen.clone(), choosing.choose.clone());
        let key = {
            let key = choosing.key.clone();
            move || key(value)
        };
        let shown = key.clone();
        let tapped = choosing.tapped.clone();
        // Keys make clicks, too, without a count of presses.
        let click = move |event: MouseEvent| {
            if event.detail() > 0 {
                tapped();
            }
        };
        view! {
            <label class=class on:click=click>
                <input
                    type="radio"
                    name="answer"
                    value=value.key()
                    data-testid=format!("answer-{}", value.key())
                    aria-keyshortcuts=key
                    prop:checked=move || chosen() == Some(value)
                    on:change=move |_| choose(value)
                />
                <span>{answer_on(scale, value)}</span>
                {move || shown().map(|key| view! { <kbd aria-hidden="true">{key}</kbd> })}
            </label>
        }
    };
    view! {
        // No legend: some screen readers do not find a heading within one.
        <fieldset role="radiogroup" aria-labelledby="ask">
            <h1 id="ask" tabindex="-1">{ask}</h1>
            <div class="choices">{AnswerValue::ALL.map(choice).collect_view()}</div>
        </fieldset>
    }
}

/// The ways to other questions; both functions are reactive.
pub(crate) fn navigation(
    previous: impl Fn() -> Option<String> + Send + 'static,
    is_last: impl Fn() -> bool + Send + 'static,
    more: AnyView,
) -> AnyView {
    view! {
        <div class="question-nav">
            {move || previous().map(|href| view! {
                <a class="button" href=href data-testid="previous">{t("question.previous")}</a>
            })}
            <button type="submit" class="primary" data-testid="next">
                {move || if is_last() { t("question.finish") } else { t("question.next") }}
            </button>
            {more}
        </div>
    }
}

/// One row of what explains a question; none without a text.
pub(crate) fn row(label: &'static str, text: String) -> Option<AnyView> {
    (!text.is_empty()).then(|| view! { <div><dt>{label}</dt><dd>{text}</dd></div> })
}
