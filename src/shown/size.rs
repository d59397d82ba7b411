//! The sizes that advice is given for, and whether the hours are those of a firm of a size.

use crate::core::assessment::Profile;
use crate::core::bank::{Bank, SizeAdvice};
use crate::messages::{fill, people};

/// That the hours are those of a smaller firm, where there are more people
/// than the largest size that is reckoned with.
#[must_use]
pub fn beyond_sizes(bank: &Bank, profile: &Profile) -> Option<String> {
    let staff = profile.staff();
    let size = bank.size_advice(staff)?;
    (staff > size.up_to).then(|| {
        fill(
            "size.beyond",
            &[("staff", &staff), ("people", &people(size.up_to))],
        )
    })
}

/// A size of firm to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Its name.
    pub name: String,
    /// The fewest people.
    least: u32,
    /// The most people; the last band holds all above as well.
    most: u32,
    is_last: bool,
}

impl Band {
    /// Whether a firm with so many people is in it.
    #[must_use]
    pub fn holds(&self, staff: u32) -> bool {
        self.least <= staff && (self.is_last || staff <= self.most)
    }

    /// A number of people for who says no more than the band: its middle.
    #[must_use]
    pub fn typical(&self) -> u32 {
        self.least.midpoint(self.most)
    }
}

/// The sizes in order.
#[must_use]
pub fn bands(bank: &Bank) -> Vec<Band> {
    let sizes = &bank.lists().sizes;
    let least = std::iter::once(1).chain(sizes.iter().map(|size| size.up_to.saturating_add(1)));
    let band = |(place, (size, least)): (usize, (&SizeAdvice, u32))| Band {
        name: size.name.clone(),
        least,
        most: size.up_to,
        is_last: place + 1 == sizes.len(),
    };
    sizes.iter().zip(least).enumerate().map(band).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_has_its_band() {
        let bands = bands(&crate::catalogue::bank().unwrap());
        for band in &bands {
            assert!(band.holds(band.typical()), "{band:?}");
        }
        for staff in [1, 10, 11, 25, 26, 250, 251, 10_000] {
            let holding = bands.iter().filter(|band| band.holds(staff));
            assert_eq!(holding.count(), 1, "{staff}");
        }
    }

    #[test]
    fn more_people_than_are_reckoned_with_is_said() {
        let bank = crate::catalogue::bank().unwrap();
        let check = |staff: Option<u32>, expected: bool| {
            let profile = Profile {
                staff,
                ..Profile::default()
            };
            let said = beyond_sizes(&bank, &profile);
            assert_eq!(said.is_some(), expected, "{staff:?}");
            assert!(said.is_none_or(|said| said.contains("250")));
        };
        check(None, false);
        check(Some(250), false);
        check(Some(251), true);
        check(Some(10_000), true);
        assert_eq!(beyond_sizes(&Bank::default(), &Profile::default()), None);
    }
}
