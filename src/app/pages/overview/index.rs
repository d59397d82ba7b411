//! The answers by group: those worth a second look, those that are missing, or all.

use crate::dom::prelude::*;

use crate::app::reactive::{For, Memo, Show};
use crate::app::state::app;
use crate::app::visits;
use crate::core::assessment::AnswerValue;
use crate::core::bank::Question;
use crate::core::id::QuestionId;
use crate::core::questionnaire::{Group, GroupProgress, asked};
use crate::messages::{answer_on, fill, t};
use crate::route::Page;
use crate::shown::second_look;

/// Which questions are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    SecondLook,
    Unanswered,
    All,
}

/// So many rows are shown at once; of more, the groups stay closed.
const FEW: usize = 8;

impl Wanted {
    const ALL: [Self; 3] = [Self::SecondLook, Self::Unanswered, Self::All];

    fn label(self) -> &'static str {
        match self {
            Self::SecondLook => t("overview.show-second-look"),
            Self::Unanswered => t("overview.show-unanswered"),
            Self::All => t("overview.show-all"),
        }
    }

    /// What is said where nothing is listed.
    fn none(self) -> &'static str {
        match self {
            Self::SecondLook => t("overview.no-second-look"),
            Self::Unanswered | Self::All => t("overview.none-unanswered"),
        }
    }
}

/// What a row shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Row {
    id: QuestionId,
    ask: String,
    reference: &'static str,
    value: Option<AnswerValue>,
    /// The answer in words, with what else there is to it.
    said: Vec<&'static str>,
}

/// The rows of a group.
type Listed = (Group, Vec<Row>);

/// The questions that are wanted, by group.
#[component]
pub(super) fn Index(groups: Memo<Vec<GroupProgress>>) -> impl IntoView {
    let app = app();
    let wanted = visits::kept("wanted", Wanted::SecondLook);
    let listed = Memo::new(move |_| {
        let wanted = wanted.get();
        let mut listed: Vec<Listed> =
            groups.with(|groups| groups.iter().map(|one| (one.group, Vec::new())).collect());
        app.bank.with(|state| {
            app.elsewhere.with(|elsewhere| {
                app.with_open(|open| {
                    for question in asked(state.bank(), open) {
                        let value = open.value(&question.id);
                        let why = second_look::why(open, question, elsewhere);
                        let is_wanted = match wanted {
                            Wanted::SecondLook => why.is_some(),
                            Wanted::Unanswered => value.is_none(),
                            Wanted::All => true,
                        };
                        let own = Group::of(question.area);
                        let group = listed.iter_mut().find(|(group, _)| *group == own);
                        if let (true, Some((_, rows))) = (is_wanted, group) {
                            let has_note = !open.answer(&question.id).note.is_empty();
                            let more = why.and_then(second_look::Why::words);
                            rows.push(row_of(question, value, more, has_note));
                        }
                    }
                })
            })
        });
        listed.retain(|(_, rows)| !rows.is_empty());
        listed
    });
    let count = move || listed.with(|all| all.iter().map(|(_, rows)| rows.len()).sum::<usize>());
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
    let group = move |(group, rows): Listed| {
        let is_open = untrack(count) <= FEW;
        let name = app.group_name(group);
        let counted = rows.len();
        let rows: Vec<_> = rows
            .into_iter()
            .map(|row| shown(app.link(Page::Question(row.id.clone())), row))
            .collect();
        view! {
            <details class="more" open=is_open>
                <summary>
                    <h3>{name} " " <span class="muted number">{counted}</span></h3>
                </summary>
                <ul class="entries">{rows}</ul>
            </details>
        }
    };
    view! {
        <section class="stack tight">
            <div class="segments" role="radiogroup" aria-label=t("overview.show")>
                {Wanted::ALL.map(segment).collect_view()}
            </div>
            <p role="status" class="muted small-text" data-testid="listed">
                {move || match count() {
                    0 => wanted.get().none().to_owned(),
                    count => fill("overview.listed", &[("count", &count)]),
                }}
            </p>
            <Show when=move || { count() > 0 }>
                <For each=move || listed.get() key=Clone::clone children=group/>
            </Show>
        </section>
    }
}

fn row_of(
    question: &Question,
    value: Option<AnswerValue>,
    more: Option<&'static str>,
    has_note: bool,
) -> Row {
    let word = value.map_or(t("overview.unanswered"), |value| {
        answer_on(question.text.scale, value)
    });
    let note = has_note.then(|| t("overview.has-note"));
    Row {
        id: question.id.clone(),
        ask: question.text.ask.clone(),
        reference: question.area.sub_clause().map_or("", |one| one.number()),
        value,
        said: [Some(word), more, note].into_iter().flatten().collect(),
    }
}

fn shown(href: String, row: Row) -> AnyView {
    let said: Vec<_> = row
        .said
        .into_iter()
        .map(|said| view! { <span>{said}</span> })
        .collect();
    let act = if row.value.is_some() {
        t("overview.change")
    } else {
        t("overview.answer")
    };
    view! {
        <li>
            <a class="entry" href=href>
                <span class="answer-mark" data-answer=row.value.map(AnswerValue::key) aria-hidden="true"></span>
                <span class="title">{row.ask}</span>
                <span class="detail">
                    <span>{row.reference}</span>
                    {said}
                    <span class="act">{act}</span>
                </span>
            </a>
        </li>
    }
}
