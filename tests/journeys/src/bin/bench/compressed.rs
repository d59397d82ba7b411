//! The page's files as they travel, and plain pages of the same weight beside them.

use std::{fs, path::Path, process::Command};

use journeys::{Result, dist, project};
use tempfile::TempDir;

/// Characters that brotli leaves at 6 of 8 bits when they come by chance.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";

/// A folder of compressed files.
pub(crate) struct Compressed {
    folder: TempDir,
}

impl Compressed {
    /// The built page.
    pub(crate) fn of_the_page() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        compress(&dist()?, folder.path())?;
        Ok(Self { folder })
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Adds the plainest page of about as many bytes: one file of noise, and a heading
    /// once it is there. Yields its route, as does calling this again.
    pub(crate) fn plain(&self, bytes: usize) -> Result<String> {
        let route = format!("plain-{bytes}.html");
        if self.folder().join(format!("{route}.br")).exists() {
            return Ok(route);
        }
        let script = format!("plain-{bytes}.js");
        let html =
            format!("<!doctype html><title>Plain</title><body><script src={script}></script>");
        let mut noise = String::from("//");
        let mut state = bytes as u64 | 1;
        for _ in 0..bytes * 4 / 3 {
            // Numerical Recipes' linear congruence: any noise would do.
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let letter = LETTERS.get((state >> 58) as usize).copied();
            noise.extend(letter.map(char::from));
        }
        noise.push_str("\ndocument.body.append(Object.assign(document.createElement('h1'), { textContent: 'Plain' }))");
        let raw = tempfile::tempdir()?;
        fs::write(raw.path().join(&route), html)?;
        fs::write(raw.path().join(script), noise)?;
        compress(raw.path(), self.folder())?;
        Ok(route)
    }
}

fn compress(from: &Path, to: &Path) -> Result<()> {
    let done = Command::new("node")
        .arg(project().join("tools/brotli.mjs"))
        .args([from, to])
        .status()?;
    if done.success() {
        Ok(())
    } else {
        Err("the files could not be compressed".into())
    }
}
