//! What the tests of the plan share.

use ready20k::core::assessment::{Answer, AnswerValue, Assessment, Depth};
use ready20k::core::bank::Bank;
use ready20k::core::date::Date;
use ready20k::core::id::AssessmentId;
use ready20k::core::plan::{Attention, Effort, Plan, PlanInput, PlanProblem, plan_input, solve};
use ready20k::core::report::report;
use ready20k::core::standard::Role;

/// Enough for a valid plan.
pub(crate) const EFFORT: Effort = Effort {
    shortest: 30,
    ordered: 30,
};

pub(crate) fn today() -> Date {
    Date::from_ymd(2026, 11, 23).unwrap()
}

pub(crate) fn bank() -> Bank {
    ready20k::catalogue::bank().unwrap()
}

/// Every question of a full assessment answered alike.
pub(crate) fn assessment(bank: &Bank, value: AnswerValue) -> Assessment {
    let mut assessment = Assessment::new(AssessmentId::new("a"), today());
    assessment.depth.general = Depth::Full;
    for question in bank.questions() {
        let answer = Answer {
            value: Some(value),
            ..Answer::default()
        };
        assessment.answers.insert(question.id.clone(), answer);
    }
    assessment
}

pub(crate) fn input(bank: &Bank, assessment: &Assessment) -> Result<PlanInput, Vec<PlanProblem>> {
    plan_input(
        bank,
        assessment,
        &report(bank, assessment, today()),
        today(),
    )
}

pub(crate) fn planned(
    bank: &Bank,
    assessment: &Assessment,
) -> Result<(PlanInput, Plan), Vec<PlanProblem>> {
    let input = input(bank, assessment)?;
    let runner = solve(input.clone(), EFFORT, 1)?;
    Ok((input, Plan::of_runner(&runner).unwrap()))
}

/// What is wrong with a plan, found without the solver's code.
pub(crate) fn faults(input: &PlanInput, plan: &Plan) -> Vec<String> {
    let mut faults = Vec::new();
    for activity in &plan.activities {
        for &before in &activity.after {
            if plan.activities[before].finish_week > activity.start_week {
                faults.push(format!("{} starts too early", activity.work.key()));
            }
        }
    }
    let pinned = plan.activities.iter().any(|activity| activity.pinned);
    for week in 0..plan.makespan {
        let running: Vec<_> = plan
            .activities
            .iter()
            .filter(|one| one.start_week <= week && week < one.finish_week)
            .collect();
        for role in Role::ALL {
            // What events take comes on top.
            let own = running.iter().filter(|one| one.work.is_own_work());
            let minutes: f64 = own
                .map(|one| one.hours_of(role) * 60.0 / f64::from(one.finish_week - one.start_week))
                .sum();
            let flagged = plan
                .overloads
                .iter()
                .any(|over| over.role == role && over.week == week);
            let over = minutes > f64::from(input.capacity(role).at(week)) + 1e-6;
            if over && !(pinned && flagged) {
                faults.push(format!("{role:?} is overloaded in week {week}"));
            }
        }
        let in_hand = running
            .iter()
            .filter(|one| one.attention == Attention::InHand)
            .count();
        if in_hand > input.parallel as usize && !pinned {
            faults.push(format!("{in_hand} in hand in week {week}"));
        }
        if let Some(grants) = input.grants() {
            let spent: f64 = plan
                .activities
                .iter()
                .filter(|one| one.start_week <= week)
                .map(|one| one.euros)
                .sum();
            let granted: u64 = grants
                .iter()
                .filter(|grant| grant.week <= week)
                .map(|grant| grant.euros)
                .sum();
            if spent > granted as f64 {
                faults.push(format!("{spent} of {granted} spent in week {week}"));
            }
        }
    }
    for (task, activity) in input.tasks.iter().zip(&plan.activities) {
        let dropped = plan.problems.iter().any(|problem| {
            matches!(problem,
                PlanProblem::PinTooEarly { action, .. } | PlanProblem::PinUnreachable { action, .. }
                if activity.work.action() == Some(action))
        });
        if task.pin.is_some_and(|pin| pin != activity.start_week) && !dropped {
            faults.push(format!("{} is not where it is pinned", activity.work.key()));
        }
        if activity.finish_week - activity.start_week < task.weeks {
            faults.push(format!("{} is too short", activity.work.key()));
        }
    }
    faults
}
