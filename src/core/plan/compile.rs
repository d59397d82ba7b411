//! From what a plan is made from to a scheduling problem.

use super::consultant::share_out;
use super::input::{Attention, HORIZON, PlanInput, Spread, Task};
use super::pert;
use super::problem::PlanProblem;
use crate::core::bank::ThreePoint;
use crate::core::rcpsp::{
    Activity, ActivityId, Budget, Draft, Grant, Issue, Precedence, Problem, Resource, limits,
};
use crate::core::standard::Role;

/// A task with its length.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sized {
    /// Weeks of work.
    pub(super) weeks: u32,
    /// Expected own minutes, in the order of [`Role::ALL`].
    pub(super) minutes: [f64; 4],
    /// Hours of a consultant.
    pub(super) bought: f64,
    /// Euros spent at the start.
    pub(super) euros: u64,
    /// Length relative to the planned one: low, likely, high.
    pub(super) ratio: ThreePoint,
}

/// A scheduling problem with what its activities stand for.
#[derive(Debug, Clone)]
pub struct Compiled {
    pub(super) problem: Problem,
    pub(super) sized: Vec<Sized>,
    /// Pins that could not be kept and were left out.
    pub(super) dropped: Vec<PlanProblem>,
}

impl Compiled {
    /// The scheduling problem.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.problem
    }
}

/// Makes the scheduling problem. Pins that nothing can keep are left out and
/// reported.
///
/// # Errors
/// What stands in the way of any plan; never empty.
pub fn compile(input: &PlanInput) -> Result<Compiled, Vec<PlanProblem>> {
    let shared = share_out(input);
    let mut sized = Vec::with_capacity(input.tasks.len());
    let mut problems = Vec::new();
    for (task, shared) in input.tasks.iter().zip(&shared) {
        match size(input, task, shared.own, shared.bought) {
            Ok(one) => sized.push(one),
            Err(problem) => problems.push(problem),
        }
    }
    problems.dedup();
    problems.extend(too_much_work(input, &sized));
    if !problems.is_empty() {
        return Err(unique(problems));
    }
    let mut draft = draft(input, &sized);
    let mut dropped = Vec::new();
    // Each round drops at least one pin or ends.
    for _ in 0..=input.tasks.len() {
        match Problem::new(draft.clone()) {
            Ok(problem) => {
                return Ok(Compiled {
                    problem,
                    sized,
                    dropped,
                });
            }
            Err(issues) => {
                let early = early_pins(input, &issues);
                if early.is_empty() {
                    return Err(translate(input, &sized, &issues));
                }
                for (id, problem) in early {
                    drop_pin(input, &mut draft, id);
                    dropped.push(problem);
                }
            }
        }
    }
    Err(vec![PlanProblem::TooLarge])
}

