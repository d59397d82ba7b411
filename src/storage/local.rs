//! The browser's local storage.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage as _};

use super::envelope::{Unreadable, open, seal, seal_begun};
use super::keys;
use super::preferences::Preferences;
use crate::core::assessment::{Assessment, Begun};
use crate::core::id::AssessmentId;

/// Why something could not be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Denied {
    /// The browser does not let this page store anything.
    Unavailable,
    /// The store is full.
    Full,
    /// Anything else, in the browser's words.
    Other(String),
}

/// What was found on the shelf.
#[derive(Debug, Default)]
pub struct Found {
    /// Assessments that could be read.
    pub assessments: Vec<Assessment>,
    /// Those that could not; their text is left where it is.
    pub unreadable: Vec<(AssessmentId, Unreadable)>,
}

/// Local storage, if it is to be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// It is.
    Open,
    /// It is not: everything stays in memory.
    Closed,
}

impl Shelf {
    /// Finds out whether storage is to be had. gloo's accessor traps where it
    /// is denied, so the window is asked first.
    #[must_use]
    pub fn probe() -> Self {
        let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        let usable = storage.is_some_and(|storage| {
            storage
                .length()
                .is_ok_and(|length| length > 0 || storage.set_item(keys::PROBE, "1").is_ok())
                && storage.remove_item(keys::PROBE).is_ok()
        });
        if usable { Self::Open } else { Self::Closed }
    }

    /// Everything that is stored. The text of an assessment that cannot be
    /// read is kept under a key of its own, so that nothing is lost when its
    /// id is written again.
    #[must_use]
    pub fn all(self) -> Found {
        let mut found = Found::default();
        if self == Self::Closed {
            return found;
        }
        let raw = LocalStorage::raw();
        for (id, key) in stored_keys().collect::<Vec<_>>() {
            let text = raw.get_item(&key).ok().flatten().unwrap_or_default();
            match open(&text) {
                Ok(assessment) => found.assessments.push(assessment),
                Err(unreadable) => {
                    if raw.set_item(&keys::kept(&id), &text).is_err() {
                        web_sys::console::warn_1(&"no room to keep a damaged text twice".into());
                    }
                    found.unreadable.push((id, unreadable));
                }
            }
        }
        found
    }

    /// Whether an assessment is stored, readable or not.
    #[must_use]
    pub fn has_any(self) -> bool {
        self == Self::Open && stored_keys().next().is_some()
    }

    /// Stores an assessment.
    ///
    /// # Errors
    /// If storage is denied or full.
    pub fn put(self, assessment: &Assessment) -> Result<(), Denied> {
        self.write(&assessment.id, || seal(assessment))
    }

    /// Stores an assessment that has just begun.
    ///
    /// # Errors
    /// If storage is denied or full.
    pub fn put_begun(self, begun: &Begun) -> Result<(), Denied> {
        self.write(&begun.id, || seal_begun(begun))
    }

    fn write(
        self,
        id: &AssessmentId,
        seal: impl Fn() -> Result<String, Unreadable>,
    ) -> Result<(), Denied> {
        if self == Self::Closed {
            return Err(Denied::Unavailable);
        }
        let text = seal().map_err(|Unreadable(why)| Denied::Other(why))?;
        LocalStorage::raw()
            .set_item(&keys::assessment(id), &text)
            .map_err(|error| denied(&error))
    }

    /// Removes an assessment.
    pub fn remove(self, id: &AssessmentId) {
        if self == Self::Open {
            LocalStorage::delete(keys::assessment(id));
        }
    }

    /// The preferences.
    #[must_use]
    pub fn preferences(self) -> Preferences {
        match self {
            Self::Open => LocalStorage::get(keys::PREFERENCES).unwrap_or_default(),
            Self::Closed => Preferences::default(),
        }
    }

    /// Stores the preferences.
    ///
    /// # Errors
    /// If storage is denied or full.
    pub fn put_preferences(self, preferences: Preferences) -> Result<(), Denied> {
        match self {
            Self::Open => {
                LocalStorage::set(keys::PREFERENCES, preferences).map_err(|error| match error {
                    StorageError::JsError(error) if error.name == QUOTA => Denied::Full,
                    other => Denied::Other(other.to_string()),
                })
            }
            Self::Closed => Err(Denied::Unavailable),
        }
    }
}

/// The assessments' ids with their keys.
fn stored_keys() -> impl Iterator<Item = (AssessmentId, String)> {
    let raw = LocalStorage::raw();
    (0..LocalStorage::length())
        .filter_map(move |place| raw.key(place).ok().flatten())
        .filter_map(|key| keys::assessment_of(&key).map(|id| (id, key)))
}

/// The name of the exception that a full store throws (HTML Standard, Web Storage).
const QUOTA: &str = "QuotaExceededError";

fn denied(error: &wasm_bindgen::JsValue) -> Denied {
    let name = js_sys::Reflect::get(error, &"name".into())
        .ok()
        .and_then(|name| name.as_string());
    match name {
        Some(name) if name == QUOTA => Denied::Full,
        Some(name) => Denied::Other(name),
        None => Denied::Other(format!("{error:?}")),
    }
}
