//! The result of one sub-clause.

use super::counts::Counts;
use super::effort::likely_hours;
use super::in_force::InForce;
use crate::core::assessment::{AnswerValue, Assessment, EvidenceState};
use crate::core::bank::{Area, Bank, Question};
use crate::core::questionnaire::asked;
use crate::core::scoring::{
    AttributeResult, Conformity, EvidenceBasis, Level, Priority, Rating, Reliability, Requirement,
    conformity, evidence_basis, level, mean, priority, readiness_of_score, reliability, score,
};
use crate::core::standard::{Attribute, SubClause};

/// What is known of one sub-clause.
#[derive(Debug, Clone, PartialEq)]
pub struct SubClauseResult {
    /// Which one.
    pub sub_clause: SubClause,
    /// Its questions.
    pub counts: Counts,
    /// The five attributes; those that are not asked have no score.
    pub attributes: [AttributeResult; 5],
    /// Mean score of all answers, 0–100.
    pub score: Option<f64>,
    /// Readiness 0–100.
    pub readiness: Option<f64>,
    /// Readiness where an answer without evidence counts as “no”.
    pub readiness_evidenced: Option<f64>,
    /// Capability level; only for the processes of clause 8.
    pub level: Option<Level>,
    /// The floor.
    pub conformity: Conformity,
    /// Whether what is claimed can be shown.
    pub evidence: EvidenceBasis,
    /// How much the answers agree.
    pub reliability: Option<Reliability>,
    /// Target readiness 0–100.
    pub target: f64,
    /// Value, gap, effort and what follows from them.
    pub priority: Priority,
}

impl SubClauseResult {
    /// The rating of the mean score.
    #[must_use]
    pub fn rating(&self) -> Option<Rating> {
        self.score.map(Rating::of)
    }

    /// Whether it is known not to be met.
    #[must_use]
    pub fn is_unmet(&self) -> bool {
        matches!(self.conformity, Conformity::Major | Conformity::Minor)
    }

    /// The result of one attribute.
    #[must_use]
    pub fn attribute(&self, attribute: Attribute) -> AttributeResult {
        self.attributes
            .get(attribute as usize)
            .copied()
            .unwrap_or_default()
    }
}

/// The results of all 44 in order.
pub(super) fn results(
    bank: &Bank,
    assessment: &Assessment,
    in_force: &InForce<'_>,
) -> Vec<SubClauseResult> {
    let mut questions: [Vec<&Question>; SubClause::COUNT] = [const { Vec::new() }; 44];
    for question in asked(bank, assessment) {
        let place = question
            .area
            .sub_clause()
            .and_then(|own| questions.get_mut(own.index()));
        if let Some(own) = place {
            own.push(question);
        }
    }
    let effort = likely_hours(bank, assessment);
    SubClause::all()
        .zip(questions)
        .zip(effort)
        .map(|((sub_clause, questions), effort)| {
            result(assessment, in_force, sub_clause, &questions, effort)
        })
        .collect()
}

fn result(
    assessment: &Assessment,
    in_force: &InForce<'_>,
    sub_clause: SubClause,
    questions: &[&Question],
    effort: f64,
) -> SubClauseResult {
    let mut counts = Counts::default();
    let mut requirements = Vec::with_capacity(questions.len());
    for question in questions {
        let answer = assessment.answers.get(&question.id);
        counts.add(answer);
        requirements.push(Requirement::new(answer, question.unmet));
    }
    let scores: Vec<f64> = requirements
        .iter()
        .filter_map(|asked| asked.value.and_then(score))
        .collect();
    let evidenced = mean(
        requirements
            .iter()
            .filter_map(|asked| score(value_with_evidence(*asked)?)),
    );
    let average = mean(scores.iter().copied());
    let attributes =
        Attribute::ALL.map(|attribute| attribute_result(questions, &requirements, attribute));
    let rating = |attribute: Attribute| attributes.get(attribute as usize)?.rating();
    let readiness = average.map(readiness_of_score);
    let target = assessment.settings.target(sub_clause);
    SubClauseResult {
        sub_clause,
        counts,
        attributes,
        score: average,
        readiness,
        readiness_evidenced: evidenced.map(readiness_of_score),
        level: sub_clause.is_process().then(|| level(rating)).flatten(),
        conformity: conformity(&requirements),
        evidence: evidence_basis(&requirements),
        reliability: reliability(&scores),
        target,
        priority: priority(
            (
                f64::from(in_force.business_value(sub_clause)),
                f64::from(in_force.customer_pain(sub_clause)),
            ),
            in_force.motive(sub_clause),
            in_force.weight(sub_clause),
            (target - readiness.unwrap_or(0.0)).max(0.0),
            effort,
        ),
    }
}

/// The answer where a claim without evidence counts as “no”.
fn value_with_evidence(asked: Requirement) -> Option<AnswerValue> {
    asked.value.map(|value| match (value, asked.evidence) {
        (AnswerValue::DontKnow | AnswerValue::Unclear, _) | (_, EvidenceState::Exists) => value,
        _ => AnswerValue::No,
    })
}

fn attribute_result(
    questions: &[&Question],
    requirements: &[Requirement],
    attribute: Attribute,
) -> AttributeResult {
    let own = questions
        .iter()
        .zip(requirements)
        .filter(|(question, _)| matches!(question.area, Area::SubClause(_, of) if of == attribute));
    let scores: Vec<f64> = own
        .clone()
        .filter_map(|(_, asked)| asked.value.and_then(score))
        .collect();
    AttributeResult {
        asked: own.count(),
        answered: scores.len(),
        score: mean(scores.into_iter()),
    }
}
