//! Editions of the standards that the catalogue names, and what holds in which.

use serde::Serialize;

use super::estimate::Provenance;
use super::knowledge::Certificate;
use crate::core::date::Date;
use crate::core::json::Read;

/// The key of the standard that everything here is about.
pub const STANDARD: &str = "iso20000-1";

/// One edition of a standard, framework or guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Edition {
    /// Stable key, the same for all editions of a standard.
    pub key: String,
    /// Its name or number without a year, for instance `ISO 9001`.
    pub number: String,
    /// The year of its publication.
    pub year: u16,
    /// What was changed in it since.
    #[serde(default)]
    pub amendment: Option<Amendment>,
    /// Whether it is in force.
    pub state: EditionState,
    /// The certificate that can be held for it, if it is one that is asked for.
    #[serde(default)]
    pub certificate: Option<Certificate>,
    /// The day on which all this was looked up.
    pub checked: Date,
    /// Where it was found.
    pub provenance: Provenance,
    /// Its words.
    pub text: EditionText,
}

impl Edition {
    /// How it is cited, for instance `ISO/IEC 20000-1:2018/Amd 1:2024`, the way
    /// that standards bodies write it; others with their year in brackets.
    #[must_use]
    pub fn cited(&self) -> String {
        let Self { number, year, .. } = self;
        let is_standard = ["ISO", "EN "].iter().any(|start| number.starts_with(start));
        let own = if is_standard {
            format!("{number}:{year}")
        } else {
            format!("{number} ({year})")
        };
        match self.amendment {
            Some(Amendment { number, year }) => format!("{own}/Amd {number}:{year}"),
            None => own,
        }
    }

    /// The year of its last change.
    #[must_use]
    pub fn last_year(&self) -> u16 {
        self.amendment.map_or(self.year, |amended| amended.year)
    }
}

/// An amendment of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Amendment {
    /// Its number.
    pub number: u8,
    /// The year of its publication.
    pub year: u16,
}

/// Whether an edition is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum EditionState {
    /// It is.
    Current,
    /// Replaced; certificates of it run on for some years.
    Withdrawn,
    /// Announced, not published.
    Expected,
}

/// The words of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct EditionText {
    /// What it is about, and what the change of edition means.
    pub about: String,
}

/// The years of the standard's editions and amendments in which something holds,
/// both included: a new edition is a change of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
#[serde(default)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Valid {
    /// From that of this year on.
    pub since: u16,
    /// Up to that of this year.
    pub until: u16,
}

impl Default for Valid {
    /// In all of them.
    fn default() -> Self {
        Self {
            since: 0,
            until: u16::MAX,
        }
    }
}

impl Valid {
    /// Whether it holds in the edition last changed in this year.
    #[must_use]
    pub fn holds_in(self, year: u16) -> bool {
        (self.since..=self.until).contains(&year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_from_or_up_to_an_edition_holds_in_that_edition() {
        let check = |since, until, year, expected| {
            let valid = Valid { since, until };
            assert_eq!(valid.holds_in(year), expected, "{valid:?} {year}");
        };
        check(2024, 2030, 2018, false);
        check(2024, 2030, 2024, true);
        check(2024, 2030, 2030, true);
        check(2024, 2030, 2031, false);
        assert!(Valid::default().holds_in(2018));
    }
}
