//! All that is stored, as the visitor decides about it: a copy as a file, how long it
//! lasts, what is damaged, and to erase it.

use std::cell::{Cell, RefCell};

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::keeping::{self, Known};
use crate::app::{browser, files};
use crate::core::assessment::Assessment;
use crate::core::id::AssessmentId;
use crate::messages::{fill, t};
use crate::route::Route;
use crate::shown::export_problem;
use crate::storage::{Denied, Preferences, disk, keys, local, room};

/// After how many changes the browser is asked to keep what is stored.
const REAL_WORK: u32 = 5;
/// After how many changes without a file one is recommended.
pub(crate) const MANY_CHANGES: u32 = 50;

thread_local! {
    /// How many changes were made since the page was loaded.
    static CHANGES: Cell<u32> = const { Cell::new(0) };
    /// When everything was erased, as far as this window knows.
    static ERASED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// How many changes were made since all was in a file, in any window.
fn stored_changes() -> Option<u32> {
    let stored = local::text(keys::CHANGES).ok().flatten()?;
    stored.parse().ok()
}

impl App {
    /// Reads what is known of all that is stored.
    pub(super) fn read_data(self) {
        ERASED.set(local::text(keys::ERASED).ok().flatten());
        self.keeping()
            .changes
            .set(stored_changes().unwrap_or_default());
        self.read_damaged();
    }

    /// Counts a change since the last file.
    pub(super) fn count_change(self) {
        // Other windows count, too, and one of them may have made a file.
        let known = || self.keeping().changes.get_untracked();
        let before = stored_changes().unwrap_or_else(known);
        self.set_changes(before.saturating_add(1));
        CHANGES.set(CHANGES.get() + 1);
        if CHANGES.get() == REAL_WORK && !room::asks_first() {
            spawn_local(async {
                room::make_last().await;
            });
        }
    }

    /// All is in a file now.
    pub(super) fn note_exported(self, count: usize) {
        if count >= self.library.with_untracked(Vec::len) {
            self.set_changes(0);
        }
    }

    fn set_changes(self, count: u32) {
        self.keeping().changes.set(count);
        // No more than a reminder: without room there is a louder one.
        drop(local::set(keys::CHANGES, Some(&count.to_string())));
    }

    /// Reads which texts are kept aside.
    pub(super) fn read_damaged(self) {
        let keys = local::all_keys().unwrap_or_default();
        let damaged = keys.iter().filter_map(|key| keys::kept_of(key));
        self.keeping().damaged.set(damaged.collect());
    }

    /// Hands out the texts that were kept aside of an assessment, as they are.
    pub(crate) fn save_damaged(self, id: &AssessmentId) {
        let text = local::text(&keys::kept(id)).ok().flatten();
        let file = fill("data.damaged-file", &[("id", id)]);
        spawn_local(async move {
            if let Err(problem) =
                files::download(&file, files::JSON, text.unwrap_or_default().as_bytes()).await
            {
                self.say(export_problem(&problem));
            }
        });
    }

    /// Removes the texts that were kept aside of an assessment.
    pub(crate) fn remove_damaged(self, id: &AssessmentId) {
        drop(local::set(&keys::kept(id), None));
        self.read_damaged();
    }

    /// Erases everything that is stored, here and on disk, and says whether nothing is
    /// left. Other windows forget it, too.
    pub(crate) fn erase_everything(self) {
        self.forget_everything();
        spawn_local(async move {
            let erased = Self::erased().await;
            self.say(match erased {
                Ok(()) => t("data.erased").to_owned(),
                Err(denied) => fill("data.not-erased", &[("why", &format!("{denied:?}"))]),
            });
        });
    }

    async fn erased() -> Result<(), Denied> {
        let now = browser::now_rfc3339();
        local::set(keys::ERASED, Some(&now))?;
        ERASED.set(Some(now));
        local::erase()?;
        let turn = disk::turn().await?;
        turn.clear()?;
        turn.over().await?;
        let turn = disk::turn().await?;
        let left = turn.all("").await?.len();
        turn.over().await?;
        let mut keys = local::all_keys()?;
        keys.retain(|key| key != keys::ERASED && key != keys::TAKEN_OVER);
        if left + keys.len() == 0 {
            Ok(())
        } else {
            Err(Denied::Other(keys.pop().unwrap_or_default()))
        }
    }

    /// Nothing is in memory any more.
    fn forget_everything(self) {
        super::disk::forget();
        let keeping = self.keeping();
        let is_own = |open: &Option<_>| {
            open.as_ref()
                .is_some_and(|open: &Assessment| open.demo.is_none())
        };
        if self.open.with_untracked(is_own) {
            self.put_open(None);
        }
        self.library.set(Vec::new());
        keeping.deleted.set(Vec::new());
        keeping.damaged.set(Vec::new());
        keeping.unsaved.set(Vec::new());
        keeping.changes.set(0);
        keeping.known.set_value(Known::default());
        self.toasts.set(Vec::new());
        self.preferences.set(Preferences::default());
        self.rest();
    }

    /// Forgets everything if it was erased in another window since this one looked.
    /// Says whether it was.
    pub(super) fn was_erased(self) -> bool {
        let now = local::text(keys::ERASED).ok().flatten();
        let is_news = now.is_some() && ERASED.with_borrow(|known| *known != now);
        if is_news {
            ERASED.set(now);
            keeping::let_go();
            self.forget_everything();
            if untrack(|| self.on_assessment()) {
                self.go(&Route::Start);
            }
            self.say(t("data.erased-elsewhere").to_owned());
        }
        is_news
    }
}
