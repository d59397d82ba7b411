//! Bringing to disk what local storage holds, and back what it has forgotten.
//!
//! What is owed to the database is given to it in one turn for each assessment, in
//! which what another window has put there meanwhile is read and merged first. A change
//! counts as saved when its turn is over: then it is on disk.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::keeping::Place;
use crate::core::id::AssessmentId;
use crate::messages::t;
use crate::storage::disk::{self, Turn};
use crate::storage::{Deleted, Denied, Owed, Seen, Unreadable, keys, open, seen_in};

/// Whether the database can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trust {
    /// As far as is known.
    Given,
    /// It cannot be had, or does not answer: local storage alone keeps what is entered.
    Withdrawn,
}

/// After what time a database that does not answer is no longer waited for: a busy
/// machine has taken five seconds, and what is called saved must be on disk.
const PATIENCE: Duration = Duration::from_secs(10);
/// The same at the start, when what local storage has is shown until more is known.
const PATIENCE_AT_START: Duration = Duration::from_secs(3);

thread_local! {
    /// Assessments of which something is owed that somebody waits for.
    static WAITING: RefCell<Vec<AssessmentId>> = const { RefCell::new(Vec::new()) };
    /// Whether it was told that the database cannot be relied on.
    static TOLD: Cell<bool> = const { Cell::new(false) };
    /// How often everything was erased: what was begun before must bring nothing back.
    static ERASURES: Cell<u32> = const { Cell::new(0) };
    /// Whether some of it is being written.
    static FLUSHES: Cell<bool> = const { Cell::new(false) };
}

/// Nothing is owed to the disk any more, as everything is erased.
pub(super) fn forget() {
    WAITING.take();
    ERASURES.set(ERASURES.get().wrapping_add(1));
}

impl App {
    /// Whether a change has yet to come to disk.
    pub(super) fn is_waiting_for_disk(self) -> bool {
        self.keeping().trust.get_untracked() == Trust::Given
            && (FLUSHES.get() || WAITING.with_borrow(|waiting| !waiting.is_empty()))
    }

    /// Brings to disk what is owed of an assessment.
    pub(super) fn flush_soon(self, id: &AssessmentId) {
        WAITING.with_borrow_mut(|waiting| {
            if !waiting.contains(id) {
                waiting.push(id.clone());
            }
        });
        if FLUSHES.replace(true) {
            return;
        }
        let patience = set_timeout_with_handle(
            move || {
                self.trust(Trust::Withdrawn);
                self.show_saved();
            },
            PATIENCE,
        );
        let flush = async move {
            let mut flushed = Ok(());
            while let Some(id) = WAITING.with_borrow_mut(Vec::pop) {
                flushed = self.flush(&id).await;
                if flushed.is_err() {
                    break;
                }
            }
            FLUSHES.set(false);
            if let Ok(patience) = patience {
                patience.clear();
            }
            let trust = match flushed {
                Ok(()) => Trust::Given,
                Err(_) => Trust::Withdrawn,
            };
            self.trust(trust);
            self.show_saved();
        };
        // What was entered is painted first.
        set_timeout(move || spawn_local(flush), Duration::ZERO);
    }

    /// Notes whether the database can be relied on, and tells once where it cannot.
    fn trust(self, trust: Trust) {
        let keeping = self.keeping();
        if keeping.trust.get_untracked() != trust {
            keeping.trust.set(trust);
            if trust == Trust::Withdrawn && !TOLD.replace(true) {
                self.say(t("data.no-disk").to_owned());
            }
        }
    }

    /// Brings one assessment to disk, or that it was deleted.
    async fn flush(self, id: &AssessmentId) -> Result<(), Denied> {
        if self.with_trace(id, |trace| trace.is_newer) {
            return Ok(());
        }
        let erasures = ERASURES.get();
        let turn = disk::turn().await?;
        let own = keys::assessment(id);
        let there = turn.get(&own).await?;
        if ERASURES.get() != erasures {
            return turn.over().await;
        }
        let is_news = self.with_trace(id, |trace| trace.disk.text != there);
        if is_news {
            self.look_on_disk(id, &turn, there).await?;
        }
        let given = self.give(id, &turn).await;
        let over = turn.over().await;
        if given.is_err() || over.is_err() {
            self.with_trace(id, |trace| {
                trace.disk.text = None;
                trace.disk.owed = Owed::All;
            });
        }
        given.and(over)
    }

