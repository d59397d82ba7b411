//! What helps to answer: why, an example, evidence, terms, other names.

use crate::dom::prelude::*;

use crate::app::components::{Term, explained};
use crate::app::state::app;
use crate::app::views::question::row;
use crate::core::bank::Question;
use crate::core::standard::SubClause;
use crate::messages::{fill, kind, kind_meaning, looks_like, t};

/// All that explains a question.
#[component]
pub(super) fn Explain(question: Question) -> impl IntoView {
    let app = app();
    let texts = question.text;
    let size = move || app.with_open(|open| open.profile.size());
    let example = texts.example;
    let at_size = move || size().map(|size| example.at(size).to_owned());
    let terms = (!question.terms.is_empty()).then(|| {
        view! {
            <div>
                <dt>{t("question.terms")}</dt>
                <dd class="row">
                    {question.terms.into_iter().map(|id| view! { <Term id/> }).collect_view()}
                </dd>
            </div>
        }
    });
    let sub_clause = question.area.sub_clause();
    let (documents_of, records_of) = (question.documents, question.records);
    let rests_on = move || {
        app.with_bank(|bank| {
            let lists = bank.lists();
            let documents = lists.documents.iter();
            let records = lists.records.iter();
            let names: Vec<&str> = documents
                .filter(|one| documents_of.contains(&one.id))
                .map(|one| one.text.name.as_str())
                .chain(
                    records
                        .filter(|one| records_of.contains(&one.id))
                        .map(|one| one.text.name.as_str()),
                )
                .collect();
            names.join(" · ")
        })
    };
    view! {
        <dl class="explain">
            {row(t("question.why"), texts.why)}
            {move || row(t("question.example"), at_size().unwrap_or_default())}
            {row(t("question.evidence-asked"), texts.evidence)}
            {row(looks_like(texts.scale), texts.fully)}
            {move || row(t("question.rests-on"), rests_on())}
            {row(t("question.agile"), texts.agile)}
            {move || row(t("question.elsewhere"), sub_clause.map(elsewhere).unwrap_or_default())}
            {terms}
        </dl>
    }
}

/// What kind of question it is, with what follows from that.
pub(super) fn kind_mark(question: &Question) -> AnyView {
    let (name, item) = (kind(question.kind), &question.text.item);
    let word = if item.is_empty() {
        name.to_owned()
    } else {
        fill("kind.item", &[("kind", &name), ("item", item)])
    };
    let means = kind_meaning(question.kind).to_owned();
    let mark = explained("kind".to_owned(), word, name.to_owned(), means);
    view! { <p class="small-text" data-testid="kind">{mark}</p> }
}

/// What ITIL 4 and `FitSM` call it; empty until the crosswalk has arrived.
fn elsewhere(sub_clause: SubClause) -> String {
    app().with_bank(|bank| {
        let row = bank
            .lists()
            .crosswalk
            .iter()
            .find(|row| row.sub_clause == sub_clause);
        let names = row.map(|row| [("ITIL 4", &row.itil), ("FitSM", &row.fitsm)]);
        let named = names
            .into_iter()
            .flatten()
            .filter(|(_, name)| !name.is_empty());
        let texts: Vec<_> = named
            .map(|(source, name)| format!("{source}: {name}"))
            .collect();
        texts.join(" · ")
    })
}
