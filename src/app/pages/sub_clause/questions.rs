//! Strengths and gaps, question by question.

use leptos::prelude::*;

use crate::app::components::{card_list, detail, entry_link, status_mark};
use crate::app::state::App;
use crate::core::assessment::{Answer, AnswerValue, EvidenceState};
use crate::core::bank::{Finding, Kind, Question};
use crate::core::questionnaire::asked;
use crate::core::scoring::is_major_at;
use crate::core::standard::SubClause;
use crate::messages::{answer_on, fill, kind, t};
use crate::route::Page;

/// The questions asked, gaps first.
pub(super) fn questions(app: App, sub_clause: SubClause) -> AnyView {
    let (mut gaps, mut strengths) = (Vec::new(), Vec::new());
    app.with_open(|open| {
        app.with_bank(|bank| {
            for question in asked(bank, open) {
                if question.area.sub_clause() != Some(sub_clause) {
                    continue;
                }
                let given = open.joint(&question.id).unwrap_or_default();
                let entry = entry(app, question, &given);
                match given.value {
                    Some(AnswerValue::Always) => strengths.push(entry),
                    _ => gaps.push(entry),
                }
            }
        });
    });
    view! {
        <div class="stack loose">
            {card_list(t("sub-clause.gaps"), t("sub-clause.gaps-about"), t("sub-clause.no-gaps"), gaps)}
            {card_list(t("sub-clause.strengths"), t("sub-clause.strengths-about"), t("sub-clause.no-strengths"), strengths)}
        </div>
    }
    .into_any()
}

fn entry(app: App, question: &Question, given: &Answer) -> AnyView {
    let (status, words) = match given.value {
        None => ("unknown", t("sub-clause.unanswered")),
        Some(value) => match value {
            AnswerValue::Always => ("met", answer_on(question.text.scale, value)),
            value if is_major_at(question.unmet, value) => {
                ("major", answer_on(question.text.scale, value))
            }
            AnswerValue::DontKnow | AnswerValue::Unclear => {
                ("unknown", answer_on(question.text.scale, value))
            }
            AnswerValue::No | AnswerValue::Sometimes | AnswerValue::Mostly => {
                let status = match question.kind {
                    Kind::Requirement => "minor",
                    Kind::Note | Kind::Practice => "draft",
                };
                (status, answer_on(question.text.scale, value))
            }
        },
    };
    let mut details = vec![status_mark(status, words)];
    if question.kind != Kind::Requirement {
        details.push(detail(kind(question.kind).to_owned()));
    }
    match question.unmet {
        Finding::Minor => {}
        Finding::Major => details.push(detail(t("sub-clause.gate").to_owned())),
        Finding::Absolute => details.push(detail(t("sub-clause.gate-absolute").to_owned())),
    }
    if given.evidence == EvidenceState::Exists {
        details.push(detail(t("sub-clause.has-evidence").to_owned()));
    }
    let note = given.note.trim();
    if !note.is_empty() {
        details.push(detail(fill("note.question", &[("text", &note)])));
    }
    entry_link(
        app.link(Page::Question(question.id.clone())),
        None,
        question.text.ask.clone(),
        details,
    )
}
