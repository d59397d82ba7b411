//! Keeping: how what is in memory and what the browser has become one.
//!
//! Nothing is written over what was not read: before each write the stored text is
//! compared with the one that this window knows, and what another window has written
//! is merged first. Local storage answers at once and tells the other windows; the
//! database decides where two wrote at the same moment, and is on disk ([`super::disk`]).

use std::cell::RefCell;

use crate::dom::prelude::*;

use super::disk::Trust;
use super::toasts::Undo;
use super::{App, speak_of};
use crate::app::browser;
use crate::app::reactive::Shared;
use crate::core::assessment::Assessment;
use crate::core::edit::Key;
use crate::core::id::{AssessmentId, QuestionId};
use crate::core::merge::Conflict;
use crate::core::ordered::Map;
use crate::core::sort::sort_by;
use crate::messages::{fill, t};
use crate::shown::edited;
use crate::storage::{
    Deleted, Denied, Found, Met, Owed, Say, Texts, Trail, Unreadable, all_texts, changed_parts,
    changed_texts, is_head, keys, local, one_text,
};

/// All that is known of the assessments' stored texts.
pub(super) type Known = Map<AssessmentId, Trace>;

thread_local! {
    /// The texts that another window erases just now: its note comes before them, and
    /// until they are gone they must not be taken for news.
    static GOING: RefCell<Map<AssessmentId, String>> = const { RefCell::new(Map::new()) };
}

/// What is in local storage now is being erased by another window.
pub(super) fn let_go() {
    let ids = local::stored_ids().unwrap_or_default().into_iter();
    let texts = ids.filter_map(|id| {
        let text = local::text(&keys::assessment(&id)).ok().flatten()?;
        Some((id, text))
    });
    GOING.set(texts.collect());
}

fn is_going(id: &AssessmentId, text: &str) -> bool {
    GOING.with_borrow(|going| going.get(id).is_some_and(|one| one == text))
}

/// Where the assessments are kept, as far as is known.
#[derive(Clone, Copy)]
pub(crate) struct Keeping {
    /// Those that were deleted, last deleted first, with the notes of what is gone for good.
    pub(crate) deleted: Shared<Vec<(AssessmentId, Deleted)>>,
    /// Assessments that are in memory only, and why.
    pub(super) unsaved: Shared<Vec<(AssessmentId, Denied)>>,
    /// Whether the browser's database can be relied on.
    pub(crate) trust: Shared<Trust>,
    /// Whether the database has been read, too.
    pub(super) is_whole: Shared<bool>,
    pub(super) known: StoredValue<Known>,
    /// How many changes were made since everything was saved as a file.
    pub(crate) changes: Shared<u32>,
    /// Assessments of which damaged texts are kept aside.
    pub(crate) damaged: Shared<Vec<AssessmentId>>,
}

impl Keeping {
    pub(super) fn new() -> Self {
        Self {
            deleted: Shared::new(Vec::new()),
            unsaved: Shared::new(Vec::new()),
            trust: Shared::new(Trust::Given),
            is_whole: Shared::new(false),
            known: StoredValue::new(Known::default()),
            changes: Shared::new(0),
            damaged: Shared::new(Vec::new()),
        }
    }
}

/// What is known of one assessment's stored texts.
#[derive(Debug, Clone, Default)]
pub(super) struct Trace {
    /// How the library's copy came about.
    pub(super) trail: Trail,
    /// Where the visitor was when it was read.
    pub(super) place: Option<QuestionId>,
    /// Whether a newer version of the page has written it: then it is left alone.
    pub(super) is_newer: bool,
    pub(super) shelf: Replica,
    pub(super) disk: Replica,
}

/// One of the two places where an assessment lies.
#[derive(Debug, Clone, Default)]
pub(super) struct Replica {
    /// Its own text there, when it was last read or written.
    pub(super) text: Option<String>,
    /// What of the library's copy is not there yet.
    pub(super) owed: Owed,
}

impl Replica {
    /// The texts that are owed.
    pub(super) fn owed_texts(
        &self,
        assessment: &Assessment,
        trail: &Trail,
    ) -> Result<Texts, Unreadable> {
        match &self.owed {
            Owed::Nothing => Ok(Texts::new()),
            Owed::Parts(parts) if self.text.as_deref().is_some_and(is_head) => {
                changed_texts(assessment, &trail.seen, parts)
            }
            Owed::Parts(_) | Owed::All => all_texts(assessment, &trail.seen),
        }
    }
}

/// Where something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Shelf,
    Disk,
}

impl App {
    /// Where the assessments are kept.
    pub(crate) fn keeping(self) -> Keeping {
        self.keeping.get_value()
    }

    /// Stores what has changed in the open assessment.
    pub(super) fn keep_open(self, id: &AssessmentId) {
        self.look(id);
        let Some(open) = self
            .open
            .with_untracked(|open| open.as_ref().map(placeless))
        else {
            return;
        };
        let is_kept = self.library.with_untracked(|all| all.contains(&open));
        if is_kept {
            self.shelve(id);
        } else {
            // What was deleted in another window goes on here.
            let is_revived = self.deleted_note(id).is_some();
            self.put(open);
            if is_revived {
                self.say(t("keeping.revived").to_owned());
            }
        }
    }

