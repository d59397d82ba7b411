//! Where answers to questions that are asked no more have gone.
//!
//! Ids belong to stored answers and not to a language, so this table lies here
//! and not among the words. `tests/catalogue` holds it against the questions.

use super::{Answer, AnswerValue, Assessment, EvidenceState, Occurrence};
use crate::core::id::QuestionId;
use crate::core::ordered::Map;

/// A question that another one took the place of. Both are of one sub-clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The question that is asked no more.
    pub from: &'static str,
    /// The question that took its place.
    pub to: &'static str,
    /// Which of two answers counts.
    pub keeps: Keeps,
}

/// Which answer counts where both questions had been answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeps {
    /// The lower one: the question now asks for both.
    Lower,
    /// That of the question which stays: it asked for nearly all of it before.
    Its,
}

/// All that were ever moved.
pub const MOVED: &[Moved] = &[
    moved("4.1-upkeep", "4.1-issues", Keeps::Its),
    moved("4.2-upkeep", "4.2-parties", Keeps::Its),
    moved("6.1-integration", "6.1-actions", Keeps::Lower),
    moved("8.2.3-rules-used", "8.2.3-control", Keeps::Lower),
    moved("8.2.5-retired", "8.2.5-one-way", Keeps::Lower),
    moved("8.4.2-asked", "8.4.2-method", Keeps::Lower),
];

const fn moved(from: &'static str, to: &'static str, keeps: Keeps) -> Moved {
    Moved { from, to, keeps }
}

/// Carries answers to what took the place of their questions. To do so again
/// changes nothing.
pub(super) fn carry(assessment: &mut Assessment) {
    for one in MOVED {
        if assessment
            .place
            .as_ref()
            .is_some_and(|id| id.as_str() == one.from)
        {
            assessment.place = Some(QuestionId::new(one.to));
        }
        let others = assessment.together.respondents.values_mut();
        let others = others.map(|other| &mut other.answers);
        for answers in std::iter::once(&mut assessment.answers).chain(others) {
            carry_one(answers, one);
        }
        let consensus = &mut assessment.together.consensus;
        if let Some(agreed) = consensus.remove(one.from)
            && !consensus.contains_key(one.to)
        {
            consensus.insert(QuestionId::new(one.to), agreed);
        }
    }
}

fn carry_one(answers: &mut Map<QuestionId, Answer>, one: &Moved) {
    let Some(from) = answers.remove(one.from) else {
        return;
    };
    let to = answers.remove(one.to);
    let joined = match to {
        Some(to) => join(to, &from, one.keeps),
        None => from,
    };
    answers.insert(QuestionId::new(one.to), joined);
}

fn join(to: Answer, from: &Answer, keeps: Keeps) -> Answer {
    let alike = keeps == Keeps::Its || to.evidence == from.evidence;
    Answer {
        value: match (to.value, from.value) {
            (Some(to), Some(from)) if keeps == Keeps::Lower => Some(lower(to, from)),
            (to, from) => to.or(from),
        },
        evidence: if to.value.is_none() {
            from.evidence
        } else if alike {
            to.evidence
        } else {
            EvidenceState::NotSaid
        },
        evidence_link: both(to.evidence_link, &from.evidence_link),
        note: both(to.note, &from.note),
        occurrence: if to.occurrence == from.occurrence {
            to.occurrence
        } else {
            Occurrence::Occurs
        },
        ticks: to.ticks,
    }
}

/// The lower of two answers; of “always” and one that is not known, the latter.
fn lower(one: AnswerValue, other: AnswerValue) -> AnswerValue {
    let (low, high) = (one.min(other), one.max(other));
    if low == AnswerValue::Always {
        high
    } else {
        low
    }
}

