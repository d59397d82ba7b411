//! Properties of the scoring that hold for every assessment.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use proptest::prelude::*;
use ready20k::catalogue;
use ready20k::core::assessment::{
    Answer, AnswerValue, Assessment, Depth, EvidenceState, Occurrence, ScopeOverlap,
};
use ready20k::core::bank::{Bank, Certificate};
use ready20k::core::date::Date;
use ready20k::core::id::AssessmentId;
use ready20k::core::questionnaire::asked;
use ready20k::core::report::{Report, report};
use ready20k::core::scoring::{Conformity, Level};
use ready20k::core::standard::{Module, SubClause};

fn bank() -> &'static Bank {
    static BANK: std::sync::OnceLock<Bank> = std::sync::OnceLock::new();
    BANK.get_or_init(|| catalogue::bank().unwrap())
}

fn today() -> Date {
    Date::from_ymd(2026, 11, 23).unwrap()
}

fn empty(depth: Depth) -> Assessment {
    let mut assessment = Assessment::new(AssessmentId::new("a"), today());
    assessment.depth.general = depth;
    assessment.profile.modules = Module::ALL.into();
    assessment
}

fn answered_with(depth: Depth, value: AnswerValue) -> Assessment {
    let mut assessment = empty(depth);
    for question in bank().questions() {
        assessment.answers.insert(
            question.id.clone(),
            Answer {
                value: Some(value),
                ..Answer::default()
            },
        );
    }
    assessment
}

fn any_value() -> impl Strategy<Value = Option<AnswerValue>> {
    proptest::option::of(proptest::sample::select(AnswerValue::ALL.to_vec()))
}

fn any_evidence() -> impl Strategy<Value = EvidenceState> {
    prop_oneof![
        Just(EvidenceState::NotSaid),
        Just(EvidenceState::Exists),
        Just(EvidenceState::Missing)
    ]
}

prop_compose! {
    fn any_assessment()(
        full in any::<bool>(),
        answers in proptest::collection::vec((any_value(), any_evidence()), bank().questions().len()),
    ) -> Assessment {
        let mut assessment = empty(if full { Depth::Full } else { Depth::Quick });
        for (question, (value, evidence)) in bank().questions().iter().zip(answers) {
            assessment.answers.insert(question.id.clone(), Answer { value, evidence, ..Answer::default() });
        }
        assessment
    }
}

/// Every number that must never fall when an answer gets better.
fn rising(report: &Report) -> Vec<f64> {
    let mut numbers = vec![
        report.readiness.unwrap_or(0.0),
        report.readiness_evidenced.unwrap_or(0.0),
        report.conformity.percent(),
    ];
    numbers.extend(
        report
            .clauses
            .iter()
            .map(|(_, result)| result.readiness.unwrap_or(0.0)),
    );
    numbers.extend(
        report
            .themes
            .iter()
            .map(|(_, result)| result.readiness.unwrap_or(0.0)),
    );
    numbers.extend(
        report
            .modules
            .iter()
            .map(|(_, result)| result.readiness.unwrap_or(0.0)),
    );
    for result in &report.sub_clauses {
        numbers.push(result.score.unwrap_or(0.0));
        numbers.push(f64::from(result.level.map_or(0, Level::number)));
        numbers.extend(
            result
                .attributes
                .iter()
                .map(|attribute| attribute.score.unwrap_or(0.0)),
        );
        numbers.push(f64::from(u8::from(result.conformity == Conformity::Met)));
        numbers.push(-f64::from(u8::from(result.conformity == Conformity::Major)));
    }
    numbers
}