    /// Takes a state of an assessment for the newest, and stores it.
    pub(super) fn put(self, mut ours: Assessment) {
        // Where a file or a copy was left, one goes on.
        if let Some(place) = ours.place.take() {
            self.set_place(&ours.id, &place);
        }
        let id = ours.id.clone();
        let (window, count) = browser::next_count();
        let deleted = self.drop_deleted(&id);
        self.library.update(|all| {
            self.with_trace(&id, |trace| {
                if let Some(stored) = all.iter_mut().find(|one| one.id == id) {
                    let changed = changed_parts(stored, &ours);
                    let mut seen = trace.trail.seen.clone();
                    seen.add(&window, count);
                    trace.trail.step(stored, &ours, seen);
                    trace.shelf.owed.add(&changed);
                    trace.disk.owed.add(&changed);
                    stored.become_like(&ours);
                } else {
                    trace.trail.seen.join(&deleted);
                    trace.trail.seen.add(&window, count);
                    trace.shelf.owed = Owed::All;
                    trace.disk.owed = Owed::All;
                    all.push(ours);
                }
            });
            sort_by(all, Assessment::newest_first);
        });
        self.flush_soon(&id);
        self.shelve(&id);
        self.count_change();
    }

    /// Writes to local storage what is owed to it of an assessment.
    pub(super) fn shelve(self, id: &AssessmentId) {
        let put = self.library.with_untracked(|all| {
            let stored = all.iter().find(|one| one.id == *id)?;
            Some(self.with_trace(id, |trace| write(stored, trace)))
        });
        match put {
            Some(Err(Denied::Full)) if self.make_room() => self.shelve(id),
            Some(put) => self.note_shelved(id, put),
            None => {}
        }
    }

    /// Reads what local storage holds of an assessment, unless that is known already,
    /// and brings it together with what is here.
    pub(super) fn look(self, id: &AssessmentId) {
        let own = match local::text(&keys::assessment(id)) {
            Ok(own) => own,
            Err(denied) => {
                if self.is_in_library(id) {
                    self.owe_all(id);
                    self.note_shelved(id, Err(denied));
                }
                return;
            }
        };
        let is_known = |known: &Known| {
            known
                .get(id)
                .map_or(own.is_none(), |trace| trace.shelf.text == own)
        };
        if self.keeping().known.with_value(is_known) {
            return;
        }
        match own {
            None => self.missing(id),
            Some(text) if is_going(id, &text) => {}
            Some(text) => match local::open_stored(id, &text) {
                Ok(found) => {
                    let found = self.with_damaged(id, found);
                    self.meet(id, found, text, Place::Shelf);
                }
                Err(why) => self.unreadable(id, &why, text),
            },
        }
    }

    /// An assessment that was in local storage is there no longer.
    fn missing(self, id: &AssessmentId) {
        let note = local::text(&keys::deleted(id)).ok().flatten();
        let note = note.as_deref().and_then(Deleted::read);
        let holds_all =
            |deleted: &Deleted| self.with_trace(id, |trace| deleted.seen.holds(&trace.trail.seen));
        if note.as_ref().is_some_and(holds_all) {
            self.deleted_elsewhere(id);
        } else if self.is_in_library(id) {
            // The browser, or a person, has emptied it; or it was deleted while more
            // was entered here.
            self.owe_all(id);
            self.shelve(id);
            self.drop_deleted(id);
            if note.is_none() {
                self.say(t("keeping.emptied").to_owned());
            }
        }
    }

    /// Nothing of an assessment is taken to be in local storage.
    pub(super) fn owe_all(self, id: &AssessmentId) {
        self.with_trace(id, |trace| {
            trace.shelf.text = None;
            trace.shelf.owed = Owed::All;
        });
    }

    /// Brings what was found in a place together with what is here.
    pub(super) fn meet(self, id: &AssessmentId, mut found: Found, text: String, at: Place) {
        let place = found.assessment.place.take();
        let stored = self.of_library(id);
        let open = self.open.with_untracked(|open| {
            let open = open.as_ref().filter(|open| open.id == *id);
            open.map(placeless)
        });
        let met = stored.as_ref().map(|stored| {
            let ours = open.as_ref().unwrap_or(stored);
            // What is on disk was shown as saved.
            let say = match at {
                Place::Shelf => Say::Ours,
                Place::Disk => Say::Theirs,
            };
            self.with_trace(id, |trace| trace.trail.meet(stored, ours, &found, say))
        });
        let (merged, mut seen, is_more, conflicts) = match met {
            Some(Met::Older) => return self.bring_up_to_date(id, text, at),
            Some(Met::Together {
                merged,
                seen,
                is_more,
                conflicts,
            }) => (*merged, seen, is_more, conflicts),
            None => (found.assessment, found.seen, false, Vec::new()),
        };
        self.with_trace(id, |trace| {
            trace.place = place.or(trace.place.take());
            if is_more {
                let (window, count) = browser::next_count();
                seen.add(&window, count);
            }
            match &stored {
                Some(stored) => trace.trail.step(stored, &merged, seen),
                None => trace.trail = seen.into(),
            }
            let (here, there) = trace.at(at);
            here.text = Some(text);
            if is_more {
                here.owed = Owed::All;
                there.owed = Owed::All;
            } else {
                here.owed = Owed::Nothing;
                match &stored {
                    Some(stored) => there.owed.add(&changed_parts(stored, &merged)),
                    None => there.owed = Owed::All,
                }
            }
        });
        if let Some(open) = open.filter(|open| *open != merged) {
            self.history
                .update_value(|history| history.meet(&open, &merged));
            self.open.update(|now| {
                if let Some(now) = now {
                    let place = now.place.take();
                    now.become_like(&merged);
                    now.place = place;
                    speak_of(Some(now));
                }
            });
        }
        self.set_stored(merged);
        if at == Place::Disk || is_more {
            self.shelve(id);
        }
        if is_more {
            self.flush_soon(id);
        }
        self.tell_conflicts(id, conflicts);
    }

