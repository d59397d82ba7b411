//! Which phase an action belongs to.

use super::selection::{CERTIFICATION_BODY, INTERNAL_AUDIT, MANAGEMENT_REVIEW, PREPARATION};
use crate::core::assessment::Assessment;
use crate::core::assessment::planning::{ActionPlan, ActionState, OrderPreset, Phase, Pin};
use crate::core::bank::{Action, Bank};
use crate::core::id::ActionId;
use crate::core::report::Report;
use crate::core::standard::{Clause, SubClause};

/// The phase of a sub-clause under a preset. The default phases are our own
/// proposal for a small firm; 4.x and 5.1 come first under every preset, since
/// the scope is fixed from the start.
fn of_sub_clause(sub_clause: SubClause, order: OrderPreset, report: &Report) -> Phase {
    let default = default_phase(sub_clause);
    if default == Phase::Start {
        return default;
    }
    let number = sub_clause.number();
    match order {
        OrderPreset::Balanced => default,
        OrderPreset::SmsFirst => match sub_clause.clause() {
            Clause::Operation if default == Phase::Assurance => Phase::Assurance,
            Clause::Operation => Phase::Control,
            _ => Phase::Foundation,
        },
        OrderPreset::ResolutionFirst => match number {
            "8.6.1" | "8.6.2" => Phase::Start,
            "8.6.3" | "8.2.4" | "8.3.3" | "8.5.1" => Phase::Foundation,
            _ => default.max(Phase::Control),
        },
        OrderPreset::ValueFirst => by_priority(sub_clause, report),
    }
}

/// Whether a process of clause 8 must be set up before the months of operation
/// begin: those with daily records. The others, such as capacity and
/// continuity, are set up while these operate.
pub(crate) fn keeps_daily_records(sub_clause: SubClause) -> bool {
    sub_clause.clause() == Clause::Operation && default_phase(sub_clause) < Phase::Assurance
}

fn default_phase(sub_clause: SubClause) -> Phase {
    match sub_clause.number() {
        "4.1" | "4.2" | "4.3" | "4.4" | "5.1" => Phase::Start,
        "5.2" | "5.3" | "6.1" | "6.2" | "6.3" | "7.1" | "7.2" | "7.3" | "8.2.4" | "8.5.1"
        | "8.6.1" | "8.6.2" => Phase::Foundation,
        "8.4.1" | "8.4.2" | "8.4.3" | "8.5.2" | "8.7.1" | "8.7.2" | "9.2" | "9.3" | "9.4"
        | "10.1" | "10.2" => Phase::Assurance,
        _ => Phase::Control,
    }
}

/// The gaps by priority in three parts of equal size.
fn by_priority(sub_clause: SubClause, report: &Report) -> Phase {
    let gaps: Vec<SubClause> = report.gaps.iter().map(|gap| gap.sub_clause).collect();
    let place = gaps.iter().position(|&gap| gap == sub_clause);
    match place.map(|place| place * 3 / gaps.len().max(1)) {
        Some(0) => Phase::Foundation,
        Some(1) => Phase::Control,
        _ => Phase::Assurance,
    }
}

/// The phase of an action. What serves a theme only belongs to the
/// foundation, what serves a context module only comes with control.
pub(crate) fn of_action(action: &Action, order: OrderPreset, report: &Report) -> Phase {
    match (action.sub_clause, action.module) {
        (Some(sub_clause), _) => of_sub_clause(sub_clause, order, report),
        (None, None) => Phase::Foundation,
        (None, Some(_)) => Phase::Control,
    }
}

/// The actions that come with the evidence run, whatever clause they serve.
const EVIDENCE_RUN: [&str; 4] = [
    CERTIFICATION_BODY,
    PREPARATION,
    INTERNAL_AUDIT,
    MANAGEMENT_REVIEW,
];

/// The phase of an action after what the visitor decided about it.
pub(crate) fn chosen(
    action: &Action,
    decided: Option<&ActionPlan>,
    order: OrderPreset,
    report: &Report,
) -> Phase {
    match decided.and_then(|plan| plan.pin) {
        Some(Pin::Phase(phase)) => phase,
        _ if EVIDENCE_RUN.contains(&action.id.as_str()) => Phase::EvidenceRun,
        _ => of_action(action, order, report),
    }
}

/// The actions that are done and so have left the plan, each with the phase that it
/// would be in.
#[must_use]
pub fn done(bank: &Bank, assessment: &Assessment, report: &Report) -> Vec<(ActionId, Phase)> {
    let order = assessment.plan.options.order;
    let decided = assessment.plan.actions.iter();
    decided
        .filter(|(_, plan)| plan.state == ActionState::Done)
        .filter_map(|(id, plan)| {
            let action = bank.action(id)?;
            Some((id.clone(), chosen(action, Some(plan), order, report)))
        })
        .collect()
}
