//! Files that went wrong on the way, or were made to do harm: whatever they hold, the
//! reader, the report and the first plan answer, soon and without a panic.
//!
//! The example organisations' files are mutated, the same way each time. `MUTANTS=100000
//! cargo test --release --test mutated -- --nocapture` tries more, and prints the slowest;
//! `TRIES=` does the same for every other way in, whose last bytes then lie in the
//! temporary folder.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

mod doors;
mod grown;
mod mutate;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use ready20k::catalogue;
use ready20k::core::assessment::Assessment;
use ready20k::core::bank::Bank;
use ready20k::core::date::Date;
use ready20k::core::plan::{
    Basis, Effort, Plan, Progress, Runner, SEED, basis, project, scenario_inputs,
};
use ready20k::core::report::report;
use ready20k::exchange::{Import, export, import};

use doors::DOORS;
use mutate::Mutator;

/// How many files are tried where nobody asks for more.
const MUTANTS: usize = 100;
/// The most time that one file may take, on a fast machine and in code that is
/// optimised; the page is given slices of this.
const MOST: Duration = Duration::from_millis(1_000);
/// How much slower the tests' own code is.
const SLOWER: u32 = if cfg!(debug_assertions) { 25 } else { 1 };

fn today() -> Date {
    Date::from_ymd(2026, 11, 27).unwrap()
}

fn examples() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalogue/en/demos");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

/// All that happens to a file until there is a first plan; whether it was read.
fn use_file(bank: &Bank, text: &str) -> Option<Import> {
    let read = import(text).ok()?;
    // The page reckons with one at a time.
    for assessment in read.assessments.iter().take(2) {
        use_assessment(bank, assessment);
    }
    Some(read)
}

fn use_assessment(bank: &Bank, assessment: &Assessment) {
    let report = report(bank, assessment, today());
    let shown = [
        report.readiness,
        report.readiness_evidenced,
        Some(report.conformity.percent()),
    ];
    for number in shown.into_iter().flatten() {
        assert!((0.0..=100.0).contains(&number), "{number}");
    }
    drop(scenario_inputs(bank, assessment, &report, today()));
    let Basis::Input(input) = basis(bank, assessment, &report, today()) else {
        return;
    };
    let Ok(mut runner) = Runner::new(input.as_ref().clone(), Effort::QUICK, SEED) else {
        return;
    };
    loop {
        match runner.step(16) {
            Ok(Progress::More) => {}
            Ok(Progress::Done) => break,
            Err(_) => return,
        }
    }
    let found = runner.found().unwrap();
    let plan = Plan::new(&input, runner.compiled(), &found);
    drop(project(&input.prospects, &plan));
}

/// Processor time of this thread: other programs on the machine do not count.
fn spent() -> Option<Duration> {
    let text = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = text.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

/// Puts a file that does harm where it can be looked at.
fn keep(number: usize, text: &str) {
    let file = std::env::temp_dir().join(format!("mutant-{number}.json"));
    fs::write(file, text).unwrap();
}

/// How long something takes.
fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let began = (spent(), Instant::now());
    let done = run();
    let took = match (began.0, spent()) {
        (Some(before), Some(after)) => after - before,
        _ => began.1.elapsed(),
    };
    (done, took)
}

/// `make fuzz` looks for more of them.
#[test]
fn what_was_kept_of_all_tries_does_no_harm() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    for (name, door) in DOORS {
        let mut count = 0;
        for file in fs::read_dir(folder.join(name)).unwrap() {
            let bytes = fs::read(file.unwrap().path()).unwrap();
            let ((), took) = timed(|| door(&bytes));
            assert!(took < MOST * SLOWER, "{name}: {took:?}");
            count += 1;
        }
        assert!(count > 0, "nothing is kept of {name}");
    }
}

/// How much is tried at each door where nobody asks for more.
const TRIES: usize = 100;

#[test]
fn what_is_like_it_does_no_harm() {
    let count = std::env::var("TRIES").map_or(TRIES, |count| count.parse().unwrap());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let mut mutator = Mutator::new(20_000);
    for (name, door) in DOORS {
        let mut files: Vec<_> = fs::read_dir(folder.join(name))
            .unwrap()
            .map(|file| fs::read(file.unwrap().path()).unwrap())
            .collect();
        files.sort();
        let mut slowest = Duration::ZERO;
        for number in 0..count {
            let (one, other) = (
                &files[number % files.len()],
                &files[number / 7 % files.len()],
            );
            let bytes = mutator.mix(one, other);
            let kept = std::env::temp_dir().join(format!("door-{name}"));
            if count > TRIES {
                fs::write(&kept, &bytes).unwrap();
            }
            let ((), took) = timed(|| door(&bytes));
            assert!(
                took < MOST * SLOWER,
                "{name}: {took:?}, see {}",
                kept.display()
            );
            slowest = slowest.max(took);
        }
        println!("{name}: {count} tries, the slowest {slowest:?}");
    }
}

/// What mutated files found: a target in the year 2999, or a start in 2040, took eight seconds.
#[test]
fn a_date_far_away_is_planned_for_as_soon_as_a_near_one() {
    let bank = catalogue::bank().unwrap();
    let far = |year| Date::from_ymd(year, 12, 31);
    for text in examples() {
        let read = import(&text).unwrap();
        for (start, target) in [(None, far(2999)), (far(2040), None), (far(2040), far(2999))] {
            let mut one = read.assessments[0].clone();
            one.profile.start = start.or(one.profile.start);
            one.profile.target = target.or(one.profile.target);
            let ((), took) = timed(|| use_assessment(&bank, &one));
            assert!(
                took < MOST * SLOWER,
                "{}, {start:?} to {target:?}: {took:?}",
                one.id
            );
        }
    }
}

#[test]
fn every_mutated_file_is_answered_soon() {
    let count = std::env::var("MUTANTS").map_or(MUTANTS, |count| count.parse().unwrap());
    let bank = catalogue::bank().unwrap();
    let examples = examples();
    let mut mutator = Mutator::new(20_000);
    let (mut slowest, mut read) = (Vec::new(), 0);
    for number in 0..count {
        let text = mutator.mutate(&examples[number % examples.len()]);
        let (file, took) = timed(|| use_file(&bank, &text));
        if let Some(file) = file {
            read += 1;
            // What was read can be handed out again.
            if let Err(problem) = export(&file.assessments, "2026-11-27", Vec::new()) {
                keep(number, &text);
                panic!(
                    "file {number} is not exported, {problem:?}: {}",
                    mutator.deeds()
                );
            }
        }
        if took > MOST * SLOWER {
            keep(number, &text);
        }
        slowest.push((took, number, mutator.deeds()));
        slowest.sort_by_key(|(took, ..)| std::cmp::Reverse(*took));
        slowest.truncate(10);
    }
    println!("{count} files, {read} of them read; the slowest:");
    for (took, number, deeds) in &slowest {
        println!("{took:>10.1?} file {number}: {deeds}");
    }
    let (took, number, deeds) = &slowest[0];
    assert!(
        *took < MOST * SLOWER,
        "file {number} took {took:?}: {deeds}"
    );
    assert!(read > count / 4, "only {read} of {count} files are read");
}
