//! The names of the plan's values.

use super::t;
use crate::core::assessment::planning::{
    ActionState, Assumption, Goal, GrowthUse, HostingKind, OrderPreset, Phase, Unit,
};
use crate::core::plan::{CostItem, PlanVerdict, Remedy, Scenario};
use crate::core::week::WorkingWeek;

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
    /// On which days people work.
    working_week(WorkingWeek) {
        MondayToFriday => "working-week.monday-to-friday",
        SundayToThursday => "working-week.sunday-to-thursday",
        SaturdayToWednesday => "working-week.saturday-to-wednesday",
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
    /// Whether the target date of a plan will be kept.
    plan_verdict(PlanVerdict) {
        Strained => "plan-verdict.strained",
        Open => "plan-verdict.open",
        Reckoning => "plan-verdict.reckoning",
        Missed => "plan-verdict.missed",
        Unlikely => "plan-verdict.unlikely",
        Tight => "plan-verdict.tight",
        Likely => "plan-verdict.likely",
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
        FindingsShare => "assumption.findings-share",
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
        AuditHours => "assumption.audit-hours",
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
        FindingsShare => "assumption.findings-share-note",
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
        AuditHours => "assumption.audit-hours-note",
        StageOneShare => "assumption.stage-one-share-note",
        SurveillanceShare => "assumption.surveillance-share-note",
        RecertificationShare => "assumption.recertification-share-note",
        UpkeepShare => "assumption.upkeep-share-note",
    }
}