fn all_in_bounds(report: &Report) -> bool {
    let numbers = report
        .sub_clauses
        .iter()
        .flat_map(|result| [result.score, result.readiness, result.readiness_evidenced])
        .chain(report.clauses.iter().map(|(_, result)| result.readiness))
        .chain([
            report.readiness,
            report.readiness_evidenced,
            Some(report.conformity.percent()),
        ]);
    numbers
        .flatten()
        .all(|number| (0.0..=100.0).contains(&number))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn numbers_are_bounded_and_the_basis_adds_up(assessment in any_assessment()) {
        let report = report(bank(), &assessment, today());
        prop_assert!(all_in_bounds(&report));
        let about_clauses = asked(bank(), &assessment).filter(|question| question.area.sub_clause().is_some());
        prop_assert_eq!(report.basis.asked, about_clauses.count());
        let basis = report.basis;
        prop_assert_eq!(basis.answered + basis.unknown + basis.unclear + basis.open(), basis.asked);
        let states: usize = Conformity::ALL.iter().map(|&state| report.conformity.of(state)).sum();
        prop_assert_eq!(states, SubClause::COUNT);
    }

    #[test]
    fn a_better_answer_never_lowers_a_number(
        assessment in any_assessment(), place in any::<prop::sample::Index>(), from in 0..3_usize, to in 1..4_usize,
    ) {
        prop_assume!(from < to);
        let question = &bank().questions()[place.index(bank().questions().len())];
        let with = |value: AnswerValue| {
            let mut assessment = assessment.clone();
            let answer = assessment.answers.entry(question.id.clone()).or_default();
            answer.value = Some(value);
            report(bank(), &assessment, today())
        };
        let (worse, better) = (with(AnswerValue::ALL[from]), with(AnswerValue::ALL[to]));
        for (worse, better) in rising(&worse).into_iter().zip(rising(&better)) {
            prop_assert!(better >= worse - 1e-9, "{} fell to {} at {}", worse, better, question.id);
        }
        prop_assert!(better.verdict.outlook >= worse.verdict.outlook);
    }

    #[test]
    fn certificates_and_not_occurring_change_no_score(
        assessment in any_assessment(), marked in proptest::collection::vec(any::<bool>(), bank().questions().len()),
    ) {
        let before = report(bank(), &assessment, today());
        let mut changed = assessment.clone();
        changed.profile.certificates = Certificate::ALL.map(|held| (held, ScopeOverlap::Whole)).into();
        for (question, marked) in bank().questions().iter().zip(marked) {
            if marked {
                changed.answers.entry(question.id.clone()).or_default().occurrence = Occurrence::DoesNotOccur;
            }
        }
        let after = report(bank(), &changed, today());
        prop_assert_eq!(rising(&before), rising(&after));
        prop_assert_eq!(before.verdict, after.verdict);
        for (before, after) in before.sub_clauses.iter().zip(&after.sub_clauses) {
            prop_assert!(after.priority.effort <= before.priority.effort + 1e-9);
        }
    }

    #[test]
    fn the_order_of_answers_is_irrelevant(assessment in any_assessment(), seed in any::<u64>()) {
        let mut ids: Vec<_> = assessment.answers.keys().cloned().collect();
        let count = ids.len();
        let mut state = seed | 1;
        for place in 0..count {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            ids.swap(place, (state >> 33) as usize % count);
        }
        let mut again = Assessment { answers: [].into(), ..assessment.clone() };
        for id in ids {
            let answer = assessment.answer(&id);
            again.answers.insert(id, answer);
        }
        prop_assert_eq!(report(bank(), &assessment, today()), report(bank(), &again, today()));
    }
}

#[test]
fn all_always_is_100_and_all_no_is_0() {
    for depth in [Depth::Quick, Depth::Full] {
        let best = report(bank(), &answered_with(depth, AnswerValue::Always), today());
        assert_eq!((best.readiness, best.conformity.met), (Some(100.0), 44));
        assert_eq!(
            best.readiness_evidenced,
            Some(0.0),
            "nothing is shown by evidence"
        );
        let worst = report(bank(), &answered_with(depth, AnswerValue::No), today());
        assert_eq!((worst.readiness, worst.conformity.major), (Some(0.0), 44));
    }
}

#[test]
fn without_answers_there_is_no_number_and_nothing_is_met() {
    let nothing = report(bank(), &empty(Depth::Full), today());
    assert_eq!(
        (nothing.readiness, nothing.conformity.not_shown),
        (None, 44)
    );
    let unknown = report(
        bank(),
        &answered_with(Depth::Full, AnswerValue::DontKnow),
        today(),
    );
    assert_eq!(
        (unknown.readiness, unknown.conformity.not_shown),
        (None, 44)
    );
    assert!((unknown.basis.unknown_percent() - 100.0).abs() < 1e-9);
}

#[test]
fn every_sub_clause_can_be_brought_to_met_and_back_by_answers_alone() {
    for depth in [Depth::Quick, Depth::Full] {
        for sub_clause in SubClause::all() {
            let mut assessment = answered_with(depth, AnswerValue::Sometimes);
            let state = |assessment: &Assessment| {
                report(bank(), assessment, today())
                    .of(sub_clause)
                    .map(|result| result.conformity)
            };
            assert_eq!(state(&assessment), Some(Conformity::Minor), "{sub_clause}");
            let own: Vec<_> = bank()
                .questions()
                .iter()
                .filter(|question| question.area.sub_clause() == Some(sub_clause))
                .map(|question| question.id.clone())
                .collect();
            for (value, expected) in [
                (AnswerValue::Always, Conformity::Met),
                (AnswerValue::No, Conformity::Major),
            ] {
                for id in &own {
                    assessment.answers.entry(id.clone()).or_default().value = Some(value);
                }
                assert_eq!(state(&assessment), Some(expected), "{sub_clause}");
            }
        }
    }
}
