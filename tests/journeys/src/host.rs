//! A host of the app whose files a journey may take away or put anew.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::{Result, dist};

/// A script of the test's own that runs ahead of the page's.
const AHEAD: &str = "ahead.js";

/// What the page says ahead of the build's stamp.
const BUILD: &str = "name=\"ready20k-build\" content=\"";

/// A host of the app, whose files can be taken away.
pub struct Host(TempDir);

impl Host {
    /// A host with all files as they were built.
    ///
    /// # Errors
    /// If the app is not built or cannot be copied.
    pub fn new() -> Result<Self> {
        let host = Self(tempfile::tempdir()?);
        host.restore()?;
        Ok(host)
    }

    /// The folder that it serves.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Puts all files back as they were built.
    ///
    /// # Errors
    /// If they cannot be copied.
    pub fn restore(&self) -> Result<()> {
        for entry in fs::read_dir(dist()?)?.flatten() {
            if entry.file_type()?.is_file() {
                fs::copy(entry.path(), self.path().join(entry.file_name()))?;
            }
        }
        Ok(())
    }

    /// The file whose name begins and ends like this.
    ///
    /// # Errors
    /// If there is none.
    pub fn file(&self, start: &str, end: &str) -> Result<PathBuf> {
        let files = fs::read_dir(self.path())?.flatten();
        let named = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(start) && name.ends_with(end)
        };
        let mut found = files.map(|entry| entry.path()).filter(named);
        Ok(found.next().ok_or_else(|| format!("no {start}…{end}"))?)
    }

    /// Takes a file away.
    ///
    /// # Errors
    /// If there is none.
    pub fn remove(&self, start: &str, end: &str) -> Result<()> {
        Ok(fs::remove_file(self.file(start, end)?)?)
    }

    /// Changes the page.
    ///
    /// # Errors
    /// If it cannot be written.
    ///
    /// # Panics
    /// If there is nothing to change.
    pub fn change_page(&self, change: impl Fn(&str) -> String) -> Result<()> {
        let path = self.path().join("index.html");
        let page = fs::read_to_string(&path)?;
        let changed = change(&page);
        assert_ne!(page, changed, "nothing to change");
        Ok(fs::write(path, changed)?)
    }

    /// Lets the page run a script before its own.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn run_ahead(&self, script: &str) -> Result<()> {
        fs::write(self.path().join(AHEAD), script)?;
        self.change_page(|page| {
            page.replacen(
                "<meta name=\"ready20k-build\"",
                &format!("<script src=\"./{AHEAD}\"></script><meta name=\"ready20k-build\""),
                1,
            )
        })
    }

    /// Lets the page be of another build.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn publish_newer(&self) -> Result<()> {
        self.change_page(|page| page.replacen(BUILD, &format!("{BUILD}newer"), 1))
    }

    /// Puts up another build, whose parts have other names: the page and the service
    /// worker are anew, and the parts of the old one are gone.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn put_up_newer(&self) -> Result<()> {
        let page = fs::read_to_string(self.path().join("index.html"))?;
        let (_, rest) = page.split_once(BUILD).ok_or("no build")?;
        let build = rest.get(..12).ok_or("no build")?;
        let worker = self.path().join("sw.js");
        let text = fs::read_to_string(&worker)?;
        let other = |text: &str| text.replace(build, &format!("newer{build}"));
        fs::write(worker, other(&text).replace("split_planning-", "another-"))?;
        let part = self.file("split_planning", ".wasm")?;
        let name = part.file_name().unwrap_or_default().to_string_lossy();
        let renamed = name.replace("split_planning-", "another-");
        fs::rename(&part, self.path().join(renamed))?;
        self.change_page(other)
    }
}
