//! How much of their hours the plan takes of people, and how long.

use crate::charts::FULL;
use crate::core::date::Date;
use crate::core::plan::{Plan, TrainingRow, WeekLoad};
use crate::core::standard::Role;
use crate::messages::{Value, count, fill, hours, list, month_of_year, role, t};

/// A role is full for a time if it is for so many weeks of it.
const MANY: usize = 4;
/// Days from the start that need no beginning to be named.
const SOON: i32 = 60;

/// How full a role is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fullness {
    /// Weeks of the plan that take nearly all the hours there are.
    pub full_weeks: usize,
    /// Weeks of the plan in which it has hours.
    pub weeks: usize,
    /// The weeks between which it is full for most of them, the first and the last.
    pub between: Option<(Date, Date)>,
    /// Own hours in the plan.
    pub hours: f64,
}

/// The share of the hours there are that a week takes of a role; none without hours.
#[must_use]
pub fn share(week: &WeekLoad, of: Role) -> Option<f64> {
    let capacity = *week.capacity.of(of);
    (capacity > 0.0).then(|| week.load.of(of) / capacity)
}

/// How full a role is.
#[must_use]
pub fn fullness(plan: &Plan, of: Role) -> Fullness {
    let weeks = plan.weeks.iter();
    let weeks = weeks.filter_map(|week| Some((week.first_day, share(week, of)? >= FULL)));
    let weeks: Vec<(Date, bool)> = weeks.collect();
    Fullness {
        full_weeks: weeks.iter().filter(|(_, full)| *full).count(),
        weeks: weeks.len(),
        between: mostly_full(&weeks),
        hours: *plan.totals.hours.of(of),
    }
}

/// The weeks between which most are full: of all such times the one with most full weeks,
/// the shortest of equals. None where these are few.
fn mostly_full(weeks: &[(Date, bool)]) -> Option<(Date, Date)> {
    let mut best = None;
    let mut most = (MANY.saturating_sub(1), usize::MAX);
    for (start, (first, is_full)) in weeks.iter().enumerate() {
        if !is_full {
            continue;
        }
        let mut full = 0;
        for (length, (last, is_full)) in (1..).zip(weeks.iter().skip(start)) {
            full += usize::from(*is_full);
            let found = (full, weeks.len().saturating_sub(length));
            if *is_full && 2 * full >= length && found > most {
                most = found;
                best = Some((*first, *last));
            }
        }
    }
    best
}

/// Hours and full weeks of a role.
#[must_use]
pub fn in_short(fullness: &Fullness) -> String {
    let numbers: [(&str, &dyn Value); 3] = [
        ("hours", &hours(fullness.hours)),
        ("full", &fullness.full_weeks),
        ("weeks", &count(fullness.weeks)),
    ];
    fill("people.in-short", &numbers)
}

/// What a role has to learn, and the hours of all in it who do; nothing to say where it
/// is nothing.
#[must_use]
pub fn learns(rows: &[TrainingRow], of: Role) -> Option<String> {
    let own = || {
        let learnt = rows.iter().filter(|row| row.dates().is_some());
        learnt.filter(move |row| row.roles.contains(&of))
    };
    let topics = own().count();
    let takes: f64 = own().map(|row| *row.hours.of(of)).sum();
    let numbers: [(&str, &dyn Value); 2] = [("count", &topics), ("hours", &hours(takes))];
    (topics > 0).then(|| fill("people.learns", &numbers))
}

/// Who is full from when until when, and whether the others have room.
#[must_use]
pub fn message(plan: &Plan) -> String {
    // From the beginning, or nearly.
    let soon = plan.start.plus_days(SOON);
    let of = Role::ALL.map(|one| (one, fullness(plan, one)));
    let full: Vec<String> = of
        .iter()
        .filter_map(|(one, fullness)| {
            let (first, last) = fullness.between?;
            let (role, month) = (role(*one), month_of_year(last));
            let until: [(&str, &dyn Value); 2] = [("role", &role), ("month", &month)];
            if first < soon {
                return Some(fill("people.full-until", &until));
            }
            let from = month_of_year(first);
            let between: [(&str, &dyn Value); 3] =
                [("role", &role), ("from", &from), ("month", &month)];
            Some(fill("people.full-between", &between))
        })
        .collect();
    let key = match full.len() {
        0 => return t("people.room").to_owned(),
        few if few < Role::ALL.len() => "people.some-full",
        _ => "people.all-full",
    };
    fill(key, &[("full", &list(&full))])
}
