//! The one formatter: numbers, money, hours, shares, dates and lists, as the
//! voice in force writes them. Nothing is rounded before; rounding is for showing.

use std::cmp::Ordering;

use super::currency::currency;
use super::voice::{DateStyle, Decimals, voice};
use super::{Number, Value, fill, t};
use crate::core::bank::ThreePoint;
use crate::core::date::Date;
use crate::core::words::isolated;

/// A number; a dash for what is none.
#[must_use]
pub fn decimal(number: f64, decimals: Decimals) -> String {
    if number.is_finite() {
        (voice().number)(decimals.round(number), decimals)
    } else {
        t("mark.none").to_owned()
    }
}

/// A number with one decimal, as everywhere; a dash for none.
#[must_use]
pub fn number(number: Option<f64>) -> String {
    decimal(number.unwrap_or(f64::NAN), Decimals::Exactly(1))
}

/// A whole number.
#[must_use]
pub fn whole(number: f64) -> String {
    decimal(number, Decimals::NONE)
}

/// How many there are.
#[must_use]
pub fn count(things: usize) -> String {
    things.written()
}

/// A difference with its sign and one decimal; a dash for none.
#[must_use]
pub fn difference(difference: Option<f64>) -> String {
    let plus = if difference.is_some_and(|more| more >= 0.05) {
        "+"
    } else {
        ""
    };
    format!("{plus}{}", number(difference))
}

/// An amount of the currency in force, without cents.
#[must_use]
pub fn euros(amount: f64) -> String {
    if amount.is_finite() {
        (voice().money)(Decimals::NONE.round(amount), currency().code())
    } else {
        t("mark.none").to_owned()
    }
}

/// A range of amounts; one number where there is no range.
#[must_use]
pub fn euro_range(amount: ThreePoint) -> String {
    if amount.high - amount.low < 0.5 {
        euros(amount.likely)
    } else {
        let (low, high) = (euros(amount.low), euros(amount.high));
        fill("amount.range", &[("low", &low), ("high", &high)])
    }
}

/// Hours, with a decimal where there are few.
#[must_use]
pub fn hours(hours: f64) -> String {
    fill("amount.hours", &[("hours", &few(hours))])
}

/// Hours that somebody gives in a week, as exact as they were entered.
#[must_use]
pub fn weekly(hours: f64) -> String {
    fill(
        "amount.hours",
        &[("hours", &Number(hours, Decimals::UpTo(1)))],
    )
}

/// Days, with a decimal where there are few.
#[must_use]
pub fn days(days: f64) -> String {
    fill("amount.days", &[("count", &few(days))])
}

/// A number of people.
#[must_use]
pub fn people(people: u32) -> String {
    fill("amount.people", &[("count", &people)])
}

/// A number that needs its decimal only where it is small.
#[must_use]
pub fn few(number: f64) -> Number {
    if number.abs() < 10.0 {
        Number(number, Decimals::UpTo(1))
    } else {
        Number(number, Decimals::NONE)
    }
}

/// A share in percent, 0–100.
#[must_use]
pub fn percent(percent: f64) -> String {
    fill("amount.percent", &[("percent", &whole(percent))])
}

/// A day as people write it, `2 Nov 2026`.
#[must_use]
pub fn day(date: Date) -> String {
    (voice().date)(date, DateStyle::Day)
}

/// A day where the year is known, `2 Nov`.
#[must_use]
pub fn day_of_year(date: Date) -> String {
    (voice().date)(date, DateStyle::DayOfYear)
}

/// A month where the year is known, `Nov`.
#[must_use]
pub fn month(date: Date) -> String {
    (voice().date)(date, DateStyle::Month)
}

/// A month with its year, `Nov 2026`.
#[must_use]
pub fn month_of_year(date: Date) -> String {
    (voice().date)(date, DateStyle::MonthOfYear)
}

/// A time of day from hours (0–23) and minutes.
#[must_use]
pub fn time(hours: u32, minutes: u32) -> String {
    (voice().time)(hours, minutes)
}

