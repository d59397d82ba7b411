//! Conformity: the floor. An average never hides an unmet requirement.

use super::rating::Rating;
use super::value::{mean, score};
use crate::core::assessment::{Answer, AnswerValue, EvidenceState};
use crate::core::bank::Finding;
use crate::core::standard::Attribute;

pub use crate::core::standard::Conformity;

/// One requirement as the rule sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Requirement {
    /// The process attribute under which it is asked.
    pub attribute: Attribute,
    /// The finding that it would be if it alone were unmet.
    pub unmet: Finding,
    /// Whether it is asked, and what is said to it.
    pub reply: Reply,
}

/// What is said to a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// It is not asked at the chosen depth.
    NotAsked,
    /// It is asked: the value, if any, and whether there is evidence.
    Asked(Option<AnswerValue>, EvidenceState),
}

impl Reply {
    /// What an answer says to a question that is asked.
    #[must_use]
    pub fn of(answer: Option<&Answer>) -> Self {
        Self::Asked(
            answer.and_then(|answer| answer.value),
            answer.map(|answer| answer.evidence).unwrap_or_default(),
        )
    }

    /// The value, if any.
    #[must_use]
    pub fn value(self) -> Option<AnswerValue> {
        match self {
            Self::NotAsked => None,
            Self::Asked(value, _) => value,
        }
    }
}

/// The conformity of a sub-clause from all its requirements, those that are not
/// asked at the chosen depth included.
///
/// Certification is all or nothing per requirement, and a missing answer
/// counts as not met (the rule of `FitSM`). A finding is major if it is so
/// whatever the rest may be, and minor only if the rest is known: so a closer
/// look never makes one milder.
#[must_use]
pub fn conformity(requirements: &[Requirement]) -> Conformity {
    let any = |holds: fn(Reply) -> bool| requirements.iter().any(|one| holds(one.reply));
    let is_gate_unmet = requirements.iter().any(|one| {
        let value = one.reply.value();
        value.is_some_and(|value| is_major_at(one.unmet, value))
    });
    if is_gate_unmet || is_not_performed(requirements) || is_mostly_unmet(requirements) {
        Conformity::Major
    } else if any(|reply| {
        reply
            .value()
            .is_some_and(|value| value < AnswerValue::Always)
    }) {
        if any(|reply| reply.value().and_then(score).is_none()) {
            Conformity::Ungraded
        } else {
            Conformity::Minor
        }
    } else if !any(|reply| reply.value() == Some(AnswerValue::Always))
        || any(|reply| reply != Reply::NotAsked && reply.value() != Some(AnswerValue::Always))
    {
        Conformity::NotShown
    } else {
        Conformity::Met
    }
}

/// Whether a requirement is a major finding if it alone is answered like this.
#[must_use]
pub fn is_major_at(unmet: Finding, value: AnswerValue) -> bool {
    match unmet {
        Finding::Minor => false,
        Finding::Major => value == AnswerValue::No,
        Finding::Absolute => value < AnswerValue::Always,
    }
}

/// Whether what PA 1.1 asks is rated N or P− even if all that is not known of
/// it were always done.
fn is_not_performed(requirements: &[Requirement]) -> bool {
    let performance = requirements
        .iter()
        .filter(|one| one.attribute == Attribute::Performance);
    let at_best = performance.filter_map(|one| {
        let known = one.reply.value().and_then(score);
        known.or(score(AnswerValue::Always))
    });
    mean(at_best).is_some_and(|mean| Rating::of(mean) <= Rating::PartlyLow)
}

