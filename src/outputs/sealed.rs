//! The envelope of an export file that a passphrase locks. The cipher is the browser's;
//! this is the envelope's text, its reader, and what of it is protected with the rest.
//!
//! `docs/exports.md` describes it, so that others can open what is in it.

use serde::Serialize;

use super::packed;
use super::zip::crc32;
use crate::core::json::{self, Read, Tree};
use crate::exchange::ImportProblem;
use crate::messages::t;
use crate::shown::import_problem;

/// What the field `format` says.
pub const FORMAT: &str = "ready20k-sealed";
/// The version of the envelope that is written and the newest that can be read.
pub const VERSION: u32 = 1;
/// Rounds of PBKDF2 with SHA-256, at least as OWASP asks for (2023).
pub const ROUNDS: u32 = 600_000;
/// The most rounds that are carried out for a stranger's file: some seconds.
const MOST_ROUNDS: u32 = 10_000_000;
/// Bytes of the salt, and of what AES-GCM begins with.
pub const SALT: usize = 16;
/// The same.
pub const START: usize = 12;

/// A locked file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Rounds of PBKDF2-SHA-256, which make a key of 256 bits of the passphrase.
    pub rounds: u32,
    /// Its salt.
    pub salt: Vec<u8>,
    /// The initial vector of AES-256-GCM.
    pub start: Vec<u8>,
    /// The encrypted text with its tag of 16 bytes.
    pub data: Vec<u8>,
}

/// Why an envelope could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealedProblem {
    /// It is of a newer version.
    Newer,
    /// It is not as it was written.
    Damaged,
}

/// The envelope's text.
#[derive(Serialize, Read)]
struct Envelope {
    format: String,
    version: u32,
    key: String,
    rounds: u32,
    salt: String,
    cipher: String,
    start: String,
    data: String,
    /// The checksum of all the others, so that damage is not taken for a wrong
    /// passphrase.
    sum: String,
}

/// What tells an envelope from other files.
#[derive(Default, Read)]
#[serde(default)]
struct Header {
    format: String,
    version: u32,
}

impl Sealed {
    /// What the cipher protects beside the data: whoever changes it gets nothing out.
    #[must_use]
    pub fn protected(&self) -> String {
        let text = packed::write;
        format!(
            "{FORMAT};{VERSION};{};{};{}",
            self.rounds,
            text(&self.salt),
            text(&self.start)
        )
    }

    fn sum(&self) -> String {
        let all = format!("{};{}", self.protected(), packed::write(&self.data));
        format!("{:08x}", crc32(all.as_bytes()))
    }

    /// The envelope's text; none if it cannot be written.
    #[must_use]
    pub fn write(&self) -> Option<String> {
        let envelope = Envelope {
            format: FORMAT.to_owned(),
            version: VERSION,
            key: "PBKDF2-SHA-256".to_owned(),
            rounds: self.rounds,
            salt: packed::write(&self.salt),
            cipher: "AES-256-GCM".to_owned(),
            start: packed::write(&self.start),
            data: packed::write(&self.data),
            sum: self.sum(),
        };
        json::write_in_lines(&envelope).ok()
    }

    /// The envelope that a text is; none if it is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Result<Self, SealedProblem>> {
        if !begins_sealed(text) {
            return None;
        }
        let header = Tree::parse(text).ok().map(|tree| tree.read::<Header>());
        Some(match header {
            Some(Ok(header)) if header.format == FORMAT && header.version > VERSION => {
                Err(SealedProblem::Newer)
            }
            Some(Ok(header)) if header.format != FORMAT => return None,
            _ => Self::whole(text).ok_or(SealedProblem::Damaged),
        })
    }

    fn whole(text: &str) -> Option<Self> {
        let envelope: Envelope = Tree::parse(text).ok()?.read().ok()?;
        let sealed = Self {
            rounds: envelope.rounds,
            salt: packed::read(&envelope.salt)?,
            start: packed::read(&envelope.start)?,
            data: packed::read(&envelope.data)?,
        };
        let is_whole = sealed.sum() == envelope.sum
            && sealed.start.len() == START
            && (1..=MOST_ROUNDS).contains(&sealed.rounds);
        is_whole.then_some(sealed)
    }
}

/// Why a text is no file of assessments, in words: a passphrase locks it, or something else.
#[must_use]
pub fn unread(text: &str, problem: &ImportProblem) -> String {
    if begins_sealed(text) {
        t("portfolio.locked").to_owned()
    } else {
        import_problem(problem)
    }
}

/// Whether a text begins as locked files do: quick to see, and so even where the rest is
/// damaged.
#[must_use]
pub fn begins_sealed(text: &str) -> bool {
    let start = text.get(..text.floor_char_boundary(200));
    start.is_some_and(|start| start.contains(FORMAT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_file_is_known_by_its_beginning() {
        let check = |text: &str, expected| assert_eq!(begins_sealed(text), expected, "{text}");
        let sealed = Sealed {
            rounds: ROUNDS,
            salt: vec![1; SALT],
            start: vec![2; START],
            data: vec![3; 400],
        };
        let text = sealed.write().unwrap();
        check(&text, true);
        check(&text[..60], true);
        check(&text.replace('\n', "\r\n"), true);
        check("", false);
        check("{\"format\":\"ready20k\"}", false);
        // Far from the beginning, whose end lies within a letter.
        check(&format!("{}{FORMAT}", "不".repeat(70)), false);
    }

    #[test]
    fn damage_is_noticed_before_any_passphrase() {
        let sealed = Sealed {
            rounds: ROUNDS,
            salt: (0..16).collect(),
            start: (0..12).collect(),
            data: (0..200).collect(),
        };
        let text = sealed.write().unwrap();
        assert_eq!(Sealed::read(&text), Some(Ok(sealed)));
        assert_eq!(Sealed::read("{\"format\":\"ready20k\"}"), None);
        assert_eq!(Sealed::read("hello"), None);
        let newer = text.replace("\"version\": 1", "\"version\": 2");
        assert_eq!(Sealed::read(&newer), Some(Err(SealedProblem::Newer)));
        let damaged = Some(Err(SealedProblem::Damaged));
        assert_eq!(Sealed::read(&text[..text.len() / 2]), damaged);
        for (from, to) in [("600000", "600001"), ("AAEC", "AAED")] {
            assert_eq!(Sealed::read(&text.replacen(from, to, 1)), damaged, "{from}");
        }
        let place = text.find("\"data\"").unwrap() + 40;
        let mut bent = text.clone().into_bytes();
        bent[place] = if bent[place] == b'A' { b'B' } else { b'A' };
        assert_eq!(Sealed::read(&String::from_utf8(bent).unwrap()), damaged);
    }
}
