//! Deleting, so that it can be taken back for a while.

use crate::dom::prelude::*;

use super::App;
use super::toasts::Undo;
use crate::app::browser;
use crate::core::id::AssessmentId;
use crate::core::sort::sort_by_key;
use crate::messages::{fill, t};
use crate::shown::name_of;
use crate::storage::{Deleted, Seen, keys, local};

impl App {
    /// Deletes an assessment; a toast offers to take that back, and so does the list of
    /// what was deleted.
    pub(crate) fn delete(self, id: &AssessmentId) {
        self.look(id);
        if let Some(gone) = self.of_library(id) {
            self.forget(id);
            let (id, name) = (id.clone(), name_of(&gone));
            let text = fill("library.deleted", &[("name", &name)]);
            self.say_with_undo(text, Undo::new(move || self.restore(&id)));
        }
    }

    /// Takes an assessment out of the library and keeps it among the deleted ones.
    pub(super) fn forget(self, id: &AssessmentId) {
        let Some(gone) = self.of_library(id) else {
            return;
        };
        let (window, count) = browser::next_count();
        let seen = self.with_trace(id, |trace| {
            trace.trail.seen.add(&window, count);
            trace.trail.seen.clone()
        });
        match Deleted::new(&gone, seen, browser::now().timestamp()) {
            Ok(deleted) => self.note_deleted(id, deleted),
            Err(why) => leptos::logging::warn!("{why:?}"),
        }
        self.take_out(id);
        if self.is_open(id) {
            self.put_open(None);
        }
        self.flush_soon(id);
        // What found no room before may fit now.
        self.store_unsaved();
    }

    /// Takes an assessment out of the library, with all that is known of its texts.
    fn drop_known(self, id: &AssessmentId) {
        self.library.update(|all| all.retain(|one| one.id != *id));
        self.keeping()
            .known
            .update_value(|known| drop(known.remove(id)));
        self.keeping()
            .unsaved
            .update(|all| all.retain(|(one, _)| one != id));
    }

    /// Takes an assessment out of the library and out of local storage.
    fn take_out(self, id: &AssessmentId) {
        self.drop_known(id);
        let parts = local::part_keys(id);
        for key in [keys::assessment(id), keys::place(id)].iter().chain(&parts) {
            if local::set(key, None).is_err() {
                leptos::logging::warn!("{key} could not be removed");
            }
        }
    }

    /// Notes that an assessment was deleted, for this window and the others. Where there
    /// is no room for its text beside it, it takes its place.
    fn note_deleted(self, id: &AssessmentId, deleted: Deleted) {
        if let Ok(text) = deleted.text() {
            let key = keys::deleted(id);
            let put = local::set(&key, Some(&text)).or_else(|_| {
                self.clear_texts(id);
                local::set(&key, Some(&text))
            });
            let note = deleted.note().text();
            if let (Err(_), Ok(note)) = (put, note) {
                // It stays in memory and in the database.
                if local::set(&key, Some(&note)).is_err() {
                    leptos::logging::warn!("no room to note a deletion");
                }
            }
        }
        self.keeping().deleted.update(|all| {
            all.retain(|(one, _)| one != id);
            all.push((id.clone(), deleted));
            sort_by_key(all, |(_, one)| std::cmp::Reverse(one.at));
        });
    }

    fn clear_texts(self, id: &AssessmentId) {
        for key in local::part_keys(id).iter().chain([&keys::assessment(id)]) {
            drop(local::set(key, None));
        }
    }

    /// Brings a deleted assessment back.
    pub(crate) fn restore(self, id: &AssessmentId) {
        let found = self.deleted_note(id).and_then(|deleted| deleted.found());
        if let Some(found) = found {
            self.put(found.assessment);
        }
    }

    /// Removes the note that an assessment was deleted, as it is here again. Says what
    /// the note knew of.
    pub(super) fn drop_deleted(self, id: &AssessmentId) -> Seen {
        let note = self.deleted_note(id);
        if note.is_some() {
            drop(local::set(&keys::deleted(id), None));
            self.keeping()
                .deleted
                .update(|all| all.retain(|(one, _)| one != id));
        }
        note.map(|note| note.seen).unwrap_or_default()
    }

