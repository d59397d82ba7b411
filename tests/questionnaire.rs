//! The way through the questions, walked over the real catalogue.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use ready20k::catalogue;
use ready20k::core::assessment::{Answer, AnswerValue, Assessment, Depth};
use ready20k::core::bank::{Area, Bank};
use ready20k::core::date::Date;
use ready20k::core::id::{AssessmentId, QuestionId};
use ready20k::core::questionnaire::{Direction, asked, neighbour, progress, resume};
use ready20k::core::standard::{Clause, Module};

fn bank() -> &'static Bank {
    static BANK: std::sync::OnceLock<Bank> = std::sync::OnceLock::new();
    BANK.get_or_init(|| catalogue::bank().unwrap())
}

fn empty(depth: Depth) -> Assessment {
    let today = Date::from_ymd(2026, 11, 23).unwrap();
    let mut assessment = Assessment::new(AssessmentId::new("a"), today);
    assessment.depth.general = depth;
    assessment
}

fn say(assessment: &mut Assessment, id: &QuestionId) {
    let answer = Answer {
        value: Some(AnswerValue::DontKnow),
        ..Answer::default()
    };
    assessment.answers.insert(id.clone(), answer);
}

/// All questions from the first one, in one direction.
fn walk(assessment: &Assessment, direction: Direction) -> Vec<QuestionId> {
    let start = match direction {
        Direction::Previous => asked(bank(), assessment).last().unwrap(),
        _ => asked(bank(), assessment).next().unwrap(),
    };
    let step = |from: &QuestionId| neighbour(bank(), assessment, from, direction);
    let rest = std::iter::successors(Some(start), |at| step(&at.id));
    let at_most = bank().questions().len() + 1; // a walk in circles ends, and fails
    rest.take(at_most)
        .map(|question| question.id.clone())
        .collect()
}

#[test]
fn forwards_and_backwards_pass_every_question_asked_once() {
    for depth in [Depth::Quick, Depth::Full] {
        let mut assessment = empty(depth);
        assessment.profile.modules.insert(Module::RemoteWork);
        let all: Vec<_> = asked(bank(), &assessment)
            .map(|question| question.id.clone())
            .collect();
        assert_eq!(walk(&assessment, Direction::Next), all);
        let mut back = walk(&assessment, Direction::Previous);
        back.reverse();
        assert_eq!(back, all);
    }
}

#[test]
fn the_next_unanswered_starts_again_at_the_beginning_and_never_stays() {
    let mut assessment = empty(Depth::Quick);
    let all = walk(&assessment, Direction::Next);
    let (first, last) = (&all[0], &all[59]);
    for id in &all[1..] {
        say(&mut assessment, id);
    }
    let next = |assessment: &Assessment, from| {
        neighbour(bank(), assessment, from, Direction::NextUnanswered)
            .map(|question| question.id.clone())
    };
    assert_eq!(next(&assessment, last).as_ref(), Some(first));
    assert_eq!(next(&assessment, first), None);
}

#[test]
fn one_finds_back_from_a_question_that_is_not_asked() {
    let assessment = empty(Depth::Quick);
    let unasked = bank()
        .questions()
        .iter()
        .find(|question| !question.quick && matches!(question.area, Area::SubClause(..)))
        .unwrap();
    let next = neighbour(bank(), &assessment, &unasked.id, Direction::Next).unwrap();
    assert!(next.quick);
}

#[test]
fn one_goes_on_where_one_left_if_that_question_is_known() {
    let mut assessment = empty(Depth::Quick);
    let all = walk(&assessment, Direction::Next);
    let at = |assessment: &Assessment| resume(bank(), assessment).unwrap().id.clone();
    assert_eq!(at(&assessment), all[0]);
    assessment.place = Some(all[30].clone());
    assert_eq!(at(&assessment), all[30]);
    assessment.place = Some(QuestionId::new("of-another-version"));
    assert_eq!(at(&assessment), all[0]);
}

#[test]
fn progress_counts_every_question_asked_and_leads_to_what_is_open() {
    let mut assessment = empty(Depth::Full);
    assessment.profile.modules.insert(Module::Talent);
    let all = walk(&assessment, Direction::Next);
    for id in &all[..3] {
        say(&mut assessment, id);
    }
    let groups = progress(bank(), &assessment);
    assert_eq!(groups.len(), Clause::ALL.len() + 4 + 1);
    assert_eq!(
        groups.iter().map(|group| group.asked).sum::<usize>(),
        all.len()
    );
    assert_eq!(groups[0].responded, 3);
    assert_eq!(groups[0].entry, all[3]);
}

#[test]
fn an_industry_switches_its_modules_in_place_of_those_before() {
    let industries = &bank().lists().industries;
    for before in industries {
        for after in industries {
            let mut profile = empty(Depth::Quick).profile;
            let of_neither = |module: &&Module| {
                !before.modules.contains(module) && !after.modules.contains(module)
            };
            profile
                .modules
                .extend(Module::ALL.iter().find(of_neither).copied());
            let own = profile.modules.clone();
            let with = profile.with_industry(bank(), Some(before.id.clone()));
            let with = with.with_industry(bank(), Some(after.id.clone()));
            let mut expected = own.clone();
            expected.extend(after.modules.iter().copied());
            assert_eq!(with.modules, expected, "{} to {}", before.id, after.id);
            assert_eq!(with.with_industry(bank(), None).modules, own);
        }
    }
}

#[test]
fn questions_stand_in_their_order_whatever_comes_first() {
    use ready20k::core::bank::Lists;
    let all = bank().questions();
    let quick = all.iter().filter(|question| question.quick).cloned();
    let bundle = |questions: Vec<_>| Lists {
        questions,
        ..Lists::default()
    };
    let mut bank = Bank::default();
    bank.extend(bundle(quick.collect()));
    bank.extend(bundle(all.to_vec()));
    assert_eq!(bank.questions().len(), all.len());
    let place = |area: Area| match area {
        Area::SubClause(sub_clause, attribute) => (0, sub_clause.index(), attribute as usize),
        Area::Theme(theme) => (1, theme as usize, 0),
        Area::Module(module) => (2, module as usize, 0),
    };
    let places = bank.questions().iter().map(|question| place(question.area));
    assert!(places.is_sorted());
}