    /// Brings what another window has put on disk together with what is here.
    async fn look_on_disk(
        self,
        id: &AssessmentId,
        turn: &Turn,
        there: Option<String>,
    ) -> Result<(), Denied> {
        let Some(text) = there else {
            self.with_trace(id, |trace| {
                trace.disk.text = None;
                trace.disk.owed = Owed::All;
            });
            return Ok(());
        };
        let seen = seen_in(&text);
        let is_known = self.is_in_library(id)
            && !seen.is_unknown()
            && self.with_trace(id, |trace| trace.trail.seen.holds(&seen));
        if is_known {
            // Its parts are there, or are owed by who has changed them.
            self.with_trace(id, |trace| trace.disk.text = Some(text));
            return Ok(());
        }
        let erasures = ERASURES.get();
        let parts = turn.all(&keys::parts(id)).await?;
        if ERASURES.get() != erasures {
            return Ok(());
        }
        let part = |name: &_| {
            let key = keys::part(id, name);
            let found = parts.iter().find(|(one, _)| *one == key);
            found.map(|(_, text)| text.clone())
        };
        match open(&text, part) {
            Ok(found) if !self.was_deleted(id, &found.seen) => {
                let found = self.filled(id, found);
                self.meet(id, found, text, Place::Disk);
            }
            Ok(_) => {}
            Err(Unreadable::Newer) => {
                self.with_trace(id, |trace| trace.is_newer = true);
                return Err(Denied::Newer);
            }
            Err(why) => {
                leptos::logging::warn!("a text on disk cannot be read: {why:?}");
                self.with_trace(id, |trace| trace.disk.owed = Owed::All);
            }
        }
        Ok(())
    }

    /// Gives the database what is owed to it of an assessment.
    async fn give(self, id: &AssessmentId, turn: &Turn) -> Result<(), Denied> {
        let owes_all = self.with_trace(id, |trace| trace.disk.owed == Owed::All);
        let before = if owes_all || !self.is_in_library(id) {
            turn.all(&keys::parts(id)).await?
        } else {
            Vec::new()
        };
        let mine = |key: &String| keys::assessment_of_part(key).as_ref() == Some(id);
        let before = before.into_iter().map(|(key, _)| key);
        let mut before: Vec<String> = before.filter(mine).collect();
        let deleted = self.deleted_note(id).map(|deleted| deleted.text());
        let deleted = deleted.transpose()?;
        turn.set(&keys::deleted(id), deleted.as_deref())?;
        let texts = self.library.with_untracked(|all| {
            let stored = all.iter().find(|one| one.id == *id)?;
            Some(self.with_trace(id, |trace| trace.disk.owed_texts(stored, &trace.trail)))
        });
        let Some(mut texts) = texts.transpose()? else {
            if deleted.is_none() {
                return Ok(());
            }
            before.push(keys::assessment(id));
            return before.iter().try_for_each(|key| turn.set(key, None));
        };
        before.retain(|key| texts.iter().all(|(one, _)| one != key));
        before.iter().try_for_each(|key| turn.set(key, None))?;
        for (key, text) in &texts {
            turn.set(key, text.as_deref())?;
        }
        self.with_trace(id, |trace| {
            if let Some((_, text)) = texts.pop() {
                trace.disk.text = text;
            }
            trace.disk.owed = Owed::Nothing;
        });
        Ok(())
    }

    /// Reads at the start what is on disk and what local storage may have forgotten of
    /// it, and brings to disk what is not there yet.
    pub(super) fn read_disk(self) {
        set_timeout(move || self.keeping().is_whole.set(true), PATIENCE_AT_START);
        spawn_local(async move {
            if let Err(denied) = self.compared_with_disk().await {
                leptos::logging::warn!("no database: {denied:?}");
                self.trust(Trust::Withdrawn);
            }
            self.keeping().is_whole.set(true);
        });
    }

    async fn compared_with_disk(self) -> Result<(), Denied> {
        let erasures = ERASURES.get();
        let turn = disk::turn().await?;
        let deleted = turn.all(keys::all_deleted()).await?;
        let there = turn.all(keys::assessments()).await?;
        turn.over().await?;
        if ERASURES.get() != erasures {
            return Ok(());
        }
        for (key, text) in deleted {
            if let Some((id, deleted)) = keys::deleted_of(&key).zip(Deleted::read(&text)) {
                self.found_deleted(&id, deleted);
            }
        }
        let mut ids: Vec<AssessmentId> = self
            .library
            .with_untracked(|all| all.iter().map(|one| one.id.clone()).collect());
        for (key, text) in there {
            let Some(id) = keys::assessment_of(&key) else {
                continue;
            };
            let is_same = self.with_trace(&id, |trace| {
                let is_same = trace.shelf.text.as_ref() == Some(&text);
                if is_same {
                    trace.disk.text = Some(text);
                }
                is_same
            });
            match (is_same, ids.contains(&id)) {
                (true, _) => ids.retain(|one| *one != id),
                (false, false) => ids.push(id),
                (false, true) => {}
            }
        }
        for id in ids {
            if ERASURES.get() != erasures {
                break;
            }
            self.flush(&id).await?;
        }
        Ok(())
    }

    /// Whether a state of an assessment was deleted.
    fn was_deleted(self, id: &AssessmentId, seen: &Seen) -> bool {
        self.deleted_note(id)
            .is_some_and(|deleted| deleted.seen.holds(seen))
    }
}
