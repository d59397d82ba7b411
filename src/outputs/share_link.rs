//! A whole assessment in the fragment of an address, which no server is sent: packed,
//! with its length and a checksum, so that what a chat program cut off is noticed.

use super::packed;
use super::zip::crc32;
use crate::core::assessment::Assessment;
use crate::exchange::{self, Import, ImportProblem, LARGEST_FILE};

/// Addresses longer than this are cut by some programs, in letters.
pub const LONG: usize = 2_000;
/// The longest that all browsers carry, with room: Safari is the narrowest.
pub const LONGEST: usize = 64_000;
/// The version of what the letters hold.
const VERSION: &str = "1";

/// Why a link shows nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkProblem {
    /// It was cut: letters that are there, of how many.
    Cut(usize, usize),
    /// It is of a newer version.
    Newer,
    /// It is not as it was made.
    Damaged,
    /// What it holds cannot be read.
    Content(ImportProblem),
}

/// An assessment as the last part of a link; none if it cannot be written.
#[must_use]
pub fn write(assessment: &Assessment, shared_at: &str) -> Option<String> {
    let one = std::slice::from_ref(assessment);
    let text = exchange::export(one, shared_at, Vec::new()).ok()?;
    let letters = packed::pack(&text);
    let sum = crc32(letters.as_bytes());
    Some(format!("{VERSION}.{}.{sum:08x}.{letters}", letters.len()))
}

/// What the last part of a link holds.
///
/// # Errors
/// If it was cut or damaged.
pub fn read(part: &str) -> Result<Import, LinkProblem> {
    let mut parts = part.split('.');
    let mut next = || parts.next().unwrap_or_default();
    let (version, length, sum, letters) = (next(), next(), next(), next());
    if !version.is_empty() && version != VERSION && version.bytes().all(|one| one.is_ascii_digit())
    {
        return Err(LinkProblem::Newer);
    }
    let length: usize = length.parse().map_err(|_| LinkProblem::Cut(0, 0))?;
    if letters.len() < length {
        return Err(LinkProblem::Cut(letters.len(), length));
    }
    // What follows a link in a sentence is none of it.
    let letters = letters.get(..length).ok_or(LinkProblem::Damaged)?;
    if sum != format!("{:08x}", crc32(letters.as_bytes())) {
        return Err(LinkProblem::Damaged);
    }
    let text = packed::unpack(letters, LARGEST_FILE).ok_or(LinkProblem::Damaged)?;
    exchange::import(&text).map_err(LinkProblem::Content)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::date::Date;
    use crate::core::id::AssessmentId;

    #[test]
    fn a_link_is_whole_or_says_that_it_is_not() {
        let today = Date::from_ymd(2026, 11, 23).unwrap();
        let mut one = Assessment::new(AssessmentId::new("a"), today);
        "Żółw 日本 🦊".clone_into(&mut one.profile.organisation);
        let link = write(&one, "2026-11-23T00:00:00Z").unwrap();
        assert_eq!(read(&link).unwrap().assessments, [one]);
        assert!(read(&format!("{link})")).is_ok());
        assert!(
            link.bytes()
                .all(|one| one.is_ascii_alphanumeric() || b"._-".contains(&one))
        );
        for end in 0..link.len() {
            let problem = read(&link[..end]).unwrap_err();
            assert!(
                matches!(problem, LinkProblem::Cut(..)),
                "{end}: {problem:?}"
            );
        }
        let check = |link: &str, expected: &LinkProblem| {
            assert_eq!(read(link).as_ref(), Err(expected), "{link}");
        };
        let (head, letters) = link.rsplit_once('.').unwrap();
        let bent = letters.replacen(
            &letters[9..10],
            if &letters[9..10] == "A" { "B" } else { "A" },
            1,
        );
        check(&format!("{head}.{bent}"), &LinkProblem::Damaged);
        check(&link.replacen("1.", "2.", 1), &LinkProblem::Newer);
        check("", &LinkProblem::Cut(0, 0));
    }
}
