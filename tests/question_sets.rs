//! The engine runs question sets of others: another standard's, or more questions.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use ready20k::catalogue;
use ready20k::core::assessment::{Answer, AnswerValue, Assessment};
use ready20k::core::bank::Bank;
use ready20k::core::date::{Date, Moment};
use ready20k::core::id::{AssessmentId, QuestionId};
use ready20k::core::plan::plan_input;
use ready20k::core::report::{Report, report};
use ready20k::core::scoring::Outlook;
use ready20k::core::standard::SubClause;
use ready20k::host::{Mode, Questions, own_questions, read};

const ISO_9001: &str = include_str!("../docs/examples/iso-9001/iso-9001.json");
const ISO_9001_HOST: &str = include_str!("../docs/examples/iso-9001/host.json");

fn of(mode: Mode) -> Questions {
    let file = "iso-9001.json".to_owned();
    Questions { file, mode }
}

fn iso_9001() -> Bank {
    let set = own_questions(&of(Mode::Replace), Some(ISO_9001)).unwrap();
    catalogue::bank().unwrap().with_questions_of(set)
}

fn today() -> Date {
    "2026-11-27".parse().unwrap()
}

/// An assessment in which the first questions are answered alike.
fn answered(bank: &Bank, count: usize, value: AnswerValue) -> (Assessment, Report) {
    let now = Moment {
        today: today(),
        milliseconds: 0.0,
    };
    let mut open = Assessment::begun(AssessmentId::new("x"), now);
    for question in bank.questions().iter().take(count) {
        let answer = Answer {
            value: Some(value),
            ..Answer::default()
        };
        open.answers.insert(question.id.clone(), answer);
    }
    let report = report(bank, &open, today());
    (open, report)
}

#[test]
fn the_example_of_iso_9001_is_asked_scored_and_planned() {
    let bank = iso_9001();
    assert_eq!(bank.questions().len(), 10);
    assert!(bank.questions().iter().all(|question| question.quick));
    let titles = bank.lists().sub_clauses.iter().map(|one| one.title.len());
    assert!(titles.clone().count() == 10 && titles.min() > Some(8));
    let check = |count, value, met, readiness: Option<f64>, outlook| {
        let (_, report) = answered(&bank, count, value);
        assert_eq!(report.sub_clauses.len(), 10);
        assert_eq!(report.sub_clauses_answered, count);
        assert_eq!((report.conformity.met, report.conformity.all()), (met, 10));
        assert_eq!(report.readiness, readiness);
        assert_eq!(report.verdict.outlook, outlook);
        assert_eq!((report.documents, report.records), ((0, 0), (0, 0)));
    };
    check(0, AnswerValue::No, 0, None, Outlook::TooEarly);
    check(4, AnswerValue::Always, 4, Some(100.0), Outlook::TooEarly);
    check(5, AnswerValue::Always, 5, Some(100.0), Outlook::NotReady);
    check(10, AnswerValue::Always, 10, Some(100.0), Outlook::NotReady);
    let (open, report) = answered(&bank, 10, AnswerValue::No);
    assert_eq!(report.gaps.len(), 10);
    assert_eq!(report.conformity.percent().to_bits(), 0.0_f64.to_bits());
    // Each gap has its work.
    let input = plan_input(&bank, &open, &report, today()).unwrap();
    let own = input
        .tasks
        .iter()
        .filter(|task| task.work.action().is_some());
    assert_eq!(own.count(), 10);
}

#[test]
fn the_host_file_of_the_example_reads_in_full() {
    let reading = read("host.json", ISO_9001_HOST, None);
    assert_eq!(reading.notices, []);
    assert_eq!(reading.host.questions, Some(of(Mode::Replace)));
    assert!(!reading.host.asks_ours());
}

/// Texts in place of the page's own have its keys, and the names of what is filled in.
#[test]
fn the_texts_of_the_examples_are_texts_of_the_page() {
    let example = include_str!("../docs/hosting/host.json");
    let known = ready20k::messages::WHOLE.concat();
    let names = |text: &str| -> Vec<String> {
        let mut names: Vec<String> = text
            .split('{')
            .skip(1)
            .filter_map(|rest| Some(rest.split_once('}')?.0.to_owned()))
            .collect();
        names.sort();
        names
    };
    for file in [example, ISO_9001_HOST] {
        for (key, text) in read("", file, None).host.texts.get("en").unwrap() {
            let own = known.split(&format!("\"{key}\": \"")).nth(1);
            let own = own.unwrap_or_else(|| panic!("{key} is no text of the page"));
            let own = own.split("\",\n").next().unwrap();
            assert_eq!(names(text), names(own), "{key}");
        }
    }
}

#[test]
fn questions_are_added_to_those_of_the_catalogue() {
    let text = r#"{"questions": [{"id": "own-on-call", "area": {"clause": ["8.6.1", "2.1"]},
        "text": {"ask": "Is somebody on call at night?", "why": "", "example": {"all": ""},
        "evidence": "", "fully": ""}}]}"#;
    let mut bank = catalogue::bank().unwrap();
    let before = bank.questions().len();
    bank.extend(own_questions(&of(Mode::Add), Some(text)).unwrap());
    assert_eq!(bank.questions().len(), before + 1);
    assert_eq!(bank.assessed().count(), SubClause::COUNT);
    let added = bank.question(&QuestionId::new("own-on-call"));
    assert!(added.is_some_and(|one| one.quick));
}
