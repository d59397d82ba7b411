//! Calendar dates without a clock: today's date is always handed in.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use crate::core::json::{Read, Reader};

/// A date of the Gregorian calendar, held as days since 1970-01-01.
///
/// Ranges over the years 1900–2999, wide enough for any plan and narrow
/// enough that arithmetic cannot overflow. Written as ISO 8601 `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(with = "String", extend("format" = "date"))
)]
#[serde(into = "String")]
pub struct Date(i32);

/// The last moment of the range, in milliseconds since 1970-01-01 UTC.
pub const LAST_MOMENT: u64 = 376_200 * 86_400_000 - 1;

/// When something happens.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// The day, in the visitor's time zone.
    pub today: Date,
    /// Milliseconds since 1970-01-01 UTC.
    pub milliseconds: f64,
}

impl Moment {
    /// The first moment of a day in UTC: for what knows the day only.
    #[must_use]
    pub fn of_day(today: Date) -> Self {
        Self {
            today,
            milliseconds: today.unix_millis(),
        }
    }

    /// Whole milliseconds since 1970-01-01 UTC, held within the range of dates.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // saturates, NaN is 0
    pub fn timestamp(self) -> u64 {
        (self.milliseconds as u64).min(LAST_MOMENT)
    }

    /// The same moment, or the one right after `latest` where a clock has been set
    /// back: what comes later must not look older than what is there.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // far below 2^53
    pub fn after(self, latest: u64) -> Self {
        let next = latest.min(LAST_MOMENT).saturating_add(1) as f64;
        Self {
            milliseconds: self.milliseconds.max(next),
            ..self
        }
    }
}

const FIRST: i32 = -25_567; // 1900-01-01
const LAST: i32 = 376_199; // 2999-12-31

/// The text was not a date `YYYY-MM-DD` of the years 1900–2999.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotADate(pub String);

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not a date of the form YYYY-MM-DD", self.0)
    }
}

impl Date {
    /// The date of a year, month (1–12) and day, if there is such a day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1900..=2999).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        let date = Self(days_from_civil(year, month, day));
        (day >= 1 && date.ymd() == (year, month, day)).then_some(date)
    }

    /// The date of a moment, given in milliseconds since 1970-01-01 in the
    /// zone that the caller counts in; moments out of range give the nearest date.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)] // clamped to the range first
    pub fn from_unix_millis(millis: f64) -> Self {
        let days = (millis / 86_400_000.0).floor();
        Self(days.clamp(f64::from(FIRST), f64::from(LAST)) as i32)
    }

    /// The date's first moment in UTC, in milliseconds since 1970-01-01.
    #[must_use]
    pub fn unix_millis(self) -> f64 {
        f64::from(self.0) * 86_400_000.0
    }

    /// Year, month (1–12) and day (1–31).
    #[must_use]
    pub fn ymd(self) -> (i32, u32, u32) {
        civil_from_days(self.0)
    }

    /// The date `days` later (earlier, if negative), held within the range.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days).clamp(FIRST, LAST))
    }

    /// The same day `months` later, or that month's last day where it is shorter.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let (year, month, day) = self.ymd();
        let count =
            year * 12 + i32::try_from(month).unwrap_or(1) - 1 + months.clamp(-24_000, 24_000);
        let (year, month) = (
            count.div_euclid(12),
            count.rem_euclid(12).unsigned_abs() + 1,
        );
        (28..=day.max(28))
            .rev()
            .map(|last| day.min(last))
            .find_map(|day| Self::from_ymd(year, month, day))
            .unwrap_or(self)
    }

    /// Days from `earlier` to this date; negative if `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// The Monday of this date's week (ISO 8601 weeks start on Monday).
    #[must_use]
    pub fn monday(self) -> Self {
        self.plus_days(-(self.0 + 3).rem_euclid(7))
    }
}

/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let (month, day) = (month.cast_signed(), day.cast_signed());
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The inverse, `civil_from_days`, from the same source.
fn civil_from_days(days: i32) -> (i32, u32, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    (year, month.cast_unsigned(), day.cast_unsigned())
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let parse = || {
            if !text.is_ascii() || text.len() != 10 {
                return None;
            }
            let mut parts = text.split('-');
            let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
            if [year.len(), month.len(), day.len()] != [4, 2, 2] {
                return None;
            }
            Self::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        };
        parse().ok_or_else(|| NotADate(text.chars().take(40).collect()))
    }
}

impl Read for Date {
    fn read(from: &mut Reader<'_>) -> Self {
        from.parsed(Self(0))
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn every_day_of_the_range_round_trips() {
        for days in FIRST..=LAST {
            let day = Date(days);
            assert_eq!(day.to_string().parse(), Ok(day));
        }
    }

    #[test]
    fn known_days() {
        assert_eq!(date("1970-01-01"), Date(0));
        assert_eq!(date("1900-01-01"), Date(FIRST));
        assert_eq!(date("2999-12-31"), Date(LAST));
        assert_eq!(date("2026-11-23").monday(), date("2026-11-23"));
        assert_eq!(date("2026-11-29").monday(), date("2026-11-23"));
    }

    #[test]
    fn months_end_on_the_shorter_months_last_day() {
        assert_eq!(date("2026-01-31").plus_months(1), date("2026-02-28"));
        assert_eq!(date("2024-01-31").plus_months(1), date("2024-02-29"));
        assert_eq!(date("2026-12-15").plus_months(3), date("2027-03-15"));
        assert_eq!(date("2026-03-31").plus_months(-13), date("2025-02-28"));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "2026-02-29",
            "2026-13-01",
            "2026-1-1",
            "+026-01-01",
            "2026-11-23T00",
            "日本語日本語日本",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
