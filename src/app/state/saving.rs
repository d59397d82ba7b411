//! Saving: an effect of every change, visible and never silent.

use std::cell::Cell;
use std::time::Duration;

use crate::dom::prelude::*;

use super::App;
use crate::app::browser;
use crate::core::assessment::Assessment;
use crate::core::id::AssessmentId;
use crate::messages::t;
use crate::storage::{Denied, local};

/// Whether the last change is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SaveState {
    /// Nothing has changed yet.
    Idle,
    /// A change waits to be stored, or to be on disk.
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
    pub(super) fn at_start() -> Self {
        match local::probe() {
            Ok(()) => Self::Idle,
            Err(denied) => Self::Failed(denied),
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
/// After what time it is tried again to store what could not be stored.
const NEXT_TRY: Duration = Duration::from_secs(5);

thread_local! {
    /// The timer of the save that waits for a pause in typing.
    static TIMER: Cell<Option<TimeoutHandle>> = const { Cell::new(None) };
    /// Whether a next try is due.
    static TRIES: Cell<bool> = const { Cell::new(false) };
}

/// Whether something that was typed waits for a pause.
fn is_typed() -> bool {
    let timer = TIMER.take();
    let waits = timer.is_some();
    TIMER.set(timer);
    waits
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
        let id = self.open.with_untracked(|open| {
            let open = open.as_ref()?;
            open.demo.is_none().then(|| open.id.clone())
        });
        match id {
            Some(id) => self.keep_open(&id),
            None if self.open.with_untracked(Option::is_some) => {
                self.save_state.set(SaveState::Demo);
            }
            None => {}
        }
    }

    /// Notes whether an assessment is on the shelf, and shows what comes of it.
    pub(super) fn note_shelved(self, id: &AssessmentId, put: Result<(), Denied>) {
        let recovers = self.keeping().unsaved.try_maybe_update(|all| {
            let before = all.len();
            all.retain(|(one, _)| one != id);
            let was_lost = all.len() < before;
            all.extend(put.err().map(|denied| (id.clone(), denied)));
            (was_lost || all.len() > before, was_lost && all.is_empty())
        });
        if recovers == Some(true) {
            self.say(t("save.recovered").to_owned());
        }
        self.show_saved();
        if self.keeping().unsaved.with_untracked(|all| !all.is_empty()) && !TRIES.replace(true) {
            set_timeout(
                move || {
                    TRIES.set(false);
                    self.store_unsaved();
                },
                NEXT_TRY,
            );
        }
    }

    /// Shows whether everything is stored.
    pub(super) fn show_saved(self) {
        // While another one is in memory only, the notice of it stays.
        let denied = self
            .keeping()
            .unsaved
            .with_untracked(|all| all.last().map(|(_, denied)| denied.clone()));
        let state = match denied {
            Some(denied) => SaveState::Failed(denied),
            // What has come to disk meanwhile may be older than what is typed just now.
            None if is_typed() || self.is_waiting_for_disk() => SaveState::Pending,
            None => SaveState::Saved(browser::time_of_day()),
        };
        self.save_state.maybe_update(|now| {
            let changes = *now != state;
            *now = state;
            changes
        });
    }

    /// What closing the page would lose; to be read within a reactive scope.
    pub(crate) fn unsaved(self) -> Vec<Assessment> {
        self.keeping().unsaved.with(|lost| {
            let is_lost = |one: &&Assessment| lost.iter().any(|(id, _)| *id == one.id);
            self.library
                .with(|all| all.iter().filter(is_lost).cloned().collect())
        })
    }

    /// Tries again to store what could not be stored.
    pub(super) fn store_unsaved(self) {
        let lost = self.keeping().unsaved.get_untracked();
        for (id, _) in lost {
            self.look(&id);
            self.shelve(&id);
        }
    }

    /// Nothing has changed since an assessment was opened or closed.
    pub(super) fn rest(self) {
        if self.keeping().unsaved.with_untracked(Vec::is_empty) {
            self.save_state.set(SaveState::at_start());
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
            if !self.keeping().unsaved.with_untracked(Vec::is_empty) {
                event.prevent_default();
            }
        });
    }

    /// Stores a change that waits for a pause in typing.
    pub(super) fn save_pending(self) {
        let waits = TIMER.take().inspect(TimeoutHandle::clear);
        if waits.is_some() {
            self.save_now();
        }
    }
}
