//! Axes of dates: weeks where there is room for them, else months or years.

use super::canvas::px;
use super::scale::Scale;
use crate::core::date::Date;

/// How dates are written.
#[derive(Debug, Clone, Copy)]
pub struct DateFormat {
    /// A day of the axis, short: `2 Nov`.
    pub day: fn(Date) -> String,
    /// A month within a year, short: `Nov`.
    pub month: fn(Date) -> String,
    /// A month where the year is needed, short: `Nov 2026`.
    pub month_year: fn(Date) -> String,
}

/// The days that a chart shows.
#[derive(Debug, Clone, Copy)]
pub struct Period {
    /// The first day.
    pub start: Date,
    /// The last day; a period that ends before it starts has one day.
    pub end: Date,
    /// How its dates are written.
    pub format: DateFormat,
}

/// A day that matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The day.
    pub date: Date,
    /// What it is.
    pub label: String,
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Weeks(i32),
    Months(i32),
}

const STEPS: [Step; 11] = [
    Step::Weeks(1),
    Step::Weeks(2),
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Months(12),
    Step::Months(24),
    Step::Months(60),
    Step::Months(240),
    Step::Months(1200),
];

impl Step {
    /// Days at least, and the pixels that its labels need.
    fn days_and_room(self) -> (i32, i32) {
        match self {
            Self::Weeks(weeks) => (7 * weeks, 54),
            Self::Months(months) if months < 6 => (28 * months, 54),
            Self::Months(months) => (28 * months, 76),
        }
    }
}

impl Period {
    /// Days from the start to the beginning of a date.
    pub(super) fn place(&self, date: Date) -> f64 {
        f64::from(date.days_since(self.start))
    }

    /// How many days it has, at least one.
    pub(super) fn days(&self) -> i32 {
        self.end.days_since(self.start).max(0) + 1
    }

    /// The axis, labelled as densely as `room` pixels allow.
    pub(super) fn scale(&self, room: i32) -> Scale {
        let fits = |step: &&Step| {
            let (days, pixels) = step.days_and_room();
            (self.days() + days - 1) / days * pixels <= room
        };
        let step = STEPS.iter().find(fits).unwrap_or(&Step::Months(1200));
        Scale::new(0.0, f64::from(self.days()), self.ticks(*step))
    }

    /// The labels of an axis with so many pixels, each with the share of its days that
    /// lie before, 0–1.
    #[must_use]
    pub fn labels(&self, room: i32) -> Vec<(f64, String)> {
        let scale = self.scale(room);
        let labels = scale.labels();
        labels
            .map(|(place, label)| (scale.share(place), label.to_owned()))
            .collect()
    }

    fn ticks(&self, step: Step) -> Vec<(f64, String)> {
        let (first, next): (Date, Box<dyn Fn(Date) -> Date>) = match step {
            Step::Weeks(weeks) => {
                let monday = self.start.plus_days(6).monday();
                (monday, Box::new(move |date| date.plus_days(7 * weeks)))
            }
            Step::Months(months) => {
                let first = first_month(self.start, months);
                (first, Box::new(move |date| date.plus_months(months)))
            }
        };
        let mut ticks = Vec::new();
        let mut date = first;
        while date <= self.end {
            let is_first = ticks.is_empty() && !is_january(next(date));
            ticks.push((self.place(date), self.label(date, step, is_first)));
            let later = next(date);
            if later <= date {
                break; // the end of the calendar
            }
            date = later;
        }
        ticks
    }

    /// The year stands with each January, and with the first month unless a
    /// January follows at once.
    fn label(&self, date: Date, step: Step, is_first: bool) -> String {
        match step {
            Step::Weeks(_) => (self.format.day)(date),
            Step::Months(_) if is_first || is_january(date) => (self.format.month_year)(date),
            Step::Months(_) => (self.format.month)(date),
        }
    }
}

fn is_january(date: Date) -> bool {
    let (_, month, _) = date.ymd();
    month == 1
}

/// The first day, not before `start`, of a month whose count since year 0 is
/// a multiple of `months`.
fn first_month(start: Date, months: i32) -> Date {
    let (year, month, day) = start.ymd();
    let back = i32::try_from(day).unwrap_or(1) - 1;
    let counted = year * 12 + i32::try_from(month).unwrap_or(1) - 1;
    let begun = i32::from(back > 0);
    let ahead = begun + (-(counted + begun)).rem_euclid(months);
    start.plus_days(-back).plus_months(ahead)
}

/// The corners of a line that keeps each value until the next: places and
/// values in order of place, the last held until `end`.
pub(super) fn steps(values: &[(f64, f64)], end: f64) -> Vec<(f64, f64)> {
    let mut corners = Vec::with_capacity(values.len() * 2 + 1);
    let mut held = None;
    for (place, value) in values {
        corners.extend(held.map(|held| (*place, held)));
        corners.push((*place, *value));
        held = Some(*value);
    }
    corners.extend(held.map(|held| (end, held)));
    corners
}

/// The pixel of a share of a range.
pub(super) fn within((from, to): (i32, i32), share: f64) -> i32 {
    from + px(share * f64::from(to - from))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(start: &str, end: &str) -> Period {
        let format = DateFormat {
            day: |date| date.to_string(),
            month: |date| date.to_string(),
            month_year: |date| format!("{date}!"),
        };
        let (start, end) = (start.parse().unwrap(), end.parse().unwrap());
        Period { start, end, format }
    }

    fn check(start: &str, end: &str, room: i32, expected: &[&str]) {
        let period = period(start, end);
        let scale = period.scale(room);
        let labels: Vec<&str> = scale.labels().map(|(_, label)| label).collect();
        assert_eq!(labels, expected, "{start} to {end} in {room}");
    }

    #[test]
    fn axes_label_what_they_have_room_for() {
        check(
            "2026-11-24",
            "2026-12-13",
            600,
            &["2026-11-30", "2026-12-07"],
        );
        let winter = ["2026-11-01!", "2026-12-01", "2027-01-01!"];
        check("2026-11-01", "2027-01-31", 240, &winter);
        check(
            "2026-11-24",
            "2027-06-30",
            200,
            &["2027-01-01!", "2027-04-01"],
        );
        let years = ["2027-01-01!", "2028-01-01!", "2029-01-01!"];
        check("2026-11-24", "2029-12-31", 320, &years);
        let eve = ["2026-12-01", "2027-01-01!", "2027-02-01"];
        check("2026-11-24", "2027-02-03", 300, &eve);
        check("2026-11-24", "2026-11-01", 300, &[]);
        assert_eq!(period("1900-01-01", "2999-12-31").scale(300).ticks(), 11);
    }
}
