//! What stands in the way of a plan, and what its work and fields are called.

use crate::core::id::ActionId;
use crate::core::plan::{Field, Later, Limit, PlanProblem, TooEarly, Work};
use crate::messages::{Value, assumption, day, euros, fill, role, t};

/// The name of an activity; those of actions, topics and tools are the
/// catalogue's.
#[must_use]
pub fn work(work: &Work, name: impl Fn(&Work) -> String) -> String {
    match work {
        Work::Action(_) => name(work),
        Work::Training(_) => fill("work.training", &[("name", &name(work))]),
        Work::ToolSetup(_) => fill("work.tool", &[("name", &name(work))]),
        Work::Operation => t("work.operation").to_owned(),
        Work::StageOne => t("work.stage-one").to_owned(),
        Work::Findings => t("work.findings").to_owned(),
        Work::StageTwo => t("work.stage-two").to_owned(),
        Work::Decision => t("work.decision").to_owned(),
        Work::Surveillance => t("work.surveillance").to_owned(),
    }
}

/// Why a plan ends later than the one before.
#[must_use]
pub fn plan_later(later: &Later, name: impl Fn(&Work) -> String) -> String {
    match later {
        Later::Start(date) => fill("plan-later.start", &[("date", &day(*date))]),
        Later::More(work) => fill("plan-later.more", &[("work", &name(work))]),
        Later::WithoutTraining(work) => {
            fill("plan-later.without-training", &[("work", &name(work))])
        }
        Later::Longer(work) => fill("plan-later.longer", &[("work", &name(work))]),
        Later::Order => t("plan-later.order").to_owned(),
    }
}

/// What is missing for a plan.
#[must_use]
pub fn plan_too_early(missing: TooEarly) -> String {
    fill(
        "plan.too-early-why",
        &[("answered", &missing.answered), ("needed", &missing.needed)],
    )
}

/// The name of a field that the plan reads.
#[must_use]
pub fn plan_field(field: &Field, action: impl Fn(&ActionId) -> String) -> String {
    match field {
        Field::Hours(of) => fill("plan-field.hours", &[("role", &role(*of))]),
        Field::Budget => t("plan-field.budget").to_owned(),
        Field::QuarterBudget => t("plan-field.quarter-budget").to_owned(),
        Field::Target => t("plan-field.target").to_owned(),
        Field::ConsultantDays => t("plan-field.consultant-days").to_owned(),
        Field::AuditQuote => t("plan-field.audit-quote").to_owned(),
        Field::AuditDays => t("plan-field.audit-days").to_owned(),
        Field::Price(key) => fill("plan-field.price", &[("key", key)]),
        Field::Assumption(of) => assumption(*of).to_owned(),
        Field::ActionHours(id, of) => {
            let values: &[(&str, &dyn Value)] = &[("action", &action(id)), ("role", &role(*of))];
            fill("plan-field.action-hours", values)
        }
        Field::ActionWeeks(id) => fill("plan-field.action-weeks", &[("action", &action(id))]),
        Field::ActionMoney(id) => fill("plan-field.action-money", &[("action", &action(id))]),
        Field::ActionAfter(id) => fill("plan-field.action-after", &[("action", &action(id))]),
        Field::ActionPin(id) => fill("plan-field.action-pin", &[("action", &action(id))]),
    }
}

/// What stands in the way of a plan or of a pin, and what to do about it.
#[must_use]
#[allow(clippy::cast_precision_loss)] // sums of money are far smaller
pub fn plan_problem(problem: &PlanProblem, action: impl Fn(&ActionId) -> String) -> String {
    match problem {
        PlanProblem::OutOfRange(field) => fill(
            "plan-problem.out-of-range",
            &[("field", &plan_field(field, action))],
        ),
        PlanProblem::NoHours(of) => fill("plan-problem.no-hours", &[("role", &role(*of))]),
        PlanProblem::TooMuchWork { role: of, weeks } => fill(
            "plan-problem.too-much-work",
            &[("role", &role(*of)), ("years", &(weeks / 52))],
        ),
        PlanProblem::TooLong {
            work: of,
            weeks,
            role: None,
        } => fill(
            "plan-problem.too-long",
            &[("work", &long_work(of, action)), ("weeks", weeks)],
        ),
        PlanProblem::TooLong {
            work: of,
            weeks,
            role: Some(whose),
        } => fill(
            "plan-problem.too-long-for-role",
            &[
                ("work", &long_work(of, action)),
                ("weeks", weeks),
                ("role", &role(*whose)),
            ],
        ),
        PlanProblem::BeyondHorizon { weeks } => {
            fill("plan-problem.beyond-horizon", &[("years", &(weeks / 52))])
        }
        PlanProblem::TargetBeforeStart { target, start } => fill(
            "plan-problem.target-before-start",
            &[("target", &day(*target)), ("start", &day(*start))],
        ),
        PlanProblem::Cycle(actions) => {
            let names: Vec<String> = actions.iter().map(action).collect();
            fill("plan-problem.cycle", &[("actions", &names.join(" → "))])
        }
        PlanProblem::BudgetTooSmall {
            limit,
            needed,
            granted,
        } => fill(
            match limit {
                Limit::Budget => "plan-problem.budget-too-small",
                Limit::Quarter => "plan-problem.quarter-too-small",
            },
            &[
                ("needed", &euros(*needed as f64)),
                ("granted", &euros(*granted as f64)),
            ],
        ),
        PlanProblem::PinTooEarly {
            action: id,
            pinned,
            earliest,
        } => fill(
            "plan-problem.pin-too-early",
            &[
                ("action", &action(id)),
                ("pinned", &day(*pinned)),
                ("earliest", &day(*earliest)),
            ],
        ),
        PlanProblem::PinUnreachable { action: id, pinned } => fill(
            "plan-problem.pin-unreachable",
            &[("action", &action(id)), ("pinned", &day(*pinned))],
        ),
        PlanProblem::PinTooLate { action: id, pinned } => fill(
            "plan-problem.pin-too-late",
            &[("action", &action(id)), ("pinned", &day(*pinned))],
        ),
        PlanProblem::TooLarge => t("plan-problem.too-large").to_owned(),
    }
}

fn long_work(of: &Work, action: impl Fn(&ActionId) -> String) -> String {
    work(of, |work| match work {
        Work::Training(id) => id.to_string(),
        Work::ToolSetup(id) => id.to_string(),
        _ => work.action().map(&action).unwrap_or_default(),
    })
}
