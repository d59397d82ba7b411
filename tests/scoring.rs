//! Properties of the scoring that hold for every assessment.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use proptest::prelude::*;
use ready20k::catalogue;
use ready20k::core::assessment::{
    Answer, AnswerValue, Assessment, Consensus, Depth, EvidenceState, Milestones, Mode, Occurrence,
    Respondent, ScopeOverlap, WorkProduct, WorkProductState,
};
use ready20k::core::bank::{Area, Bank, Certificate, Duty, Kind, Question};
use ready20k::core::date::Date;
use ready20k::core::id::{AssessmentId, DocumentId, QuestionId, RespondentId};
use ready20k::core::ordered::Map;
use ready20k::core::questionnaire::asked;
use ready20k::core::report::{Report, report};
use ready20k::core::scoring::{Conformity, Level, NextAudit, Outlook, Reason};
use ready20k::core::standard::{Attribute, Module, SubClause};
use ready20k::shown::headline;

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
        others in proptest::collection::vec(proptest::collection::vec(any_value(), bank().questions().len()), 0..3),
        agreed in proptest::collection::vec((0..bank().questions().len(), any_value()), 0..9),
    ) -> Assessment {
        let mut assessment = empty(if full { Depth::Full } else { Depth::Quick });
        for (place, values) in others.into_iter().enumerate() {
            let said = bank().questions().iter().zip(values);
            let said = said.map(|(question, value)| (question.id.clone(), Answer { value, ..Answer::default() }));
            let id = RespondentId::new(&place.to_string());
            assessment.together.respondents.insert(id, respondent(said.collect()));
        }
        for (place, value) in agreed {
            let id = bank().questions()[place].id.clone();
            assessment.together.consensus.insert(id, Consensus { value, reason: String::new() });
        }
        for (question, (value, evidence)) in bank().questions().iter().zip(answers) {
            assessment.answers.insert(question.id.clone(), Answer { value, evidence, ..Answer::default() });
        }
        assessment
    }
}

