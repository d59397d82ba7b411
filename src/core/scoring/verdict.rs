//! The verdict for the two stages of a certification audit, by reasons.

use serde::Serialize;

use crate::core::standard::SubClause;

/// What stands between the organisation and a stage of the audit: each alone
/// is enough to stop it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Top management does not lead or gives no means (5.1): the rest is in doubt.
    LeadershipUnmet,
    /// Sub-clauses with a major gap.
    MajorGaps(Vec<SubClause>),
    /// Sub-clauses of which a gate is not answered.
    GatesOpen(Vec<SubClause>),
    /// Documents that are not current: how many, of how many.
    DocumentsMissing(usize, usize),
    /// No full internal audit within the last twelve months.
    NoInternalAudit,
    /// No management review within the last twelve months.
    NoManagementReview,
    /// Sub-clauses with a gap that cannot be graded yet.
    UngradedGaps(Vec<SubClause>),
    /// Sub-clauses without a known gap that are not answered in full.
    NotShown(Vec<SubClause>),
    /// Sub-clauses that are met at a first look, by headline questions only.
    FirstLook(usize),
    /// Sub-clauses that are met by claim, without evidence named.
    ClaimedOnly(usize),
    /// Records that are not current: how many, of how many.
    RecordsMissing(usize, usize),
    /// Months of operation so far, and how many are expected.
    OperationTooShort(u32, u32),
}

/// A stage of the certification audit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Stage 1: is the system designed and documented?
    One,
    /// Stage 2: does it work, with evidence?
    Two,
}

/// The audit that comes next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum NextAudit {
    /// The certification audit, in two stages.
    #[default]
    Certification,
    /// A surveillance audit, which keeps the certificate.
    Surveillance,
}

/// How far the organisation is. Where the certificate is held, stage 1 stands
/// for what would weigh most in a surveillance audit, and stage 2 for the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outlook {
    /// Too little is answered to say anything.
    TooEarly,
    /// Not ready for stage 1.
    NotReady,
    /// Nothing here speaks against stage 1.
    StageOne,
    /// Nothing here speaks against stage 2.
    StageTwo,
}

impl Outlook {
    /// The name used in files and in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::TooEarly => "too-early",
            Self::NotReady => "not-ready",
            Self::StageOne => "stage-one",
            Self::StageTwo => "stage-two",
        }
    }
}

/// The verdict with what speaks against each stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The audit that it speaks of.
    pub audit: NextAudit,
    /// How far the organisation is.
    pub outlook: Outlook,
    /// What speaks against stage 1.
    pub stage_one: Vec<Reason>,
    /// What speaks against stage 2, beyond what speaks against stage 1.
    pub stage_two: Vec<Reason>,
    /// Sub-clauses with a minor gap: findings to expect, which stop no certificate.
    pub minors: Vec<SubClause>,
}

/// The facts a verdict rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StageFacts {
    /// The audit that comes next.
    pub audit: NextAudit,
    /// Sub-clauses that are assessed.
    pub sub_clauses: usize,
    /// Sub-clauses with at least one of the four answers.
    pub sub_clauses_answered: usize,
    /// Whether top management is known not to lead or to give no means.
    pub leadership_unmet: bool,
    /// Sub-clauses with a major gap.
    pub major: Vec<SubClause>,
    /// Sub-clauses with a minor gap.
    pub minor: Vec<SubClause>,
    /// Sub-clauses with a gap that cannot be graded yet.
    pub ungraded: Vec<SubClause>,
    /// Sub-clauses of which a gate is not answered.
    pub open_gates: Vec<SubClause>,
    /// Sub-clauses without a known gap that are not answered in full.
    pub not_shown: Vec<SubClause>,
    /// Sub-clauses met as far as asked, while more of them is not asked.
    pub first_look: usize,
    /// Sub-clauses met by claim, without evidence.
    pub claimed: usize,
    /// Documents that are not current, and all.
    pub documents: (usize, usize),
    /// Records that are not current, and all.
    pub records: (usize, usize),
    /// Whole months of operation.
    pub months: u32,
    /// Whether an internal audit was done within twelve months.
    pub internal_audit: bool,
    /// Whether management reviewed the SMS within twelve months.
    pub management_review: bool,
}

/// Months of operation that certification bodies expect before stage 2
/// (published for China's rule, common practice elsewhere).
pub const MONTHS_OF_OPERATION: u32 = 3;

