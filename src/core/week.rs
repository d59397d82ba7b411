//! The working week: on which five days people work.

use serde::Serialize;

use crate::core::date::Date;
use crate::core::json::Read;

/// The five days of a week on which people work. The weeks of a plan begin on the first
/// of them and end on the last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum WorkingWeek {
    /// Most of the world.
    #[default]
    MondayToFriday,
    /// Egypt, Israel, Saudi Arabia and others.
    SundayToThursday,
    /// Where Thursday is free, too, or Friday only.
    SaturdayToWednesday,
}

impl WorkingWeek {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 3] = [
        Self::MondayToFriday,
        Self::SundayToThursday,
        Self::SaturdayToWednesday,
    ];

    /// The name used in files and in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::MondayToFriday => "monday-to-friday",
            Self::SundayToThursday => "sunday-to-thursday",
            Self::SaturdayToWednesday => "saturday-to-wednesday",
        }
    }

    /// The week of a region whose weekend has these days, from Monday, 1, to Sunday, 7.
    #[must_use]
    pub fn around(weekend: &[u32]) -> Self {
        match (weekend.contains(&5), weekend.contains(&6)) {
            (true, true) => Self::SundayToThursday,
            (true, false) => Self::SaturdayToWednesday,
            (false, _) => Self::MondayToFriday,
        }
    }

    /// The first day of the week in which a date lies.
    #[must_use]
    pub fn first_day(self, date: Date) -> Date {
        // Days from its first day to Monday, and back.
        let (on, back) = match self {
            Self::MondayToFriday => (0, 0),
            Self::SundayToThursday => (1, -1),
            Self::SaturdayToWednesday => (2, -2),
        };
        date.plus_days(on).monday().plus_days(back)
    }

    /// Whether people work on a day, from Sunday, 1, to Saturday, 7.
    #[must_use]
    pub fn has(self, day: u32) -> bool {
        match self {
            Self::MondayToFriday => (2..=6).contains(&day),
            Self::SundayToThursday => (1..=5).contains(&day),
            Self::SaturdayToWednesday => !(5..=6).contains(&day),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use WorkingWeek::{MondayToFriday, SaturdayToWednesday, SundayToThursday};

    #[test]
    fn weeks_begin_on_the_first_working_day() {
        #[track_caller]
        fn check(week: WorkingWeek, date: &str, expected: &str) {
            let first = week.first_day(date.parse().unwrap());
            assert_eq!(first.to_string(), expected, "{week:?} {date}");
        }
        // 23 November 2026 is a Monday.
        check(MondayToFriday, "2026-11-23", "2026-11-23");
        check(MondayToFriday, "2026-11-29", "2026-11-23");
        check(SundayToThursday, "2026-11-22", "2026-11-22");
        check(SundayToThursday, "2026-11-21", "2026-11-15");
        check(SundayToThursday, "2026-11-28", "2026-11-22");
        check(SaturdayToWednesday, "2026-11-21", "2026-11-21");
        check(SaturdayToWednesday, "2026-11-20", "2026-11-14");
        check(SaturdayToWednesday, "2026-11-27", "2026-11-21");
    }

    #[test]
    fn the_working_week_of_a_region_goes_by_its_weekend() {
        let check = |weekend: &[u32], expected| {
            assert_eq!(WorkingWeek::around(weekend), expected, "{weekend:?}");
        };
        check(&[6, 7], MondayToFriday);
        check(&[7], MondayToFriday);
        check(&[], MondayToFriday);
        check(&[5, 6], SundayToThursday);
        check(&[4, 5], SaturdayToWednesday);
        check(&[5], SaturdayToWednesday);
    }

    #[test]
    fn a_week_has_five_days_and_a_name() {
        for week in WorkingWeek::ALL {
            assert_eq!((1..=7).filter(|day| week.has(*day)).count(), 5);
            let json = serde_json::to_string(&week).unwrap();
            assert_eq!(json, format!("\"{}\"", week.key()));
        }
        assert!(SundayToThursday.has(1) && !SundayToThursday.has(6));
        assert!(SaturdayToWednesday.has(7) && SaturdayToWednesday.has(4));
    }
}
