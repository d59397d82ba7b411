//! The data files as they lie in the source tree, for tests and examples.

use std::path::{Path, PathBuf};

use crate::core::bank::{Bank, Guide};

/// All question, action and list files, in a fixed order.
///
/// # Errors
/// If a folder or file cannot be read; the text names it.
pub fn files() -> Result<Vec<(PathBuf, String)>, String> {
    let folders = ["lists", "questions", "actions"].map(in_folder);
    let mut found = Vec::new();
    for files in folders {
        found.extend(files?);
    }
    Ok(found)
}

/// The JSON files of a folder with their texts, in order of name.
fn in_folder(name: &str) -> Result<Vec<(PathBuf, String)>, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalogue/en");
    let folder = root.join(name);
    let say = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(say)? {
        let path = entry.map_err(say)?.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            paths.push(path);
        }
    }
    paths.sort();
    let read = |path: PathBuf| match std::fs::read_to_string(&path) {
        Ok(text) => Ok((path, text)),
        Err(error) => Err(format!("{}: {error}", path.display())),
    };
    paths.into_iter().map(read).collect()
}

/// The whole guide.
///
/// # Errors
/// If a file cannot be read or does not fit the types; the text names the place.
pub fn guide() -> Result<Guide, String> {
    let mut guide = Guide::default();
    for (path, text) in in_folder("guide")? {
        let part = super::read_guide(&text);
        guide.extend(part.map_err(|error| format!("{}: {error}", path.display()))?);
    }
    Ok(guide)
}

/// The whole bank.
///
/// # Errors
/// If a file cannot be read or does not fit the types; the text names the place.
pub fn bank() -> Result<Bank, String> {
    let mut bank = Bank::default();
    for (path, text) in files()? {
        bank.extend(super::read(&text).map_err(|error| format!("{}: {error}", path.display()))?);
    }
    Ok(bank)
}
