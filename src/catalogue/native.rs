//! The data files as they lie in the source tree, for tests and examples.

use std::path::{Path, PathBuf};

use crate::core::bank::Bank;

/// All question, action and list files, in a fixed order.
///
/// # Errors
/// If a folder or file cannot be read; the text names it.
pub fn files() -> Result<Vec<(PathBuf, String)>, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalogue/en");
    let mut found = Vec::new();
    for folder in ["lists", "questions", "actions"] {
        let folder = root.join(folder);
        let say = |error: std::io::Error| format!("{}: {error}", folder.display());
        let mut paths = Vec::new();
        for entry in std::fs::read_dir(&folder).map_err(say)? {
            let path = entry.map_err(say)?.path();
            if path.extension().is_some_and(|ending| ending == "json") {
                paths.push(path);
            }
        }
        paths.sort();
        for path in paths {
            let text = std::fs::read_to_string(&path)
                .map_err(|error| format!("{}: {error}", path.display()))?;
            found.push((path, text));
        }
    }
    Ok(found)
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