/// The verdict. It rests on reasons alone, never on an average: one reason
/// against a stage is enough. Minor gaps are none: a certificate is given with
/// them, against a plan for each that the certification body accepts (ISO/IEC
/// 17021-1). Stage 1 asks already whether internal audits and management
/// reviews are planned and performed (9.3.1.2.2 there).
#[must_use]
pub fn verdict(facts: &StageFacts) -> Verdict {
    let list = |sub_clauses: &[SubClause], reason: fn(Vec<SubClause>) -> Reason| {
        (!sub_clauses.is_empty()).then(|| reason(sub_clauses.to_vec()))
    };
    let lacking = |(lacking, all): (usize, usize), reason: fn(usize, usize) -> Reason| {
        (lacking > 0).then(|| reason(lacking, all))
    };
    // Stage 1 reads the documents; where the certificate is held one that is not current
    // is a minor finding, unless a gate says more, and most of them are a failure of the
    // whole.
    let (missing, all) = facts.documents;
    let in_stage_one = facts.audit == NextAudit::Certification || missing.saturating_mul(2) > all;
    let documents = lacking(facts.documents, Reason::DocumentsMissing);
    let stage_one: Vec<_> = [
        facts.leadership_unmet.then_some(Reason::LeadershipUnmet),
        list(&facts.major, Reason::MajorGaps),
        list(&facts.open_gates, Reason::GatesOpen),
        in_stage_one.then_some(documents.clone()).flatten(),
        (!facts.internal_audit).then_some(Reason::NoInternalAudit),
        (!facts.management_review).then_some(Reason::NoManagementReview),
    ]
    .into_iter()
    .flatten()
    .collect();
    let stage_two: Vec<_> = [
        list(&facts.ungraded, Reason::UngradedGaps),
        list(&facts.not_shown, Reason::NotShown),
        (facts.first_look > 0).then_some(Reason::FirstLook(facts.first_look)),
        (facts.claimed > 0).then_some(Reason::ClaimedOnly(facts.claimed)),
        (!in_stage_one).then_some(documents).flatten(),
        lacking(facts.records, Reason::RecordsMissing),
        (facts.audit == NextAudit::Certification && facts.months < MONTHS_OF_OPERATION)
            .then_some(Reason::OperationTooShort(facts.months, MONTHS_OF_OPERATION)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let outlook = if facts.sub_clauses_answered < facts.sub_clauses.div_ceil(2) {
        Outlook::TooEarly
    } else if !stage_one.is_empty() {
        Outlook::NotReady
    } else if !stage_two.is_empty() {
        Outlook::StageOne
    } else {
        Outlook::StageTwo
    };
    Verdict {
        audit: facts.audit,
        outlook,
        stage_one,
        stage_two,
        minors: facts.minor.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(audit: NextAudit) -> StageFacts {
        StageFacts {
            audit,
            sub_clauses: SubClause::COUNT,
            sub_clauses_answered: SubClause::COUNT,
            months: MONTHS_OF_OPERATION,
            internal_audit: true,
            management_review: true,
            ..StageFacts::default()
        }
    }

    #[test]
    fn who_is_certified_is_not_asked_for_the_first_months_again() {
        let speaks = |audit: NextAudit| {
            let facts = StageFacts {
                months: 0,
                ..clean(audit)
            };
            let verdict = verdict(&facts);
            (verdict.audit, verdict.outlook, verdict.stage_two)
        };
        assert_eq!(
            speaks(NextAudit::Certification),
            (
                NextAudit::Certification,
                Outlook::StageOne,
                vec![Reason::OperationTooShort(0, MONTHS_OF_OPERATION)]
            )
        );
        assert_eq!(
            speaks(NextAudit::Surveillance),
            (NextAudit::Surveillance, Outlook::StageTwo, Vec::new())
        );
    }

    #[test]
    fn minor_gaps_are_expected_and_stop_nothing() {
        let minor: Vec<_> = SubClause::all().take(3).collect();
        for audit in [NextAudit::Certification, NextAudit::Surveillance] {
            let facts = StageFacts {
                minor: minor.clone(),
                ..clean(audit)
            };
            let verdict = verdict(&facts);
            assert_eq!(verdict.outlook, Outlook::StageTwo);
            assert_eq!(verdict.minors, minor);
        }
    }

    #[test]
    fn a_document_that_is_not_current_stops_stage_one_and_no_certificate_that_is_held() {
        let check = |audit, missing: usize, expected: Outlook| {
            let facts = StageFacts {
                documents: (missing, 28),
                ..clean(audit)
            };
            let verdict = verdict(&facts);
            assert_eq!(verdict.outlook, expected);
            let all = [verdict.stage_one, verdict.stage_two].concat();
            assert_eq!(all, [Reason::DocumentsMissing(missing, 28)]);
        };
        check(NextAudit::Certification, 1, Outlook::NotReady);
        check(NextAudit::Surveillance, 1, Outlook::StageOne);
        check(NextAudit::Surveillance, 28, Outlook::NotReady);
    }

    #[test]
    fn stage_one_looks_at_audits_and_reviews_too() {
        let check = |internal_audit, management_review, expected: &[Reason]| {
            let facts = StageFacts {
                internal_audit,
                management_review,
                ..clean(NextAudit::Certification)
            };
            assert_eq!(verdict(&facts).stage_one, expected);
        };
        check(true, true, &[]);
        check(false, true, &[Reason::NoInternalAudit]);
        check(true, false, &[Reason::NoManagementReview]);
    }
}
