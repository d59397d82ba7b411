//! Numbers as people write them.

use super::EntryProblem;
use crate::core::currency::Currency;
use crate::core::decimal;

/// The numbers that a field takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Numbers {
    /// The smallest.
    pub least: f64,
    /// The largest.
    pub most: f64,
    digits: Digits,
    sign: Sign,
}

/// What a comma or point before exactly three digits means in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Digits {
    /// Decimals make no sense: it separates groups.
    Whole,
    /// Amounts of money have no three decimals: it separates groups.
    Cents,
    /// Either may be meant.
    Decimals,
}

/// The sign that may stand beside the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    None,
    Percent,
    Money(Currency),
}

impl Numbers {
    /// Whole numbers.
    #[must_use]
    pub const fn whole(least: f64, most: f64) -> Self {
        let (digits, sign) = (Digits::Whole, Sign::None);
        Self {
            least,
            most,
            digits,
            sign,
        }
    }

    /// Numbers with decimals.
    #[must_use]
    pub const fn decimal(least: f64, most: f64) -> Self {
        let digits = Digits::Decimals;
        Self {
            digits,
            ..Self::whole(least, most)
        }
    }

    /// Amounts of money from 0 up; the currency's sign or code may stand beside them.
    #[must_use]
    pub const fn money(most: f64, currency: Currency) -> Self {
        let (digits, sign) = (Digits::Cents, Sign::Money(currency));
        Self {
            digits,
            sign,
            ..Self::whole(0.0, most)
        }
    }

    /// The same numbers as percentages: a percent sign may stand beside them.
    #[must_use]
    pub const fn percent(self) -> Self {
        let sign = Sign::Percent;
        Self { sign, ..self }
    }

    /// Whether only whole numbers make sense.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.digits == Digits::Whole
    }

    /// The number that is written; none where nothing is.
    ///
    /// # Errors
    /// If it is no number that the field takes.
    pub fn read(self, text: &str) -> Result<Option<f64>, EntryProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let number = self.number(text)?;
        if !(self.least..=self.most).contains(&number) {
            Err(EntryProblem::OutOfRange(self.least, self.most))
        } else if self.is_whole() && number.fract() != 0.0 {
            Err(EntryProblem::NotWhole)
        } else {
            Ok(Some(number))
        }
    }

    fn number(self, text: &str) -> Result<f64, EntryProblem> {
        let (minus, text) = without_minus(self.without_sign(text));
        // The sign stands behind the minus as well: −€5.
        let text = self.without_sign(text);
        if is_two_numbers(text) {
            return Err(EntryProblem::TwoNumbers);
        }
        let (text, power) = match text.strip_suffix(['k', 'K']) {
            Some(thousands) => (thousands.trim_end(), 3),
            None => (text, 0),
        };
        let value = |whole: &str, decimals: &str| {
            let written = format!("{minus}{whole}.{decimals}0e{power}");
            // Zero has no sign here.
            let number = decimal::read(&written).map(|number| number + 0.0);
            number.ok_or(EntryProblem::NotANumber)
        };
        match written(text).ok_or(EntryProblem::NotANumber)? {
            Written::Plain(whole, decimals) => value(&whole, &decimals),
            Written::Either(before, after) => {
                let grouped = value(&format!("{before}{after}"), "")?;
                if self.digits == Digits::Decimals || power > 0 {
                    Err(EntryProblem::Ambiguous(grouped, value(before, after)?))
                } else {
                    Ok(grouped)
                }
            }
        }
    }

    /// The text without the sign that the field's unit allows.
    fn without_sign(self, text: &str) -> &str {
        let without = match self.sign {
            Sign::None => None,
            Sign::Percent => text.strip_prefix('%').or_else(|| text.strip_suffix('%')),
            Sign::Money(currency) => currency.without_sign(text),
        };
        without.unwrap_or(text).trim()
    }
}

/// How a field shows a number so that it is read as the same.
#[must_use]
pub fn show_number(number: f64) -> String {
    let text = number.to_string();
    // Three decimals would pass for a group.
    match text.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => text + "0",
        _ => text,
    }
}

/// A number without its decimals; none if it is beyond the type's range.
#[must_use]
pub fn whole<T: TryFrom<i64>>(number: f64) -> Option<T> {
    #[allow(clippy::cast_possible_truncation)] // a cast from a float saturates
    T::try_from(number.round() as i64).ok()
}

const DASHES: [char; 5] = ['-', '\u{2010}', '\u{2012}', '\u{2013}', '\u{2212}'];

/// A minus in the form that a computer reads, and what stands behind it.
fn without_minus(text: &str) -> (&'static str, &str) {
    match text.strip_prefix(DASHES) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    }
}

