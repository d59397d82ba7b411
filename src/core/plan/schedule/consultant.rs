//! Which work a consultant takes over.

use crate::core::bank::OutsideHelp;
use crate::core::plan::model::{PlanInput, Task, pert};
use crate::core::standard::{PerRole, Role};

/// Own hours after outside help, with the hours that are bought.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shared {
    /// Share of the own hours that remains, 0–1.
    pub(crate) own: f64,
    /// Hours of the consultant.
    pub(crate) bought: f64,
}

/// Hands the consultant's hours out, one task after the other. Tasks for
/// which help is usual come first, since know-how is short there; next, one at
/// a time, the task whose help relieves most the role that is then shortest of
/// hours. Tasks that do not relieve it get none: own hours before paid ones.
pub(crate) fn share_out(input: &PlanInput) -> Vec<Shared> {
    let mut shared: Vec<Shared> = input
        .tasks
        .iter()
        .map(|_| Shared {
            own: 1.0,
            bought: 0.0,
        })
        .collect();
    let consultant = input.consultant;
    let mut left = f64::from(consultant.days) * consultant.hours;
    let mut open: Vec<usize> = (0..input.tasks.len())
        .filter(|&at| {
            input
                .tasks
                .get(at)
                .is_some_and(|task| may_help(input, task) > 0.0)
        })
        .collect();
    let mut load = PerRole::new(|role| input.tasks.iter().map(|task| hours_of(task, role)).sum());
    while left > 0.0 {
        let shortest = shortest_of_hours(input, &load);
        let usual = |at: usize| {
            input
                .tasks
                .get(at)
                .is_some_and(|task| task.help == OutsideHelp::Usual)
        };
        let relief = |at: usize| {
            let task = input.tasks.get(at);
            task.map_or(0.0, |task| hours_of(task, shortest) * may_help(input, task))
        };
        let better = |one: &usize, other: &usize| {
            usual(*one)
                .cmp(&usual(*other))
                .then(relief(*one).total_cmp(&relief(*other)))
                .then(other.cmp(one))
        };
        let Some(best) = open.iter().copied().max_by(better) else {
            break;
        };
        if !usual(best) && relief(best) <= 0.0 {
            break;
        }
        open.retain(|&at| at != best);
        let (Some(task), Some(place)) = (input.tasks.get(best), shared.get_mut(best)) else {
            break;
        };
        let replaceable = own_hours(task) * may_help(input, task);
        let wanted = replaceable / consultant.rate.max(0.01);
        // Quarters of an hour, so that the hours bought add up to whole days.
        let bought = (wanted * 4.0).floor().min(left * 4.0) / 4.0;
        left -= bought;
        let replaced = bought * consultant.rate;
        let own = own_hours(task);
        *place = Shared {
            own: 1.0 - if own > 0.0 { replaced / own } else { 0.0 },
            bought,
        };
        for (role, load) in Role::ALL.into_iter().zip(&mut load) {
            *load -= hours_of(task, role) * (1.0 - place.own);
        }
    }
    shared
}

/// Largest share of a task's own hours that a consultant takes over.
fn may_help(input: &PlanInput, task: &Task) -> f64 {
    let share = match task.help {
        OutsideHelp::Never => 0.0,
        OutsideHelp::Possible => input.consultant.share_possible,
        OutsideHelp::Usual => input.consultant.share_usual,
    };
    // What is under way stays with those who do it.
    if task.pin == Some(0) {
        0.0
    } else {
        share.clamp(0.0, 0.95)
    }
}

fn hours_of(task: &Task, role: Role) -> f64 {
    task.hours.of(role).likely
}

/// Hours of all roles; top management's cannot be handed over, but shrink in
/// the same proportion, since a consultant prepares what it decides.
fn own_hours(task: &Task) -> f64 {
    task.hours.iter().map(|hours| pert::expected(*hours)).sum()
}

/// The role whose work takes the most of its weeks.
fn shortest_of_hours(input: &PlanInput, load: &PerRole<f64>) -> Role {
    let weeks = |role: Role| load.of(role) / f64::from(input.capacity(role).usual().max(1));
    let roles = Role::ALL.into_iter();
    roles
        .max_by(|&one, &other| weeks(one).total_cmp(&weeks(other)).then(other.cmp(&one)))
        .unwrap_or(Role::Manager)
}
