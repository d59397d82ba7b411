//! What all answers to a question come to.
//!
//! Averages are taken over what each says (Shrestha et al. 2020, see
//! [`crate::core::scoring`]). Certification is all or nothing, so whatever is not a number
//! goes by the lowest of the answers of those who know: one who sees a lapse has seen it. What was
//! agreed on counts in place of both.

use std::borrow::Cow;

use super::{Answer, AnswerValue, Assessment, EvidenceState, Occurrence};
use crate::core::id::QuestionId;

impl Assessment {
    /// What each of those who answered says to a question: the visitor first, then the
    /// others in the order of their ids.
    pub fn said(&self, question: &QuestionId) -> impl Iterator<Item = &Answer> + Clone {
        let others = self.together.respondents.values();
        let others = others.filter_map(move |one| one.answers.get(question));
        self.answers.get(question).into_iter().chain(others)
    }

    /// What was agreed on for a question, if anything.
    #[must_use]
    pub fn agreed(&self, question: &QuestionId) -> Option<AnswerValue> {
        self.together.consensus.get(question)?.value
    }

    /// The answers over which averages are taken: the one that was agreed on, or
    /// everybody's.
    pub fn counted(&self, question: &QuestionId) -> impl Iterator<Item = AnswerValue> {
        let agreed = self.agreed(question);
        let each = self.said(question).filter_map(|answer| answer.value);
        let each = each.filter(move |_| agreed.is_none());
        agreed.into_iter().chain(each)
    }

    /// The answer that counts where an average does not: the one that was agreed on, or
    /// the lowest of those who know; “don't know” only if nobody does.
    #[must_use]
    pub fn value(&self, question: &QuestionId) -> Option<AnswerValue> {
        if self.together.says_nothing() {
            return self.answers.get(question)?.value;
        }
        // Those that do not know come behind all others.
        self.counted(question).min()
    }

