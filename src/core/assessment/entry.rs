//! Fields of the profile that are typed: how they are shown and read.
//!
//! What is typed and what is in force are two things. Text that cannot be read
//! gives an [`EntryProblem`] and changes nothing.

use super::{MOST_BUDGET, MOST_HOURS, MOST_STAFF, Profile, WeeklyHours};
use crate::core::date::Date;
use crate::core::standard::Role;

/// A field of the profile that is typed and has to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Entry {
    /// People in scope.
    Staff,
    /// Growth within 24 months, percent.
    Growth,
    /// Hours per week of a role.
    Hours(Role),
    /// Euros until certification.
    Budget,
    /// The day on which work starts.
    Start,
    /// The day by which the certificate is wanted.
    Target,
}

/// Why what was typed is not in force.
#[derive(Debug, Clone, PartialEq)]
pub enum EntryProblem {
    /// It is no number.
    NotANumber,
    /// It has decimals, and only whole numbers make sense.
    NotWhole,
    /// It is outside these bounds.
    OutOfRange(f64, f64),
    /// It is no date of the years 1900–2999.
    NotADate,
}

impl Entry {
    /// Smallest and largest number that the field takes; none for a date.
    #[must_use]
    pub fn bounds(self) -> Option<(f64, f64)> {
        match self {
            Self::Staff => Some((1.0, f64::from(MOST_STAFF))),
            Self::Growth => Some((-90.0, 500.0)),
            Self::Hours(_) => Some((0.0, MOST_HOURS)),
            Self::Budget => Some((0.0, MOST_BUDGET)),
            Self::Start | Self::Target => None,
        }
    }

    /// What the field shows for the value in force; empty where nothing is said.
    #[must_use]
    pub fn show(self, profile: &Profile) -> String {
        fn text(value: Option<impl ToString>) -> String {
            value.map(|value| value.to_string()).unwrap_or_default()
        }
        match self {
            Self::Staff => text(profile.staff),
            Self::Growth => text(profile.growth),
            Self::Hours(role) => shown(profile.hours.of(role)),
            Self::Budget => profile.budget.map(shown).unwrap_or_default(),
            Self::Start => text(profile.start),
            Self::Target => text(profile.target),
        }
    }

    /// The profile with what was typed in force. An emptied field goes back to
    /// its default.
    ///
    /// # Errors
    /// If the text is no value for this field.
    pub fn read(self, profile: &Profile, text: &str) -> Result<Profile, EntryProblem> {
        let mut profile = profile.clone();
        let text = text.trim();
        match self {
            Self::Staff => {
                profile.staff = self.whole(text)?.and_then(|whole| whole.try_into().ok());
            }
            Self::Growth => profile.growth = self.whole(text)?,
            Self::Hours(role) => {
                let default = WeeklyHours::default().of(role);
                *profile.hours.of_mut(role) = self.number(text)?.unwrap_or(default);
            }
            Self::Budget => profile.budget = self.number(text)?,
            Self::Start => profile.start = date(text)?,
            Self::Target => profile.target = date(text)?,
        }
        Ok(profile)
    }

    fn number(self, text: &str) -> Result<Option<f64>, EntryProblem> {
        if text.is_empty() {
            return Ok(None);
        }
        let number: f64 = plain(text)
            .and_then(|plain| plain.parse().ok())
            .ok_or(EntryProblem::NotANumber)?;
        let (least, most) = self.bounds().unwrap_or((f64::MIN, f64::MAX));
        if (least..=most).contains(&number) {
            Ok(Some(number))
        } else {
            Err(EntryProblem::OutOfRange(least, most))
        }
    }

    fn whole(self, text: &str) -> Result<Option<i32>, EntryProblem> {
        match self.number(text)? {
            Some(number) if number.fract() != 0.0 => Err(EntryProblem::NotWhole),
            #[allow(clippy::cast_possible_truncation)] // whole and within the bounds
            number => Ok(number.map(|number| number as i32)),
        }
    }
}

/// A number as [`plain`] reads it: three decimals would pass for a group.
fn shown(number: f64) -> String {
    let text = number.to_string();
    match text.split_once('.') {
        Some((whole, decimals)) if whole != "0" && decimals.len() == 3 => text + "0",
        _ => text,
    }
}

fn date(text: &str) -> Result<Option<Date>, EntryProblem> {
    if text.is_empty() {
        return Ok(None);
    }
    let date = text.parse().map_err(|_| EntryProblem::NotADate)?;
    Ok(Some(date))
}

