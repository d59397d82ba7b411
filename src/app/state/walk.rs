//! The way through the questions.

use leptos::prelude::*;

use super::App;
use crate::core::assessment::AnswerValue;
use crate::core::edit::{AnswerField, Edit};
use crate::core::id::QuestionId;
use crate::core::questionnaire::{Direction, neighbour};
use crate::route::{Page, Route};

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
            self.edit(Edit::Answer(id, AnswerField::Value(Some(value))));
        }
    }

    /// Goes from the question shown to another; past the last one, and where
    /// nothing else is open, to the overview, which says how things stand.
    pub(crate) fn go_to_question(self, direction: Direction) {
        let Some(shown) = untrack(|| self.shown_question()) else {
            return;
        };
        match (untrack(|| self.neighbour(&shown, direction)), direction) {
            (Some(id), _) => self.go_page(Page::Question(id)),
            (None, Direction::Next | Direction::NextUnanswered) => self.go_page(Page::Overview),
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
