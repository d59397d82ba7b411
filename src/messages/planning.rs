//! Names and sentences of the plan.

use super::{Value, day, euros, fill, role, t};
use crate::core::assessment::planning::{
    ActionState, Assumption, Goal, GrowthUse, HostingKind, OrderPreset, Phase, Unit,
};
use crate::core::id::ActionId;
use crate::core::plan::{CostItem, Field, PlanProblem, Remedy, Scenario, Work};

names! {
    /// A phase of the plan.
    phase(Phase) {
        Start => "phase.start",
        Foundation => "phase.foundation",
        Control => "phase.control",
        Assurance => "phase.assurance",
        EvidenceRun => "phase.evidence-run",
    }
    /// How far an action is.
    action_state(ActionState) {
        Open => "action-state.open",
        Doing => "action-state.doing",
        Done => "action-state.done",
    }
    /// What the plan is best at.
    goal(Goal) {
        PhasesInOrder => "goal.phases-in-order",
        EarliestFinish => "goal.earliest-finish",
        MostValueEarly => "goal.most-value-early",
        SmoothLoad => "goal.smooth-load",
    }
    /// What comes first.
    order_preset(OrderPreset) {
        Balanced => "order-preset.balanced",
        SmsFirst => "order-preset.sms-first",
        ResolutionFirst => "order-preset.resolution-first",
        ValueFirst => "order-preset.value-first",
    }
    /// Whether growth changes the hours.
    growth_use(GrowthUse) {
        Ignored => "growth-use.ignored",
        ChangesHours => "growth-use.changes-hours",
    }
    /// How a tool is run.
    hosting_kind(HostingKind) {
        Cloud => "hosting-kind.cloud",
        SelfHosted => "hosting-kind.self-hosted",
    }
    /// A way to go about it.
    scenario(Scenario) {
        InHouse => "scenario.in-house",
        Consultant => "scenario.consultant",
        Tool => "scenario.tool",
        Both => "scenario.both",
    }
    /// A way to keep the target date.
    remedy(Remedy) {
        LaterDate => "remedy.later-date",
        EarliestFinish => "remedy.earliest-finish",
        MoreHours => "remedy.more-hours",
        MoreInParallel => "remedy.more-in-parallel",
        MoreMoney => "remedy.more-money",
        Consultant => "remedy.consultant",
    }
    /// What is paid for after certification.
    cost_item(CostItem) {
        Surveillance => "cost-item.surveillance",
        Recertification => "cost-item.recertification",
        CertificateFee => "cost-item.certificate-fee",
        Tool => "cost-item.tool",
        OwnHours => "cost-item.own-hours",
    }
    /// What an assumption is counted in.
    unit(Unit) {
        Percent => "unit.percent",
        Hours => "unit.hours",
        Weeks => "unit.weeks",
        Months => "unit.months",
        Actions => "unit.actions",
        People => "unit.people",
    }
    /// An assumption.
    assumption(Assumption) {
        ShareOfWeek => "assumption.share-of-week",
        SmallestBlock => "assumption.smallest-block",
        Parallel => "assumption.parallel",
        OperationMonths => "assumption.operation-months",
        PracticeWeeks => "assumption.practice-weeks",
        FindingsWeeks => "assumption.findings-weeks",
        DecisionWeeks => "assumption.decision-weeks",
        SmallestRest => "assumption.smallest-rest",
        WaitingSpread => "assumption.waiting-spread",
        CommonCause => "assumption.common-cause",
        ConsultantRate => "assumption.consultant-rate",
        ConsultantShareUsual => "assumption.consultant-share-usual",
        ConsultantSharePossible => "assumption.consultant-share-possible",
        ConsultantHours => "assumption.consultant-hours",
        ProcessAttendees => "assumption.process-attendees",
        TechnicianAttendees => "assumption.technician-attendees",
        Agents => "assumption.agents",
        StageOneShare => "assumption.stage-one-share",
        SurveillanceShare => "assumption.surveillance-share",
        RecertificationShare => "assumption.recertification-share",
        UpkeepShare => "assumption.upkeep-share",
    }
    /// Why an assumption is as it is.
    assumption_note(Assumption) {
        ShareOfWeek => "assumption.share-of-week-note",
        SmallestBlock => "assumption.smallest-block-note",
        Parallel => "assumption.parallel-note",
        OperationMonths => "assumption.operation-months-note",
        PracticeWeeks => "assumption.practice-weeks-note",
        FindingsWeeks => "assumption.findings-weeks-note",
        DecisionWeeks => "assumption.decision-weeks-note",
        SmallestRest => "assumption.smallest-rest-note",
        WaitingSpread => "assumption.waiting-spread-note",
        CommonCause => "assumption.common-cause-note",
        ConsultantRate => "assumption.consultant-rate-note",
        ConsultantShareUsual => "assumption.consultant-share-usual-note",
        ConsultantSharePossible => "assumption.consultant-share-possible-note",
        ConsultantHours => "assumption.consultant-hours-note",
        ProcessAttendees => "assumption.process-attendees-note",
        TechnicianAttendees => "assumption.technician-attendees-note",
        Agents => "assumption.agents-note",
        StageOneShare => "assumption.stage-one-share-note",
        SurveillanceShare => "assumption.surveillance-share-note",
        RecertificationShare => "assumption.recertification-share-note",
        UpkeepShare => "assumption.upkeep-share-note",
    }
}

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
        PlanProblem::BudgetTooSmall { needed, granted } => fill(
            "plan-problem.budget-too-small",
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