/// Whether there are digits on both sides of a dash, of two points or of the word “to”.
fn is_two_numbers(text: &str) -> bool {
    let has_digit = |part: &str| part.contains(|letter: char| letter.is_ascii_digit());
    let between = DASHES.map(String::from);
    let words = ["\u{2014}", "\u{2026}", "..", " to "].map(str::to_owned);
    between
        .iter()
        .chain(&words)
        .filter_map(|between| text.split_once(between.as_str()))
        .any(|(before, after)| has_digit(before) && has_digit(after))
}

/// A number without sign and unit.
enum Written<'a> {
    /// The digits before and after the decimal separator.
    Plain(String, String),
    /// The digits before and after a single comma or point that stands where one
    /// between groups would.
    Either(&'a str, &'a str),
}

fn written(text: &str) -> Option<Written<'_>> {
    let parts: Vec<&str> = text
        .split(|letter: char| !letter.is_ascii_digit())
        .collect();
    let separators: Vec<char> = text
        .chars()
        .filter(|letter| !letter.is_ascii_digit())
        .map(|letter| match letter {
            '\u{2019}' => '\'',
            letter if letter.is_whitespace() => ' ',
            letter => letter,
        })
        .collect();
    let plain = |whole: String, decimals: &str| {
        let is_something = !(whole.is_empty() && decimals.is_empty());
        is_something.then(|| Written::Plain(whole, decimals.to_owned()))
    };
    let Some((&last, before)) = separators.split_last() else {
        return plain(text.to_owned(), "");
    };
    let (decimals, whole) = parts.split_last()?;
    match (last, whole) {
        (',' | '.', &[whole]) if is_group(whole, decimals) => {
            Some(Written::Either(whole, decimals))
        }
        (',' | '.', &[whole]) => plain(whole.to_owned(), decimals),
        (',' | '.', whole) if !before.contains(&last) => plain(grouped(whole, before)?, decimals),
        _ => plain(grouped(&parts, &separators)?, ""),
    }
}

/// Whether what stands before and after a separator could be groups of digits.
fn is_group(before: &str, after: &str) -> bool {
    (1..=3).contains(&before.len()) && !before.starts_with('0') && after.len() == 3
}

