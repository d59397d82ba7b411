//! Capability levels.

use super::rating::Rating;
use crate::core::standard::Attribute;

/// A capability level 0–3 of ISO/IEC 33020. Levels 4 and 5 are not assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// The level as a number, 0–3.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }
}

/// The level that a process reaches; none while PA 1.1 has no answer.
///
/// Level k is reached only if every attribute of level k is L or F and every
/// attribute of all lower levels is F (ISO/IEC 33020). An attribute without
/// answers does not count as reached.
#[must_use]
pub fn level(rating: impl Fn(Attribute) -> Option<Rating>) -> Option<Level> {
    rating(Attribute::Performance)?;
    let every = |level: u8, holds: fn(Rating) -> bool| {
        Attribute::ALL
            .into_iter()
            .filter(|attribute| attribute.level() == level)
            .all(|attribute| rating(attribute).is_some_and(holds))
    };
    let mut reached = 0;
    for level in 1..=3 {
        if !every(level, Rating::at_least_largely) {
            break;
        }
        reached = level;
        if !every(level, |rating| rating == Rating::Fully) {
            break;
        }
    }
    Some(Level(reached))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(ratings: [Option<Rating>; 5], expected: Option<u8>) {
        let rating = |attribute: Attribute| ratings[attribute as usize];
        assert_eq!(level(rating).map(Level::number), expected, "{ratings:?}");
    }

    #[test]
    fn lower_levels_must_be_full() {
        use Rating::{Fully as F, LargelyHigh as L, PartlyHigh as P};
        check([None, Some(F), Some(F), Some(F), Some(F)], None);
        check([Some(P), Some(F), Some(F), Some(F), Some(F)], Some(0));
        check([Some(L), Some(F), Some(F), Some(F), Some(F)], Some(1));
        check([Some(F), None, None, None, None], Some(1));
        check([Some(F), Some(L), Some(P), Some(F), Some(F)], Some(1));
        check([Some(F), Some(L), Some(F), Some(F), Some(F)], Some(2));
        check([Some(F), Some(F), Some(F), Some(P), Some(F)], Some(2));
        check([Some(F), Some(F), Some(F), Some(L), Some(F)], Some(3));
        check([Some(F); 5], Some(3));
    }
}
