//! Times one whole report of a full assessment with every question answered.
//!
//! `cargo run --release --example report_time` prints the median of many runs
//! and ends with exit code 1 if it is above the budget.

use std::process::ExitCode;
use std::time::Instant;

use ready20k::catalogue;
use ready20k::core::assessment::{Answer, AnswerValue, Assessment, Depth};
use ready20k::core::date::Date;
use ready20k::core::id::AssessmentId;
use ready20k::core::report::report;
use ready20k::core::standard::Module;

const BUDGET_MILLIS: f64 = 2.0;
const RUNS: usize = 501;

fn main() -> ExitCode {
    let bank = match catalogue::bank() {
        Ok(bank) => bank,
        Err(reason) => {
            eprintln!("{reason}");
            return ExitCode::FAILURE;
        }
    };
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
    let mut millis: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(report(&bank, std::hint::black_box(&assessment), today));
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    millis.sort_by(f64::total_cmp);
    let median = millis.get(RUNS / 2).copied().unwrap_or(f64::INFINITY);
    println!(
        "report of {} answers: median {median:.3} ms of {RUNS} runs (budget {BUDGET_MILLIS} ms)",
        assessment.answers.len()
    );
    if median <= BUDGET_MILLIS {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