/// The digits of groups: at most three in the first, three in each other, and
/// the same separator between all.
fn grouped(groups: &[&str], separators: &[char]) -> Option<String> {
    let (separator, (first, others)) = (separators.first()?, groups.split_first()?);
    let is_sound = matches!(separator, ',' | '.' | ' ' | '\'')
        && separators.iter().all(|other| other == separator)
        && (1..=3).contains(&first.len())
        && others.iter().all(|group| group.len() == 3);
    is_sound.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use EntryProblem::{Ambiguous, NotANumber, NotWhole, OutOfRange, TwoNumbers};

    const PEOPLE: Numbers = Numbers::whole(1.0, 10_000.0);
    const GROWTH: Numbers = Numbers::whole(-90.0, 500.0).percent();
    const SHARE: Numbers = Numbers::decimal(0.0, 100.0).percent();
    const DAYS: Numbers = Numbers::decimal(0.0, 1_000.0);
    const EUROS: Numbers = Numbers::money(10_000_000.0, Currency::Eur);
    const ANY: Numbers = Numbers::decimal(-1e9, 1e9);

    #[track_caller]
    fn check(numbers: Numbers, text: &str, expected: Result<f64, EntryProblem>) {
        let expected = expected.map(Some);
        assert_eq!(numbers.read(text), expected, "{text} in {numbers:?}");
    }

    #[test]
    fn numbers_as_people_write_them() {
        check(PEOPLE, " 12 ", Ok(12.0));
        check(PEOPLE, "007", Ok(7.0));
        check(DAYS, "12,5", Ok(12.5));
        check(DAYS, "12.5", Ok(12.5));
        check(DAYS, ",5", Ok(0.5));
        check(DAYS, "12.", Ok(12.0));
        check(DAYS, "0.125", Ok(0.125));
        check(DAYS, "0,125", Ok(0.125));
        check(ANY, "1234.567", Ok(1_234.567));
        check(ANY, "4.1250", Ok(4.125));
    }

    #[test]
    fn groups() {
        check(EUROS, "4.500", Ok(4_500.0));
        check(EUROS, "4,500", Ok(4_500.0));
        check(EUROS, "25 000", Ok(25_000.0));
        check(EUROS, "25\u{202f}000,50", Ok(25_000.5));
        check(EUROS, "1.234.567,50", Ok(1_234_567.5));
        check(EUROS, "1,234,567.5", Ok(1_234_567.5));
        check(EUROS, "1,234,567", Ok(1_234_567.0));
        check(EUROS, "12\u{2019}500", Ok(12_500.0));
        check(EUROS, "12'500.25", Ok(12_500.25));
        check(PEOPLE, "1,000", Ok(1_000.0));
        check(ANY, "1.234,567", Ok(1_234.567));
        for text in [
            "1,2,3",
            "12 5",
            "1,2.5",
            "1234,567,890",
            "1.234 567",
            "1'234,567.5",
            "1. 5",
        ] {
            check(EUROS, text, Err(NotANumber));
        }
    }

    #[test]
    fn where_both_may_be_meant_it_is_asked() {
        check(DAYS, "4.500", Err(Ambiguous(4_500.0, 4.5)));
        check(ANY, "-4,125", Err(Ambiguous(-4_125.0, -4.125)));
        check(EUROS, "4.500k", Err(Ambiguous(4_500_000.0, 4_500.0)));
    }

    #[test]
    fn thousands() {
        check(EUROS, "20k", Ok(20_000.0));
        check(EUROS, "20 K", Ok(20_000.0));
        check(EUROS, "2,3k€", Ok(2_300.0));
        check(PEOPLE, "1.5k", Ok(1_500.0));
        check(SHARE, "1k", Err(OutOfRange(0.0, 100.0)));
        check(EUROS, "k", Err(NotANumber));
        check(EUROS, "20kk", Err(NotANumber));
    }

    #[test]
    fn signs() {
        check(GROWTH, "-10", Ok(-10.0));
        check(GROWTH, "\u{2212}10 %", Ok(-10.0));
        check(GROWTH, "\u{2013} 10%", Ok(-10.0));
        check(GROWTH, "+20%", Ok(20.0));
        check(EUROS, "€ 25.000", Ok(25_000.0));
        check(EUROS, "25000 EUR", Ok(25_000.0));
        check(EUROS, "-0", Ok(0.0));
        check(EUROS, "-€5", Err(OutOfRange(0.0, 10_000_000.0)));
        check(EUROS, "€-5", Err(OutOfRange(0.0, 10_000_000.0)));
        for (numbers, text) in [(EUROS, "5 %"), (SHARE, "€5"), (DAYS, "5 %"), (DAYS, "--1")] {
            check(numbers, text, Err(NotANumber));
        }
    }

    #[test]
    fn signs_of_currencies() {
        #[track_caller]
        fn read(currency: Currency, text: &str, expected: Result<f64, EntryProblem>) {
            check(Numbers::money(1e12, currency), text, expected);
        }
        read(Currency::Usd, "$4,500", Ok(4_500.0));
        read(Currency::Usd, "US$ 4,500.50", Ok(4_500.5));
        read(Currency::Usd, "4500 usd", Ok(4_500.0));
        read(Currency::Usd, "€4,500", Err(NotANumber));
        read(Currency::Sek, "25 000 kr", Ok(25_000.0));
        read(Currency::Sek, "20k kr", Ok(20_000.0));
        read(Currency::Chf, "Fr. 12’500", Ok(12_500.0));
        read(Currency::Brl, "R$ 1.234.567,50", Ok(1_234_567.5));
        read(Currency::Cop, "$ 110.000.000", Ok(110_000_000.0));
        read(Currency::Eur, "$5", Err(NotANumber));
    }

    #[test]
    fn two_numbers_are_not_run_together() {
        for text in [
            "12-13",
            "7 - 8",
            "7\u{2013}8",
            "10..20",
            "10 to 20",
            "-5--3",
        ] {
            check(ANY, text, Err(TwoNumbers));
        }
        check(EUROS, "€12-€13", Err(TwoNumbers));
        check(DAYS, "12-", Err(NotANumber));
    }

    #[test]
    fn what_is_no_number_is_said() {
        for text in [
            "a",
            "12 people",
            "1e",
            "1e3",
            "inf",
            "NaN",
            "-",
            ".",
            "€",
            "\u{661}\u{662}",
            "1/2",
        ] {
            check(EUROS, text, Err(NotANumber));
        }
    }

    #[test]
    fn each_field_tells_its_own_range() {
        check(PEOPLE, "2.5", Err(NotWhole));
        check(PEOPLE, "0", Err(OutOfRange(1.0, 10_000.0)));
        check(PEOPLE, "10001", Err(OutOfRange(1.0, 10_000.0)));
        check(GROWTH, "-91", Err(OutOfRange(-90.0, 500.0)));
        check(EUROS, "-5", Err(OutOfRange(0.0, 10_000_000.0)));
        check(EUROS, &"9".repeat(400), Err(OutOfRange(0.0, 10_000_000.0)));
    }

    #[test]
    fn whole_numbers_of_smaller_types() {
        assert_eq!(whole::<u8>(99.6), Some(100));
        assert_eq!(whole::<u8>(-1.0), None);
        assert_eq!(whole::<i32>(-90.0), Some(-90));
        assert_eq!(whole::<u32>(1e12), None);
    }

    #[test]
    fn nothing_written_is_no_number() {
        assert_eq!(EUROS.read(" "), Ok(None));
    }

    #[test]
    fn what_is_shown_reads_back_as_the_same() {
        for number in [0.0, 0.125, 4.5, 125.125, -4.125, 33.3, 1e9, 1234.567] {
            assert_eq!(ANY.read(&show_number(number)), Ok(Some(number)), "{number}");
        }
        assert_eq!(show_number(125.125), "125.1250");
        assert_eq!(show_number(25_000.0), "25000");
    }
}
