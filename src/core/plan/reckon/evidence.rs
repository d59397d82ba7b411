//! The evidence run: months of operation, internal audit, management review
//! and the certification body's audit, at the end of every plan.

use super::audit_days::{initial_cost, share_cost};
use super::selection::{INTERNAL_AUDIT, MANAGEMENT_REVIEW};
use crate::core::assessment::planning::{Assumption, Phase};
use crate::core::assessment::{Assessment, Mode};
use crate::core::bank::{Bank, OutsideHelp, ThreePoint};
use crate::core::date::Date;
use crate::core::plan::model::{Attention, Spread, Task, Work};
use crate::core::standard::PerRole;

/// What is known of the tasks that come before the evidence run.
pub(crate) struct Before {
    /// Actions that set up a process with daily records.
    pub(crate) operations: Vec<usize>,
    /// All actions that set something up.
    pub(crate) set_up: Vec<usize>,
    /// The internal audit and the management review, if they are planned.
    pub(crate) reviews: Vec<usize>,
}

/// Adds the evidence run to the tasks.
///
/// Operation starts when the processes with daily records are set up, the
/// internal audit when everything is, but for what merely needs time; stage 2 waits for
/// that as well. The last task waits for all, so that it ends the plan.
pub(crate) fn add(
    tasks: &mut Vec<Task>,
    before: &Before,
    bank: &Bank,
    assessment: &Assessment,
    start: Date,
) {
    let audit = |task: &Task| {
        task.work
            .action()
            .is_some_and(|id| id.as_str() == INTERNAL_AUDIT)
    };
    let review = |task: &Task| {
        task.work
            .action()
            .is_some_and(|id| id.as_str() == MANAGEMENT_REVIEW)
    };
    let find = |tasks: &[Task], which: &dyn Fn(&Task) -> bool| {
        before
            .reviews
            .iter()
            .copied()
            .find(|&at| tasks.get(at).is_some_and(which))
    };
    let (audit, review) = (find(tasks, &audit), find(tasks, &review));
    let maintaining = assessment.profile.mode == Mode::Maintaining;
    let mut waits_for = before.set_up.clone();
    if !maintaining {
        waits_for.push(push(tasks, operation(assessment, before, start)));
    }
    if let Some(audit) = audit {
        wait(tasks, audit, &waits_for);
        waits_for.push(audit);
    }
    if let Some(review) = review {
        if let Some(audit) = audit {
            wait(tasks, review, &[audit]);
        } else {
            wait(tasks, review, &waits_for);
        }
        waits_for.push(review);
    }
    if maintaining {
        let cost = share_cost(bank, assessment, Assumption::SurveillanceShare);
        let all = sinks(tasks);
        push(tasks, event(Work::Surveillance, 1, all, cost));
        return;
    }
    let options = &assessment.plan.options;
    let weeks = |assumption| options.assumption(assumption).ceil() as u32;
    let cost = initial_cost(bank, assessment);
    let first = options.assumption(Assumption::StageOneShare) / 100.0;
    let one = push(tasks, event(Work::StageOne, 1, waits_for, cost * first));
    let free = ThreePoint::default();
    let findings_weeks = weeks(Assumption::FindingsWeeks);
    push(
        tasks,
        event(Work::Findings, findings_weeks, vec![one], free),
    );
    // Stage 2 and the decision wait for everything that nothing waits for yet.
    let all = sinks(tasks);
    let two = push(tasks, event(Work::StageTwo, 1, all, cost * (1.0 - first)));
    push(
        tasks,
        event(
            Work::Decision,
            weeks(Assumption::DecisionWeeks),
            vec![two],
            free,
        ),
    );
}

/// The months of operation that are still to come. Where the system operates
/// already, they have begun.
fn operation(assessment: &Assessment, before: &Before, start: Date) -> Task {
    let months = assessment
        .plan
        .options
        .assumption(Assumption::OperationMonths);
    let weeks = (months * 52.0 / 12.0).ceil() as u32;
    match assessment.milestones.operating_since {
        Some(since) => {
            let elapsed = u32::try_from(start.days_since(since) / 7).unwrap_or(0);
            let left = weeks.saturating_sub(elapsed);
            event(Work::Operation, left, Vec::new(), ThreePoint::default())
        }
        None => {
            let after = before.operations.clone();
            event(Work::Operation, weeks, after, ThreePoint::default())
        }
    }
}

fn event(work: Work, weeks: u32, after: Vec<usize>, money: ThreePoint) -> Task {
    Task {
        work,
        phase: Phase::EvidenceRun,
        hours: PerRole::default(),
        weeks,
        spread: Spread::Fixed,
        after,
        money,
        weight: 0,
        attention: Attention::Alongside,
        pin: None,
        help: OutsideHelp::Never,
    }
}

fn push(tasks: &mut Vec<Task>, task: Task) -> usize {
    tasks.push(task);
    tasks.len() - 1
}

fn wait(tasks: &mut [Task], at: usize, after: &[usize]) {
    if let Some(task) = tasks.get_mut(at) {
        task.after
            .extend(after.iter().copied().filter(|&other| other != at));
    }
}

/// Tasks that no other task waits for.
fn sinks(tasks: &[Task]) -> Vec<usize> {
    let mut awaited = vec![false; tasks.len()];
    for &before in tasks.iter().flat_map(|task| &task.after) {
        if let Some(awaited) = awaited.get_mut(before) {
            *awaited = true;
        }
    }
    (0..tasks.len())
        .filter(|&at| awaited.get(at) == Some(&false))
        .collect()
}
