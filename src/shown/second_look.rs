//! Which answers are worth a second look, and why.

use crate::core::assessment::{AnswerValue, Assessment, Depth, EvidenceState};
use crate::core::bank::{Bank, Question};
use crate::core::id::QuestionId;
use crate::core::ordered::Set;
use crate::core::questionnaire::asked;
use crate::core::standard::SubClause;
use crate::messages::t;

/// Why an answer is worth a second look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// Another window or device changed it, too.
    ChangedElsewhere,
    /// It says that the visitor does not know.
    Unknown,
    /// It says that the question was not understood.
    Unclear,
    /// It is a good answer in a clause that is looked at in full, and nothing is said
    /// about evidence.
    NoEvidence,
}

impl Why {
    /// The reason in words; none where the answer itself says it.
    #[must_use]
    pub fn words(self) -> Option<&'static str> {
        match self {
            Self::ChangedElsewhere => Some(t("overview.changed-elsewhere")),
            Self::NoEvidence => Some(t("overview.no-evidence")),
            Self::Unknown | Self::Unclear => None,
        }
    }
}

/// Why a question's answer is worth a second look, if it is; `elsewhere` are those that
/// another window or device changed.
#[must_use]
pub fn why(
    assessment: &Assessment,
    question: &Question,
    elsewhere: &Set<QuestionId>,
) -> Option<Why> {
    let said = assessment.joint(&question.id)?;
    let value = said.value?;
    let clause = question.area.sub_clause().map(SubClause::clause);
    let is_full = clause.is_some_and(|clause| assessment.depth.of(clause) == Depth::Full);
    match value {
        _ if elsewhere.contains(&question.id) => Some(Why::ChangedElsewhere),
        AnswerValue::DontKnow => Some(Why::Unknown),
        AnswerValue::Unclear => Some(Why::Unclear),
        AnswerValue::Mostly | AnswerValue::Always
            if is_full && said.evidence == EvidenceState::NotSaid =>
        {
            Some(Why::NoEvidence)
        }
        _ => None,
    }
}

/// How many answers are worth a second look.
#[must_use]
pub fn count(bank: &Bank, assessment: &Assessment, elsewhere: &Set<QuestionId>) -> usize {
    asked(bank, assessment)
        .filter(|question| why(assessment, question, elsewhere).is_some())
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::assessment::Answer;
    use crate::core::date::Date;
    use crate::core::id::AssessmentId;

    #[test]
    fn what_is_not_sure_is_worth_a_second_look() {
        let bank = crate::catalogue::bank().unwrap();
        let question = &bank.questions()[0];
        let today = Date::from_ymd(2026, 11, 23).unwrap();
        let check = |depth, value, evidence, is_elsewhere: bool, expected| {
            let mut one = Assessment::new(AssessmentId::new("a"), today);
            one.depth.general = depth;
            let said = Answer {
                value,
                evidence,
                ..Answer::default()
            };
            one.answers.insert(question.id.clone(), said);
            let elsewhere = is_elsewhere.then(|| question.id.clone());
            let elsewhere = elsewhere.into_iter().collect();
            assert_eq!(why(&one, question, &elsewhere), expected, "{value:?}");
            let count = count(&bank, &one, &elsewhere);
            assert_eq!(count, usize::from(expected.is_some()));
        };
        use AnswerValue::{Always, DontKnow, Mostly, Sometimes, Unclear};
        use Depth::{Full, Quick};
        use EvidenceState::{Exists, Missing, NotSaid};
        check(Quick, None, NotSaid, true, None);
        check(Quick, Some(Always), NotSaid, false, None);
        check(
            Quick,
            Some(Always),
            NotSaid,
            true,
            Some(Why::ChangedElsewhere),
        );
        check(Quick, Some(DontKnow), NotSaid, false, Some(Why::Unknown));
        check(Full, Some(Unclear), NotSaid, false, Some(Why::Unclear));
        check(Full, Some(Mostly), NotSaid, false, Some(Why::NoEvidence));
        check(Full, Some(Always), Exists, false, None);
        check(Full, Some(Always), Missing, false, None);
        check(Full, Some(Sometimes), NotSaid, false, None);
    }
}
