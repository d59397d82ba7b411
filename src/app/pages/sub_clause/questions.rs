//! Strengths and gaps, question by question.

use crate::dom::prelude::*;

use crate::app::components::{Choice, ListColumn, ListFilter, Listing, card_head, listing};
use crate::app::reactive::Memo;
use crate::app::state::App;
use crate::core::assessment::{Answer, AnswerValue, EvidenceState};
use crate::core::bank::{Finding, Kind, Question};
use crate::core::questionnaire::asked;
use crate::core::scoring::is_major_at;
use crate::core::standard::SubClause;
use crate::messages::{answer_on, fill, kind, t};
use crate::route::Page;
use crate::shown::listing::{Cell, Row};

/// The tags of the filter.
const GAP: &str = "gap";
const STRENGTH: &str = "strength";

/// The questions asked; each row leads to its question.
pub(super) fn questions(app: App, sub_clause: SubClause) -> AnyView {
    let rows = Memo::new(move |_| {
        let rows = app.with_open(|open| {
            app.with_bank(|bank| {
                let own = asked(bank, open);
                let own = own.filter(|one| one.area.sub_clause() == Some(sub_clause));
                let rows = own.map(|one| row(app, one, &open.joint(&one.id).unwrap_or_default()));
                rows.collect::<Vec<Row>>()
            })
        });
        rows.unwrap_or_default()
    });
    let has_gaps = rows.with_untracked(|rows| rows.iter().any(|row| row.tags == [GAP]));
    let choice = |key: &str, label: &str| Choice {
        key: key.to_owned(),
        label: label.to_owned(),
    };
    let list = Listing {
        name: "question",
        caption: t("sub-clause.questions"),
        columns: vec![
            ListColumn::words(t("sub-clause.question")),
            ListColumn::words(t("sub-clause.answer")),
            ListColumn::words(t("sub-clause.weight")),
            ListColumn::words(t("sub-clause.has-evidence")),
        ],
        filters: vec![ListFilter {
            id: "question-shown",
            label: t("gap.show"),
            choices: vec![
                choice("", t("filter.all")),
                choice(GAP, t("sub-clause.gaps")),
                choice(STRENGTH, t("sub-clause.strengths")),
            ],
            begins: if has_gaps { GAP } else { "" },
        }],
        order: t("sub-clause.as-asked"),
        counted: |count| fill("gap.shown", &[("count", &count)]),
        opens: None,
    };
    view! {
        <section class="card stack">
            {card_head(t("sub-clause.questions"), t("sub-clause.questions-about"))}
            {listing(list, rows)}
        </section>
    }
}

fn row(app: App, question: &Question, given: &Answer) -> Row {
    let rank = match given.value {
        Some(value) if is_major_at(question.unmet, value) => 0.0,
        Some(AnswerValue::Always) => 3.0,
        None | Some(AnswerValue::DontKnow | AnswerValue::Unclear) => 2.0,
        Some(_) => 1.0,
    };
    let words = given.value.map_or(t("sub-clause.unanswered"), |value| {
        answer_on(question.text.scale, value)
    });
    let weight = match (question.unmet, question.kind) {
        (Finding::Major, _) => t("sub-clause.gate"),
        (Finding::Absolute, _) => t("sub-clause.gate-absolute"),
        (Finding::Minor, Kind::Requirement) => "",
        (Finding::Minor, other) => kind(other),
    };
    let has_evidence = given.evidence == EvidenceState::Exists;
    let evidence = if has_evidence {
        t("sub-clause.noted")
    } else {
        ""
    };
    let note = given.note.trim();
    let is_strength = given.value == Some(AnswerValue::Always);
    let tag = if is_strength { STRENGTH } else { GAP };
    Row {
        key: question.id.to_string(),
        href: Some(app.link(Page::Question(question.id.clone()))),
        note: (!note.is_empty()).then(|| fill("note.question", &[("text", &note)])),
        cells: vec![
            Cell::Words(question.text.ask.clone()),
            Cell::Ranked {
                words: words.to_owned(),
                rank,
            },
            Cell::words(weight),
            Cell::words(evidence),
        ],
        tags: vec![tag.to_owned()],
        ..Row::default()
    }
}
