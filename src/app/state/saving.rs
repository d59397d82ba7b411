//! Saving: an effect of every change, visible and never silent.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;

use super::App;
use crate::app::browser;
use crate::core::assessment::Assessment;
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
    pub(super) fn at_rest(shelf: Shelf) -> Self {
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
        let Some(open) = self.open.get_untracked() else {
            return;
        };
        if open.demo.is_some() {
            self.save_state.set(SaveState::Demo);
            return;
        }
        self.library.update(|all| {
            all.retain(|one| one.id != open.id);
            all.insert(0, open.clone());
        });
        self.store(&open);
    }

    /// Writes an assessment to the browser's storage and says how that went.
    pub(super) fn store(self, assessment: &Assessment) {
        self.save_state
            .set(match self.shelf.get_value().put(assessment) {
                Ok(()) => SaveState::Saved(browser::time_of_day()),
                Err(denied) => SaveState::Failed(denied),
            });
    }

    /// Stores what is pending when the page is left or hidden. Where that
    /// cannot be done, the browser asks before it closes the page.
    pub(super) fn save_on_leaving(self) {
        window_event_listener_untyped("pagehide", move |_| self.save_pending());
        window_event_listener(leptos::ev::beforeunload, move |event| {
            let is_failed = |state: &SaveState| matches!(state, SaveState::Failed(_));
            let is_lost = self.save_state.with_untracked(is_failed)
                && !self.library.with_untracked(Vec::is_empty);
            if is_lost {
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
