//! The state of the first steps: a new assessment and the first questions.

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use super::questions::{self, Questions};
use crate::app::assets::{self, FIRST, HOST, NUMBERS};
use crate::app::handover::{self, Arrival};
use crate::app::{browser, everything};
use crate::core::assessment::{AnswerValue, Begun};
use crate::core::id::{AssessmentId, QuestionId};
use crate::messages::{fill, t};
use crate::route::{Page, Route};
use crate::storage::{Seen, disk, keys, local, seal_begun};

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    /// The opening of the start page.
    Opening,
    /// A question, by its place among the first ones.
    Question(usize),
    /// A page of the whole app.
    Elsewhere,
}

/// Whether the last answer is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Saved {
    /// Nothing has been answered yet.
    Idle,
    /// On its way to disk, or to the whole app.
    Pending,
    /// Stored, at this time of day.
    At(String),
    /// Not stored: it is in memory only.
    Failed,
}

impl Saved {
    /// The state for the stylesheet.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Pending => "saving",
            Self::At(_) => "saved",
            Self::Failed => "failed",
        }
    }

    /// The state in words.
    pub(super) fn words(&self) -> String {
        match self {
            Self::Idle => String::new(),
            Self::Pending => t("save.pending").to_owned(),
            Self::At(time) => fill("save.saved", &[("time", time)]),
            Self::Failed => t("save.not-saved").to_owned(),
        }
    }
}

/// The state of the first steps.
#[derive(Clone, Copy)]
pub(super) struct Steps {
    pub view: RwSignal<View>,
    pub questions: RwSignal<Questions>,
    pub open: RwSignal<Option<Begun>>,
    pub saved: RwSignal<Saved>,
    /// How far the whole app has arrived.
    pub arrival: RwSignal<Arrival>,
    /// The texts that were written, to know them again.
    written: StoredValue<Vec<String>>,
}

impl Steps {
    /// The state at the start.
    pub(super) fn start() -> Self {
        let steps = Self {
            view: RwSignal::new(View::Elsewhere),
            questions: RwSignal::default(),
            open: RwSignal::new(None),
            saved: RwSignal::new(Saved::Idle),
            arrival: RwSignal::new(Arrival::Coming),
            written: StoredValue::default(),
        };
        if let Err(denied) = local::take_over() {
            leptos::logging::warn!("nothing of earlier versions could be taken over: {denied:?}");
        }
        steps.enter();
        steps.load_app();
        let handle = window_event_listener(leptos::ev::hashchange, move |_| {
            if steps.arrival.get_untracked() == Arrival::Here {
                handover::hand_over(steps.open.get_untracked());
            } else {
                steps.enter();
                request_animation_frame(|| browser::focus("main h1"));
            }
        });
        on_cleanup(move || handle.remove());
        steps
    }

    /// Loads the whole app, which takes over at once unless the visitor is at a
    /// question. The numbers that it needs come beside it where they are waited for,
    /// else after it.
    pub(super) fn load_app(self) {
        let route = Route::parse(&browser::hash());
        if self.view.get_untracked() == View::Elsewhere {
            assets::fetch_ahead(NUMBERS);
        }
        handover::load(self.arrival, route, move || {
            match self.view.try_get_untracked() {
                Some(View::Question(_)) if self.saved.get_untracked() != Saved::Pending => {
                    spawn_local(everything::bring());
                }
                Some(View::Question(_)) => self.let_the_app_merge(),
                Some(View::Opening | View::Elsewhere) => {
                    handover::hand_over_at_rest(move || self.open.try_get_untracked().flatten());
                }
                None => {}
            }
        });
    }

    fn load_questions(self) {
        spawn_local(async move {
            let text = assets::fetch(FIRST).await.ok();
            // Where the host has questions of his own, the whole app asks them.
            let host = assets::fetch(HOST).await;
            let is_ours = !host.is_ok_and(|host| host.contains("\"replace\""));
            match text
                .filter(|_| is_ours)
                .and_then(|text| questions::read(&text))
            {
                Some(questions) => drop(self.questions.try_set(questions)),
                None => drop(self.view.try_set(View::Elsewhere)),
            }
        });
    }

