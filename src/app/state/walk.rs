//! The way through the questions.

use crate::dom::prelude::*;

use super::App;
use crate::app::browser;
use crate::core::assessment::AnswerValue;
use crate::core::edit::{AnswerField, Edit};
use crate::core::id::QuestionId;
use crate::core::questionnaire::{Direction, neighbour};
use crate::route::{Page, Route};
use crate::shown::going_on;
use crate::storage::GoingOn;

/// What is found while the visitor is busy with a question beyond its answer: notes are
/// open, something is ticked, or something is typed.
const BUSY: &str = ".question details[open], [data-testid='ticks'] :checked, dialog[open], \
    .question :is(textarea, [type='text']):focus";

impl App {
    /// The question that the page shows; to be read within a reactive scope.
    pub(crate) fn shown_question(self) -> Option<QuestionId> {
        self.route.with(|route| match route {
            Route::Assessment(_, Page::Question(id)) => Some(id.clone()),
            _ => None,
        })
    }

    /// Answers the question that is shown.
    pub(crate) fn answer_shown(self, value: AnswerValue) {
        if let Some(id) = untrack(|| self.shown_question()) {
            self.note_pace(&id);
            self.edit(Edit::Answer(id, AnswerField::Value(Some(value))));
        }
    }

    /// Goes on from the question shown in a moment, once it is answered, unless the visitor
    /// wants to go on by hand, is busy with the question, or has gone on by then.
    pub(crate) fn go_on_soon(self) {
        let shown = untrack(|| self.shown_question());
        if self.preferences.get_untracked().going_on == GoingOn::ByHand || shown.is_none() {
            return;
        }
        browser::soon(move || {
            let is_there = untrack(|| self.shown_question()) == shown;
            if is_there && browser::find(BUSY).is_none() {
                self.go_to_question(Direction::Next);
            }
        });
    }

    /// Goes from the question shown to another; past the last one, and where
    /// nothing else is open, to the page that says how things stand.
    pub(crate) fn go_to_question(self, direction: Direction) {
        let Some(shown) = untrack(|| self.shown_question()) else {
            return;
        };
        match (untrack(|| self.neighbour(&shown, direction)), direction) {
            (Some(id), _) => self.go_page(Page::Question(id)),
            (None, Direction::Next | Direction::NextUnanswered) => {
                let on = untrack(|| {
                    self.with_bank(|bank| self.with_open(|open| going_on::page(bank, open)))
                });
                self.go_page(match on {
                    Some(Page::Result) => Page::Arrived,
                    _ if untrack(|| self.is_invited()) => Page::Reply,
                    _ => Page::Overview,
                });
            }
            (None, Direction::Previous) => {}
        }
    }

    /// The question in a direction; to be read within a reactive scope.
    fn neighbour(self, from: &QuestionId, direction: Direction) -> Option<QuestionId> {
        self.bank.with(|state| {
            self.with_open(|open| {
                neighbour(state.bank(), open, from, direction).map(|found| found.id.clone())
            })?
        })
    }

    /// The link to the question in a direction; to be read within a reactive scope.
    pub(crate) fn neighbour_link(self, from: &QuestionId, direction: Direction) -> Option<String> {
        self.neighbour(from, direction)
            .map(|id| self.link(Page::Question(id)))
    }
}