/// The language in which all is written, with its region, as a tag.
#[must_use]
pub fn language() -> String {
    (voice().language)()
}

/// Which of two words comes first in a list of names.
#[must_use]
pub fn in_order(one: &str, other: &str) -> Ordering {
    (voice().order)(one, other)
}

/// Things one after the other; a visitor's words among them turn nothing around.
#[must_use]
pub fn list<T: AsRef<str>>(things: &[T]) -> String {
    let things: Vec<_> = things
        .iter()
        .map(|thing| isolated(thing.as_ref()))
        .collect();
    let things: Vec<&str> = things.iter().map(AsRef::as_ref).collect();
    (voice().list)(&things)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals() {
        #[track_caller]
        fn check(number: f64, decimals: Decimals, expected: &str) {
            assert_eq!(decimal(number, decimals), expected);
        }
        check(0.0, Decimals::NONE, "0");
        check(-0.0, Decimals::Exactly(1), "0.0");
        check(-0.04, Decimals::Exactly(1), "0.0");
        check(-0.3, Decimals::NONE, "0");
        check(12_539.4, Decimals::NONE, "12,539");
        check(1e6, Decimals::UpTo(1), "1,000,000");
        check(-1234.56, Decimals::UpTo(1), "−1,234.6");
        check(72.0, Decimals::Exactly(1), "72.0");
        check(72.0, Decimals::UpTo(1), "72");
        check(0.05, Decimals::UpTo(2), "0.05");
        check(999.96, Decimals::Exactly(1), "1,000.0");
        check(f64::NAN, Decimals::NONE, "–");
        check(f64::INFINITY, Decimals::NONE, "–");
    }

    #[test]
    fn amounts() {
        #[track_caller]
        fn check(written: &str, expected: &str) {
            assert_eq!(written, expected);
        }
        check(&euros(12_539.0), "€12,539");
        check(&euros(-5.4), "−€5");
        check(&euros(-0.4), "€0");
        check(&hours(-0.01), "0\u{a0}h");
        check(&hours(1.04), "1\u{a0}h");
        check(&hours(9.96), "10\u{a0}h");
        check(&hours(1234.5), "1,235\u{a0}h");
        check(&days(1.0), "1 day");
        check(&days(1.5), "1.5 days");
        check(&days(0.0), "0 days");
        check(&days(12.4), "12 days");
        check(&percent(12.5), "13\u{a0}%");
        check(&percent(-0.2), "0\u{a0}%");
        check(&number(None), "–");
        check(&number(Some(100.0)), "100.0");
        check(&difference(Some(1.25)), "+1.3");
        check(&difference(Some(-1.25)), "−1.3");
        check(&difference(Some(0.01)), "0.0");
        check(&difference(Some(-0.01)), "0.0");
        check(&difference(None), "–");
        check(&list(&["a", "b", "c"]), "a, b, c");
        check(&list::<&str>(&[]), "");
        let range = |low, likely, high| euro_range(ThreePoint { low, likely, high });
        check(&range(1000.0, 1500.0, 2000.0), "€1,000 – €2,000");
        check(&range(1500.0, 1500.0, 1500.0), "€1,500");
    }

    #[test]
    fn times() {
        assert_eq!(time(9, 5), "09:05");
        assert_eq!(time(23, 59), "23:59");
    }

    #[test]
    fn dates() {
        let check = |text: &str, expected: [&str; 4]| {
            let date = text.parse().unwrap_or_else(|_| panic!("{text}"));
            let written = [
                day(date),
                day_of_year(date),
                month(date),
                month_of_year(date),
            ];
            assert_eq!(written, expected);
        };
        check("2026-11-02", ["2 Nov 2026", "2 Nov", "Nov", "Nov 2026"]);
        check(
            "1999-09-30",
            ["30 Sept 1999", "30 Sept", "Sept", "Sept 1999"],
        );
    }
}
