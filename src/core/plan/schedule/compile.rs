//! From what a plan is made from to a scheduling problem.

use super::compiled::{Compiled, resources};
use super::consultant::share_out;
use super::pins::{action_of, drop_pin, early_pins, make_room_for_pins};
use super::sizing::{Sized, size, too_much_work};
use crate::core::plan::model::{Attention, HORIZON, Limit, PlanInput, PlanProblem, Task};
use crate::core::rcpsp::{
    Activity, ActivityId, Budget, Draft, Grant, Issue, Precedence, Problem, limits,
};
use crate::core::standard::Role;

/// Makes the scheduling problem. Pins that nothing can keep are left out and
/// reported.
///
/// # Errors
/// What stands in the way of any plan; never empty.
pub fn compile(input: &PlanInput) -> Result<Compiled, Vec<PlanProblem>> {
    let (sized, mut problems) = sized(input);
    problems.extend(too_much_work(input, &sized));
    if !problems.is_empty() {
        return Err(unique(problems));
    }
    let mut draft = draft(input, &sized);
    let mut dropped = late_pins(input);
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

/// Pins beyond the longest plan, each with its problem.
fn late_pins(input: &PlanInput) -> Vec<PlanProblem> {
    let late = input.tasks.iter().filter_map(|task| {
        Some(PlanProblem::PinTooLate {
            action: task.work.action()?.clone(),
            pinned: input
                .calendar
                .first_day(task.pin.filter(|&week| week >= HORIZON)?),
        })
    });
    late.collect()
}

/// The tasks with their lengths, as far as they have one, and what is wrong
/// with the others.
fn sized(input: &PlanInput) -> (Vec<Sized>, Vec<PlanProblem>) {
    let shared = share_out(input);
    let mut sized = Vec::with_capacity(input.tasks.len());
    let mut problems = Vec::new();
    for (task, shared) in input.tasks.iter().zip(&shared) {
        match size(input, task, shared.own, shared.bought) {
            Ok(one) => sized.push(one),
            Err(problem) => problems.push(problem),
        }
    }
    (sized, problems)
}

/// Euros that the whole plan costs, whatever the order of its tasks.
pub(crate) fn cost(input: &PlanInput) -> u64 {
    sized(input).0.iter().map(|one| one.euros).sum()
}

/// Money by week, unless all that the plan costs is there from the start: that
/// decides nothing.
fn budget(input: &PlanInput, sized: &[Sized]) -> Option<Budget> {
    let grants = input.grants()?;
    let cost: u64 = sized.iter().map(|one| one.euros).sum();
    let at_once = grants.iter().filter(|grant| grant.week == 0);
    if at_once.map(|grant| grant.euros).sum::<u64>() >= cost {
        return None;
    }
    let grants = grants.iter().map(|grant| Grant {
        at: grant.week,
        amount: grant.euros.min(limits::MONEY),
    });
    Some(Budget {
        grants: grants.collect(),
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
            pin: task.pin.filter(|&week| week < HORIZON),
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
    let mut draft = Draft {
        precedences: precedences.collect(),
        resources: resources(input),
        activities,
        budget: budget(input, sized),
        horizon: limits::TIME as u32,
    };
    make_room_for_pins(&mut draft);
    draft
}

/// Minutes of each role per week that are claimed, rounded up, and one place in parallel.
fn demands(task: &Task, sized: &Sized) -> Vec<u32> {
    if sized.weeks == 0 {
        return Vec::new();
    }
    let weeks = f64::from(sized.weeks);
    let minutes = sized
        .claimed
        .iter()
        .map(|minutes| (minutes / weeks).ceil() as u32);
    minutes
        .chain([u32::from(task.attention == Attention::InHand)])
        .collect()
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
        Issue::BudgetTooSmall { cost, granted } => too_small(input, *cost, *granted),
        Issue::PinsOverspend { spent, granted, .. } => too_small(input, *spent, *granted),
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

/// The money that is needed is not there: because of the quarters, if the whole
/// budget would be enough.
fn too_small(input: &PlanInput, needed: u64, granted: u64) -> PlanProblem {
    let is_enough = input.money.budget.is_none_or(|budget| budget >= needed);
    PlanProblem::BudgetTooSmall {
        limit: match input.money.quarter {
            Some(_) if is_enough => Limit::Quarter,
            _ => Limit::Budget,
        },
        needed,
        granted,
    }
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
