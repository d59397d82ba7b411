//! The state of the first steps: a new assessment and the first questions.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{assets, browser, handover};
use crate::catalogue;
use crate::core::assessment::{Answer, AnswerValue, Assessment};
use crate::core::bank::{FirstLists, Question};
use crate::messages::{fill, t};
use crate::route::{Page, Route};
use crate::storage::Shelf;

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum View {
    /// The opening of the start page.
    Opening,
    /// A question, by its place among the first ones.
    Question(usize),
    /// A page of the whole app.
    Elsewhere,
}

/// The state of the first steps.
#[derive(Clone, Copy)]
pub(crate) struct Steps {
    pub view: RwSignal<View>,
    pub lists: RwSignal<FirstLists>,
    pub open: RwSignal<Option<Assessment>>,
    pub save_state: RwSignal<String>,
    /// Whether the whole app could not be loaded.
    pub has_failed: RwSignal<bool>,
    shelf: StoredValue<Shelf>,
}

impl Steps {
    /// The state at the start.
    pub(super) fn start() -> Self {
        let steps = Self {
            view: RwSignal::new(View::Elsewhere),
            lists: RwSignal::default(),
            open: RwSignal::new(None),
            save_state: RwSignal::default(),
            has_failed: RwSignal::new(false),
            shelf: StoredValue::new(Shelf::probe()),
        };
        steps.load_lists();
        steps.enter();
        let handle = window_event_listener(leptos::ev::hashchange, move |_| {
            if handover::is_ready() {
                handover::hand_over(steps);
            } else {
                steps.enter();
                request_animation_frame(|| browser::focus("main h1"));
            }
        });
        on_cleanup(move || handle.remove());
        steps
    }

    fn load_lists(self) {
        spawn_local(async move {
            let read = assets::fetch("quick").await;
            match read.and_then(|text| catalogue::read_first(&text)) {
                Ok(lists) => self.lists.set(lists),
                Err(_) => self.view.set(View::Elsewhere),
            }
        });
    }

    /// Shows what the location's hash names, as far as the first steps have it.
    fn enter(self) {
        let view = match Route::parse(&browser::hash()) {
            Route::Start if !self.shelf.get_value().has_any() => View::Opening,
            Route::Assessment(id, page) if self.is_open(&id) => match page {
                Page::Questions => View::Question(0),
                Page::Question(question) => self
                    .place_of(&question)
                    .map_or(View::Elsewhere, View::Question),
                _ => View::Elsewhere,
            },
            _ => View::Elsewhere,
        };
        self.view.set(view);
    }

    fn is_open(self, id: &crate::core::id::AssessmentId) -> bool {
        self.open
            .with_untracked(|open| open.as_ref().is_some_and(|open| open.id == *id))
    }

    fn place_of(self, id: &crate::core::id::QuestionId) -> Option<usize> {
        self.lists.with_untracked(|lists| {
            lists
                .questions
                .iter()
                .position(|question| question.id == *id)
        })
    }

    /// Makes an empty assessment and goes to its first question.
    pub(super) fn create(self) {
        let assessment = Assessment::new(browser::new_id(), browser::today());
        let route = Route::Assessment(assessment.id.clone(), Page::Questions);
        self.open.set(Some(assessment));
        self.store();
        browser::set_hash(&route.to_string());
    }

    /// Answers a question and stores that.
    pub(super) fn answer(self, question: &Question, value: AnswerValue) {
        self.open.update(|open| {
            if let Some(open) = open {
                let answer = Answer {
                    value: Some(value),
                    ..Answer::default()
                };
                open.answers.insert(question.id.clone(), answer);
                open.place = Some(question.id.clone());
                open.changed = browser::today();
            }
        });
        self.store();
    }

    fn store(self) {
        let stored = self
            .open
            .with_untracked(|open| open.as_ref().map(|open| self.shelf.get_value().put(open)));
        self.save_state.set(match stored {
            Some(Ok(())) => fill("save.saved", &[("time", &browser::time_of_day())]),
            Some(Err(_)) => t("save.not-saved").to_owned(),
            None => String::new(),
        });
    }
}
