//! Fields of the profile that are typed: what they take and how they are shown.

use super::{MOST_BUDGET, MOST_HOURS, MOST_STAFF, Profile, WeeklyHours};
use crate::core::entry::{EntryProblem, Numbers, read_date, show_number};
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

impl Entry {
    /// The numbers that the field takes; none for a date.
    #[must_use]
    pub fn numbers(self) -> Option<Numbers> {
        match self {
            Self::Staff => Some(Numbers::whole(1.0, f64::from(MOST_STAFF))),
            Self::Growth => Some(Numbers::whole(-90.0, 500.0).percent()),
            Self::Hours(_) => Some(Numbers::decimal(0.0, MOST_HOURS)),
            Self::Budget => Some(Numbers::euros(MOST_BUDGET)),
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
            Self::Hours(role) => show_number(profile.hours.of(role)),
            Self::Budget => text(profile.budget.map(show_number)),
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
            Self::Start => profile.start = read_date(text)?,
            Self::Target => profile.target = read_date(text)?,
        }
        Ok(profile)
    }

    fn number(self, text: &str) -> Result<Option<f64>, EntryProblem> {
        self.numbers()
            .map_or(Err(EntryProblem::NotANumber), |numbers| numbers.read(text))
    }

    fn whole(self, text: &str) -> Result<Option<i32>, EntryProblem> {
        #[allow(clippy::cast_possible_truncation)] // whole and within the bounds
        self.number(text)
            .map(|number| number.map(|number| number as i32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::date::Date;
    use EntryProblem::{NotADate, NotWhole, OutOfRange};

    /// What the field shows once the text was read.
    fn check(entry: Entry, text: &str, expected: Result<&str, EntryProblem>) {
        let read = entry.read(&Profile::default(), text);
        let shown = read.map(|profile| entry.show(&profile));
        assert_eq!(shown, expected.map(str::to_owned), "{entry:?} {text}");
    }

    #[test]
    fn each_field_takes_its_own_values() {
        check(Entry::Staff, "1,000", Ok("1000"));
        check(Entry::Staff, "", Ok(""));
        check(Entry::Staff, "2.5", Err(NotWhole));
        check(Entry::Staff, "0", Err(OutOfRange(1.0, 10_000.0)));
        check(Entry::Growth, "\u{2212}10 %", Ok("-10"));
        check(Entry::Growth, "-91", Err(OutOfRange(-90.0, 500.0)));
        check(Entry::Hours(Role::Manager), "4,5", Ok("4.5"));
        check(Entry::Hours(Role::Manager), "", Ok("4"));
        check(Entry::Hours(Role::Top), "-1", Err(OutOfRange(0.0, 2_000.0)));
        check(Entry::Budget, "20k", Ok("20000"));
        check(Entry::Start, "2027-01-04", Ok("2027-01-04"));
        check(Entry::Target, "", Ok(""));
        check(Entry::Target, "2027-02-30", Err(NotADate));
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