    /// Shows what the location's hash names, as far as the first steps have it.
    fn enter(self) {
        let view = match Route::parse(&browser::hash()) {
            Route::Start if local::stored_ids().is_ok_and(|ids| ids.is_empty()) => View::Opening,
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
        // Who came for something else may yet come back to the start.
        if view != View::Elsewhere && self.questions.with_untracked(|all| all.list.is_empty()) {
            self.load_questions();
        }
    }

    fn is_open(self, id: &AssessmentId) -> bool {
        self.open
            .with_untracked(|open| open.as_ref().is_some_and(|open| open.id == *id))
    }

    fn place_of(self, id: &QuestionId) -> Option<usize> {
        self.questions.with_untracked(|questions| {
            questions
                .list
                .iter()
                .position(|question| question.id == *id)
        })
    }

    /// Makes an empty assessment and goes to its first question.
    pub(super) fn create(self) {
        let begun = Begun::new(browser::new_id(), browser::now());
        let route = Route::Assessment(begun.id.clone(), Page::Questions);
        self.open.set(Some(begun));
        self.store();
        browser::set_hash(&route.to_string());
    }

    /// Answers a question and stores that.
    pub(super) fn answer(self, question: &QuestionId, value: AnswerValue) {
        self.open.update(|open| {
            if let Some(open) = open {
                open.answer(question, value, browser::now());
            }
        });
        self.store();
    }

    /// Stores what was answered where nobody else has written, and brings it to disk.
    /// What has met something else waits for the whole app, which merges.
    fn store(self) {
        let Some(begun) = self.open.get_untracked() else {
            return;
        };
        let (window, count) = browser::next_count();
        let mut seen = Seen::default();
        seen.add(&window, count);
        let Ok(text) = seal_begun(&begun, &seen) else {
            return self.saved.set(Saved::Failed);
        };
        self.written.update_value(|all| all.push(text.clone()));
        let key = keys::assessment(&begun.id);
        let put = match local::text(&key) {
            Ok(there) if self.is_mine(there.as_deref()) => {
                local::set(&key, Some(&text)).map(|()| true)
            }
            other => other.map(|_| false),
        };
        self.saved.set(match put {
            Ok(_) => Saved::Pending,
            Err(_) => Saved::Failed,
        });
        spawn_local(async move {
            let is_mine = |there: Option<&str>| self.is_mine(there);
            let on_disk = disk::replace(&key, is_mine, &text).await;
            // By now the whole app may have taken over.
            if self.open.try_get_untracked().flatten() != Some(begun) {
                return;
            }
            match (put, on_disk) {
                (Err(_), _) => {}
                (Ok(false), _) | (_, Ok(false)) => self.let_the_app_merge(),
                // Without a database local storage alone has to do.
                (Ok(true), _) => self.saved.set(Saved::At(browser::time_of_day())),
            }
        });
    }

    /// Whether a text was written here, or nothing is there.
    fn is_mine(self, there: Option<&str>) -> bool {
        there.is_none_or(|there| {
            let is_one = |all: &Vec<String>| all.iter().any(|one| one == there);
            let written = self.written.try_with_value(is_one);
            written.unwrap_or_default()
        })
    }

    /// Another window has written: the whole app knows what to do, once it is here.
    fn let_the_app_merge(self) {
        if self.arrival.get_untracked() == Arrival::Here {
            handover::hand_over_at_rest(move || self.open.try_get_untracked().flatten());
        }
    }

    /// The link to the question at a place; after the last of the first
    /// questions the whole app goes on.
    pub(super) fn link_to(self, place: usize) -> Option<String> {
        let id = self
            .open
            .with_untracked(|open| open.as_ref().map(|open| open.id.clone()))?;
        let question = self.questions.with_untracked(|questions| {
            let listed = questions.list.get(place);
            listed.map_or_else(
                || questions.next.clone(),
                |question| Some(question.id.clone()),
            )
        });
        let page = question.map_or(Page::Overview, Page::Question);
        Some(Route::Assessment(id, page).to_string())
    }

    /// Goes on from the question at a place in a moment, unless the visitor wants to go on
    /// by hand or has gone on by then.
    pub(super) fn go_on_soon(self, place: usize) {
        if !local::goes_on_by_hand() {
            browser::soon(move || {
                if self.view.try_get_untracked() == Some(View::Question(place)) {
                    self.go_to(place + 1);
                }
            });
        }
    }

    /// Goes to the question at a place.
    pub(super) fn go_to(self, place: usize) {
        if let Some(link) = self.link_to(place) {
            browser::set_hash(&link);
        }
    }
}
