//! One of the first questions.

use std::sync::Arc;

use crate::dom::prelude::*;

use super::questions::Question;
use super::steps::Steps;
use crate::app::views::question::{self as views, Choosing};
use crate::messages::{looks_like, t};

/// The question at a place, once the questions have arrived.
pub(super) fn question(steps: Steps, place: usize) -> AnyView {
    let content = move || {
        let question = steps
            .questions
            .with(|questions| questions.list.get(place).cloned());
        match question {
            Some(question) => shown(steps, place, question),
            None => {
                view! { <p class="page muted" role="status">{t("waiting.loading")}</p> }
            }
        }
    };
    content.into_any()
}

fn shown(steps: Steps, place: usize, question: Question) -> AnyView {
    let all = steps.questions.with_untracked(|questions| questions.all);
    let labels = [
        "question.why",
        "question.example",
        "question.evidence-asked",
    ];
    let labels = labels.map(t).into_iter();
    let labels = labels.chain([looks_like(question.scale), t("question.agile")]);
    let rows = labels.zip(question.explain);
    let id = question.id.clone();
    let choosing = Choosing {
        chosen: Arc::new(move || steps.open.with(|open| open.as_ref()?.value(&id))),
        key: Arc::new(|_| None),
        choose: Arc::new(move |value| steps.answer(&question.id, value)),
        tapped: Arc::new(move || steps.go_on_soon(place)),
    };
    let form = view! {
        {views::about(
            question.area.into_any(),
            views::place(place + 1, all).into_any(),
            question.plain.into_any(),
        )}
        {views::choices(question.ask, question.scale, &choosing)}
        {views::navigation(
            move || steps.link_to(place.checked_sub(1)?),
            || false,
            ().into_any(),
        )}
        <dl class="explain">
            {rows.map(|(label, text)| views::row(label, text)).collect_view()}
        </dl>
    };
    views::page(().into_any(), form.into_any(), ().into_any(), move || {
        steps.go_to(place + 1);
    })
}
