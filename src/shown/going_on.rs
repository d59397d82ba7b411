//! Where one who returns goes on.

use std::cmp::Reverse;

use crate::core::assessment::Assessment;
use crate::core::bank::Bank;
use crate::core::id::{AssessmentId, QuestionId};
use crate::core::questionnaire::{Group, GroupProgress, asked, progress, resume};
use crate::messages::{fill, t};
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
/// all are answered; a colleague then sends the answers back.
#[must_use]
pub fn page(bank: &Bank, assessment: &Assessment) -> Page {
    let is_open = |id| assessment.value(id).is_none();
    let is_unknown = bank.questions().is_empty() || !assessment.has_answers();
    if is_unknown || asked(bank, assessment).any(|one| is_open(&one.id)) {
        Page::Questions
    } else if assessment.invitation.is_some() {
        Page::Reply
    } else {
        Page::Result
    }
}

/// Where one goes on with an assessment and how that is said, from the question where
/// the visitor left.
#[must_use]
pub fn way(bank: &Bank, assessment: &Assessment, place: Option<&QuestionId>) -> (Page, String) {
    let page = page(bank, assessment);
    let all = asked(bank, assessment).count();
    let left = Assessment {
        place: place.cloned(),
        ..assessment.without_answers()
    };
    let at = resume(bank, &left).map(|one| &one.id);
    let at = asked(bank, assessment).position(|one| Some(&one.id) == at);
    let words = match (&page, at) {
        (Page::Result, _) => t("go-on.result").to_owned(),
        (Page::Reply, _) => t("reply.go-on").to_owned(),
        (_, Some(at)) if !assessment.has_answers() => {
            fill("go-on.first", &[("place", &(at + 1)), ("all", &all)])
        }
        (_, Some(at)) => fill("go-on.question", &[("place", &(at + 1)), ("all", &all)]),
        (_, None) => t("start.go-on").to_owned(),
    };
    (page, words)
}

/// The group of questions that is done, where a question is the first of the next group:
/// who comes to it has just finished something.
#[must_use]
pub fn just_finished(
    bank: &Bank,
    assessment: &Assessment,
    question: &QuestionId,
) -> Option<GroupProgress> {
    let first = asked(bank, assessment).scan(None, |group, one| {
        let own = Group::of(one.area);
        let is_first = group.replace(own) != Some(own);
        Some((one, own, is_first))
    });
    let (_, own, is_first) = first.into_iter().find(|(one, ..)| one.id == *question)?;
    let groups = progress(bank, assessment);
    let place = groups.iter().position(|one| one.group == own)?;
    let before = groups.get(place.checked_sub(1)?)?;
    (is_first && before.responded == before.asked).then(|| before.clone())
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
    fn the_way_on_names_the_question() {
        let bank = crate::catalogue::bank().unwrap();
        let mut one = assessment("a", 3);
        let ids: Vec<_> = asked(&bank, &one.clone())
            .map(|one| one.id.clone())
            .collect();
        let said = Answer {
            value: Some(AnswerValue::Mostly),
            ..Answer::default()
        };
        let check = |one: &Assessment, place: usize, page: Page, words: &str| {
            let found = way(&bank, one, ids.get(place));
            assert_eq!(found, (page, words.to_owned()));
        };
        check(&one, 99, Page::Questions, "Begin with question 1 of 60");
        for id in &ids[..31] {
            one.answers.insert(id.clone(), said.clone());
        }
        check(&one, 30, Page::Questions, "Continue at question 31 of 60");
        let early = way(&Bank::default(), &one, None);
        assert_eq!(
            early.1, "Go on where you left off",
            "before the bank is here"
        );
        for id in &ids {
            one.answers.insert(id.clone(), said.clone());
        }
        check(&one, 30, Page::Result, "See your result");
    }

    #[test]
    fn a_group_is_finished_where_the_next_begins() {
        let bank = crate::catalogue::bank().unwrap();
        let mut one = assessment("a", 3);
        let all: Vec<_> = asked(&bank, &one.clone()).cloned().collect();
        let finished = |one: &Assessment, place: usize| {
            let found = just_finished(&bank, one, &all[place].id);
            found.map(|found| (found.group, found.responded))
        };
        let first = Group::of(all[0].area);
        let count = all
            .iter()
            .filter(|one| Group::of(one.area) == first)
            .count();
        assert_eq!(finished(&one, count), None, "nothing is answered");
        for question in &all[..count] {
            let said = Answer {
                value: Some(AnswerValue::Unclear),
                ..Answer::default()
            };
            one.answers.insert(question.id.clone(), said);
        }
        assert_eq!(finished(&one, 0), None);
        assert_eq!(finished(&one, count - 1), None);
        assert_eq!(finished(&one, count), Some((first, count)));
        assert_eq!(finished(&one, count + 1), None);
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