fn both(mut text: String, more: &str) -> String {
    if !text.is_empty() && !more.is_empty() {
        text.push('\n');
    }
    text.push_str(more);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::date::Date;
    use crate::core::id::AssessmentId;
    use AnswerValue::{Always, DontKnow, Mostly, No, Sometimes};

    type Said = (&'static str, Option<AnswerValue>, &'static str);

    #[track_caller]
    fn check(said: &[Said], expected: &[Said]) {
        let with = |said: &[Said]| {
            let today = Date::from_ymd(2026, 11, 27).unwrap();
            let mut assessment = Assessment::new(AssessmentId::new("a"), today);
            for &(id, value, note) in said {
                let answer = Answer {
                    value,
                    note: note.to_owned(),
                    ..Answer::default()
                };
                assessment.answers.insert(QuestionId::new(id), answer);
            }
            assessment
        };
        let mut assessment = with(said);
        carry(&mut assessment);
        assert_eq!(assessment, with(expected), "{said:?}");
        carry(&mut assessment);
        assert_eq!(assessment, with(expected), "{said:?} once more");
    }

    #[test]
    fn answers_go_where_their_questions_went() {
        let (from, to) = ("8.2.5-retired", "8.2.5-one-way");
        check(&[], &[]);
        check(&[(to, Some(No), "")], &[(to, Some(No), "")]);
        check(&[(from, Some(Mostly), "a")], &[(to, Some(Mostly), "a")]);
        for (one, other, expected) in [
            (Some(Always), Some(Sometimes), Some(Sometimes)),
            (Some(No), Some(Always), Some(No)),
            (Some(Always), Some(DontKnow), Some(DontKnow)),
            (Some(Mostly), Some(DontKnow), Some(Mostly)),
            (None, Some(Always), Some(Always)),
        ] {
            check(
                &[(from, other, "b"), (to, one, "a")],
                &[(to, expected, "a\nb")],
            );
        }
        // A question that asked for nearly all of it before keeps its answer.
        check(
            &[
                ("4.1-upkeep", Some(No), ""),
                ("4.1-issues", Some(Always), "a"),
            ],
            &[("4.1-issues", Some(Always), "a")],
        );
    }

    #[test]
    fn all_that_is_told_of_a_question_goes_with_its_answer() {
        use crate::core::assessment::Consensus;
        let (from, to) = (
            QuestionId::new("8.4.2-asked"),
            QuestionId::new("8.4.2-method"),
        );
        let today = Date::from_ymd(2026, 11, 27).unwrap();
        let agreed = |reason: &str| Consensus {
            value: Some(Mostly),
            reason: reason.to_owned(),
        };
        let check = |there: Option<&str>, expected: &str| {
            let mut assessment = Assessment::new(AssessmentId::new("a"), today);
            assessment.place = Some(from.clone());
            let consensus = &mut assessment.together.consensus;
            consensus.insert(from.clone(), agreed("before"));
            consensus.extend(there.map(|reason| (to.clone(), agreed(reason))));
            carry(&mut assessment);
            assert_eq!(assessment.place, Some(to.clone()));
            let all: Vec<_> = assessment.together.consensus.into_iter().collect();
            assert_eq!(all, [(to.clone(), agreed(expected))]);
        };
        check(None, "before");
        // What was agreed on of the question that stays, stays.
        check(Some("now"), "now");
    }

    #[test]
    fn evidence_and_occurrence_are_of_both_or_not_said() {
        use EvidenceState::{Exists, Missing, NotSaid};
        use Occurrence::{DoesNotOccur, Occurs};
        let said = |value, evidence, occurrence| Answer {
            value,
            evidence,
            occurrence,
            ..Answer::default()
        };
        let check = |to: Answer, from: Answer, keeps, expected: Answer| {
            assert_eq!(join(to.clone(), &from, keeps), expected, "{to:?}, {from:?}");
        };
        let always = |evidence, occurrence| said(Some(Always), evidence, occurrence);
        let (lower, its) = (Keeps::Lower, Keeps::Its);
        let one = || always(Exists, Occurs);
        check(one(), one(), lower, one());
        check(
            one(),
            always(Missing, Occurs),
            lower,
            always(NotSaid, Occurs),
        );
        check(one(), always(Missing, Occurs), its, one());
        check(said(None, NotSaid, Occurs), one(), its, one());
        let never = || always(Exists, DoesNotOccur);
        check(never(), never(), lower, never());
        check(never(), one(), lower, one());
        check(one(), never(), its, one());
    }
}
