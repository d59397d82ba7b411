//! Runs the plan's solver on PSPLIB instances and prints one CSV line each.
//!
//! `cargo run --release --example psplib -- [--schedules N] [--millis N]
//! [--seed S] [--jobs N] [--summary BEST_KNOWN.csv] FILE…`
//!
//! A search ends after N schedules (50,000 if nothing is said), N milliseconds
//! or a proof, whichever is first. `--jobs` runs that many instances at a time,
//! each still on one thread. Every schedule is verified by the independent
//! check. Exit code 1: a file cannot be read, a schedule breaks a rule, or with
//! `--summary` a set misses its quality gate; the reason is on stderr.

mod parser;
mod summary;

use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use ready20k::core::rcpsp::{Objective, Problem, Search, check};

const DEFAULT_SCHEDULES: u64 = 50_000;
/// Schedules between two looks at the clock.
const SLICE: u64 = 100;

#[derive(Debug, Default)]
struct Options {
    schedules: Option<u64>,
    millis: Option<u64>,
    seed: u64,
    jobs: u64,
    summary: Option<String>,
    files: Vec<String>,
}

/// What a search made of an instance.
struct Outcome {
    instance: String,
    /// Activities without the two dummies.
    size: usize,
    critical_path: u32,
    makespan: u64,
    lower_bound: u64,
    schedules: u64,
    millis: u128,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let options = options(std::env::args().skip(1))?;
    let known = options.summary.as_deref().map(summary::read).transpose()?;
    let outcomes = solve_all(&options)?;
    println!("instance,makespan,lower_bound,schedules,millis");
    for o in &outcomes {
        let Outcome {
            instance,
            makespan,
            lower_bound,
            schedules,
            millis,
            ..
        } = o;
        println!("{instance},{makespan},{lower_bound},{schedules},{millis}");
    }
    known.map_or(Ok(()), |known| summary::judge(&outcomes, &known))
}

fn options(mut words: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options {
        seed: 1,
        jobs: 1,
        ..Options::default()
    };
    while let Some(word) = words.next() {
        if !word.starts_with("--") {
            options.files.push(word);
            continue;
        }
        let value = words
            .next()
            .ok_or_else(|| format!("{word}: expected a value"))?;
        let number = || {
            value
                .parse()
                .map_err(|_| format!("{word} {value}: not a whole number"))
        };
        match word.as_str() {
            "--schedules" => options.schedules = Some(number()?),
            "--millis" => options.millis = Some(number()?),
            "--seed" => options.seed = number()?,
            "--jobs" => options.jobs = number()?,
            "--summary" => options.summary = Some(value),
            _ => return Err(format!("{word}: unknown option")),
        }
    }
    if options.files.is_empty() {
        return Err(
            "usage: psplib [--schedules N] [--millis N] [--seed S] [--jobs N] \
                    [--summary BEST_KNOWN.csv] FILE…"
                .into(),
        );
    }
    Ok(options)
}

/// All outcomes in the order of the files, or all reasons why not.
fn solve_all(options: &Options) -> Result<Vec<Outcome>, String> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let work = || {
        while let Some(file) = options.files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let outcome = solve(file, options);
            if let Ok(mut done) = done.lock() {
                done.push((file, outcome));
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..options.jobs.clamp(1, 64) {
            scope.spawn(work);
        }
    });
    let mut done = done
        .into_inner()
        .map_err(|_| "a search broke off".to_owned())?;
    done.sort_by_key(|(file, _)| options.files.iter().position(|f| f == *file));
    let (mut outcomes, mut reasons) = (Vec::new(), Vec::new());
    for (_, outcome) in done {
        match outcome {
            Ok(outcome) => outcomes.push(outcome),
            Err(reason) => reasons.push(reason),
        }
    }
    if reasons.is_empty() {
        Ok(outcomes)
    } else {
        Err(reasons.join("\n"))
    }
}

fn solve(file: &str, options: &Options) -> Result<Outcome, String> {
    let text = std::fs::read_to_string(file).map_err(|e| format!("{file}: {e}"))?;
    let draft = parser::parse(&text).map_err(|(line, what)| format!("{file}:{line}: {what}"))?;
    let size = draft.activities.len().saturating_sub(2);
    let problem = Problem::new(draft).map_err(|issues| format!("{file}: {issues:?}"))?;
    let by_default = options.millis.map_or(DEFAULT_SCHEDULES, |_| u64::MAX);
    let schedules = options.schedules.unwrap_or(by_default);
    let time = options.millis.map_or(Duration::MAX, Duration::from_millis);
    let begin = Instant::now();
    let mut search = Search::new(&problem, Objective::Makespan, options.seed);
    let mut progress = search.step(schedules.min(1) as u32);
    while !progress.proven && progress.schedules < schedules && begin.elapsed() < time {
        let left = schedules - progress.schedules;
        progress = search.step(left.min(SLICE) as u32);
    }
    let millis = begin.elapsed().as_millis();
    let best = progress
        .best
        .ok_or_else(|| format!("{file}: no schedule found"))?;
    let violations = check(&problem, &best);
    let makespan = u64::from(best.makespan(&problem));
    if !violations.is_empty() || progress.lower_bound > makespan {
        return Err(format!("{file}: invalid schedule or bound: {violations:?}"));
    }
    let name = std::path::Path::new(file).file_stem().unwrap_or_default();
    Ok(Outcome {
        instance: name.to_string_lossy().into_owned(),
        size,
        critical_path: problem.critical_path(),
        makespan,
        lower_bound: progress.lower_bound,
        schedules: progress.schedules,
        millis,
    })
}
