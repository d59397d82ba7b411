//! Stored texts that cannot be read.

use super::App;
use crate::core::id::AssessmentId;
use crate::messages::{fill, t};
use crate::storage::{Denied, Found, PartName, Unreadable, keys, local};

impl App {
    /// Local storage holds something for an assessment that cannot be read. What is
    /// damaged is kept aside before anything is written in its place; what a newer
    /// version has written is left alone.
    pub(super) fn unreadable(self, id: &AssessmentId, why: &Unreadable, text: String) {
        let is_here = self.is_in_library(id);
        if *why == Unreadable::Newer {
            self.with_trace(id, |trace| {
                trace.shelf.text = Some(text);
                trace.is_newer = true;
            });
            if is_here {
                self.note_shelved(id, Err(Denied::Newer));
            } else {
                self.say(t("library.newer").to_owned());
            }
            return;
        }
        let parts = local::part_keys(id);
        let parts = parts
            .iter()
            .filter_map(|key| local::text(key).ok().flatten());
        let texts = std::iter::once(text.clone()).chain(parts);
        self.keep_aside(id, &texts.collect::<Vec<_>>());
        self.with_trace(id, |trace| trace.shelf.text = Some(text));
        if is_here {
            self.owe_all(id);
            self.shelve(id);
        } else {
            self.say(fill("library.unreadable", &[("id", id)]));
        }
    }

    /// What was found in local storage; the texts of its damaged parts are kept aside.
    pub(super) fn with_damaged(self, id: &AssessmentId, found: Found) -> Found {
        let texts = found.damaged.iter().filter_map(|(part, _)| {
            let text = local::text(&keys::part(id, part));
            text.ok().flatten()
        });
        let texts: Vec<String> = texts.collect();
        if !texts.is_empty() {
            self.keep_aside(id, &texts);
        }
        self.filled(id, found)
    }

    /// What was found, with what is here in place of its damaged parts.
    pub(super) fn filled(self, id: &AssessmentId, mut found: Found) -> Found {
        if found.damaged.is_empty() {
            return found;
        }
        match self.of_library(id) {
            None => self.say(fill("library.damaged-parts", &[("id", id)])),
            Some(stored) => {
                let is_damaged = |name: &PartName| found.damaged.iter().any(|(one, _)| one == name);
                let answers = stored.answers.into_iter();
                let answers = answers.filter(|(id, _)| is_damaged(&PartName::of(id)));
                found.assessment.answers.extend(answers);
            }
        }
        found
    }

    fn keep_aside(self, id: &AssessmentId, texts: &[String]) {
        if local::set(&keys::kept(id), Some(&texts.join("\n"))).is_err() {
            leptos::logging::warn!("no room to keep a damaged text twice");
        }
        self.read_damaged();
    }
}