    /// A place holds less of an assessment than is known here.
    fn bring_up_to_date(self, id: &AssessmentId, text: String, at: Place) {
        self.with_trace(id, |trace| {
            let (here, _) = trace.at(at);
            here.text = Some(text);
            here.owed = Owed::All;
        });
        if at == Place::Shelf {
            self.shelve(id);
        }
    }

    /// Puts an assessment into the library, in place of what has its id.
    pub(super) fn set_stored(self, assessment: Assessment) {
        self.library.update(|all| {
            match all.iter_mut().find(|one| one.id == assessment.id) {
                Some(stored) => stored.become_like(&assessment),
                None => all.push(assessment),
            }
            sort_by(all, Assessment::newest_first);
        });
    }

    /// Reads or changes what is known of an assessment's stored texts.
    pub(super) fn with_trace<T>(self, id: &AssessmentId, run: impl FnOnce(&mut Trace) -> T) -> T {
        let mut known = self.keeping().known.write_value();
        run(known.entry(id.clone()).or_default())
    }

    /// Says what both windows changed, and offers what did not stay.
    fn tell_conflicts(self, id: &AssessmentId, conflicts: Vec<Conflict>) {
        let Some(now) = self.of_library(id) else {
            return;
        };
        let edits = conflicts.iter().filter_map(|one| one.edit(&now));
        let keys: Vec<Key> = edits.map(|edit| edit.key()).collect();
        let Some(key) = keys.first().cloned() else {
            return;
        };
        if self.is_open(id) {
            let questions = keys.into_iter().filter_map(|key| match key {
                Key::Answer(question, _) => Some(question),
                _ => None,
            });
            self.elsewhere.update(|all| all.extend(questions));
        }
        let what = untrack(|| self.with_bank(|bank| edited(bank, &key)));
        let id = id.clone();
        let take = move || {
            for one in &conflicts {
                let edit = self.now(&id).and_then(|now| one.edit(&now));
                if let Some(edit) = edit {
                    self.edit_of(&id, edit);
                }
            }
        };
        self.say_with_offer(
            fill("keeping.conflict", &[("what", &what)]),
            t("keeping.take-other"),
            Undo::new(take),
        );
    }

    /// An assessment as it is now, open or not.
    fn now(self, id: &AssessmentId) -> Option<Assessment> {
        let open = self.open.get_untracked().filter(|open| open.id == *id);
        open.or_else(|| self.of_library(id))
    }
}

impl Trace {
    /// A place, and the other.
    fn at(&mut self, place: Place) -> (&mut Replica, &mut Replica) {
        match place {
            Place::Shelf => (&mut self.shelf, &mut self.disk),
            Place::Disk => (&mut self.disk, &mut self.shelf),
        }
    }
}

/// An assessment without where the visitor is in it, which is kept apart.
pub(super) fn placeless(assessment: &Assessment) -> Assessment {
    Assessment {
        place: None,
        ..assessment.clone()
    }
}

/// Writes to local storage what is owed to it.
fn write(stored: &Assessment, trace: &mut Trace) -> Result<(), Denied> {
    if trace.is_newer {
        return Err(Denied::Newer);
    }
    let mut texts = trace.shelf.owed_texts(stored, &trace.trail)?;
    if texts.is_empty() {
        return Ok(());
    }
    let was_whole = trace
        .shelf
        .text
        .as_deref()
        .is_some_and(|text| !is_head(text));
    match local::write(&texts) {
        // While it is divided both lie there; where that is too much it stays whole.
        Err(Denied::Full) if was_whole && texts.len() > 1 => {
            texts = one_text(stored, &trace.trail.seen)?;
            local::remove_other_parts(&stored.id, &texts);
            local::write(&texts)?;
        }
        put => put?,
    }
    if !was_whole && trace.shelf.owed == Owed::All {
        local::remove_other_parts(&stored.id, &texts);
    }
    trace.shelf.text = texts.pop().and_then(|(_, text)| text);
    trace.shelf.owed = Owed::Nothing;
    Ok(())
}
