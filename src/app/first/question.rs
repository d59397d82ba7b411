//! One of the first questions.

use std::sync::Arc;

use leptos::prelude::*;

use super::steps::Steps;
use crate::app::views::question::{self as views, Choosing};
use crate::core::assessment::Profile;
use crate::core::bank::Question;
use crate::core::standard::SizeBand;
use crate::messages::t;

/// The question at a place, once the questions have arrived.
pub(super) fn question(steps: Steps, place: usize) -> AnyView {
    let content = move || {
        let question = steps
            .lists
            .with(|lists| lists.questions.get(place).cloned());
        match question {
            Some(question) => shown(steps, place, question),
            None => {
                view! { <p class="page muted" role="status">{t("waiting.loading")}</p> }.into_any()
            }
        }
    };
    content.into_any()
}

fn shown(steps: Steps, place: usize, question: Question) -> AnyView {
    let (title, plain, all) = steps.lists.with_untracked(|lists| {
        let number = question.area.sub_clause();
        let info = lists
            .sub_clauses
            .iter()
            .find(|info| Some(info.number) == number);
        let (title, plain) = info
            .map(|info| {
                (
                    format!("{} {}", info.number, info.title),
                    info.plain.clone(),
                )
            })
            .unwrap_or_default();
        (title, plain, lists.all)
    });
    let texts = question.text.clone();
    let rows = [
        ("question.why", texts.why),
        (
            "question.example",
            texts
                .example
                .at(SizeBand::of_staff(Profile::DEFAULT_STAFF))
                .to_owned(),
        ),
        ("question.evidence-asked", texts.evidence),
        ("question.fully", texts.fully),
        ("question.agile", texts.agile),
    ];
    let id = question.id.clone();
    let choosing = Choosing {
        chosen: Arc::new(move || steps.open.with(|open| open.as_ref()?.value(&id))),
        key: Arc::new(|_| None),
        choose: Arc::new(move |value| steps.answer(&question.id, value)),
    };
    let form = view! {
        {views::about(
            title.into_any(),
            views::place(place + 1, all).into_any(),
            plain.into_any(),
        )}
        {views::choices(texts.ask, &choosing)}
        {views::navigation(
            move || steps.link_to(place.checked_sub(1)?),
            || false,
            ().into_any(),
        )}
        <dl class="explain">
            {rows.map(|(label, text)| views::row(t(label), text)).collect_view()}
        </dl>
    };
    views::page(().into_any(), form.into_any(), ().into_any(), move || {
        steps.go_to(place + 1);
    })
}
