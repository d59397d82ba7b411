//! How much each role can give in each week.

use crate::core::assessment::Assessment;
use crate::core::assessment::planning::{Absence, GrowthUse};
use crate::core::date::Date;
use crate::core::plan::model::{Calendar, Capacity, HORIZON};
use crate::core::standard::{PerRole, Role};

/// Months until the expected growth is reached.
const GROWTH_WEEKS: f64 = 104.0;

/// The calendar from `start` on, without the weeks in which no role works.
pub(crate) fn calendar(assessment: &Assessment, start: Date) -> Calendar {
    let absences = &assessment.plan.options.absences;
    Calendar::new(
        start,
        assessment.plan.options.working_week,
        HORIZON,
        |first_day| {
            Role::ALL
                .into_iter()
                .all(|role| present(absences, role, first_day) <= 0.0)
        },
    )
}

/// Minutes per week of work of each role.
pub(crate) fn capacities(assessment: &Assessment, calendar: &Calendar) -> PerRole<Capacity> {
    let options = &assessment.plan.options;
    let last = options
        .absences
        .iter()
        .map(|absence| calendar.week_of(absence.to) + 1);
    let growth = match options.growth {
        GrowthUse::Ignored => 0.0,
        GrowthUse::ChangesHours => f64::from(assessment.profile.growth.unwrap_or(0)) / 100.0,
    };
    let until_grown = if growth == 0.0 {
        0
    } else {
        GROWTH_WEEKS as u32
    };
    let length = last.max().unwrap_or(0).max(until_grown).min(HORIZON);
    PerRole::new(|role| {
        let grown = |week: f64| 1.0 + growth * (week / GROWTH_WEEKS).min(1.0);
        let share = |week| {
            let present = present(&options.absences, role, calendar.first_day(week));
            grown(f64::from(week)) * present
        };
        Capacity {
            hours: assessment.profile.hours.of(role),
            shares: (0..length).map(share).collect(),
            later: grown(GROWTH_WEEKS),
            usual: grown(GROWTH_WEEKS).min(1.0),
        }
    })
}

/// Share of a role's hours that is left in a week, 0–1; a working week has
/// five days, and absences on the same day add up.
fn present(absences: &[Absence], role: Role, first_day: Date) -> f64 {
    let last = first_day.plus_days(4);
    let lost: f64 = absences
        .iter()
        .filter(|absence| absence.role.is_none_or(|own| own == role))
        .filter(|absence| absence.from <= last && first_day <= absence.to)
        .map(|absence| {
            let days = (0..5).map(|day| first_day.plus_days(day));
            let hit = days.filter(|&day| absence.from <= day && day <= absence.to);
            hit.count() as f64 / 5.0 * f64::from(absence.percent.min(100)) / 100.0
        })
        .sum();
    // Hundredths of a percent lost to rounding must not keep a week open.
    let left = 1.0 - lost;
    if left < 1e-9 { 0.0 } else { left }
}
