//! How much of their hours the plan takes of people, and how long.

use crate::charts::FULL;
use crate::core::date::Date;
use crate::core::plan::{Plan, WeekLoad};
use crate::core::standard::Role;
use crate::messages::{Value, count, fill, hours, list, month_of_year, role, t};

/// A role is full if it is for so many weeks.
const MANY: usize = 4;

/// How full a role is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fullness {
    /// Weeks of the plan that take nearly all the hours there are.
    pub full_weeks: usize,
    /// Weeks of the plan in which it has hours.
    pub weeks: usize,
    /// The last of the full weeks of a role that is full for most weeks until then.
    pub until: Option<Date>,
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
    let (mut fullness, mut last_full) = (
        Fullness {
            full_weeks: 0,
            weeks: 0,
            until: None,
            hours: *plan.totals.hours.of(of),
        },
        None,
    );
    for week in &plan.weeks {
        let Some(share) = share(week, of) else {
            continue;
        };
        fullness.weeks += 1;
        if share >= FULL {
            fullness.full_weeks += 1;
            // Full for most of the weeks until here.
            if fullness.full_weeks >= MANY && 2 * fullness.full_weeks >= fullness.weeks {
                last_full = Some(week.monday);
            }
        }
    }
    fullness.until = last_full;
    fullness
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

/// Who is full until when, and whether the others have room.
#[must_use]
pub fn message(plan: &Plan) -> String {
    let of = Role::ALL.map(|one| (one, fullness(plan, one)));
    let full: Vec<String> = of
        .iter()
        .filter_map(|(one, fullness)| {
            let month = month_of_year(fullness.until?);
            let words: [(&str, &dyn Value); 2] = [("role", &role(*one)), ("month", &month)];
            Some(fill("people.full-until", &words))
        })
        .collect();
    let key = match full.len() {
        0 => return t("people.room").to_owned(),
        few if few < Role::ALL.len() => "people.some-full",
        _ => "people.all-full",
    };
    fill(key, &[("full", &list(&full))])
}
