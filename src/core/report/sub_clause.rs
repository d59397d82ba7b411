//! The result of one sub-clause.

use super::counts::{Counts, RequirementCounts};
use super::effort::likely_hours;
use super::in_force::InForce;
use crate::core::assessment::{AnswerValue, Assessment, EvidenceState};
use crate::core::bank::{Area, Bank, Kind, Question};
use crate::core::questionnaire::is_asked;
use crate::core::scoring::{
    AttributeResult, Conformity, EvidenceBasis, Level, Priority, Rating, Reliability, Reply,
    Requirement, conformity, evidence_basis, level, mean, priority, readiness_of_score,
    reliability, score,
};
use crate::core::standard::{Attribute, SubClause};

/// What is known of one sub-clause.
#[derive(Debug, Clone, PartialEq)]
pub struct SubClauseResult {
    /// Which one.
    pub sub_clause: SubClause,
    /// Its questions.
    pub counts: Counts,
    /// Its requirements, those that are not asked included.
    pub requirements: RequirementCounts,
    /// The five attributes; those that are not asked have no score.
    pub attributes: [AttributeResult; 5],
    /// Mean score of all answers of all who answered, 0–100.
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

    /// Whether it is met as far as it is asked, while more of it is not asked.
    #[must_use]
    pub fn is_first_look(&self) -> bool {
        self.conformity == Conformity::Met && self.requirements.not_asked > 0
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

/// The results of all that are assessed, in order.
pub(super) fn results(
    bank: &Bank,
    assessment: &Assessment,
    in_force: &InForce<'_>,
) -> Vec<SubClauseResult> {
    let mut questions: [Vec<&Question>; SubClause::COUNT] = [const { Vec::new() }; 44];
    for question in bank.questions() {
        let place = question
            .area
            .sub_clause()
            .and_then(|own| questions.get_mut(own.index()));
        if let Some(own) = place {
            own.push(question);
        }
    }
    let effort = likely_hours(bank, assessment);
    let own = |sub_clause: SubClause| {
        let place = sub_clause.index();
        let questions = questions.get(place).map(Vec::as_slice);
        let effort = effort.get(place).copied().unwrap_or_default();
        result(
            assessment,
            in_force,
            sub_clause,
            questions.unwrap_or_default(),
            effort,
        )
    };
    bank.assessed().map(own).collect()
}

fn result(
    assessment: &Assessment,
    in_force: &InForce<'_>,
    sub_clause: SubClause,
    questions: &[&Question],
    effort: f64,
) -> SubClauseResult {
    let mut counts = Counts::default();
    let mut attributes = [AttributeResult::default(); 5];
    let mut voices = Vec::with_capacity(questions.len());
    let mut requirements = Vec::with_capacity(questions.len());
    for &question in questions {
        let Area::SubClause(_, attribute) = question.area else {
            continue;
        };
        let reply = if is_asked(assessment, question) {
            let (answer, counted) = assessment.heard(&question.id);
            let answer = answer.as_deref();
            counts.add(answer);
            if let Some(own) = attributes.get_mut(attribute as usize) {
                own.asked += 1;
                own.answered += usize::from(answer.and_then(|one| score(one.value?)).is_some());
            }
            let evidence = answer.map(|one| one.evidence).unwrap_or_default();
            voices.extend(counted.filter_map(|value| {
                let evidenced = value_with_evidence(value, evidence);
                Some((attribute, score(value)?, score(evidenced)?))
            }));
            Reply::of(answer)
        } else {
            Reply::NotAsked
        };
        if question.kind == Kind::Requirement {
            requirements.push(Requirement {
                attribute,
                unmet: question.unmet,
                reply,
            });
        }
    }
    let scores: Vec<f64> = voices.iter().map(|(_, score, _)| *score).collect();
    let evidenced = mean(voices.iter().map(|(.., evidenced)| *evidenced));
    let average = mean(scores.iter().copied());
    for (attribute, own) in Attribute::ALL.into_iter().zip(&mut attributes) {
        let voices = voices.iter().filter(|(of, ..)| *of == attribute);
        own.score = mean(voices.map(|(_, score, _)| *score));
    }
    let rating = |attribute: Attribute| attributes.get(attribute as usize)?.rating();
    let readiness = average.map(readiness_of_score);
    let target = assessment.settings.target(sub_clause);
    SubClauseResult {
        sub_clause,
        counts,
        requirements: RequirementCounts::of(&requirements),
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
fn value_with_evidence(value: AnswerValue, evidence: EvidenceState) -> AnswerValue {
    match (value, evidence) {
        (AnswerValue::DontKnow | AnswerValue::Unclear, _) | (_, EvidenceState::Exists) => value,
        _ => AnswerValue::No,
    }
}
