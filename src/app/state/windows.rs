//! The same assessments in another window: what it stores is seen here.

use crate::dom::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::StorageEvent;

use super::App;
use super::toasts::Undo;
use crate::app::browser;
use crate::core::id::{AssessmentId, QuestionId};
use crate::core::ordered;
use crate::messages::t;
use crate::storage::{keys, local};

impl App {
    /// Follows what other windows store. A window that was hidden, or comes back from
    /// the browser's memory, has missed what they told.
    pub(super) fn follow_other_windows(self) {
        window_event_listener(leptos::ev::storage, move |event: StorageEvent| {
            if self.was_erased() {
                return;
            }
            match event.key().map(|stored| local::key_of(&stored)) {
                None => self.look_at_all(),
                Some(Some(key)) => self.look_at(&key),
                // Somebody else's on this origin.
                Some(None) => {}
            }
            if self.keeping().unsaved.with_untracked(|all| !all.is_empty()) {
                self.store_unsaved();
            }
        });
        // The page hears of it from aside/offline.js; when to load it, the visitor decides.
        window_event_listener_untyped("ready20k:newer", move |_| {
            let load = Undo::new(|| {
                browser::leave_field();
                browser::reload();
            });
            let words = t("waiting.outdated").to_owned();
            self.say_with_offer(words, t("waiting.outdated-load"), load);
        });
        let look = move || {
            if !document().hidden() && !self.was_erased() {
                self.look_at_all();
                self.store_unsaved();
            }
        };
        window_event_listener_untyped("pageshow", move |_| look());
        window_event_listener_untyped("focus", move |_| look());
        let on_document = document();
        let seen = Closure::<dyn Fn()>::new(look);
        if on_document
            .add_event_listener_with_callback("visibilitychange", seen.as_ref().unchecked_ref())
            .is_err()
        {
            leptos::logging::warn!("it cannot be told when the page is seen again");
        }
        seen.forget();
    }

    fn look_at(self, key: &str) {
        if keys::deleted_of(key).is_some() {
            self.read_deleted();
        } else if let Some(id) = keys::assessment_of(key) {
            self.look(&id);
        } else if key == keys::PREFERENCES {
            self.preferences.set(local::preferences());
        }
    }

    /// Looks at everything that is stored, and at what should be.
    pub(super) fn look_at_all(self) {
        self.read_deleted();
        let mut ids: ordered::Set<AssessmentId> = local::stored_ids()
            .unwrap_or_default()
            .into_iter()
            .collect();
        self.library
            .with_untracked(|all| ids.extend(all.iter().map(|one| one.id.clone())));
        for id in ids {
            self.look(&id);
        }
    }

    /// Remembers the question at which the visitor is. It is no edit: undo does not
    /// move the visitor, and the assessment is not stored for it.
    pub(crate) fn remember_place(self, question: &QuestionId) {
        let id = self.open.with_untracked(|open| {
            let open = open.as_ref()?;
            (open.place.as_ref() != Some(question)).then(|| (open.id.clone(), open.demo.is_some()))
        });
        let Some((id, is_demo)) = id else { return };
        self.open.update(|open| {
            if let Some(open) = open {
                open.place = Some(question.clone());
            }
        });
        if !is_demo {
            self.set_place(&id, question);
        }
    }

    /// Remembers a place, as long as the page lives if there is no room.
    pub(super) fn set_place(self, id: &AssessmentId, question: &QuestionId) {
        self.with_trace(id, |trace| trace.place = Some(question.clone()));
        if local::set(&keys::place(id), Some(question.as_str())).is_err() {
            leptos::logging::warn!("the place could not be remembered");
        }
    }

    /// The question at which the visitor was.
    pub(super) fn place_in(self, id: &AssessmentId) -> Option<QuestionId> {
        let stored = local::text(&keys::place(id)).ok().flatten();
        let stored = stored.map(|text| QuestionId::new(&text));
        stored.or_else(|| {
            self.keeping()
                .known
                .with_value(|known| known.get(id)?.place.clone())
        })
    }
}
