//! The time of a whole report in the browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use ready20k::catalogue;
use ready20k::core::assessment::{Answer, AnswerValue, Assessment, Depth};
use ready20k::core::bank::Bank;
use ready20k::core::date::Date;
use ready20k::core::id::AssessmentId;
use ready20k::core::report::report;
use ready20k::core::standard::Module;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

macro_rules! questions {
    ($($file:literal),+) => {
        [$(include_str!(concat!("../src/catalogue/en/questions/", $file, ".json"))),+]
    };
}

const QUESTIONS: [&str; 15] = questions!(
    "4", "5", "6", "7", "8-1", "8-2", "8-3", "8-4", "8-5", "8-6", "8-7", "9", "10", "themes",
    "modules"
);
const BUDGET_MILLIS: f64 = 5.0;

/// Unoptimised code is slower than what ships, so a pass here holds there too.
#[wasm_bindgen_test]
fn a_whole_report_takes_less_than_its_budget() {
    let mut bank = Bank::default();
    for file in QUESTIONS {
        bank.extend(catalogue::read(file).unwrap());
    }
    let today = Date::from_unix_millis(0.0);
    let mut assessment = Assessment::new(AssessmentId::new("full"), today);
    assessment.depth.general = Depth::Full;
    assessment.profile.modules = Module::ALL.into();
    for (question, value) in bank
        .questions()
        .iter()
        .zip(AnswerValue::ALL.into_iter().cycle())
    {
        let answer = Answer {
            value: Some(value),
            ..Answer::default()
        };
        assessment.answers.insert(question.id.clone(), answer);
    }
    let clock = web_sys::window().unwrap().performance().unwrap();
    let mut millis: Vec<f64> = (0..51)
        .map(|_| {
            let start = clock.now();
            std::hint::black_box(report(&bank, std::hint::black_box(&assessment), today));
            clock.now() - start
        })
        .collect();
    millis.sort_by(f64::total_cmp);
    let median = millis[25];
    assert!(
        median < BUDGET_MILLIS,
        "median {median:.2} ms of {} answers",
        assessment.answers.len()
    );
}