fn respondent(answers: Map<QuestionId, Answer>) -> Respondent {
    Respondent {
        name: String::new(),
        called: String::new(),
        audience: None,
        changed: today(),
        changed_at: 0,
        answers,
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
        by_colleague in any::<bool>(),
    ) {
        prop_assume!(from < to);
        let question = &bank().questions()[place.index(bank().questions().len())];
        let with = |value: AnswerValue| {
            let mut assessment = assessment.clone();
            let colleague = assessment.together.respondents.values_mut().next();
            let answers = match colleague.filter(|_| by_colleague) {
                Some(colleague) => &mut colleague.answers,
                None => &mut assessment.answers,
            };
            answers.entry(question.id.clone()).or_default().value = Some(value);
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

/// Two say it for all questions: what that comes to is worked out by hand.
#[test]
fn averages_are_taken_over_all_answers_and_states_go_by_the_lowest() {
    let check = |own, other, agreed: Option<AnswerValue>, readiness: f64, met: usize| {
        let mut assessment = answered_with(Depth::Full, own);
        let answers = answered_with(Depth::Full, other).answers;
        let id = RespondentId::new("r");
        let respondents = &mut assessment.together.respondents;
        respondents.insert(id, respondent(answers));
        if agreed.is_some() {
            let consensus = Consensus {
                value: agreed,
                reason: String::new(),
            };
            for question in bank().questions() {
                let id = question.id.clone();
                assessment.together.consensus.insert(id, consensus.clone());
            }
        }
        let report = report(bank(), &assessment, today());
        assert!((report.readiness.unwrap() - readiness).abs() < 1e-9);
        assert_eq!(report.conformity.met, met);
        assert_eq!(report.basis.answered, report.basis.asked);
    };
    use AnswerValue::{Always, DontKnow, No};
    check(Always, Always, None, 100.0, 44);
    // The mean of 92.5 and 7.5 is the middle of the scale; one “no” is a finding.
    check(Always, No, None, 50.0, 0);
    check(Always, No, Some(Always), 100.0, 44);
    check(DontKnow, Always, None, 100.0, 44);
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
        assert_eq!(
            best.conformity.first_look > 0,
            depth == Depth::Quick,
            "the quick scan says that it looked once"
        );
        let worst = report(bank(), &answered_with(depth, AnswerValue::No), today());
        let (major, ungraded) = (worst.conformity.major, worst.conformity.ungraded);
        assert_eq!((worst.readiness, major + ungraded), (Some(0.0), 44));
        assert_eq!(ungraded > 0, depth == Depth::Quick);
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
    for (depth, lapses) in [
        (Depth::Quick, Conformity::Ungraded),
        (Depth::Full, Conformity::Minor),
    ] {
        for sub_clause in SubClause::all() {
            let mut assessment = answered_with(depth, AnswerValue::Mostly);
            let state = |assessment: &Assessment| {
                report(bank(), assessment, today())
                    .of(sub_clause)
                    .map(|result| result.conformity)
            };
            // Leaving anything of the standard out rules out a certificate at once.
            let is_absolute = depth == Depth::Full && sub_clause.number() == "4.3";
            let lapses = if is_absolute {
                Conformity::Major
            } else {
                lapses
            };
            assert_eq!(state(&assessment), Some(lapses), "{sub_clause}");
            let own: Vec<_> = bank()
                .questions()
                .iter()
                .filter(|question| question.area.sub_clause() == Some(sub_clause))
                .map(|question| question.id.clone())
                .collect();
            for (value, expected) in [
                (AnswerValue::Always, Some(Conformity::Met)),
                (
                    AnswerValue::No,
                    (depth == Depth::Full).then_some(Conformity::Major),
                ),
            ] {
                for id in &own {
                    assessment.answers.entry(id.clone()).or_default().value = Some(value);
                }
                let found = state(&assessment);
                assert!(
                    expected.is_none_or(|one| found == Some(one)),
                    "{sub_clause}"
                );
            }
        }
    }
}

#[test]
fn practice_and_notes_make_no_finding() {
    let counts_not = |question: &&Question| question.kind != Kind::Requirement;
    let mut assessment = answered_with(Depth::Full, AnswerValue::Always);
    for question in bank().questions().iter().filter(counts_not) {
        let answer = assessment.answers.entry(question.id.clone()).or_default();
        answer.value = Some(AnswerValue::No);
    }
    let report = report(bank(), &assessment, today());
    assert_eq!(report.conformity.met, SubClause::COUNT);
    assert!(report.readiness.unwrap() < 100.0);
}

/// How grave it is at least.
fn gravity(conformity: Conformity) -> u8 {
    match conformity {
        Conformity::Major => 2,
        Conformity::Minor | Conformity::Ungraded => 1,
        Conformity::NotShown | Conformity::Met => 0,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Quick answers and full ones of the same facts.
    #[test]
    fn a_closer_look_never_makes_a_finding_milder(
        values in proptest::collection::vec(0..4_usize, bank().questions().len()),
        known in proptest::collection::vec(any::<bool>(), bank().questions().len()),
    ) {
        let facts = |depth, is_known: &dyn Fn(usize) -> bool| {
            let mut assessment = empty(depth);
            for (place, question) in bank().questions().iter().enumerate() {
                if is_known(place) {
                    let value = Some(AnswerValue::ALL[values[place]]);
                    assessment.answers.insert(question.id.clone(), Answer { value, ..Answer::default() });
                }
            }
            report(bank(), &assessment, today())
        };
        let full = facts(Depth::Full, &|_| true);
        for less in [facts(Depth::Quick, &|_| true), facts(Depth::Full, &|place| known[place])] {
            for (less, full) in less.sub_clauses.iter().zip(&full.sub_clauses) {
                let (less, grade, of) = (less.conformity, full.conformity, full.sub_clause);
                prop_assert!(gravity(grade) >= gravity(less), "{of}: {less:?} became {grade:?}");
                let is_graded = matches!(less, Conformity::Major | Conformity::Minor);
                prop_assert!(!is_graded || less == grade, "{of}: {less:?} became {grade:?}");
            }
        }
    }
}

/// A firm that shows evidence for all that it always does, with every document
/// and record, audited and reviewed.
fn exemplary() -> Assessment {
    let mut assessment = answered_with(Depth::Full, AnswerValue::Always);
    for answer in assessment.answers.values_mut() {
        answer.evidence = EvidenceState::Exists;
    }
    let current = WorkProduct {
        state: WorkProductState::Current,
        ..WorkProduct::default()
    };
    let lists = bank().lists();
    let products = &mut assessment.work_products;
    for document in &lists.documents {
        products
            .documents
            .insert(document.id.clone(), current.clone());
    }
    for record in &lists.records {
        products.records.insert(record.id.clone(), current.clone());
    }
    let day = |text: &str| Some(text.parse::<Date>().unwrap());
    assessment.milestones.operating_since = day("2026-03-01");
    assessment.milestones.internal_audit = day("2026-08-01");
    assessment.milestones.management_review = day("2026-09-01");
    assessment
}

/// Answers what fits otherwise.
fn say(assessment: &mut Assessment, value: AnswerValue, fits: impl Fn(&Question) -> bool) {
    for question in bank().questions().iter().filter(|question| fits(question)) {
        let answer = assessment.answers.entry(question.id.clone()).or_default();
        answer.value = Some(value);
    }
}

fn graded(report: &Report, conformity: Conformity) -> Vec<&'static str> {
    let results = report.sub_clauses.iter();
    results
        .filter(|result| result.conformity == conformity)
        .map(|result| result.sub_clause.number())
        .collect()
}

#[test]
fn in_a_good_firm_too_a_better_answer_never_lowers_the_outlook() {
    for question in bank().questions() {
        for other in bank()
            .questions()
            .iter()
            .filter(|one| one.area == question.area)
        {
            let outlook = |value: AnswerValue| {
                let mut firm = exemplary();
                say(&mut firm, AnswerValue::DontKnow, |one| one.id == other.id);
                say(&mut firm, value, |one| one.id == question.id);
                report(bank(), &firm, today()).verdict.outlook
            };
            use AnswerValue::{Always, Mostly, No};
            assert!(outlook(No) <= outlook(Mostly), "{}", question.id);
            assert!(outlook(Mostly) <= outlook(Always), "{}", question.id);
        }
    }
}

#[test]
fn marked_case_a_certified_firm_with_three_minors() {
    let mut firm = exemplary();
    firm.profile.mode = Mode::Maintaining;
    let lapses = ["7.2-effect", "8.5.1-look-back", "8.7.2-lessons"];
    say(&mut firm, AnswerValue::Mostly, |one| {
        lapses.contains(&one.id.as_str())
    });
    let report = report(bank(), &firm, today());
    let verdict = &report.verdict;
    assert_eq!(
        graded(&report, Conformity::Minor),
        ["7.2", "8.5.1", "8.7.2"]
    );
    assert_eq!(report.conformity.met, 41);
    assert_eq!(verdict.audit, NextAudit::Surveillance);
    assert_eq!(verdict.outlook, Outlook::StageTwo);
    assert_eq!((&verdict.stage_one, &verdict.stage_two), (&vec![], &vec![]));
    assert_eq!(verdict.minors.len(), 3);
    assert_eq!(
        headline(verdict),
        "Nothing here puts the certificate at risk; expect 3 minor findings"
    );
}

/// Questions about records that name none of the list.
const RECORDS: [&str; 4] = ["7.5-records", "8.1-records", "9.4-sources", "8.2.6-history"];

/// Whether a question asks for what is written down, rather than what is done.
fn is_on_paper(question: &Question) -> bool {
    use Attribute::{Definition, WorkProducts};
    let is_asked_for = |id: &DocumentId| {
        let documents = &bank().lists().documents;
        documents
            .iter()
            .any(|one| one.id == *id && one.duty != Duty::Useful)
    };
    let is_kept = match question.area {
        Area::SubClause(_, Definition) => true,
        // Records come from doing.
        Area::SubClause(_, WorkProducts) => {
            question.records.is_empty() && !RECORDS.contains(&question.id.as_str())
        }
        _ => false,
    };
    is_kept || question.documents.iter().any(is_asked_for) || question.id.as_str() == "7.5-required"
}

#[test]
fn marked_case_all_documents_and_no_practice() {
    let mut firm = exemplary();
    firm.milestones = Milestones::default();
    firm.work_products.records = Map::default();
    say(&mut firm, AnswerValue::No, |one| !is_on_paper(one));
    let report = report(bank(), &firm, today());
    // What remains is where the document is the thing itself.
    assert!(
        report.conformity.major >= 35,
        "{:?}",
        graded(&report, Conformity::Minor)
    );
    assert_eq!(report.verdict.outlook, Outlook::NotReady);
    for reason in [
        Reason::LeadershipUnmet,
        Reason::NoInternalAudit,
        Reason::NoManagementReview,
    ] {
        assert!(report.verdict.stage_one.contains(&reason), "{reason:?}");
    }
    let rest = &report.verdict.stage_two;
    let is_missing = |one: &Reason| matches!(one, Reason::RecordsMissing(..));
    assert!(rest.iter().any(is_missing), "{rest:?}");
    let is_short = |one: &Reason| matches!(one, Reason::OperationTooShort(0, _));
    assert!(rest.iter().any(is_short), "{rest:?}");
}

#[test]
fn marked_case_practice_without_documents() {
    let mut firm = exemplary();
    firm.work_products.documents = Map::default();
    say(&mut firm, AnswerValue::No, is_on_paper);
    let report = report(bank(), &firm, today());
    for (number, expected) in [
        // What must be written and is a gate.
        ("4.3", Conformity::Major),
        ("5.2", Conformity::Major),
        ("6.3", Conformity::Major),
        ("7.5", Conformity::Major),
        ("8.3.3", Conformity::Major),
        // Most of what is asked is to be written: targets, risks and their upkeep.
        ("8.7.1", Conformity::Major),
        // Work that is done, only not by a written way.
        ("8.4.1", Conformity::Minor),
        ("8.6.1", Conformity::Minor),
        ("8.6.2", Conformity::Minor),
        // Nothing to write beyond the work.
        ("8.6.3", Conformity::Met),
        ("5.1", Conformity::Met),
        ("7.3", Conformity::Met),
    ] {
        let of = report.of(number.parse().unwrap()).unwrap();
        assert_eq!(of.conformity, expected, "{number}");
    }
    let stops = &report.verdict.stage_one;
    let lacks =
        |one: &Reason| matches!(one, Reason::DocumentsMissing(lacking, all) if lacking == all);
    assert!(stops.iter().any(lacks), "{stops:?}");
    assert_eq!(report.verdict.outlook, Outlook::NotReady);
}

#[test]
fn marked_case_one_absent_process() {
    let mut firm = exemplary();
    let problems: SubClause = "8.6.3".parse().unwrap();
    say(&mut firm, AnswerValue::No, |one| {
        one.area.sub_clause() == Some(problems)
    });
    let report = report(bank(), &firm, today());
    let verdict = &report.verdict;
    assert_eq!(report.conformity.met, 43);
    assert_eq!(verdict.stage_one, [Reason::MajorGaps(vec![problems])]);
    assert_eq!(
        (verdict.outlook, &verdict.minors),
        (Outlook::NotReady, &vec![])
    );
}

#[test]
fn marked_case_leadership_missing() {
    #[track_caller]
    fn check(of: &[&str], value: AnswerValue, expected: &[Reason], grade: Conformity) {
        let mut firm = exemplary();
        say(&mut firm, value, |one| of.contains(&one.id.as_str()));
        let report = report(bank(), &firm, today());
        assert_eq!(report.verdict.stage_one, expected);
        assert_eq!(report.of(SubClause::LEADERSHIP).unwrap().conformity, grade);
    }
    use AnswerValue::{Mostly, No, Sometimes};
    use Conformity::{Major, Minor};
    let unmet = || Reason::LeadershipUnmet;
    let both = || vec![unmet(), Reason::MajorGaps(vec![SubClause::LEADERSHIP])];
    let own = bank().questions().iter().map(|one| one.id.as_str());
    let all: Vec<_> = own.filter(|id| id.starts_with("5.1-")).collect();
    check(&all, Sometimes, &both(), Major);
    check(&["5.1-lead"], No, &both(), Major);
    check(&["5.1-lead"], Sometimes, &[unmet()], Minor);
    check(&["5.1-resources"], Sometimes, &[unmet()], Minor);
    // Lapses that put nothing in doubt.
    check(&["5.1-lead", "5.1-resources"], Mostly, &[], Minor);
    check(&["5.1-value"], No, &[], Minor);
}
