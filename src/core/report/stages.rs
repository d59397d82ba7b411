//! Gathers the facts that the verdict rests on.

use super::sub_clause::SubClauseResult;
use crate::core::assessment::{AnswerValue, Assessment, Mode, WorkProduct, WorkProductState};
use crate::core::bank::{Bank, Duty};
use crate::core::date::Date;
use crate::core::id::QuestionId;
use crate::core::questionnaire::is_asked;
use crate::core::scoring::{Conformity, EvidenceBasis, NextAudit, StageFacts, Verdict, verdict};
use crate::core::standard::SubClause;

/// Documents that are not current, and all, of those that the standard asks for.
pub(super) fn lacking_documents(bank: &Bank, assessment: &Assessment) -> (usize, usize) {
    let all = &bank.lists().documents;
    let held = &assessment.work_products.documents;
    lacking(all.iter().map(|one| (one.duty, held.get(&one.id))))
}

/// The same of records.
pub(super) fn lacking_records(bank: &Bank, assessment: &Assessment) -> (usize, usize) {
    let all = &bank.lists().records;
    let held = &assessment.work_products.records;
    lacking(all.iter().map(|one| (one.duty, held.get(&one.id))))
}

fn lacking<'a>(all: impl Iterator<Item = (Duty, Option<&'a WorkProduct>)>) -> (usize, usize) {
    let asked_for = all.filter(|(duty, _)| *duty == Duty::Always);
    asked_for.fold((0, 0), |(lacking, all), (_, held)| {
        (lacking + usize::from(!is_current(held)), all + 1)
    })
}

fn is_current(held: Option<&WorkProduct>) -> bool {
    held.is_some_and(|held| held.state == WorkProductState::Current)
}

/// The verdict from the results and from what has happened until today.
pub(super) fn verdict_of(
    bank: &Bank,
    assessment: &Assessment,
    results: &[SubClauseResult],
    documents: (usize, usize),
    records: (usize, usize),
    today: Date,
) -> Verdict {
    let with = |conformity: Conformity| -> Vec<SubClause> {
        let matching = results
            .iter()
            .filter(|result| result.conformity == conformity);
        matching.map(|result| result.sub_clause).collect()
    };
    let milestones = &assessment.milestones;
    let claimed = |result: &&SubClauseResult| {
        result.conformity == Conformity::Met && result.evidence == EvidenceBasis::Claimed
    };
    let open_gates = results
        .iter()
        .filter(|result| result.requirements.open_gates > 0)
        .map(|result| result.sub_clause);
    verdict(&StageFacts {
        audit: match assessment.profile.mode {
            Mode::Starting | Mode::Preparing => NextAudit::Certification,
            Mode::Maintaining => NextAudit::Surveillance,
        },
        sub_clauses: results.len(),
        sub_clauses_answered: results
            .iter()
            .filter(|result| result.score.is_some())
            .count(),
        leadership_unmet: is_leadership_unmet(bank, assessment, results),
        major: with(Conformity::Major),
        minor: with(Conformity::Minor),
        ungraded: with(Conformity::Ungraded),
        open_gates: open_gates.collect(),
        not_shown: with(Conformity::NotShown),
        first_look: results.iter().filter(|one| one.is_first_look()).count(),
        claimed: results.iter().filter(claimed).count(),
        documents,
        records,
        months: milestones
            .operating_since
            .map_or(0, |since| whole_months(since, today)),
        internal_audit: is_within_a_year(milestones.internal_audit, today),
        management_review: is_within_a_year(milestones.management_review, today),
    })
}

/// The questions whether top management leads, and whether it gives the means.
pub const LEADING: [&str; 2] = ["5.1-lead", "5.1-resources"];

/// Whether top management leads or gives the means never or only sometimes, or
/// 5.1 has a major gap.
fn is_leadership_unmet(bank: &Bank, assessment: &Assessment, results: &[SubClauseResult]) -> bool {
    let says_no = |id: &str| {
        let question = bank.question(&QuestionId::new(id));
        question
            .filter(|question| is_asked(assessment, question))
            .and_then(|question| assessment.value(&question.id))
            .is_some_and(|value| value <= AnswerValue::Sometimes)
    };
    let has_major = |result: &SubClauseResult| {
        result.sub_clause == SubClause::LEADERSHIP && result.conformity == Conformity::Major
    };
    LEADING.into_iter().any(says_no) || results.iter().any(has_major)
}

/// Whole months from a date until today; 0 if the date lies ahead.
fn whole_months(since: Date, today: Date) -> u32 {
    (1..=1200)
        .take_while(|&months| since.plus_months(months) <= today)
        .map(|_| 1)
        .sum()
}

fn is_within_a_year(date: Option<Date>, today: Date) -> bool {
    date.is_some_and(|date| date <= today && date.plus_months(12) >= today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_when_complete() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(whole_months(date("2026-08-23"), date("2026-11-22")), 2);
        assert_eq!(whole_months(date("2026-08-23"), date("2026-11-23")), 3);
        assert_eq!(whole_months(date("2027-01-01"), date("2026-11-23")), 0);
    }
}