/// Whether more than half of all requirements are known to be done never or
/// only sometimes. What is done most of the time is in place; its lapses are
/// findings and do not add up.
fn is_mostly_unmet(requirements: &[Requirement]) -> bool {
    let unmet = requirements.iter().filter(|one| {
        let value = one.reply.value();
        value.is_some_and(|value| value <= AnswerValue::Sometimes)
    });
    unmet.count().saturating_mul(2) > requirements.len()
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
        .filter_map(|one| match one.reply {
            Reply::Asked(Some(value), evidence)
                if (AnswerValue::Sometimes..=AnswerValue::Always).contains(&value) =>
            {
                Some(evidence)
            }
            _ => None,
        })
        .peekable();
    if claims.peek().is_none() {
        EvidenceBasis::NothingClaimed
    } else if claims.all(|evidence| evidence == EvidenceState::Exists) {
        EvidenceBasis::Shown
    } else {
        EvidenceBasis::Claimed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use AnswerValue::{Always, DontKnow, Mostly, No, Sometimes};
    use Attribute::{Definition, Performance};

    /// A requirement that is a gate or not, with what is said to it.
    fn asked(attribute: Attribute, unmet: Finding, value: Option<AnswerValue>) -> Requirement {
        Requirement {
            attribute,
            unmet,
            reply: Reply::Asked(value, EvidenceState::NotSaid),
        }
    }

    fn gate(value: AnswerValue) -> Requirement {
        asked(Performance, Finding::Major, Some(value))
    }

    fn done(value: AnswerValue) -> Requirement {
        asked(Performance, Finding::Minor, Some(value))
    }

    fn written(value: AnswerValue) -> Requirement {
        asked(Definition, Finding::Minor, Some(value))
    }

    fn open() -> Requirement {
        asked(Definition, Finding::Minor, None)
    }

    fn not_asked(attribute: Attribute) -> Requirement {
        Requirement {
            reply: Reply::NotAsked,
            ..asked(attribute, Finding::Minor, None)
        }
    }

    #[track_caller]
    fn check(requirements: &[Requirement], expected: Conformity) {
        assert_eq!(conformity(requirements), expected, "{requirements:?}");
    }

    #[test]
    fn the_floor_is_a_rule_and_not_an_average() {
        check(&[], Conformity::NotShown);
        check(&[open()], Conformity::NotShown);
        check(&[gate(DontKnow)], Conformity::NotShown);
        check(&[gate(Always), done(Always)], Conformity::Met);
        check(&[gate(Always), open()], Conformity::NotShown);
        check(&[gate(Always), done(Mostly)], Conformity::Minor);
        check(&[gate(Sometimes), done(Always)], Conformity::Minor);
        check(
            &[gate(Always), done(No), written(Always)],
            Conformity::Minor,
        );
        check(&[gate(No), done(Always)], Conformity::Major);
    }

    #[test]
    fn what_is_unmet_adds_up() {
        // PA 1.1 is N or P−: 7.5, and 32.5 exactly.
        check(&[done(No), written(Always)], Conformity::Major);
        check(
            &[done(Sometimes), done(Sometimes), written(Always)],
            Conformity::Major,
        );
        check(
            &[done(Sometimes), done(Mostly), written(Always)],
            Conformity::Minor,
        );
        // More than half: two of three, and not one of two.
        check(
            &[done(Always), written(No), written(Sometimes)],
            Conformity::Major,
        );
        check(&[done(Always), written(No)], Conformity::Minor);
        check(
            &[done(Mostly), written(Mostly), written(Mostly)],
            Conformity::Minor,
        );
    }

    #[test]
    fn what_is_not_known_makes_no_grade() {
        let (done_too, written_too) = (not_asked(Performance), not_asked(Definition));
        check(&[done(Always), done_too], Conformity::Met);
        check(&[done(Mostly), done_too], Conformity::Ungraded);
        check(&[done(No), done_too, written_too], Conformity::Ungraded);
        check(&[done(Mostly), open()], Conformity::Ungraded);
        check(&[done(Mostly), written(DontKnow)], Conformity::Ungraded);
        // Whatever the rest may be.
        check(&[gate(No), done_too], Conformity::Major);
        check(&[done(No), written_too], Conformity::Major);
    }
}
