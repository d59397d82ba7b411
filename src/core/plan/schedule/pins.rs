//! Pins: what the visitor fixes is planned as asked, as far as anything can
//! keep it; the rest is planned around it.

use super::compiled::{Compiled, resources};
use crate::core::id::ActionId;
use crate::core::plan::model::{PlanInput, PlanProblem};
use crate::core::rcpsp::{ActivityId, Draft, Issue, Problem, limits};

/// The problem without the pins of these activities; none if none is pinned.
pub(crate) fn without_pins(
    input: &PlanInput,
    compiled: &Compiled,
    late: &[ActivityId],
) -> Option<Compiled> {
    let mut draft = compiled.problem.draft().clone();
    let mut dropped = compiled.dropped.clone();
    for id in pins_behind(&draft, late) {
        let pin = draft
            .activities
            .get(id.0)
            .and_then(|activity| activity.pin)?;
        drop_pin(input, &mut draft, id);
        if let Some(action) = action_of(input, id) {
            let pinned = input.calendar.first_day(pin);
            dropped.push(PlanProblem::PinUnreachable { action, pinned });
        }
    }
    if dropped.len() == compiled.dropped.len() {
        return None;
    }
    let problem = Problem::new(draft).ok()?;
    Some(Compiled {
        problem,
        sized: compiled.sized.clone(),
        dropped,
    })
}

/// The pinned activities among the late ones and all that wait for them.
fn pins_behind(draft: &Draft, late: &[ActivityId]) -> Vec<ActivityId> {
    let mut behind = vec![false; draft.activities.len()];
    let mut open: Vec<usize> = late.iter().map(|id| id.0).collect();
    while let Some(at) = open.pop() {
        let Some(seen) = behind.get_mut(at) else {
            continue;
        };
        if !std::mem::replace(seen, true) {
            let next = draft.precedences.iter().filter(|arc| arc.before.0 == at);
            open.extend(next.map(|arc| arc.after.0));
        }
    }
    let pinned = draft.activities.iter().zip(behind).enumerate();
    pinned
        .filter(|(_, (activity, behind))| *behind && activity.pin.is_some())
        .map(|(at, _)| ActivityId(at))
        .collect()
}

/// What the visitor pins is planned as asked even where it overloads a role;
/// the plan flags it. The solver is told that there is as much capacity as
/// the pins take.
pub(crate) fn make_room_for_pins(draft: &mut Draft) {
    for (at, resource) in draft.resources.iter_mut().enumerate() {
        let pinned = draft.activities.iter().filter_map(|activity| {
            let pin = activity
                .pin
                .filter(|&pin| u64::from(pin) < limits::TIME / 2)?;
            let demand = activity.demands.get(at).copied()?;
            Some((pin as usize..(pin + activity.duration) as usize, demand))
        });
        let mut taken: Vec<u32> = Vec::new();
        for (weeks, demand) in pinned.filter(|(_, demand)| *demand > 0) {
            if taken.len() < weeks.end {
                taken.resize(weeks.end, 0);
            }
            taken
                .iter_mut()
                .take(weeks.end)
                .skip(weeks.start)
                .for_each(|sum| *sum += demand);
        }
        for (week, &taken) in taken.iter().enumerate() {
            if taken > resource.capacity(week as u32) {
                if resource.profile.len() <= week {
                    resource.profile.resize(week + 1, resource.tail);
                }
                if let Some(capacity) = resource.profile.get_mut(week) {
                    *capacity = taken;
                }
            }
        }
    }
}

/// Frees an activity, and the room that was made for it.
pub(crate) fn drop_pin(input: &PlanInput, draft: &mut Draft, id: ActivityId) {
    if let Some(activity) = draft.activities.get_mut(id.0) {
        activity.pin = None;
    }
    draft.resources = resources(input);
    make_room_for_pins(draft);
}

/// The action that an activity stands for, if it is one.
pub(crate) fn action_of(input: &PlanInput, id: ActivityId) -> Option<ActionId> {
    input
        .tasks
        .get(id.0)
        .and_then(|task| task.work.action().cloned())
}

/// The pins that lie before their activity can start, each with its problem.
pub(crate) fn early_pins(input: &PlanInput, issues: &[Issue]) -> Vec<(ActivityId, PlanProblem)> {
    let early = issues.iter().filter_map(|issue| match issue {
        Issue::PinTooEarly {
            activity,
            pin,
            earliest,
        } => {
            let problem = PlanProblem::PinTooEarly {
                action: action_of(input, *activity)?,
                pinned: input.calendar.first_day(*pin),
                earliest: input.calendar.first_day(*earliest),
            };
            Some((*activity, problem))
        }
        _ => None,
    });
    early.collect()
}