    /// What is noted of a deletion.
    pub(super) fn deleted_note(self, id: &AssessmentId) -> Option<Deleted> {
        self.keeping().deleted.with_untracked(|all| {
            let found = all.iter().find(|(one, _)| one == id);
            found.map(|(_, deleted)| deleted.clone())
        })
    }

    /// Removes a deleted assessment for good.
    pub(crate) fn remove_for_good(self, id: &AssessmentId) {
        if let Some(deleted) = self.deleted_note(id) {
            self.leave_note(id, &deleted);
            self.store_unsaved();
        }
    }

    /// Keeps no more than the note that an assessment was deleted.
    fn leave_note(self, id: &AssessmentId, deleted: &Deleted) {
        let (window, count) = browser::next_count();
        let mut note = deleted.note();
        note.seen.add(&window, count);
        self.note_deleted(id, note);
        self.flush_soon(id);
    }

    /// Removes all deleted assessments for good.
    pub(crate) fn empty_deleted(self) {
        let all = self.keeping().deleted.get_untracked();
        for (id, _) in all.iter().filter(|(_, one)| one.is_whole()) {
            self.remove_for_good(id);
        }
    }

    /// Makes room in local storage by removing for good what was deleted first. Says
    /// whether there was anything.
    pub(super) fn make_room(self) -> bool {
        let oldest = self.keeping().deleted.with_untracked(|all| {
            let mut whole = all.iter().filter(|(_, one)| one.is_whole());
            whole.next_back().cloned()
        });
        let Some((id, deleted)) = oldest else {
            return false;
        };
        self.leave_note(&id, &deleted);
        self.say(fill("keeping.made-room", &[("name", &deleted.name)]));
        true
    }

    /// An assessment was deleted in another window.
    pub(super) fn deleted_elsewhere(self, id: &AssessmentId) {
        self.read_deleted();
        let was_here = self.is_in_library(id);
        self.drop_known(id);
        if was_here && self.is_open(id) {
            let id = id.clone();
            self.say_with_offer(
                t("library.deleted-elsewhere").to_owned(),
                t("deleted.restore"),
                Undo::new(move || self.restore(&id)),
            );
        }
    }

    /// Reads what was deleted, here or in another window. What was deleted long ago goes.
    pub(super) fn read_deleted(self) {
        let now = browser::now().timestamp();
        let mut read = Vec::new();
        for key in local::all_keys().unwrap_or_default() {
            let Some(id) = keys::deleted_of(&key) else {
                continue;
            };
            let text = local::text(&key).ok().flatten().unwrap_or_default();
            match Deleted::read(&text) {
                Some(deleted) if deleted.is_over(now) => drop(local::set(&key, None)),
                Some(deleted) => read.push((id, deleted)),
                None => {}
            }
        }
        self.keeping().deleted.update(|all| {
            // What is whole in memory may have found no room in local storage.
            for (id, deleted) in &mut read {
                let is_mine = |(one, mine): &&(AssessmentId, Deleted)| {
                    one == id && mine.seen == deleted.seen && mine.is_whole()
                };
                if let Some((_, mine)) = all.iter().find(is_mine) {
                    *deleted = mine.clone();
                }
            }
            *all = read;
            sort_by_key(all, |(_, one)| std::cmp::Reverse(one.at));
        });
    }

    /// It stands on disk that an assessment was deleted.
    pub(super) fn found_deleted(self, id: &AssessmentId, deleted: Deleted) {
        if deleted.is_over(browser::now().timestamp()) {
            return;
        }
        let is_newer = self.deleted_note(id).is_none_or(|known| {
            let is_whole = known.seen != deleted.seen || known.is_whole();
            !known.seen.holds(&deleted.seen) || !is_whole
        });
        let is_here = self.is_in_library(id);
        let holds_all =
            is_here && self.with_trace(id, |trace| deleted.seen.holds(&trace.trail.seen));
        if is_newer && (!is_here || holds_all) {
            self.note_deleted(id, deleted);
            if is_here {
                self.take_out(id);
            }
        }
    }
}
