//! The one table of storage keys.
//!
//! Several installations on one origin have one store. So each adds its folder to the
//! keys where it reads and writes ([`in_folder`], [`of_folder`]); earlier versions did
//! not, and what they stored is taken over by each ([`to_take_over`]).

use super::PartName;
use crate::core::id::AssessmentId;

/// The visitor's preferences.
pub const PREFERENCES: &str = "ready20k:preferences";
/// The language that was chosen, as a tag; the guard writes and reads it (`guard/guard.js`).
pub const LANGUAGE: &str = "ready20k:language";
/// Written and removed again to find out whether storage is to be had.
pub const PROBE: &str = "ready20k:probe";
/// The browser's database that holds the same texts as local storage.
pub const DATABASE: &str = "ready20k:texts";
const ASSESSMENT: &str = "ready20k:assessment:";
const PART: &str = "ready20k:part:";
/// When everything was erased, so that no other window stores it again.
pub const ERASED: &str = "ready20k:erased";
/// How many changes were made since everything was saved as a file.
pub const CHANGES: &str = "ready20k:changes";
const PLACE: &str = "ready20k:place:";
const DELETED: &str = "ready20k:deleted:";
const KEPT: &str = "ready20k:kept:";

/// Where an assessment lies.
#[must_use]
pub fn assessment(id: &AssessmentId) -> String {
    format!("{ASSESSMENT}{id}")
}

/// The assessment that lies under a key, if it is such a key.
#[must_use]
pub fn assessment_of(key: &str) -> Option<AssessmentId> {
    key.strip_prefix(ASSESSMENT).map(AssessmentId::new)
}

/// Where a part of an assessment's answers lies.
#[must_use]
pub fn part(id: &AssessmentId, name: &PartName) -> String {
    format!("{PART}{id}:{}", name.as_str())
}

/// How the keys of all assessments begin.
#[must_use]
pub fn assessments() -> &'static str {
    ASSESSMENT
}

/// How the keys of all that was deleted begin.
#[must_use]
pub fn all_deleted() -> &'static str {
    DELETED
}

/// How the keys of an assessment's parts begin. An id may hold a colon, so that others'
/// may begin alike: [`assessment_of_part`] tells.
#[must_use]
pub fn parts(id: &AssessmentId) -> String {
    format!("{PART}{id}:")
}

/// The assessment whose part lies under a key, if it is such a key.
#[must_use]
pub fn assessment_of_part(key: &str) -> Option<AssessmentId> {
    // An id may hold a colon, the name of a part does not.
    let (id, _) = key.strip_prefix(PART)?.rsplit_once(':')?;
    Some(AssessmentId::new(id))
}

/// Where it is remembered at which question of an assessment the visitor is.
#[must_use]
pub fn place(id: &AssessmentId) -> String {
    format!("{PLACE}{id}")
}

/// Where an assessment lies that was deleted, or the note that it was.
#[must_use]
pub fn deleted(id: &AssessmentId) -> String {
    format!("{DELETED}{id}")
}

/// The assessment whose deletion is noted under a key, if it is such a key.
#[must_use]
pub fn deleted_of(key: &str) -> Option<AssessmentId> {
    key.strip_prefix(DELETED).map(AssessmentId::new)
}

/// Where the raw text of an assessment is kept that could not be read, so that
/// nothing is lost when the id is written again.
#[must_use]
pub fn kept(id: &AssessmentId) -> String {
    format!("{KEPT}{id}")
}

/// The assessment of which a raw text is kept under a key, if it is such a key.
#[must_use]
pub fn kept_of(key: &str) -> Option<AssessmentId> {
    key.strip_prefix(KEPT).map(AssessmentId::new)
}

/// Whether a key of the store is of a page in this folder, or of an earlier version in
/// any folder.
#[must_use]
pub fn is_ours(folder: &str, stored: &str) -> bool {
    stored.starts_with(OWN) || of_folder(folder, stored).is_some()
}

/// How all keys begin.
const OWN: &str = "ready20k:";
/// How keys with a folder begin.
const IN_FOLDER: &str = "ready20k@";

/// The folder of a page, by the path of its address: all up to the last slash.
#[must_use]
pub fn folder(path: &str) -> &str {
    let end = path.rfind('/').map_or(0, |slash| slash.saturating_add(1));
    path.get(..end).unwrap_or_default()
}

/// What takes the place of a folder where the host has named it: no folder begins so.
#[must_use]
pub fn named(name: &str) -> String {
    ["~", name, "/"].concat()
}

/// A key of this table as it stands in the store of an origin.
#[must_use]
pub fn in_folder(folder: &str, key: &str) -> String {
    let rest = key.strip_prefix(OWN).unwrap_or(key);
    format!("{IN_FOLDER}{folder}:{rest}")
}

