//! Conformity: the floor. An average never hides an unmet requirement.

use crate::core::assessment::{Answer, AnswerValue, EvidenceState};
use crate::core::bank::Finding;

/// One question as the rule sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Requirement {
    /// The answer's value, if any.
    pub value: Option<AnswerValue>,
    /// The finding that it would be if it alone were unmet.
    pub unmet: Finding,
    /// Whether there is evidence.
    pub evidence: EvidenceState,
}

impl Requirement {
    /// The question's answer as the rule sees it.
    #[must_use]
    pub fn new(answer: Option<&Answer>, unmet: Finding) -> Self {
        Self {
            value: answer.and_then(|answer| answer.value),
            unmet,
            evidence: answer.map(|answer| answer.evidence).unwrap_or_default(),
        }
    }
}

/// The state of a sub-clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Conformity {
    /// A gate is unmet altogether, or nothing is in place.
    Major,
    /// Something is known to be not always done.
    Minor,
    /// Nothing is known to be amiss, but not everything is answered.
    NotShown,
    /// Everything asked is always done.
    Met,
}

impl Conformity {
    /// All states, worst first.
    pub const ALL: [Self; 4] = [Self::Major, Self::Minor, Self::NotShown, Self::Met];

    /// The name used in files and in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Major => "major",
            Self::Minor => "minor",
            Self::NotShown => "not-shown",
            Self::Met => "met",
        }
    }
}

/// The conformity of a sub-clause from the requirements asked of it.
///
/// Certification is all or nothing per requirement, and a missing answer
/// counts as not met (the rule of `FitSM`). A gate answered “no”, or “no” to
/// everything, is major; any other answer below “always” is minor.
#[must_use]
pub fn conformity(requirements: &[Requirement]) -> Conformity {
    let any = |holds: fn(&Requirement) -> bool| requirements.iter().any(holds);
    let is_no = |requirement: &Requirement| requirement.value == Some(AnswerValue::No);
    let nothing_in_place = !requirements.is_empty() && requirements.iter().all(is_no);
    if nothing_in_place
        || any(|asked| asked.value == Some(AnswerValue::No) && asked.unmet == Finding::Major)
    {
        Conformity::Major
    } else if any(|asked| asked.value.is_some_and(|value| value < AnswerValue::Always)) {
        Conformity::Minor
    } else if requirements.is_empty() || any(|asked| asked.value != Some(AnswerValue::Always)) {
        Conformity::NotShown
    } else {
        Conformity::Met
    }
}

/// Whether what is claimed can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EvidenceBasis {
    /// Nothing is claimed, so nothing need be shown.
    NothingClaimed,
    /// Something is claimed for which no evidence is named.
    Claimed,
    /// Evidence is named for everything that is claimed.
    Shown,
}

impl EvidenceBasis {
    /// The name used in files and in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NothingClaimed => "nothing-claimed",
            Self::Claimed => "claimed",
            Self::Shown => "shown",
        }
    }
}

/// Whether every answer above “no” has evidence.
#[must_use]
pub fn evidence_basis(requirements: &[Requirement]) -> EvidenceBasis {
    let mut claims = requirements
        .iter()
        .filter(|asked| {
            asked.value.is_some_and(|value| {
                (AnswerValue::Sometimes..=AnswerValue::Always).contains(&value)
            })
        })
        .peekable();
    if claims.peek().is_none() {
        EvidenceBasis::NothingClaimed
    } else if claims.all(|asked| asked.evidence == EvidenceState::Exists) {
        EvidenceBasis::Shown
    } else {
        EvidenceBasis::Claimed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use AnswerValue::{Always, DontKnow, Mostly, No, Sometimes};

    fn check(answers: &[(Option<AnswerValue>, Finding)], expected: Conformity) {
        let requirements: Vec<_> = answers
            .iter()
            .map(|&(value, unmet)| Requirement {
                value,
                unmet,
                evidence: EvidenceState::NotSaid,
            })
            .collect();
        assert_eq!(conformity(&requirements), expected, "{answers:?}");
    }

    #[test]
    fn the_floor_is_a_rule_and_not_an_average() {
        let (major, minor) = (Finding::Major, Finding::Minor);
        check(&[], Conformity::NotShown);
        check(&[(None, minor)], Conformity::NotShown);
        check(&[(Some(DontKnow), major)], Conformity::NotShown);
        check(
            &[(Some(Always), major), (Some(Always), minor)],
            Conformity::Met,
        );
        check(
            &[(Some(Always), major), (None, minor)],
            Conformity::NotShown,
        );
        check(
            &[(Some(Always), major), (Some(Mostly), minor)],
            Conformity::Minor,
        );
        check(
            &[(Some(Sometimes), major), (Some(Always), minor)],
            Conformity::Minor,
        );
        check(
            &[(Some(Always), major), (Some(No), minor)],
            Conformity::Minor,
        );
        check(
            &[(Some(No), major), (Some(Always), minor)],
            Conformity::Major,
        );
        check(&[(Some(No), minor), (Some(No), minor)], Conformity::Major);
        check(&[(Some(No), minor), (None, minor)], Conformity::Minor);
    }
}
