//! The evidence run: months of operation, internal audit, management review
//! and the certification body's audit, at the end of every plan.

use super::audit_days::{initial_cost, initial_days, share_cost};
use super::own_hours::from_nothing;
use crate::core::assessment::planning::{Assumption, Phase};
use crate::core::assessment::{Assessment, Mode};
use crate::core::bank::{Bank, OutsideHelp, ThreePoint};
use crate::core::date::Date;
use crate::core::plan::model::{Attention, Spread, Task, Work};
use crate::core::standard::{PerRole, Role};

/// What is known of the tasks that come before the evidence run.
pub(crate) struct Before {
    /// Actions that set up a process with daily records.
    pub(crate) operations: Vec<usize>,
    /// All actions that set something up.
    pub(crate) set_up: Vec<usize>,
    /// The internal audit, if it is planned.
    pub(crate) audit: Option<usize>,
    /// The management review, likewise.
    pub(crate) review: Option<usize>,
    /// People's preparation for the auditor, likewise.
    pub(crate) preparation: Option<usize>,
    /// Choosing and booking a certification body, likewise.
    pub(crate) body: Option<usize>,
}

/// Adds the evidence run to the tasks.
///
/// Operation, and with it the search for a certification body, starts when the
/// processes with daily records are set up, the internal audit and people's
/// preparation when everything is, but for what merely needs time; stage 2 waits for
/// that as well. The last task waits for all, so that
/// it ends the plan.
pub(crate) fn add(
    tasks: &mut Vec<Task>,
    before: &Before,
    bank: &Bank,
    assessment: &Assessment,
    start: Date,
) {
    let maintaining = assessment.profile.mode == Mode::Maintaining;
    let mut waits_for = before.set_up.clone();
    if !maintaining {
        let operation = operation(bank, assessment, before, start);
        // Booked while the system operates, neither long before nor too late.
        if let Some(body) = before.body {
            wait(tasks, body, &operation.after);
        }
        waits_for.push(push(tasks, operation));
    }
    if let Some(preparation) = before.preparation {
        wait(tasks, preparation, &waits_for);
    }
    if let Some(audit) = before.audit {
        wait(tasks, audit, &waits_for);
        waits_for.push(audit);
    }
    if let Some(review) = before.review {
        if let Some(audit) = before.audit {
            wait(tasks, review, &[audit]);
        } else {
            wait(tasks, review, &waits_for);
        }
        waits_for.push(review);
    }
    if maintaining {
        let audit = Event {
            hours: audit_hours(assessment, share(assessment, Assumption::SurveillanceShare)),
            money: share_cost(bank, assessment, Assumption::SurveillanceShare),
            ..Event::of(Work::Surveillance, 1, sinks(tasks))
        };
        push(tasks, audit.task());
        return;
    }
    waits_for.extend(before.preparation);
    waits_for.extend(before.body);
    let options = &assessment.plan.options;
    let weeks = |assumption| options.assumption(assumption).ceil() as u32;
    let closing = share(assessment, Assumption::FindingsShare);
    let closing = share_of_all(bank, assessment, closing);
    let cost = initial_cost(bank, assessment);
    let first = share(assessment, Assumption::StageOneShare);
    let one = Event {
        hours: audit_hours(assessment, first),
        money: cost * first,
        ..Event::of(Work::StageOne, 1, waits_for)
    };
    let one = push(tasks, one.task());
    let findings = Event {
        hours: closing,
        ..Event::of(Work::Findings, weeks(Assumption::FindingsWeeks), vec![one])
    };
    push(tasks, findings.task());
    // Stage 2 and the decision wait for everything that nothing waits for yet.
    let two = Event {
        hours: audit_hours(assessment, 1.0 - first),
        money: cost * (1.0 - first),
        ..Event::of(Work::StageTwo, 1, sinks(tasks))
    };
    let two = push(tasks, two.task());
    let decision = Event {
        hours: closing,
        ..Event::of(Work::Decision, weeks(Assumption::DecisionWeeks), vec![two])
    };
    push(tasks, decision.task());
}

/// An assumption in percent as a share.
fn share(assessment: &Assessment, assumption: Assumption) -> f64 {
    assessment.plan.options.assumption(assumption) / 100.0
}

/// Who sits with the auditor, as a share of the hours: our own proposal.
fn host_share(role: Role) -> f64 {
    match role {
        Role::Manager => 0.4,
        Role::Process => 0.3,
        Role::Technician => 0.2,
        Role::Top => 0.1,
    }
}

/// Own hours that this share of the initial audit's days takes.
fn audit_hours(assessment: &Assessment, share: f64) -> PerRole<ThreePoint> {
    let options = &assessment.plan.options;
    let hours = initial_days(assessment) * (share * options.assumption(Assumption::AuditHours));
    of_those_there(assessment, PerRole::new(|role| hours * host_share(role)))
}

/// Own hours that a share of building the system from nothing takes.
fn share_of_all(bank: &Bank, assessment: &Assessment, share: f64) -> PerRole<ThreePoint> {
    let hours = from_nothing(bank, assessment).map(|hours| hours * share);
    of_those_there(assessment, hours)
}

/// The hours of the roles that have any each week: nobody else is there.
fn of_those_there(assessment: &Assessment, hours: PerRole<ThreePoint>) -> PerRole<ThreePoint> {
    let is_there = |role| assessment.profile.hours.of(role) > 0.0;
    PerRole::new(|role| {
        if is_there(role) {
            *hours.of(role)
        } else {
            ThreePoint::default()
        }
    })
}

/// The months of operation that are still to come, with the hours that running the
/// system takes. Where it operates already, they have begun.
fn operation(bank: &Bank, assessment: &Assessment, before: &Before, start: Date) -> Task {
    let months = assessment
        .plan
        .options
        .assumption(Assumption::OperationMonths);
    let weeks = (months * 52.0 / 12.0).ceil() as u32;
    let (weeks, after) = match assessment.milestones.operating_since {
        Some(since) => {
            let elapsed = u32::try_from(start.days_since(since) / 7).unwrap_or(0);
            (weeks.saturating_sub(elapsed), Vec::new())
        }
        None => (weeks, before.operations.clone()),
    };
    let of_a_year = share(assessment, Assumption::UpkeepShare) * f64::from(weeks) / 52.0;
    let operation = Event {
        hours: share_of_all(bank, assessment, of_a_year),
        ..Event::of(Work::Operation, weeks, after)
    };
    operation.task()
}

/// Something of the evidence run that is no action.
struct Event {
    work: Work,
    weeks: u32,
    after: Vec<usize>,
    hours: PerRole<ThreePoint>,
    money: ThreePoint,
}

impl Event {
    /// One that takes neither hours nor money.
    fn of(work: Work, weeks: u32, after: Vec<usize>) -> Self {
        Self {
            work,
            weeks,
            after,
            hours: PerRole::default(),
            money: ThreePoint::default(),
        }
    }

    fn task(self) -> Task {
        Task {
            work: self.work,
            phase: Phase::EvidenceRun,
            hours: self.hours,
            weeks: self.weeks,
            spread: Spread::Fixed,
            after: self.after,
            money: self.money,
            weight: 0,
            attention: Attention::Alongside,
            pin: None,
            help: OutsideHelp::Never,
        }
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
