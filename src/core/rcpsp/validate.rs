//! Finds what is wrong with a draft before any search starts.

use super::draft::{ActivityId, Draft, ResourceId, Time};
use super::issue::{Issue, limits};
use super::network::{Network, span};
use crate::core::sort::sort;

/// Checks everything and compiles the network.
pub(super) fn validate(draft: &Draft) -> Result<Network, Vec<Issue>> {
    let issues = sizes(draft);
    if !issues.is_empty() {
        return Err(issues);
    }
    let mut issues = ranges(draft);
    if !issues.is_empty() {
        return Err(issues);
    }
    issues.extend(demands(draft));
    issues.extend(money(draft));
    match Network::new(draft) {
        Err(cycle) => issues.push(Issue::Cycle { activities: cycle }),
        Ok(network) => {
            issues.extend(times(draft, &network));
            if issues.is_empty() {
                return Ok(network);
            }
        }
    }
    Err(issues)
}

fn sizes(draft: &Draft) -> Vec<Issue> {
    [
        ("activities", draft.activities.len(), limits::ACTIVITIES),
        ("resources", draft.resources.len(), limits::RESOURCES),
        ("precedences", draft.precedences.len(), limits::PRECEDENCES),
        (
            "grants",
            draft.budget.as_ref().map_or(0, |b| b.grants.len()),
            limits::ACTIVITIES,
        ),
    ]
    .into_iter()
    .filter(|&(_, count, limit)| count > limit)
    .map(|(what, count, limit)| Issue::TooMany { what, count, limit })
    .collect()
}

fn ranges(draft: &Draft) -> Vec<Issue> {
    let mut issues = Vec::new();
    let late = |time: Time| u64::from(time) > limits::TIME;
    for (i, a) in draft.activities.iter().enumerate() {
        let activity = ActivityId(i);
        if a.demands.len() > draft.resources.len() {
            issues.push(Issue::UnknownResource { activity });
        }
        let fields = [
            ("duration", late(a.duration)),
            ("release", late(a.release)),
            ("pin", a.pin.is_some_and(late)),
            ("cost", a.cost > limits::MONEY),
            ("weight", a.weight > limits::WEIGHT),
            ("class", a.class > limits::CLASS),
            ("demands", a.demands.iter().any(|&d| d > limits::UNITS)),
        ];
        for (field, _) in fields.into_iter().filter(|&(_, bad)| bad) {
            issues.push(Issue::ActivityOutOfRange { activity, field });
        }
    }
    for (r, resource) in draft.resources.iter().enumerate() {
        let too_big = resource
            .profile
            .iter()
            .chain([&resource.tail])
            .any(|&c| c > limits::UNITS);
        if too_big || resource.profile.len() as u64 > limits::TIME {
            issues.push(Issue::ResourceOutOfRange {
                resource: ResourceId(r),
            });
        }
    }
    for (g, grant) in draft.budget.iter().flat_map(|b| &b.grants).enumerate() {
        if late(grant.at) || grant.amount > limits::MONEY {
            issues.push(Issue::GrantOutOfRange { grant: g });
        }
    }
    for &precedence in &draft.precedences {
        let known = |id: ActivityId| id.0 < draft.activities.len();
        if !known(precedence.before) || !known(precedence.after) {
            issues.push(Issue::UnknownActivity { precedence });
        }
    }
    if late(draft.horizon) {
        issues.push(Issue::HorizonOutOfRange);
    }
    let span = span(draft);
    if issues.is_empty() && span > limits::TIME {
        issues.push(Issue::SpanTooLong { span });
    }
    issues
}

fn demands(draft: &Draft) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (i, a) in draft
        .activities
        .iter()
        .enumerate()
        .filter(|(_, a)| a.duration > 0)
    {
        let activity = ActivityId(i);
        for (r, (&demand, resource)) in a.demands.iter().zip(&draft.resources).enumerate() {
            let capacity = resource
                .profile
                .iter()
                .copied()
                .max()
                .unwrap_or(0)
                .max(resource.tail);
            let (tail, resource) = (resource.tail, ResourceId(r));
            if demand > capacity {
                issues.push(Issue::DemandAboveCapacity {
                    activity,
                    resource,
                    demand,
                    capacity,
                });
            } else if demand > tail && a.pin.is_none() {
                issues.push(Issue::DemandAboveTail {
                    activity,
                    resource,
                    demand,
                    tail,
                });
            }
        }
    }
    for (r, resource) in draft.resources.iter().enumerate() {
        issues.extend(pins_overload(draft, ResourceId(r), |t| {
            resource.capacity(t)
        }));
    }
    issues
}

/// The first time unit in which pinned activities alone exceed the capacity.
fn pins_overload(
    draft: &Draft,
    resource: ResourceId,
    capacity: impl Fn(Time) -> u32,
) -> Option<Issue> {
    let pinned: Vec<_> = draft
        .activities
        .iter()
        .enumerate()
        .filter_map(|(i, a)| {
            Some((
                ActivityId(i),
                a.pin?,
                a.duration,
                *a.demands.get(resource.0)?,
            ))
        })
        .filter(|&(_, _, duration, demand)| duration > 0 && demand > 0)
        .collect();
    let end = pinned
        .iter()
        .map(|&(_, pin, duration, _)| pin + duration)
        .max()?;
    let mut change = vec![0_i64; end as usize + 1];
    for &(_, pin, duration, demand) in &pinned {
        change[pin as usize] += i64::from(demand);
        change[(pin + duration) as usize] -= i64::from(demand);
    }
    let mut load = 0;
    let time = (0..end).find(|&t| {
        load += change[t as usize];
        load > i64::from(capacity(t))
    })?;
    let activities = pinned
        .iter()
        .filter(|&&(_, pin, duration, _)| pin <= time && time < pin + duration)
        .map(|&(id, ..)| id)
        .collect();
    Some(Issue::PinsOverload {
        resource,
        time,
        activities,
    })
}

fn money(draft: &Draft) -> Vec<Issue> {
    let Some(budget) = &draft.budget else {
        return Vec::new();
    };
    let mut issues = Vec::new();
    let cost = draft.activities.iter().map(|a| a.cost).sum();
    let granted = budget.grants.iter().map(|g| g.amount).sum();
    if cost > granted {
        issues.push(Issue::BudgetTooSmall { cost, granted });
    }
    let mut pinned: Vec<_> = draft
        .activities
        .iter()
        .filter_map(|a| Some((a.pin?, a.cost)))
        .collect();
    sort(&mut pinned);
    for &(time, _) in &pinned {
        let spent = pinned.iter().filter(|p| p.0 <= time).map(|p| p.1).sum();
        let granted = budget
            .grants
            .iter()
            .filter(|g| g.at <= time)
            .map(|g| g.amount)
            .sum();
        if spent > granted {
            issues.push(Issue::PinsOverspend {
                time,
                spent,
                granted,
            });
            break;
        }
    }
    issues
}

fn times(draft: &Draft, network: &Network) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (i, a) in draft.activities.iter().enumerate() {
        let activity = ActivityId(i);
        let earliest = network.earliest_start(activity);
        if let Some(pin) = a.pin.filter(|&pin| pin < earliest) {
            issues.push(Issue::PinTooEarly {
                activity,
                pin,
                earliest,
            });
        }
        let earliest_finish = a.pin.unwrap_or(earliest).max(earliest) + a.duration;
        if earliest_finish > draft.horizon {
            let horizon = draft.horizon;
            issues.push(Issue::BeyondHorizon {
                activity,
                earliest_finish,
                horizon,
            });
        }
    }
    issues
}
