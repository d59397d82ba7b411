//! Weeks of work and the dates that they stand for.

use serde::Serialize;

use crate::core::date::Date;
use crate::core::json::Read;
use crate::core::week::WorkingWeek;

/// Numbers the weeks in which work is done, from 0.
///
/// Weeks in which nobody works do not count: on the plan's time axis a company
/// holiday has no length, so that an activity may lie around it without being
/// interrupted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
pub struct Calendar {
    /// First day of the first week, open or closed.
    start: Date,
    /// Closed weeks, counted from `start`, ascending.
    closed: Vec<u32>,
}

impl Calendar {
    /// Weeks from the one of `start` on, without those for which `is_closed`
    /// says so; asked for the first `span` weeks.
    pub(crate) fn new(
        start: Date,
        week: WorkingWeek,
        span: u32,
        is_closed: impl Fn(Date) -> bool,
    ) -> Self {
        let start = week.first_day(start);
        let closed = (0..span)
            .filter(|&week| is_closed(after_weeks(start, week)))
            .collect();
        Self { start, closed }
    }

    /// First day of a week of work.
    #[must_use]
    pub fn first_day(&self, week: u32) -> Date {
        let mut count = week;
        for &closed in &self.closed {
            if closed > count {
                break;
            }
            count = count.saturating_add(1);
        }
        after_weeks(self.start, count)
    }

    /// Last working day of the last week of work before this one: when what
    /// finishes then is done. At 0 it is the start.
    #[must_use]
    pub fn last_day_before(&self, week: u32) -> Date {
        week.checked_sub(1).map_or_else(
            || self.first_day(0),
            |last| self.first_day(last).plus_days(4),
        )
    }

    /// The week of work in which a date lies, or the next; 0 for earlier dates.
    #[must_use]
    pub fn week_of(&self, date: Date) -> u32 {
        let days = date.days_since(self.start);
        let count = u32::try_from(days / 7).unwrap_or(0);
        let closed = self.closed.partition_point(|&closed| closed < count);
        count.saturating_sub(u32::try_from(closed).unwrap_or(u32::MAX))
    }

    /// The week of work that so many weeks after the start have come to, those
    /// in which nobody works included.
    #[must_use]
    pub fn week_after(&self, weeks: u32) -> u32 {
        self.week_of(after_weeks(self.start, weeks))
    }

    /// Weeks of work that end by a date: what starts at 0 and takes as many
    /// is done by then.
    #[must_use]
    pub fn weeks_until(&self, date: Date) -> u32 {
        let next = self.week_of(date);
        if self.first_day(next).plus_days(4) <= date {
            next + 1
        } else {
            next
        }
    }
}

fn after_weeks(start: Date, weeks: u32) -> Date {
    start.plus_days(i32::try_from(weeks).unwrap_or(i32::MAX).saturating_mul(7))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn weeks_from_sunday_to_thursday() {
        let week = WorkingWeek::SundayToThursday;
        let calendar = Calendar::new(date("2026-12-09"), week, 50, |first| {
            first == date("2026-12-20")
        });
        let days: Vec<_> = (0..3)
            .map(|week| calendar.first_day(week).to_string())
            .collect();
        assert_eq!(days, ["2026-12-06", "2026-12-13", "2026-12-27"]);
        assert_eq!(calendar.last_day_before(2), date("2026-12-17"));
        assert_eq!(calendar.week_of(date("2026-12-12")), 0);
        assert_eq!(calendar.week_of(date("2026-12-13")), 1);
        assert_eq!(calendar.weeks_until(date("2026-12-16")), 1);
        assert_eq!(calendar.weeks_until(date("2026-12-17")), 2);
        for week in 0..40 {
            assert_eq!(calendar.week_of(calendar.first_day(week)), week);
        }
    }

    #[test]
    fn closed_weeks_have_no_number() {
        let closed = [date("2026-12-21"), date("2026-12-28")];
        let calendar = Calendar::new(date("2026-12-09"), WorkingWeek::default(), 50, |monday| {
            closed.contains(&monday)
        });
        let mondays: Vec<_> = (0..4)
            .map(|week| calendar.first_day(week).to_string())
            .collect();
        assert_eq!(
            mondays,
            ["2026-12-07", "2026-12-14", "2027-01-04", "2027-01-11"]
        );
        assert_eq!(calendar.week_of(date("2026-12-24")), 2);
        assert_eq!(calendar.week_of(date("2020-01-01")), 0);
        assert_eq!(calendar.last_day_before(2), date("2026-12-18"));
        assert_eq!(calendar.weeks_until(date("2026-12-18")), 2);
        assert_eq!(calendar.weeks_until(date("2026-12-17")), 1);
        for week in 0..40 {
            assert_eq!(calendar.week_of(calendar.first_day(week)), week);
            assert_eq!(
                calendar.weeks_until(calendar.last_day_before(week + 1)),
                week + 1
            );
        }
    }
}
