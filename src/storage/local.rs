//! The browser's local storage: texts by key, which every window sees at once.
//!
//! It may be denied, full or emptied at any moment: every call asks anew, and none traps.
//! Keys are those of [`keys`]; in the store they carry the folder of the page.

use web_sys::Storage;

use super::envelope::{Found, Unreadable, open};
use super::keys;
use super::preferences::Preferences;
use super::texts::Texts;
use crate::core::id::AssessmentId;
use crate::core::json;

/// Why something could not be stored or read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Denied {
    /// The browser does not let this page store anything.
    Unavailable,
    /// The store is full.
    Full,
    /// A newer version of this page has stored it in a form that this one does not know.
    Newer,
    /// Anything else, in the browser's words.
    Other(String),
}

impl From<Unreadable> for Denied {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Newer => Self::Newer,
            Unreadable::Damaged(why) => Self::Other(why),
        }
    }
}

fn area() -> Result<Storage, Denied> {
    let area = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    area.ok_or(Denied::Unavailable)
}

/// Finds out whether storage is to be had. A full store is.
///
/// # Errors
/// If it is not: everything stays in memory.
pub fn probe() -> Result<(), Denied> {
    let area = area()?;
    let length = area.length().map_err(|error| denied(&error))?;
    if length == 0 {
        set(keys::PROBE, Some("1"))?;
        set(keys::PROBE, None)?;
    }
    Ok(())
}

/// The folder of the page, by which its keys differ from those of others on its origin; or
/// what its host has named in its place.
pub(super) fn folder() -> String {
    let window = web_sys::window();
    let root = window
        .as_ref()
        .and_then(|window| window.document()?.document_element());
    if let Some(name) = root.and_then(|root| root.get_attribute("data-store")) {
        return keys::named(&name);
    }
    path_folder()
}

/// The folder of the page's address.
fn path_folder() -> String {
    let location = web_sys::window().map(|window| window.location().pathname());
    let path = location.and_then(Result::ok).unwrap_or_default();
    keys::folder(&path).to_owned()
}

/// Whether the visitor has chosen a language. The guard, which keeps it, knows no other
/// name than the folder.
#[must_use]
pub fn has_language() -> bool {
    let key = keys::in_folder(&path_folder(), keys::LANGUAGE);
    area().is_ok_and(|area| area.get_item(&key).is_ok_and(|language| language.is_some()))
}

/// The key of a stored text that changed, as the browser tells it.
#[must_use]
pub fn key_of(stored: &str) -> Option<String> {
    keys::of_folder(&folder(), stored)
}

/// Takes over what earlier versions stored without a folder.
///
/// # Errors
/// If storage is denied, or there is no room: then it is tried again next time.
pub fn take_over() -> Result<(), Denied> {
    let (area, folder) = (area()?, folder());
    let stored = stored_keys(&area)?;
    let all = keys::to_take_over(&folder, &stored);
    if all.is_empty() {
        return Ok(());
    }
    for (old, copy) in all {
        let text = area.get_item(old).ok().flatten().unwrap_or_default();
        area.set_item(&copy, &text)
            .map_err(|error| denied(&error))?;
    }
    set(keys::TAKEN_OVER, Some("1"))
}

/// The text under a key.
///
/// # Errors
/// If storage is denied.
pub fn text(key: &str) -> Result<Option<String>, Denied> {
    let text = area()?.get_item(&keys::in_folder(&folder(), key));
    text.map_err(|error| denied(&error))
}

/// Puts a text under a key, or removes what lies there.
///
/// # Errors
/// If storage is denied or full.
pub fn set(key: &str, text: Option<&str>) -> Result<(), Denied> {
    let area = area()?;
    let key = keys::in_folder(&folder(), key);
    let done = match text {
        Some(text) => area.set_item(&key, text),
        None => area.remove_item(&key),
    };
    done.map_err(|error| denied(&error))
}

/// Puts texts under their keys, up to the first for which there is no room.
///
/// # Errors
/// If storage is denied or full.
pub fn write(texts: &Texts) -> Result<(), Denied> {
    // A window that reads meanwhile must not find a head that names what is gone.
    let goes = |(_, text): &&(String, Option<String>)| text.is_none();
    let stays = texts.iter().filter(|one| !goes(one));
    stays
        .chain(texts.iter().filter(goes))
        .try_for_each(|(key, text)| set(key, text.as_deref()))
}

