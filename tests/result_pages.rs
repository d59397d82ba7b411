//! What the pages of results show beside the scores: hours, presets, expected staff.

#![allow(clippy::unwrap_used)] // a test may panic

use ready20k::catalogue;
use ready20k::core::assessment::{Answer, AnswerValue, Assessment, Depth, Mode, ScopeOverlap};
use ready20k::core::bank::{Bank, Certificate, Question};
use ready20k::core::date::{Date, Moment};
use ready20k::core::edit::{AnswerField, Edit, apply};
use ready20k::core::id::{AssessmentId, IndustryId, QuestionId};
use ready20k::core::report::{InForce, ReusedEvidence, actions_needed, report, reused_evidence};
use ready20k::core::scoring::{MONTHS_OF_OPERATION, NextAudit, Reason};
use ready20k::core::standard::SubClause;
use ready20k::exchange;
use ready20k::shown::board::{self, Reached, Station};

fn bank() -> Bank {
    catalogue::bank().unwrap()
}

fn today() -> Date {
    Date::from_ymd(2026, 11, 23).unwrap()
}

fn empty() -> Assessment {
    Assessment::new(AssessmentId::new("a"), today())
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

#[test]
fn certificates_save_hours_and_change_no_score() {
    let bank = bank();
    let before = empty();
    let mut after = empty();
    after
        .profile
        .certificates
        .insert(Certificate::Iso9001, ScopeOverlap::Whole);
    let (without, with) = ReusedEvidence::total(&reused_evidence(&bank, &after));
    let (nothing_held, same) = ReusedEvidence::total(&reused_evidence(&bank, &before));
    assert!(close(nothing_held, same) && close(nothing_held, without));
    assert!(with < without, "{with} {without}");
    let first = reused_evidence(&bank, &after)[0];
    assert!(close(first.remaining, 0.3) && close(first.with, first.without * 0.3));
    let readiness = |assessment| report(&bank, assessment, today()).readiness;
    assert_eq!(readiness(&before), readiness(&after));
}

#[test]
fn the_hours_of_a_gap_are_those_of_its_actions() {
    let (bank, assessment) = (bank(), empty());
    let report = report(&bank, &assessment, today());
    for sub_clause in SubClause::all() {
        let actions = actions_needed(&bank, &assessment, sub_clause);
        let sizes = assessment.profile.sizes();
        let hours: f64 = actions
            .iter()
            .map(|action| action.likely_hours(&sizes))
            .sum();
        let effort = report.of(sub_clause).unwrap().priority.effort;
        assert!(close(hours, effort), "{sub_clause}: {hours} {effort}");
    }
}

#[test]
fn no_action_is_needed_where_everything_is_always_done() {
    let (bank, mut assessment) = (bank(), empty());
    for question in bank.questions() {
        let always = AnswerField::Value(Some(AnswerValue::Always));
        apply(
            &mut assessment,
            Edit::Answer(question.id.clone(), always),
            Moment::of_day(today()),
        );
    }
    for sub_clause in SubClause::all() {
        assert!(actions_needed(&bank, &assessment, sub_clause).is_empty());
    }
}

#[test]
fn presets_are_the_industrys_whatever_the_visitor_set() {
    let (bank, mut assessment) = (bank(), empty());
    assessment.profile.industry = Some(IndustryId::new("it-provider"));
    let incidents: SubClause = "8.6.1".parse().unwrap();
    assessment.settings.value.insert(incidents, 1);
    let value = |means: InForce<'_>| means.business_value(incidents);
    assert_eq!(value(InForce::new(&bank, &assessment)), 1);
    assert_eq!(value(InForce::presets(&bank, &assessment)), 5);
}

#[test]
fn growth_is_reckoned_from_the_staff_in_scope() {
    let check = |staff: u32, growth: Option<i32>, expected: u32| {
        let mut profile = empty().profile;
        (profile.staff, profile.growth) = (Some(staff), growth);
        assert_eq!(profile.expected_staff(), expected, "{staff} {growth:?}");
    };
    check(18, Some(30), 23);
    check(18, None, 18);
    check(10, Some(-50), 5);
    check(u32::MAX, Some(500), u32::MAX);
}

#[test]
fn advice_is_for_the_smallest_size_that_fits() {
    let bank = bank();
    let check = |staff: u32, up_to: u32| {
        let advice = bank.lists().size_advice(staff).unwrap();
        assert_eq!(advice.up_to, up_to, "{staff}");
    };
    check(0, 10);
    check(10, 10);
    check(11, 25);
    check(26, 50);
    check(9999, 250);
}

/// An assessment at full depth with some questions answered “always”.
fn answered(bank: &Bank, which: impl Fn(&Question) -> bool) -> Assessment {
    let mut assessment = empty();
    assessment.depth.general = Depth::Full;
    for question in bank.questions().iter().filter(|one| which(one)) {
        let answer = Answer {
            value: Some(AnswerValue::Always),
            ..Answer::default()
        };
        assessment.answers.insert(question.id.clone(), answer);
    }
    assessment
}

#[test]
fn a_strength_is_what_was_looked_at_in_full() {
    let bank = bank();
    let check = |which: fn(&Question) -> bool, expected: usize| {
        let report = report(&bank, &answered(&bank, which), today());
        assert_eq!(report.strengths.len(), expected);
    };
    check(|_| true, SubClause::COUNT);
    check(|question| question.quick, 0);
}

fn demo(name: &str) -> Assessment {
    let text = std::fs::read_to_string(format!("src/catalogue/en/demos/{name}.json")).unwrap();
    exchange::import(&text).unwrap().assessments.remove(0)
}

#[test]
fn a_board_reads_what_is_in_the_way_and_what_comes_first() {
    let bank = bank();
    let it = demo("it-provider");
    let reported = report(&bank, &it, today());
    let sentence = board::in_the_way(&reported, &it);
    let majors = format!("{} major gaps", reported.conformity.major);
    assert!(sentence.contains(&majors), "{sentence}");
    assert_eq!(board::first_steps(&reported).len(), 3);
    // Without top management, nothing else comes first.
    let mut alone = it.clone();
    let lead = Answer {
        value: Some(AnswerValue::No),
        ..Answer::default()
    };
    alone.answers.insert(QuestionId::new("5.1-lead"), lead);
    let first = board::first_steps(&report(&bank, &alone, today()));
    assert_eq!(first.first(), Some(&SubClause::LEADERSHIP));
    // Nothing answered: no verdict, and how far it is to one.
    let nothing = report(&bank, &empty(), today());
    let sentence = board::in_the_way(&nothing, &empty());
    assert!(
        sentence.starts_with("0 of 44") && sentence.contains("22"),
        "{sentence}"
    );
    assert!(board::first_steps(&nothing).len() <= 3);
}

#[test]
fn the_way_to_the_certificate_has_one_next_station() {
    let bank = bank();
    let at = |assessment: &Assessment| {
        board::path(&report(&bank, assessment, today()), assessment, today())
    };
    for name in ["it-provider", "finance", "forestry"] {
        let stations = at(&demo(name));
        let next = stations
            .iter()
            .filter(|(_, reached)| *reached == Reached::Next);
        assert!(next.count() <= 1, "{name}: {stations:?}");
    }
    // A quick scan asks for no documents: they are not called missing.
    let mut scan = answered(&bank, |question| question.quick);
    let [started, written, operating, ..] = at(&scan);
    assert_eq!(started, (Station::Started, Reached::Yes));
    assert_eq!(written, (Station::Written, Reached::Next));
    assert_eq!(operating, (Station::Operating, Reached::No));
    let looked = report(&bank, &scan, today());
    assert!(!board::in_the_way(&looked, &scan).contains("unfinished document"));
    scan.milestones.operating_since = Some(today().plus_days(-10));
    let [.., operating, records, _, _, _] = at(&scan);
    assert_eq!(operating, (Station::Operating, Reached::Yes));
    assert_eq!(records, (Station::Records, Reached::No));
    // Before anything is answered the way begins with that.
    let [started, written, ..] = at(&empty());
    assert_eq!(started, (Station::Started, Reached::Next));
    assert_eq!(written, (Station::Written, Reached::NotLookedAt));
}

#[test]
fn the_result_speaks_of_the_audit_that_comes_next() {
    let bank = bank();
    for mode in Mode::ALL {
        let mut assessment = answered(&bank, |_| true);
        assessment.profile.mode = mode;
        let verdict = report(&bank, &assessment, today()).verdict;
        let begins = Reason::OperationTooShort(0, MONTHS_OF_OPERATION);
        let is_certified = mode == Mode::Maintaining;
        assert_eq!(verdict.audit == NextAudit::Surveillance, is_certified);
        assert_eq!(verdict.stage_two.contains(&begins), !is_certified);
    }
}

#[test]
fn the_largest_size_does_not_fit_all() {
    let bank = bank();
    let check = |staff: u32, expected: bool| {
        let advice = bank.lists().size_advice(staff).unwrap();
        assert_eq!(advice.fits(staff), expected, "{staff}");
    };
    check(1, true);
    check(250, true);
    check(251, false);
    check(10_000, false);
}

/// “Don't know” is an answer wherever answers are counted, though it counts for nothing.
#[test]
fn answered_means_the_same_on_every_page() {
    let bank = bank();
    let mut assessment = empty();
    let asked: Vec<_> = ready20k::core::questionnaire::asked(&bank, &assessment)
        .map(|question| question.id.clone())
        .collect();
    for (place, id) in asked.into_iter().enumerate() {
        let value = AnswerValue::ALL[place % AnswerValue::ALL.len()];
        let field = AnswerField::Value(Some(value));
        apply(
            &mut assessment,
            Edit::Answer(id, field),
            Moment::of_day(today()),
        );
    }
    let report = report(&bank, &assessment, today());
    let themes = report.themes.iter().map(|(_, result)| result.counts);
    let modules = report.modules.iter().map(|(_, result)| result.counts);
    let sub_clauses = report.sub_clauses.iter().map(|result| result.counts);
    for counts in themes
        .chain(modules)
        .chain(sub_clauses)
        .chain([report.basis])
    {
        assert_eq!((counts.responded(), counts.open()), (counts.asked, 0));
    }
    assert!(report.basis.answered < report.basis.responded());
}
