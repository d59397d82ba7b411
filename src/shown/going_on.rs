//! Where one who returns goes on.

use std::cmp::Reverse;

use crate::core::assessment::Assessment;
use crate::core::bank::Bank;
use crate::core::id::AssessmentId;
use crate::core::questionnaire::asked;
use crate::route::Page;

/// The assessment worked on last: the one that is open, else the one changed
/// last, the first listed among equals.
#[must_use]
pub fn last<'a>(all: &'a [Assessment], open: Option<&AssessmentId>) -> Option<&'a Assessment> {
    let is_open = |one: &&Assessment| Some(&one.id) == open;
    let open = all.iter().find(is_open);
    open.or_else(|| all.iter().min_by_key(|one| Reverse(one.last_change())))
}

/// Where one goes on with an assessment: its questions, or its result once
/// all are answered.
#[must_use]
pub fn page(bank: &Bank, assessment: &Assessment) -> Page {
    let is_open = |id| assessment.value(id).is_none();
    if assessment.answers.is_empty() || asked(bank, assessment).any(|one| is_open(&one.id)) {
        Page::Questions
    } else {
        Page::Result
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::assessment::{Answer, AnswerValue};
    use crate::core::date::Date;
    use crate::core::id::QuestionId;

    fn assessment(id: &str, day: u32) -> Assessment {
        let date = Date::from_ymd(2026, 11, day).unwrap();
        Assessment::new(AssessmentId::new(id), date)
    }

    #[test]
    fn one_goes_on_with_what_one_worked_on_last() {
        let all = [assessment("a", 3), assessment("b", 9), assessment("c", 9)];
        let check = |all: &[Assessment], open: Option<&str>, expected: Option<&str>| {
            let open = open.map(AssessmentId::new);
            let found = last(all, open.as_ref()).map(|one| one.id.as_str());
            assert_eq!(found, expected);
        };
        check(&[], None, None);
        check(&all, None, Some("b"));
        check(&all, Some("a"), Some("a"));
        check(&all, Some("demo-finance"), Some("b"));
    }

    #[test]
    fn one_goes_on_at_the_questions_until_all_are_answered() {
        let bank = crate::catalogue::bank().unwrap();
        let mut assessment = assessment("a", 3);
        assert_eq!(page(&Bank::default(), &assessment), Page::Questions);
        let asked: Vec<_> = asked(&bank, &assessment.clone()).cloned().collect();
        for question in asked {
            assert_eq!(page(&bank, &assessment), Page::Questions);
            let answer = Answer {
                value: Some(AnswerValue::DontKnow),
                ..Answer::default()
            };
            assessment.answers.insert(question.id.clone(), answer);
        }
        assert_eq!(page(&bank, &assessment), Page::Result);
    }

    #[test]
    fn looking_at_a_question_enters_nothing() {
        let mut assessment = assessment("a", 3);
        assessment.place = Some(QuestionId::new("4.1-issues"));
        assert!(assessment.is_untouched());
        assessment.profile.organisation = "Ada".to_owned();
        assert!(!assessment.is_untouched());
    }
}