/// All keys of this page.
///
/// # Errors
/// If storage is denied.
pub fn all_keys() -> Result<Vec<String>, Denied> {
    let folder = folder();
    let stored = stored_keys(&area()?)?;
    let mine = stored
        .iter()
        .filter_map(|key| keys::of_folder(&folder, key));
    Ok(mine.collect())
}

/// All keys of the origin.
fn stored_keys(area: &Storage) -> Result<Vec<String>, Denied> {
    let length = area.length().map_err(|error| denied(&error))?;
    let keys = (0..length).filter_map(|place| area.key(place).ok().flatten());
    Ok(keys.collect())
}

/// How many letters are stored, by all pages of the origin.
///
/// # Errors
/// If storage is denied.
pub fn used() -> Result<usize, Denied> {
    let area = area()?;
    let sizes = stored_keys(&area)?.into_iter().map(|key| {
        let text = area.get_item(&key).ok().flatten().unwrap_or_default();
        key.len() + text.len()
    });
    Ok(sizes.sum())
}

/// Erases all but the note that it was erased.
///
/// # Errors
/// If storage is denied.
pub fn erase() -> Result<(), Denied> {
    let (area, folder) = (area()?, folder());
    let note = keys::in_folder(&folder, keys::ERASED);
    let ours = |key: &String| keys::is_ours(&folder, key) && *key != note;
    for key in stored_keys(&area)?.into_iter().filter(ours) {
        area.remove_item(&key).map_err(|error| denied(&error))?;
    }
    Ok(())
}

/// The assessments that are stored, readable or not.
///
/// # Errors
/// If storage is denied.
pub fn stored_ids() -> Result<Vec<AssessmentId>, Denied> {
    let keys = all_keys()?;
    Ok(keys
        .iter()
        .filter_map(|key| keys::assessment_of(key))
        .collect())
}

/// Opens an assessment's own text, with the parts that it names.
///
/// # Errors
/// If a text is missing, none of ours, from a newer version, or damaged.
pub fn open_stored(id: &AssessmentId, own: &str) -> Result<Found, Unreadable> {
    open(own, |part| text(&keys::part(id, part)).ok().flatten())
}

/// The keys of the parts of an assessment.
#[must_use]
pub fn part_keys(id: &AssessmentId) -> Vec<String> {
    let mut keys = all_keys().unwrap_or_default();
    keys.retain(|key| keys::assessment_of_part(key).as_ref() == Some(id));
    keys
}

/// Removes the parts of an assessment but for those that are written with these texts.
pub fn remove_other_parts(id: &AssessmentId, texts: &Texts) {
    for key in part_keys(id) {
        if texts.iter().all(|(one, _)| *one != key) && set(&key, None).is_err() {
            return;
        }
    }
}

/// The preferences; their defaults where there are none to be had.
#[must_use]
pub fn preferences() -> Preferences {
    let text = text(keys::PREFERENCES).ok().flatten().unwrap_or_default();
    json::read(&text).unwrap_or_default()
}

/// Whether the visitor goes on to the next question by hand: the one preference that the
/// first steps need, found without what reads all of them.
#[must_use]
pub fn goes_on_by_hand() -> bool {
    let text = text(keys::PREFERENCES).ok().flatten();
    text.is_some_and(|text| text.contains("\"by-hand\""))
}

/// Stores the preferences.
///
/// # Errors
/// If storage is denied or full.
pub fn put_preferences(preferences: Preferences) -> Result<(), Denied> {
    let text = json::write(&preferences).map_err(Unreadable::from)?;
    set(keys::PREFERENCES, Some(&text))
}

/// The name of the exception that a full store throws (HTML Standard, Web Storage).
const QUOTA: &str = "QuotaExceededError";
/// The name of the exception where the browser does not let the page store anything.
const SECURITY: &str = "SecurityError";

pub(super) fn denied(error: &wasm_bindgen::JsValue) -> Denied {
    let name = js_sys::Reflect::get(error, &"name".into())
        .ok()
        .and_then(|name| name.as_string());
    match name {
        Some(name) if name == QUOTA => Denied::Full,
        Some(name) if name == SECURITY => Denied::Unavailable,
        Some(name) => Denied::Other(name),
        None => Denied::Other(format!("{error:?}")),
    }
}
