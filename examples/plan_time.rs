//! Times the planner on the largest plan: every question asked, none met.
//!
//! `cargo run --release --example plan_time` prints the time of a first plan
//! and of a whole simulation, and how much shorter ten times as much search
//! makes the plan; it ends with exit code 1 if a budget is exceeded. In a
//! browser the same takes three to five times as long, so the budgets here are
//! a fifth of those there.

use std::process::ExitCode;
use std::time::Instant;

use ready20k::catalogue;
use ready20k::core::assessment::planning::Goal;
use ready20k::core::assessment::{Assessment, Depth};
use ready20k::core::date::Date;
use ready20k::core::id::AssessmentId;
use ready20k::core::plan::simulation::{RUNS, simulate};
use ready20k::core::plan::{Effort, PlanInput, PlanProblem, Runner, plan_input, solve};
use ready20k::core::report::report;

const FIRST_PLAN_MILLIS: f64 = 10.0;
const SIMULATION_MILLIS: f64 = 100.0;
const SHORTER_PERCENT: f64 = 2.0;
/// Schedules that a browser makes in a second, about.
const SECOND: u32 = 50_000;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<bool, String> {
    let input = input()?;
    let say = |problems: Vec<PlanProblem>| format!("no plan: {problems:?}");
    let (first, runner) = timed(|| solve(input.clone(), Effort::QUICK, 1));
    let runner: Runner = runner.map_err(say)?;
    let found = runner.found().ok_or("no plan found")?;
    println!(
        "first plan of {} activities: {first:.1} ms (budget {FIRST_PLAN_MILLIS} ms)",
        input.tasks.len()
    );
    let (simulation, _) = timed(|| simulate(runner.input(), runner.compiled(), &found, RUNS, 1));
    println!("simulation of {RUNS} runs: {simulation:.1} ms (budget {SIMULATION_MILLIS} ms)");
    let weeks = |shortest: u32| -> Result<f64, String> {
        let shortest_only = PlanInput {
            goal: Goal::EarliestFinish,
            ..input.clone()
        };
        let effort = Effort {
            shortest,
            ordered: 1,
        };
        let runner = solve(shortest_only, effort, 1).map_err(say)?;
        Ok(f64::from(runner.found().ok_or("no plan found")?.makespan))
    };
    let (one, ten) = (weeks(SECOND)?, weeks(10 * SECOND)?);
    let shorter = (one / ten - 1.0) * 100.0;
    println!(
        "earliest finish: {one} weeks after {SECOND} schedules, {ten} after ten times as many: \
         {shorter:.1} % (budget {SHORTER_PERCENT} %)"
    );
    Ok(first <= FIRST_PLAN_MILLIS && simulation <= SIMULATION_MILLIS && shorter <= SHORTER_PERCENT)
}

fn input() -> Result<PlanInput, String> {
    let bank = catalogue::bank()?;
    let today = Date::from_unix_millis(0.0);
    let mut assessment = Assessment::new(AssessmentId::new("from-nothing"), today);
    assessment.depth.general = Depth::Full;
    let report = report(&bank, &assessment, today);
    plan_input(&bank, &assessment, &report, today).map_err(|problems| format!("{problems:?}"))
}

/// The median milliseconds of some runs, and the last one's result.
fn timed<T>(run: impl Fn() -> T) -> (f64, T) {
    let mut millis = Vec::new();
    loop {
        let start = Instant::now();
        let result = std::hint::black_box(run());
        millis.push(start.elapsed().as_secs_f64() * 1000.0);
        if millis.len() == 11 {
            millis.sort_by(f64::total_cmp);
            return (millis.get(5).copied().unwrap_or(f64::INFINITY), result);
        }
    }
}
