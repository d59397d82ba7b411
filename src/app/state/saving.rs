//! Saving: an effect of every change, visible and never silent.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;

use super::App;
use crate::app::browser;
use crate::core::assessment::Assessment;
use crate::core::id::AssessmentId;
use crate::storage::{Denied, Shelf};

/// Whether the last change is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SaveState {
    /// Nothing has changed yet.
    Idle,
    /// A change waits to be stored.
    Pending,
    /// Stored, at this time of day.
    Saved(String),
    /// An example: nothing is stored.
    Demo,
    /// Not stored: it is in memory only.
    Failed(Denied),
}

impl SaveState {
    /// Before anything has changed. Denied storage is told at once.
    pub(super) fn at_start(shelf: Shelf) -> Self {
        match shelf {
            Shelf::Open => Self::Idle,
            Shelf::Closed => Self::Failed(Denied::Unavailable),
        }
    }
}

/// How soon a change must be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Urgency {
    /// Before the next paint.
    Now,
    /// Within [`TYPING_PAUSE`].
    Soon,
}

const TYPING_PAUSE: Duration = Duration::from_millis(250);

thread_local! {
    /// The timer of the save that waits for a pause in typing.
    static TIMER: Cell<Option<TimeoutHandle>> = const { Cell::new(None) };
}

impl App {
    /// Stores the open assessment.
    pub(super) fn save(self, urgency: Urgency) {
        match urgency {
            Urgency::Now => self.save_now(),
            Urgency::Soon => {
                self.save_state.set(SaveState::Pending);
                let waiting = TIMER.take().is_some();
                let timer = set_timeout_with_handle(move || self.save_now(), TYPING_PAUSE).ok();
                if timer.is_none() && !waiting {
                    self.save_now();
                }
                TIMER.set(timer);
            }
        }
    }

    fn save_now(self) {
        if let Some(timer) = TIMER.take() {
            timer.clear();
        }
        self.open.with_untracked(|open| match open {
            None => {}
            Some(open) if open.demo.is_some() => self.save_state.set(SaveState::Demo),
            Some(open) => self.shelve(open),
        });
    }

    /// Brings the open assessment into the library, to the front, and stores what differs
    /// from the state that lies there.
    fn shelve(self, open: &Assessment) {
        let shelf = self.shelf.get_value();
        let is_stored = self
            .unsaved
            .with_untracked(|all| all.iter().all(|(id, _)| *id != open.id));
        let put = self.library.try_update(|all| {
            let place = all.iter().position(|one| one.id == open.id);
            let ahead = place.and_then(|place| all.get_mut(..=place));
            if let Some(ahead) = ahead {
                ahead.rotate_right(1);
            }
            match all.first_mut().filter(|_| place.is_some()) {
                None => {
                    all.insert(0, open.clone());
                    shelf.put(open)
                }
                Some(old) => {
                    let put = if is_stored {
                        shelf.put_changes(old, open)
                    } else {
                        shelf.put(open)
                    };
                    old.become_like(open);
                    put
                }
            }
        });
        if let Some(put) = put {
            self.tell(&open.id, put);
        }
    }

    /// Writes an assessment to the browser's storage and says how that went.
    pub(super) fn store(self, assessment: &Assessment) {
        self.tell(&assessment.id, self.shelf.get_value().put(assessment));
    }

    /// Says how storing went.
    fn tell(self, id: &AssessmentId, put: Result<(), Denied>) {
        self.unsaved.maybe_update(|all| {
            let before = all.len();
            all.retain(|(one, _)| one != id);
            let was_lost = all.len() < before;
            all.extend(put.err().map(|denied| (id.clone(), denied)));
            was_lost || all.len() > before
        });
        // While another one is in memory only, the notice of it stays.
        let denied = self
            .unsaved
            .with_untracked(|all| all.last().map(|(_, denied)| denied.clone()));
        let state = match denied {
            None => SaveState::Saved(browser::time_of_day()),
            Some(denied) => SaveState::Failed(denied),
        };
        self.save_state.maybe_update(|now| {
            let changes = *now != state;
            *now = state;
            changes
        });
    }

    /// What closing the page would lose; to be read within a reactive scope.
    pub(crate) fn unsaved(self) -> Vec<Assessment> {
        self.unsaved.with(|lost| {
            let is_lost = |one: &&Assessment| lost.iter().any(|(id, _)| *id == one.id);
            self.library
                .with(|all| all.iter().filter(is_lost).cloned().collect())
        })
    }

    /// Tries again to store what could not be stored.
    pub(super) fn store_unsaved(self) {
        for one in untrack(|| self.unsaved()) {
            self.store(&one);
        }
    }

    /// Nothing has changed since an assessment was opened or closed.
    pub(super) fn rest(self) {
        if self.unsaved.with_untracked(Vec::is_empty) {
            self.save_state
                .set(SaveState::at_start(self.shelf.get_value()));
        }
    }

    /// Stores what is pending when the page is left or hidden. Where that
    /// cannot be done, the browser asks before it closes the page.
    pub(super) fn save_on_leaving(self) {
        window_event_listener_untyped("pagehide", move |_| {
            browser::leave_field();
            self.save_pending();
        });
        window_event_listener(leptos::ev::beforeunload, move |event| {
            if !self.unsaved.with_untracked(Vec::is_empty) {
                event.prevent_default();
            }
        });
    }

    /// Stores a change that waits for a pause in typing.
    pub(super) fn save_pending(self) {
        if self
            .save_state
            .with_untracked(|state| *state == SaveState::Pending)
        {
            self.save_now();
        }
    }
}