    /// The answer that counts, with whether anybody has evidence for it. Notes, ticks and
    /// where the evidence is are the visitor's own.
    #[must_use]
    pub fn joint(&self, question: &QuestionId) -> Option<Cow<'_, Answer>> {
        let own = self.answers.get(question);
        if self.together.says_nothing() {
            return own.map(Cow::Borrowed);
        }
        let said = self.said(question).filter(|one| !one.is_empty());
        let states = said.clone().map(|one| one.evidence);
        let evidence = [EvidenceState::Exists, EvidenceState::Missing]
            .into_iter()
            .find(|state| states.clone().any(|one| one == *state));
        let is_none = |one: &Answer| one.occurrence == Occurrence::DoesNotOccur;
        let joint = Answer {
            value: self.value(question),
            evidence: evidence.unwrap_or_default(),
            occurrence: if said.clone().next().is_some() && said.clone().all(is_none) {
                Occurrence::DoesNotOccur
            } else {
                Occurrence::Occurs
            },
            ..own.cloned().unwrap_or_default()
        };
        (!joint.is_empty()).then_some(Cow::Owned(joint))
    }

    /// Both: the answer that counts where an average does not, and those over which
    /// averages are taken.
    pub fn heard<'a>(
        &'a self,
        question: &'a QuestionId,
    ) -> (
        Option<Cow<'a, Answer>>,
        impl Iterator<Item = AnswerValue> + use<'a>,
    ) {
        let joint = self.joint(question);
        let together = self.has_colleagues().then(|| self.counted(question));
        // Of one who is alone both are the same, and looked up once.
        let alone = joint.as_ref().filter(|_| together.is_none());
        let alone = alone.and_then(|own| own.value);
        (
            joint,
            alone.into_iter().chain(together.into_iter().flatten()),
        )
    }

    /// The visitor's own choice.
    #[must_use]
    pub fn own_value(&self, question: &QuestionId) -> Option<AnswerValue> {
        self.answers.get(question)?.value
    }

    /// Whether others than the visitor have said something, or something was agreed on.
    #[must_use]
    pub fn has_colleagues(&self) -> bool {
        !self.together.says_nothing()
    }

    /// Whether anybody has answered anything.
    #[must_use]
    pub fn has_answers(&self) -> bool {
        !(self.answers.is_empty() && self.together.says_nothing())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::assessment::{Consensus, Respondent};
    use crate::core::date::Date;
    use crate::core::id::{AssessmentId, RespondentId};
    use AnswerValue::{Always, DontKnow, Mostly, No, Sometimes, Unclear};
    use EvidenceState::{Exists, Missing, NotSaid};

    fn id() -> QuestionId {
        QuestionId::new("8.6.1-log")
    }

    /// The first says it for the visitor, the others are colleagues; nothing where one
    /// has not answered.
    fn with(said: &[Option<Answer>], agreed: Option<AnswerValue>) -> Assessment {
        let today = Date::from_ymd(2026, 11, 27).unwrap();
        let mut assessment = Assessment::new(AssessmentId::new("a"), today);
        for (place, answer) in said.iter().enumerate() {
            let answers = answer.iter().map(|one| (id(), one.clone())).collect();
            if place == 0 {
                assessment.answers = answers;
                continue;
            }
            let respondent = Respondent {
                name: String::new(),
                called: String::new(),
                audience: None,
                changed: today,
                changed_at: 0,
                answers,
            };
            let key = RespondentId::new(&place.to_string());
            assessment.together.respondents.insert(key, respondent);
        }
        if agreed.is_some() {
            let consensus = Consensus {
                value: agreed,
                reason: String::new(),
            };
            assessment.together.consensus.insert(id(), consensus);
        }
        assessment
    }

    fn says(value: AnswerValue, evidence: EvidenceState) -> Option<Answer> {
        Some(Answer {
            value: Some(value),
            evidence,
            ..Answer::default()
        })
    }

    #[test]
    fn the_lowest_of_those_who_know_counts_until_they_agree() {
        #[track_caller]
        fn check(
            values: &[Option<AnswerValue>],
            agreed: Option<AnswerValue>,
            counted: &[AnswerValue],
            value: Option<AnswerValue>,
        ) {
            let said: Vec<_> = values.iter().map(|one| says((*one)?, NotSaid)).collect();
            let assessment = with(&said, agreed);
            let found: Vec<_> = assessment.counted(&id()).collect();
            assert_eq!((&*found, assessment.value(&id())), (counted, value));
            let id = id();
            let (joint, heard) = assessment.heard(&id);
            assert_eq!(heard.collect::<Vec<_>>(), counted);
            assert_eq!(joint.and_then(|one| one.value), value);
        }
        check(&[], None, &[], None);
        check(&[None, None], None, &[], None);
        check(&[Some(Mostly)], None, &[Mostly], Some(Mostly));
        check(&[None, Some(No)], None, &[No], Some(No));
        let both = [Some(Always), Some(Sometimes)];
        check(&both, None, &[Always, Sometimes], Some(Sometimes));
        check(&both, Some(Mostly), &[Mostly], Some(Mostly));
        check(
            &[Some(DontKnow), Some(Always), Some(Unclear)],
            None,
            &[DontKnow, Always, Unclear],
            Some(Always),
        );
        check(
            &[Some(Unclear), Some(DontKnow)],
            None,
            &[Unclear, DontKnow],
            Some(DontKnow),
        );
        check(&[], Some(No), &[No], Some(No));
    }

    #[test]
    fn evidence_that_one_has_is_there() {
        let check = |states: &[EvidenceState], expected: EvidenceState| {
            let said: Vec<_> = states.iter().map(|one| says(Mostly, *one)).collect();
            let assessment = with(&said, None);
            assert_eq!(assessment.joint(&id()).unwrap().evidence, expected);
        };
        check(&[NotSaid], NotSaid);
        check(&[Missing, Exists], Exists);
        check(&[Missing, NotSaid], Missing);
        check(&[NotSaid, NotSaid], NotSaid);
    }

    #[test]
    fn something_does_not_occur_where_all_say_so() {
        let says = |occurrence| {
            Some(Answer {
                occurrence,
                ..Answer::default()
            })
        };
        let check = |said: &[Option<Answer>], expected: bool| {
            let assessment = with(said, None);
            let joint = assessment.joint(&id());
            let found = joint.is_some_and(|one| one.occurrence == Occurrence::DoesNotOccur);
            assert_eq!(found, expected, "{said:?}");
        };
        let (not, noted) = (
            says(Occurrence::DoesNotOccur),
            Some(Answer {
                note: "a".to_owned(),
                ..Answer::default()
            }),
        );
        check(&[], false);
        check(&[not.clone(), not.clone()], true);
        check(&[None, not.clone()], true);
        check(&[noted, not], false);
    }
}
