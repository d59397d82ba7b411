//! A role's own part of the plan.

use super::activity::PlannedActivity;
use super::plan::Plan;
use crate::core::date::Date;
use crate::core::sort::sort_by_key;
use crate::core::standard::Role;

/// Hours below which a role has no part in an activity worth showing.
const SMALLEST: f64 = 0.05;

/// What the people in one role do.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnWork<'a> {
    /// The activities with hours of the role, by date.
    pub activities: Vec<&'a PlannedActivity>,
    /// First day of the first.
    pub start: Date,
    /// Last day of the last.
    pub finish: Date,
    /// Their hours.
    pub hours: f64,
}

/// The part of a role in a plan, if it has one.
#[must_use]
pub fn own_work(plan: &Plan, role: Role) -> Option<OwnWork<'_>> {
    let mut activities: Vec<&PlannedActivity> = plan
        .activities
        .iter()
        .filter(|activity| activity.hours_of(role) > SMALLEST)
        .collect();
    sort_by_key(&mut activities, |activity| {
        (activity.start_week, activity.finish_week)
    });
    Some(OwnWork {
        start: activities.iter().map(|one| one.start).min()?,
        finish: activities.iter().map(|one| one.finish).max()?,
        hours: activities.iter().map(|one| one.hours_of(role)).sum(),
        activities,
    })
}