/// A number as people write it, in the form that a computer reads: without
/// unit and group separators, with a point before the decimals. A comma or
/// point before exactly three digits separates groups (`25,000`, `25.000`),
/// unless the number begins with a zero (`0,125`).
fn plain(text: &str) -> Option<String> {
    let mut digits = String::new();
    let mut separators = Vec::new();
    let text = text.trim_end_matches(['%', '€']);
    for letter in text.trim_start_matches('€').trim().chars() {
        match letter {
            '0'..='9' => digits.push(letter),
            '-' | '\u{2212}' | '\u{2013}' if digits.is_empty() => digits.push('-'),
            '+' if digits.is_empty() => {}
            ',' | '.' => separators.push((letter, digits.len())),
            '\'' | '\u{2019}' | '\u{202f}' => {}
            _ if letter.is_whitespace() => {}
            _ => return None,
        }
    }
    let Some(&(last, place)) = separators.last() else {
        return Some(digits);
    };
    let is_mixed = separators.iter().any(|(letter, _)| *letter != last);
    let leading = digits.trim_start_matches('-');
    let groups = digits.len() - place == 3 && leading.len() <= 6 && !leading.starts_with('0');
    let is_decimal = is_mixed || (separators.len() == 1 && !groups);
    if is_decimal {
        digits.insert(place, '.');
    } else if digits.len() - place != 3 {
        return None;
    }
    Some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use EntryProblem::{NotADate, NotANumber, NotWhole, OutOfRange};

    /// What the field shows once the text was read.
    fn check(entry: Entry, text: &str, expected: Result<&str, EntryProblem>) {
        let read = entry.read(&Profile::default(), text);
        let shown = read.map(|profile| entry.show(&profile));
        assert_eq!(shown, expected.map(str::to_owned), "{entry:?} {text}");
    }

    #[test]
    fn numbers_as_people_write_them() {
        check(Entry::Staff, " 12 ", Ok("12"));
        check(Entry::Staff, "", Ok(""));
        check(Entry::Staff, "1,000", Ok("1000"));
        check(Entry::Growth, "\u{2212}10 %", Ok("-10"));
        check(Entry::Growth, "+20%", Ok("20"));
        check(Entry::Hours(Role::Manager), "4,5", Ok("4.5"));
        check(Entry::Hours(Role::Manager), "0.125", Ok("0.125"));
        check(Entry::Hours(Role::Manager), "", Ok("4"));
        check(Entry::Budget, "25 000 €", Ok("25000"));
        check(Entry::Budget, "€ 25.000", Ok("25000"));
        check(Entry::Budget, "1.234.567,50", Ok("1234567.5"));
        check(Entry::Budget, "1,234,567", Ok("1234567"));
        check(Entry::Budget, "12\u{2019}500", Ok("12500"));
    }

    #[test]
    fn what_is_no_number_is_said() {
        for text in [
            "a",
            "12 people",
            "1e3",
            "inf",
            "NaN",
            "--1",
            "-",
            ".",
            "1,2,3",
        ] {
            check(Entry::Budget, text, Err(NotANumber));
        }
        check(Entry::Staff, "2.5", Err(NotWhole));
        check(Entry::Staff, "0", Err(OutOfRange(1.0, 10_000.0)));
        check(Entry::Staff, "10001", Err(OutOfRange(1.0, 10_000.0)));
        check(Entry::Growth, "-91", Err(OutOfRange(-90.0, 500.0)));
        check(Entry::Hours(Role::Top), "-1", Err(OutOfRange(0.0, 2_000.0)));
        check(
            Entry::Budget,
            &"9".repeat(400),
            Err(OutOfRange(0.0, 10_000_000.0)),
        );
    }

    #[test]
    fn dates() {
        check(Entry::Start, "2027-01-04", Ok("2027-01-04"));
        check(Entry::Target, "", Ok(""));
        check(Entry::Target, "2027-02-30", Err(NotADate));
        check(Entry::Start, "0202-01-04", Err(NotADate));
    }

    #[test]
    fn what_is_shown_reads_back_as_the_same() {
        let mut profile = Profile {
            staff: Some(MOST_STAFF),
            growth: Some(-90),
            budget: Some(125.125),
            start: Date::from_ymd(2027, 1, 4),
            ..Profile::default()
        };
        profile.hours.top = 0.125;
        let all = [
            Entry::Staff,
            Entry::Growth,
            Entry::Budget,
            Entry::Start,
            Entry::Target,
        ];
        for entry in all.into_iter().chain(Role::ALL.map(Entry::Hours)) {
            assert_eq!(
                entry.read(&profile, &entry.show(&profile)),
                Ok(profile.clone()),
                "{entry:?}"
            );
        }
    }
}
