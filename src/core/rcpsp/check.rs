//! An independent judge of schedules. It reads the draft alone and shares no
//! code with what makes schedules, so that a mistake there cannot hide here.

use super::draft::{ActivityId, Precedence, ResourceId, Time};
use super::problem::Problem;
use super::schedule::Schedule;
use crate::core::sort::sort;

/// A rule that a schedule breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Violation {
    /// The schedule has not as many starts as there are activities.
    WrongLength {
        /// Number of starts.
        starts: usize,
        /// Number of activities.
        activities: usize,
    },
    /// An activity starts before its predecessor has finished.
    Precedence(Precedence),
    /// An activity starts before its release.
    Release(ActivityId),
    /// An activity does not start where it is pinned.
    Pin(ActivityId),
    /// An activity finishes after the horizon.
    Horizon(ActivityId),
    /// A resource is overloaded.
    Capacity {
        /// The resource.
        resource: ResourceId,
        /// The first time unit in which it is.
        time: Time,
        /// The load in that time unit.
        load: u64,
    },
    /// More money is spent than has been granted.
    Budget {
        /// The first time at which that is so.
        time: Time,
        /// Spent up to then.
        spent: u128,
        /// Granted up to then.
        granted: u128,
    },
}

/// All rules that a schedule breaks; empty for a valid one.
#[must_use]
pub fn check(problem: &Problem, schedule: &Schedule) -> Vec<Violation> {
    let draft = problem.draft();
    let (starts, activities) = (&schedule.starts, &draft.activities);
    if starts.len() != activities.len() {
        let (starts, activities) = (starts.len(), activities.len());
        return vec![Violation::WrongLength { starts, activities }];
    }
    let finish = |i: usize| u64::from(starts[i]) + u64::from(activities[i].duration);
    let mut violations = Vec::new();
    for &precedence in &draft.precedences {
        if u64::from(starts[precedence.after.0]) < finish(precedence.before.0) {
            violations.push(Violation::Precedence(precedence));
        }
    }
    for (i, activity) in activities.iter().enumerate() {
        if starts[i] < activity.release {
            violations.push(Violation::Release(ActivityId(i)));
        }
        if activity.pin.is_some_and(|pin| pin != starts[i]) {
            violations.push(Violation::Pin(ActivityId(i)));
        }
        if finish(i) > u64::from(draft.horizon) {
            violations.push(Violation::Horizon(ActivityId(i)));
        }
    }
    violations.extend(overloads(problem, schedule));
    violations.extend(overspending(problem, schedule));
    violations
}

/// The first overload of each resource, unit by unit.
fn overloads(problem: &Problem, schedule: &Schedule) -> Vec<Violation> {
    let draft = problem.draft();
    // What lies beyond the horizon is reported as such.
    let end = schedule.makespan(problem).min(draft.horizon);
    let first = |r: usize| {
        (0..end).find_map(|time| {
            let running = draft
                .activities
                .iter()
                .zip(&schedule.starts)
                .filter(|(a, start)| {
                    **start <= time && u64::from(time) < u64::from(**start) + u64::from(a.duration)
                });
            let load = running
                .map(|(a, _)| a.demands.get(r).map_or(0, |&d| u64::from(d)))
                .sum();
            let overload = load > u64::from(draft.resources[r].capacity(time));
            overload.then_some(Violation::Capacity {
                resource: ResourceId(r),
                time,
                load,
            })
        })
    };
    (0..draft.resources.len()).filter_map(first).collect()
}

/// The first overspending, start by start: spending only grows there.
fn overspending(problem: &Problem, schedule: &Schedule) -> Option<Violation> {
    let draft = problem.draft();
    let budget = draft.budget.as_ref()?;
    let mut times = schedule.starts.clone();
    sort(&mut times);
    times.into_iter().find_map(|time| {
        let bought = draft
            .activities
            .iter()
            .zip(&schedule.starts)
            .filter(|(_, s)| **s <= time);
        let spent = bought.map(|(a, _)| u128::from(a.cost)).sum();
        let grants = budget.grants.iter().filter(|g| g.at <= time);
        let granted = grants.map(|g| u128::from(g.amount)).sum();
        (spent > granted).then_some(Violation::Budget {
            time,
            spent,
            granted,
        })
    })
}
