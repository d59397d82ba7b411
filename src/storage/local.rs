//! The browser's local storage.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage as _};

use super::envelope::{
    PartName, Unreadable, changed_parts, is_head, open, parts, seal, seal_begun, seal_head,
    seal_part,
};
use super::keys;
use super::preferences::Preferences;
use super::seen::Seen;
use crate::core::assessment::{Assessment, Begun};
use crate::core::id::AssessmentId;
use crate::core::json;
use crate::core::ordered::Set;

/// Characters up to which an assessment is stored as one text.
const LARGEST_WHOLE: usize = 8_000;

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
pub struct Stored {
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
    pub fn all(self) -> Stored {
        let mut found = Stored::default();
        if self == Self::Closed {
            return found;
        }
        let raw = LocalStorage::raw();
        for (id, key) in stored_keys().collect::<Vec<_>>() {
            let text = text_at(&key).unwrap_or_default();
            match open_stored(&id, &text) {
                Ok(assessment) => found.assessments.push(assessment),
                Err(unreadable) => {
                    let parts = part_keys(&id).filter_map(|key| text_at(&key));
                    let texts: Vec<String> = std::iter::once(text).chain(parts).collect();
                    if raw.set_item(&keys::kept(&id), &texts.join("\n")).is_err() {
                        web_sys::console::warn_1(&"no room to keep a damaged text twice".into());
                    }
                    found.unreadable.push((id, unreadable));
                }
            }
        }
        found
    }

    /// The stored assessment with this id, if there is one that can be read.
    #[must_use]
    pub fn get(self, id: &AssessmentId) -> Option<Assessment> {
        match self {
            Self::Open => open_stored(id, &text_at(&keys::assessment(id))?).ok(),
            Self::Closed => None,
        }
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
        let all = parts(assessment);
        self.write(assessment, all.clone())?;
        if is_in_parts(&assessment.id) {
            let expected = all.iter().map(|part| keys::part(&assessment.id, part));
            let expected: Set<String> = expected.collect();
            remove_parts(&assessment.id, |key| !expected.contains(key));
        }
        Ok(())
    }

    /// Stores an assessment that has just begun.
    ///
    /// # Errors
    /// If storage is denied or full.
    pub fn put_begun(self, begun: &Begun) -> Result<(), Denied> {
        if self == Self::Closed {
            return Err(Denied::Unavailable);
        }
        set(
            &keys::assessment(&begun.id),
            &seal_begun(begun, &Seen::default())?,
        )
    }

    /// Stores what has changed in an assessment since an earlier state of it was stored.
    ///
    /// # Errors
    /// If storage is denied or full.
    pub fn put_changes(self, stored: &Assessment, now: &Assessment) -> Result<(), Denied> {
        self.write(now, changed_parts(stored, now))
    }

    /// Stores an assessment of which these parts have changed.
    fn write(self, assessment: &Assessment, changed: Set<PartName>) -> Result<(), Denied> {
        if self == Self::Closed {
            return Err(Denied::Unavailable);
        }
        let key = keys::assessment(&assessment.id);
        let before = text_at(&key).filter(|text| is_head(text));
        if before.is_none() {
            let text = seal(assessment, &Seen::default())?;
            if text.len() <= LARGEST_WHOLE {
                return set(&key, &text);
            }
            // While it is divided both lie there; where that is too much it stays whole.
            return write_parts(assessment, parts(assessment), None).or_else(|_| {
                remove_parts(&assessment.id, |_| true);
                set(&key, &text)
            });
        }
        write_parts(assessment, changed, before.as_deref())
    }

    /// Removes an assessment.
    pub fn remove(self, id: &AssessmentId) {
        if self == Self::Open {
            LocalStorage::delete(keys::assessment(id));
            remove_parts(id, |_| true);
        }
    }

    /// The preferences.
    #[must_use]
    pub fn preferences(self) -> Preferences {
        match self {
            Self::Open => {
                let text = LocalStorage::raw().get_item(keys::PREFERENCES);
                let text = text.ok().flatten().unwrap_or_default();
                json::read(&text).unwrap_or_default()
            }
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

/// Writes parts of an assessment, those first that the head may name for the first
/// time, and the head where it differs from the one before.
fn write_parts(
    assessment: &Assessment,
    changed: Set<PartName>,
    before: Option<&str>,
) -> Result<(), Denied> {
    let all = parts(assessment);
    let (kept, gone): (Vec<_>, Vec<_>) = changed.into_iter().partition(|part| all.contains(part));
    for part in kept {
        let text = seal_part(assessment, &part)?;
        set(&keys::part(&assessment.id, &part), &text)?;
    }
    let head = seal_head(assessment, &Seen::default())?;
    if before != Some(&head) {
        set(&keys::assessment(&assessment.id), &head)?;
    }
    for part in gone {
        LocalStorage::delete(keys::part(&assessment.id, &part));
    }
    Ok(())
}

fn is_in_parts(id: &AssessmentId) -> bool {
    text_at(&keys::assessment(id)).is_some_and(|text| is_head(&text))
}

fn remove_parts(id: &AssessmentId, goes: impl Fn(&str) -> bool) {
    let keys = part_keys(id).filter(|key| goes(key));
    for key in keys.collect::<Vec<_>>() {
        LocalStorage::delete(key);
    }
}

fn open_stored(id: &AssessmentId, text: &str) -> Result<Assessment, Unreadable> {
    let found = open(text, |part| text_at(&keys::part(id, part)))?;
    match found.damaged.into_iter().next() {
        Some((_, why)) => Err(why),
        None => Ok(found.assessment),
    }
}

fn text_at(key: &str) -> Option<String> {
    LocalStorage::raw().get_item(key).ok().flatten()
}

fn set(key: &str, text: &str) -> Result<(), Denied> {
    LocalStorage::raw()
        .set_item(key, text)
        .map_err(|error| denied(&error))
}

impl From<Unreadable> for Denied {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Newer => Self::Other("newer".to_owned()),
            Unreadable::Damaged(why) => Self::Other(why),
        }
    }
}

/// The assessments' ids with their keys.
fn stored_keys() -> impl Iterator<Item = (AssessmentId, String)> {
    all_keys().filter_map(|key| keys::assessment_of(&key).map(|id| (id, key)))
}

/// The keys of all parts of an assessment.
fn part_keys(id: &AssessmentId) -> impl Iterator<Item = String> {
    all_keys().filter(move |key| keys::assessment_of_part(key).as_ref() == Some(id))
}

fn all_keys() -> impl Iterator<Item = String> {
    let raw = LocalStorage::raw();
    (0..LocalStorage::length()).filter_map(move |place| raw.key(place).ok().flatten())
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