/// The key of this table that a key of the store is, if it is of this folder.
#[must_use]
pub fn of_folder(folder: &str, stored: &str) -> Option<String> {
    let rest = stored.strip_prefix(IN_FOLDER)?.strip_prefix(folder)?;
    Some(format!("{OWN}{}", rest.strip_prefix(':')?))
}

/// The folder of a key of the store and the key of this table that it is, where it is of
/// a folder at all. A folder ends with a slash.
#[must_use]
pub fn apart(stored: &str) -> Option<(&str, String)> {
    let folder = stored.get(IN_FOLDER.len()..=stored.find("/:")?)?;
    Some((folder, of_folder(folder, stored)?))
}

/// Says, once it is there, that what earlier versions stored has been taken over.
pub const TAKEN_OVER: &str = "ready20k:taken-over";

/// What earlier versions stored without a folder and this one has not taken over yet:
/// the keys where it lies, each with the one where a copy is to lie, parts before the
/// texts that name them. [`TAKEN_OVER`] is to be written after them.
#[must_use]
pub fn to_take_over<'a>(folder: &str, stored: &'a [String]) -> Vec<(&'a str, String)> {
    let has = |key: &str| stored.iter().any(|one| one == key);
    if has(&in_folder(folder, TAKEN_OVER)) {
        return Vec::new();
    }
    let old = stored.iter().map(String::as_str);
    let old = old.filter(|key| key.starts_with(OWN) && *key != PROBE);
    let (parts, others): (Vec<_>, Vec<_>) = old.partition(|key| key.starts_with(PART));
    let copies = parts.into_iter().chain(others);
    copies
        .map(|key| (key, in_folder(folder, key)))
        .filter(|(_, copy)| !has(copy))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::id::QuestionId;

    #[test]
    fn the_folder_of_a_page_is_that_of_its_path() {
        let check = |path: &str, expected: &str| assert_eq!(folder(path), expected);
        check("/", "/");
        check("/index.html", "/");
        check("/ready20k/", "/ready20k/");
        check("/ready20k/index.html", "/ready20k/");
        check("/a/b/c", "/a/b/");
        check("", "");
    }

    #[test]
    fn installations_do_not_mix() {
        let named = ["a", "/a", "b/c"].map(named);
        let folders = ["/", "/a/", "/a/b/", "/a:b/", "/b/"];
        let folders = folders.into_iter().chain(named.iter().map(String::as_str));
        let folders: Vec<&str> = folders.collect();
        let keys = [
            PREFERENCES.to_owned(),
            assessment(&AssessmentId::new("b/:x")),
            assessment(&AssessmentId::new("")),
        ];
        for &own in &folders {
            for key in &keys {
                let stored = in_folder(own, key);
                assert!(
                    !stored.starts_with(OWN),
                    "an earlier version leaves it alone"
                );
                for &folder in &folders {
                    let expected = (folder == own).then(|| key.clone());
                    assert_eq!(of_folder(folder, &stored), expected, "{stored} {folder}");
                }
                assert_eq!(of_folder(own, key), None);
                assert_eq!(apart(key), None);
                assert_eq!(apart(&stored), Some((own, key.clone())));
            }
        }
    }

    #[test]
    fn what_earlier_versions_stored_is_taken_over_once() {
        let check = |stored: &[&str], expected: &[(&str, &str)]| {
            let stored: Vec<String> = stored.iter().copied().map(str::to_owned).collect();
            let copies = to_take_over("/a/", &stored);
            let copies: Vec<_> = copies
                .iter()
                .map(|(old, new)| (*old, new.as_str()))
                .collect();
            assert_eq!(copies, expected);
        };
        let all = [
            "ready20k:assessment:x",
            "other",
            "ready20k:part:x:8.6.1",
            "ready20k:probe",
            "ready20k@/b/:assessment:y",
            "ready20k:preferences",
        ];
        let copies = [
            ("ready20k:part:x:8.6.1", "ready20k@/a/:part:x:8.6.1"),
            ("ready20k:assessment:x", "ready20k@/a/:assessment:x"),
            ("ready20k:preferences", "ready20k@/a/:preferences"),
        ];
        check(&all, &copies);
        let own = ["ready20k@/a/:part:x:8.6.1", "ready20k@/a/:assessment:x"];
        check(&[&all[..], &own].concat(), &copies[2..]);
        check(&[&all[..], &["ready20k@/a/:taken-over"]].concat(), &[]);
        check(&["ready20k@/b/:taken-over"], &[]);
    }

    #[test]
    fn keys_lead_back_to_their_assessment() {
        for id in ["a", "a:b", ""] {
            let id = AssessmentId::new(id);
            let name = PartName::of(&QuestionId::new("8.6.1-log"));
            assert_eq!(assessment_of(&assessment(&id)), Some(id.clone()));
            assert_eq!(assessment_of_part(&part(&id, &name)), Some(id.clone()));
            assert_eq!(assessment_of(&part(&id, &name)), None);
            assert_eq!(assessment_of_part(&assessment(&id)), None);
        }
    }
}
