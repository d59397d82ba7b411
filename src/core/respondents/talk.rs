//! Where those who answered agree and differ, and what to talk about first.

use crate::core::assessment::{Answer, AnswerValue, Assessment, Consensus, Respondent};
use crate::core::bank::{Bank, Kind, Question};
use crate::core::id::RespondentId;
use crate::core::questionnaire::asked;
use crate::core::report::InForce;
use crate::core::scoring::{Reliability, is_major_at, reliability, score};
use crate::core::sort::sort_by;

/// One who said something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who<'a> {
    /// The visitor.
    Visitor,
    /// A colleague.
    Colleague(&'a RespondentId, &'a Respondent),
}

/// How those who answered a question stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// They differ, and nothing is agreed on.
    Differ,
    /// They differed, and an answer is agreed on.
    Settled,
    /// They say the same, or only one of them knows.
    Agree,
}

/// What several said to a question.
#[derive(Debug, Clone)]
pub struct Compared<'a> {
    /// Which question.
    pub question: &'a Question,
    /// Who says what.
    pub said: Vec<(Who<'a>, &'a Answer)>,
    /// How far those who know agree; none of fewer than two.
    pub agreement: Option<Reliability>,
    /// What was agreed on.
    pub consensus: Option<&'a Consensus>,
    /// How they stand.
    pub standing: Standing,
}

impl Compared<'_> {
    /// The answers of those who know.
    fn known(&self) -> impl Iterator<Item = AnswerValue> + '_ {
        let values = self.said.iter().filter_map(|(_, answer)| answer.value);
        values.filter(|value| score(*value).is_some())
    }
}

/// What is said to a question, if more than one says something or something is agreed on.
#[must_use]
pub fn compare<'a>(assessment: &'a Assessment, question: &'a Question) -> Option<Compared<'a>> {
    let own = assessment.answers.get(&question.id);
    let own = own.map(|answer| (Who::Visitor, answer));
    let others = assessment.together.respondents.iter();
    let others = others.filter_map(|(id, one)| {
        let answer = one.answers.get(&question.id)?;
        Some((Who::Colleague(id, one), answer))
    });
    let said: Vec<_> = own
        .into_iter()
        .chain(others)
        .filter(|(_, answer)| !answer.is_empty())
        .collect();
    let consensus = assessment.together.consensus.get(&question.id);
    if said.len() < 2 && consensus.is_none() {
        return None;
    }
    let mut compared = Compared {
        question,
        said,
        agreement: None,
        consensus,
        standing: Standing::Agree,
    };
    let scores: Vec<f64> = compared.known().filter_map(score).collect();
    compared.agreement = reliability(&scores);
    if compared.known().min() != compared.known().max() {
        compared.standing = match assessment.agreed(&question.id) {
            Some(_) => Standing::Settled,
            None => Standing::Differ,
        };
    }
    Some(compared)
}

/// The questions asked to which more than one says something, in order.
#[must_use]
pub fn compared<'a>(bank: &'a Bank, assessment: &'a Assessment) -> Vec<Compared<'a>> {
    if !assessment.has_colleagues() {
        return Vec::new();
    }
    let all = asked(bank, assessment);
    all.filter_map(|question| compare(assessment, question))
        .collect()
}

/// Those on which they differ or differed, what matters most first: where it decides
/// whether there is a major finding; then other requirements, then practice; within each,
/// the further apart and the heavier in the readiness, the earlier. Our own proposal. An
/// agreement moves nothing, so that the list stays as it is while one talks.
#[must_use]
pub fn to_talk_about<'a>(bank: &'a Bank, assessment: &'a Assessment) -> Vec<Compared<'a>> {
    let in_force = InForce::new(bank, assessment);
    let rank = |one: &Compared<'_>| {
        let question = one.question;
        let (least, most) = (one.known().min(), one.known().max());
        let is_major = |value: Option<AnswerValue>| {
            value.is_some_and(|value| is_major_at(question.unmet, value))
        };
        let kind = if is_major(least) && !is_major(most) {
            0
        } else if question.kind == Kind::Requirement {
            1
        } else {
            2
        };
        let apart = |value: Option<AnswerValue>| value.and_then(score).unwrap_or(0.0);
        let weight = question.area.sub_clause().map(|of| in_force.weight(of));
        (kind, (apart(most) - apart(least)) * weight.unwrap_or(1.0))
    };
    let mut all: Vec<_> = compared(bank, assessment)
        .into_iter()
        .filter(|one| one.standing != Standing::Agree)
        .map(|one| (rank(&one), one))
        .collect();
    sort_by(&mut all, |((kind, apart), _), ((other_kind, other), _)| {
        kind.cmp(other_kind).then(other.total_cmp(apart))
    });
    all.into_iter().map(|(_, one)| one).collect()
}