/// The problem without the pins of these activities; none if none is pinned.
pub(super) fn without_pins(
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
            let pinned = input.calendar.monday(pin);
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

/// Minutes a week that a task may take of a role.
fn rate(input: &PlanInput, role: Role) -> f64 {
    let usual = f64::from(input.capacity(role).usual);
    (usual * input.share).max(input.block).min(usual).floor()
}

/// Length in weeks, not rounded: its shortest length, or what the role needs
/// that is longest at it.
fn length(input: &PlanInput, minutes: [f64; 4], waiting: f64) -> (f64, Option<Role>) {
    let mut longest = (waiting, None);
    for (role, minutes) in Role::ALL.into_iter().zip(minutes) {
        let weeks = if minutes > 0.0 {
            minutes / rate(input, role).max(1.0)
        } else {
            0.0
        };
        if weeks > longest.0 {
            longest = (weeks, Some(role));
        }
    }
    longest
}

fn size(input: &PlanInput, task: &Task, own: f64, bought: f64) -> Result<Sized, PlanProblem> {
    let minutes = |point: fn(&ThreePoint) -> f64| {
        let mut minutes = [0.0; 4];
        for (minutes, hours) in minutes.iter_mut().zip(&task.hours) {
            // Less than a minute is nothing.
            *minutes = Some(point(hours) * own * 60.0)
                .filter(|m| *m >= 1.0)
                .unwrap_or(0.0);
        }
        minutes
    };
    let planned = minutes(|hours| pert::expected(*hours));
    let without_hours = Role::ALL
        .into_iter()
        .zip(planned)
        .find(|&(role, minutes)| minutes > 0.0 && rate(input, role) < 1.0);
    if let Some((role, _)) = without_hours {
        return Err(PlanProblem::NoHours(role));
    }
    let waiting = f64::from(task.weeks);
    let (exact, role) = length(input, planned, waiting);
    if exact > f64::from(HORIZON) {
        let weeks = exact.min(1e9) as u32;
        return Err(PlanProblem::TooLong {
            work: task.work.clone(),
            weeks,
            role,
        });
    }
    let slower = match task.spread {
        Spread::Uncertain => waiting * (1.0 + input.waiting_spread),
        Spread::Fixed => waiting,
    };
    let ratio = if exact > 0.0 {
        ThreePoint {
            low: length(input, minutes(|hours| hours.low), waiting).0 / exact,
            likely: length(input, minutes(|hours| hours.likely), waiting).0 / exact,
            high: length(input, minutes(|hours| hours.high), slower).0 / exact,
        }
    } else {
        ThreePoint {
            low: 1.0,
            likely: 1.0,
            high: 1.0,
        }
    };
    let help = bought / input.consultant.hours.max(1.0) * input.consultant.price;
    Ok(Sized {
        weeks: exact.ceil() as u32,
        minutes: planned,
        bought,
        euros: (task.money.likely + help).clamp(0.0, 1e12).ceil() as u64,
        ratio,
    })
}

/// A role whose work alone takes more than ten years.
fn too_much_work(input: &PlanInput, sized: &[Sized]) -> Option<PlanProblem> {
    let weeks = |role: Role| {
        let minutes: f64 = sized
            .iter()
            .filter_map(|one| one.minutes.get(role as usize))
            .sum();
        minutes / f64::from(input.capacity(role).usual.max(1))
    };
    let most = Role::ALL
        .into_iter()
        .map(|role| (role, weeks(role)))
        .max_by(|one, other| one.1.total_cmp(&other.1))?;
    (most.1 > f64::from(HORIZON)).then_some(PlanProblem::TooMuchWork {
        role: most.0,
        weeks: most.1.min(1e9) as u32,
    })
}

fn draft(input: &PlanInput, sized: &[Sized]) -> Draft {
    let activities: Vec<Activity> = input
        .tasks
        .iter()
        .zip(sized)
        .map(|(task, sized)| Activity {
            duration: sized.weeks,
            demands: demands(task, sized),
            release: 0,
            pin: task.pin,
            cost: sized.euros,
            weight: task.weight,
            class: task.phase as u8,
        })
        .collect();
    let precedences = input.tasks.iter().enumerate().flat_map(|(after, task)| {
        let after = ActivityId(after);
        task.after.iter().map(move |&before| Precedence {
            before: ActivityId(before),
            after,
        })
    });
    let budget = input.grants.as_ref().map(|grants| Budget {
        grants: grants
            .iter()
            .map(|grant| Grant {
                at: grant.week,
                amount: grant.euros.min(limits::MONEY),
            })
            .collect(),
    });
    let mut draft = Draft {
        precedences: precedences.collect(),
        resources: resources(input),
        activities,
        budget,
        horizon: limits::TIME as u32,
    };
    make_room_for_pins(&mut draft);
    draft
}

/// Minutes of each role per week, rounded up, and one place in parallel.
fn demands(task: &Task, sized: &Sized) -> Vec<u32> {
    if sized.weeks == 0 {
        return Vec::new();
    }
    let weeks = f64::from(sized.weeks);
    let minutes = sized
        .minutes
        .iter()
        .map(|minutes| (minutes / weeks).ceil() as u32);
    minutes
        .chain([u32::from(task.attention == Attention::InHand)])
        .collect()
}

fn resources(input: &PlanInput) -> Vec<Resource> {
    let roles = input.capacities.iter().map(|capacity| Resource {
        profile: capacity.profile.clone(),
        tail: capacity.tail,
    });
    roles
        .chain([Resource::constant(input.parallel.max(1))])
        .collect()
}

/// What the visitor pins is planned as asked even where it overloads a role;
/// the plan flags it. The solver is told that there is as much capacity as
/// the pins take.
fn make_room_for_pins(draft: &mut Draft) {
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
fn drop_pin(input: &PlanInput, draft: &mut Draft, id: ActivityId) {
    if let Some(activity) = draft.activities.get_mut(id.0) {
        activity.pin = None;
    }
    draft.resources = resources(input);
    make_room_for_pins(draft);
}

fn action_of(input: &PlanInput, id: ActivityId) -> Option<crate::core::id::ActionId> {
    input
        .tasks
        .get(id.0)
        .and_then(|task| task.work.action().cloned())
}

fn early_pins(input: &PlanInput, issues: &[Issue]) -> Vec<(ActivityId, PlanProblem)> {
    let early = issues.iter().filter_map(|issue| match issue {
        Issue::PinTooEarly {
            activity,
            pin,
            earliest,
        } => {
            let problem = PlanProblem::PinTooEarly {
                action: action_of(input, *activity)?,
                pinned: input.calendar.monday(*pin),
                earliest: input.calendar.monday(*earliest),
            };
            Some((*activity, problem))
        }
        _ => None,
    });
    early.collect()
}

fn translate(input: &PlanInput, sized: &[Sized], issues: &[Issue]) -> Vec<PlanProblem> {
    let work = |id: ActivityId| input.tasks.get(id.0).map(|task| task.work.clone());
    let translated = issues.iter().map(|issue| match issue {
        Issue::Cycle { activities } => PlanProblem::Cycle(
            activities
                .iter()
                .filter_map(|&id| action_of(input, id))
                .collect(),
        ),
        Issue::BudgetTooSmall { cost, granted } => PlanProblem::BudgetTooSmall {
            needed: *cost,
            granted: *granted,
        },
        Issue::PinsOverspend { spent, granted, .. } => PlanProblem::BudgetTooSmall {
            needed: *spent,
            granted: *granted,
        },
        Issue::ActivityOutOfRange { activity, .. } | Issue::BeyondHorizon { activity, .. } => {
            let weeks = sized.get(activity.0).map_or(0, |one| one.weeks);
            work(*activity).map_or(PlanProblem::TooLarge, |work| PlanProblem::TooLong {
                work,
                weeks,
                role: None,
            })
        }
        Issue::DemandAboveCapacity { resource, .. } | Issue::DemandAboveTail { resource, .. } => {
            Role::ALL
                .get(resource.0)
                .map_or(PlanProblem::TooLarge, |&role| PlanProblem::NoHours(role))
        }
        _ => PlanProblem::TooLarge,
    });
    unique(translated.collect())
}

fn unique(problems: Vec<PlanProblem>) -> Vec<PlanProblem> {
    let mut unique = Vec::with_capacity(problems.len());
    for problem in problems {
        if !unique.contains(&problem) {
            unique.push(problem);
        }
    }
    unique
}
