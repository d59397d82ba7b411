//! Members as they come in: of the same assessment the newest state counts.

use super::member::Member;
use crate::core::date::Date;

/// The most assessments that are looked at side by side.
pub const MOST: usize = 1_000;

/// Many assessments side by side, each once.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Portfolio {
    members: Vec<Member>,
    repeats: Vec<Repeat>,
    beyond: usize,
}

/// A state of an assessment that does not count, since a newer one is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeat {
    /// The organisation's name.
    pub organisation: String,
    /// The day of its last change.
    pub older: Date,
    /// That of the state that counts; the same day where both say the same.
    pub newer: Date,
}

impl Portfolio {
    /// Those that count, in the order in which they came.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Those that came twice.
    #[must_use]
    pub fn repeats(&self) -> &[Repeat] {
        &self.repeats
    }

    /// How many found no room beyond [`MOST`].
    #[must_use]
    pub fn beyond(&self) -> usize {
        self.beyond
    }

    /// Takes one in, unless it is there already or a newer state of it is.
    pub fn add(&mut self, coming: Member) {
        let mut all = self.members.iter_mut();
        let Some(here) = all.find(|one| one.id == coming.id || one.says_the_same(&coming)) else {
            if self.members.len() < MOST {
                self.members.push(coming);
            } else {
                self.beyond = self.beyond.saturating_add(1);
            }
            return;
        };
        let older = if coming.last_change > here.last_change {
            std::mem::replace(here, coming)
        } else {
            coming
        };
        self.repeats.push(Repeat {
            organisation: older.organisation,
            older: older.changed,
            newer: here.changed,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::assessment::Assessment;
    use crate::core::bank::Bank;
    use crate::core::id::AssessmentId;
    use crate::core::report::report;

    fn member(id: &str, organisation: &str, day: u32) -> Member {
        let today = Date::from_ymd(2026, 11, day).unwrap();
        let mut one = Assessment::new(AssessmentId::new(id), today);
        organisation.clone_into(&mut one.profile.organisation);
        let bank = Bank::default();
        Member::new(&bank, &one, &report(&bank, &one, today), None)
    }

    #[track_caller]
    fn check(coming: &[(&str, &str, u32)], expected: &[(&str, u32)], repeats: &[(u32, u32)]) {
        let mut found = Portfolio::default();
        for (id, name, day) in coming {
            found.add(member(id, name, *day));
        }
        let day = |date: Date| date.ymd().2;
        let members = found.members().iter();
        let members: Vec<_> = members
            .map(|one| (one.organisation.as_str(), day(one.changed)))
            .collect();
        assert_eq!(members, expected);
        let found = found.repeats().iter();
        let found: Vec<_> = found.map(|one| (day(one.older), day(one.newer))).collect();
        assert_eq!(found, repeats);
    }

    #[test]
    fn the_newest_state_counts_in_whatever_order_they_come() {
        check(
            &[("a", "Ada", 1), ("b", "Ben", 2)],
            &[("Ada", 1), ("Ben", 2)],
            &[],
        );
        check(
            &[("a", "Ada", 1), ("b", "Ben", 2), ("a", "Ada Ltd", 3)],
            &[("Ada Ltd", 3), ("Ben", 2)],
            &[(1, 3)],
        );
        check(
            &[("a", "Ada Ltd", 3), ("a", "Ada", 1), ("a", "Ada", 2)],
            &[("Ada Ltd", 3)],
            &[(1, 3), (2, 3)],
        );
        // A copy under another id, and another firm of the same name.
        check(
            &[("a", "Ada", 1), ("copy", "Ada", 1)],
            &[("Ada", 1)],
            &[(1, 1)],
        );
        check(
            &[("a", "Ada", 1), ("b", "Ada", 2)],
            &[("Ada", 1), ("Ada", 2)],
            &[],
        );
    }

    #[test]
    fn what_finds_no_room_is_counted() {
        let mut found = Portfolio::default();
        for place in 0..MOST + 2 {
            found.add(member(&place.to_string(), &place.to_string(), 1));
        }
        assert_eq!((found.members().len(), found.beyond()), (MOST, 2));
    }
}
