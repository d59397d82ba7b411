//! Whether the hours are those of a firm of this size.

use crate::core::assessment::Profile;
use crate::core::bank::Bank;
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

#[cfg(test)]
mod tests {
    use super::*;

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
