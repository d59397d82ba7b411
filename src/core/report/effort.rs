//! Effort: the likely own hours that close a sub-clause's gap.

use crate::core::assessment::{AnswerValue, Assessment, ScopeOverlap, Settings, bounded};
use crate::core::bank::{Action, Bank, Overlap};
use crate::core::questionnaire::is_asked;
use crate::core::standard::SubClause;

/// The share of the effort on a sub-clause that remains, 0–1, when the
/// evidence of the certificates held is reused. The best certificate counts;
/// one whose scope overlaps in part counts half. A score never changes.
#[must_use]
pub fn remaining_share(bank: &Bank, assessment: &Assessment, sub_clause: SubClause) -> f64 {
    let settings = &assessment.settings;
    let full = bounded(settings.full_credit.unwrap_or(Settings::FULL_CREDIT), 1.0);
    let part = bounded(settings.part_credit.unwrap_or(Settings::PART_CREDIT), 1.0);
    let Some(row) = bank
        .lists()
        .crosswalk
        .iter()
        .find(|row| row.sub_clause == sub_clause)
    else {
        return 1.0;
    };
    let credit = assessment
        .profile
        .certificates
        .iter()
        .map(|(&certificate, scope)| {
            let credit = match row.of(certificate).overlap {
                Overlap::Full => full,
                Overlap::Part => part,
                Overlap::None => 0.0,
            };
            credit
                * match scope {
                    ScopeOverlap::Whole => 1.0,
                    ScopeOverlap::Part => 0.5,
                    ScopeOverlap::Apart => 0.0,
                }
        });
    1.0 - credit.fold(0.0, f64::max)
}

/// What the certificates held change for one sub-clause.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReusedEvidence {
    /// Which sub-clause.
    pub sub_clause: SubClause,
    /// Share of its effort that remains, 0–1.
    pub remaining: f64,
    /// Likely own hours if no certificate were held.
    pub without: f64,
    /// Likely own hours with the certificates held.
    pub with: f64,
}

impl ReusedEvidence {
    /// The hours without and with the certificates, over all sub-clauses.
    #[must_use]
    pub fn total(all: &[Self]) -> (f64, f64) {
        let sum = |hours: fn(&Self) -> f64| all.iter().map(hours).sum();
        (sum(|one| one.without), sum(|one| one.with))
    }
}

/// What the certificates held change, sub-clause by sub-clause in order.
/// Only effort changes: a score follows from answers alone.
#[must_use]
pub fn reused_evidence(bank: &Bank, assessment: &Assessment) -> Vec<ReusedEvidence> {
    SubClause::all()
        .zip(whole_hours(bank, assessment))
        .map(|(sub_clause, without)| {
            let remaining = remaining_share(bank, assessment, sub_clause);
            ReusedEvidence {
                sub_clause,
                remaining,
                without,
                with: without * remaining,
            }
        })
        .collect()
}

/// The actions of a sub-clause that are still needed, in the catalogue's order.
#[must_use]
pub fn actions_needed<'a>(
    bank: &'a Bank,
    assessment: &Assessment,
    sub_clause: SubClause,
) -> Vec<&'a Action> {
    let actions = bank.actions().iter();
    let own = actions.filter(|action| action.sub_clause == Some(sub_clause));
    own.filter(|action| is_needed(bank, assessment, action))
        .collect()
}

/// Whether an action closes a question that is asked and not yet “always”.
fn is_needed(bank: &Bank, assessment: &Assessment, action: &Action) -> bool {
    // Most actions are needed for the first question that they close, so that looking
    // up one by one is less than gathering all.
    action.closes.iter().any(|id| {
        let question = bank.question(id);
        question.is_some_and(|question| is_asked(assessment, question))
            && assessment.value(id) != Some(AnswerValue::Always)
    })
}

/// The likely own hours per sub-clause, in the standard's order, less what the
/// certificates held save.
pub(super) fn likely_hours(bank: &Bank, assessment: &Assessment) -> [f64; SubClause::COUNT] {
    let mut hours = whole_hours(bank, assessment);
    for (sub_clause, sum) in SubClause::all().zip(&mut hours) {
        *sum *= remaining_share(bank, assessment, sub_clause);
    }
    hours
}

/// The likely own hours per sub-clause if no certificate were held.
fn whole_hours(bank: &Bank, assessment: &Assessment) -> [f64; SubClause::COUNT] {
    let sizes = assessment.profile.sizes();
    let mut hours = [0.0; SubClause::COUNT];
    for action in bank.actions() {
        let Some(sub_clause) = action.sub_clause else {
            continue;
        };
        if !is_needed(bank, assessment, action) {
            continue;
        }
        let own = action.likely_hours(&sizes);
        if let Some(sum) = hours.get_mut(sub_clause.index()) {
            *sum += own;
        }
    }
    hours
}
