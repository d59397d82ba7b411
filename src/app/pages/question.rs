//! The questionnaire: one question at a time.

use leptos::prelude::*;

use crate::app::route::{Page, Route};
use crate::app::state::App;
use crate::core::assessment::{Answer, AnswerValue};
use crate::core::bank::Question;
use crate::core::edit::Edit;
use crate::core::id::QuestionId;
use crate::core::report::asked;

impl App {
    /// The question that the page shows.
    pub(crate) fn shown_question(self) -> Option<QuestionId> {
        let open = self.open.get_untracked()?;
        match self.route.get_untracked() {
            Route::Assessment(_, Page::Question(id)) => Some(id),
            Route::Assessment(_, Page::Questions) => open.place.or_else(|| {
                self.bank.with_untracked(|bank| {
                    let first = asked(bank.bank(), &self.open.get_untracked()?)
                        .next()?
                        .id
                        .clone();
                    Some(first)
                })
            }),
            _ => None,
        }
    }

    /// Answers the question that is shown.
    pub(crate) fn answer_shown(self, value: AnswerValue) {
        if let Some(id) = self.shown_question() {
            let now = self
                .open
                .with_untracked(|open| open.as_ref().map(|open| open.answer(&id)));
            let answer = Answer {
                value: Some(value),
                ..now.unwrap_or_default()
            };
            self.edit(Edit::Answer(id, answer));
        }
    }

    /// Goes to the question that a rule finds from the one shown.
    pub(crate) fn go_to_question(self, find: Rule) {
        let Some(shown) = self.shown_question() else {
            return;
        };
        let found = self.bank.with_untracked(|bank| {
            self.open.with_untracked(|open| {
                let open = open.as_ref()?;
                let questions: Vec<&Question> = asked(bank.bank(), open).collect();
                let place = questions.iter().position(|question| question.id == shown)?;
                let is_open = |question: &Question| open.value(&question.id).is_none();
                find(&questions, place, &is_open).map(|question| question.id.clone())
            })
        });
        if let Some(id) = found {
            self.go_page(Page::Question(id));
        }
    }
}

/// Finds a question from the one at a place.
pub(crate) type Rule =
    for<'a> fn(&[&'a Question], usize, &dyn Fn(&Question) -> bool) -> Option<&'a Question>;

/// The next question.
pub(crate) fn neighbour_after<'a>(
    questions: &[&'a Question],
    place: usize,
    _: &dyn Fn(&Question) -> bool,
) -> Option<&'a Question> {
    questions.get(place + 1).copied()
}

/// The question before.
pub(crate) fn neighbour_before<'a>(
    questions: &[&'a Question],
    place: usize,
    _: &dyn Fn(&Question) -> bool,
) -> Option<&'a Question> {
    questions.get(place.checked_sub(1)?).copied()
}

/// The next question without an answer, from the beginning again after the last.
pub(crate) fn next_unanswered<'a>(
    questions: &[&'a Question],
    place: usize,
    is_open: &dyn Fn(&Question) -> bool,
) -> Option<&'a Question> {
    let (before, after) = questions.split_at((place + 1).min(questions.len()));
    after
        .iter()
        .chain(before)
        .copied()
        .find(|question| is_open(question))
}

/// The question that is shown, with its answers.
#[component]
pub(crate) fn QuestionPage() -> impl IntoView {
    view! { <div class="page"></div> }
}
