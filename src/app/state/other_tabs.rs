//! The same assessments in another tab: what it stores is heard of here.

use leptos::prelude::*;
use web_sys::StorageEvent;

use super::App;
use super::toasts::Undo;
use crate::core::assessment::Assessment;
use crate::core::id::AssessmentId;
use crate::messages::t;
use crate::storage::keys;

impl App {
    /// Follows what other tabs store, so that neither overwrites the other unseen.
    pub(super) fn follow_other_tabs(self) {
        window_event_listener(leptos::ev::storage, move |event: StorageEvent| {
            let id = event.key().and_then(|key| {
                keys::assessment_of(&key).or_else(|| keys::assessment_of_part(&key))
            });
            if let Some(id) = id {
                self.changed_elsewhere(&id, self.shelf.get_value().get(&id));
            }
        });
    }

    fn changed_elsewhere(self, id: &AssessmentId, newer: Option<Assessment>) {
        self.library.update(|all| {
            all.retain(|one| one.id != *id);
            if let Some(newer) = &newer {
                all.insert(0, newer.clone());
            }
        });
        let is_open = self
            .open
            .with_untracked(|open| open.as_ref().is_some_and(|open| open.id == *id));
        match newer {
            _ if !is_open => {}
            newer if !untrack(|| self.on_assessment()) => self.put_open(newer),
            Some(newer) => self.say_with_offer(
                t("library.changed-elsewhere").to_owned(),
                t("library.take-newer"),
                Undo::new(move || self.add(newer.clone())),
            ),
            None => self.say(t("library.deleted-elsewhere").to_owned()),
        }
    }
}
