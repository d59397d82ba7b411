//! Runs the tests with a place broken, until one fails.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::Result;

/// What came of a mutant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// A test failed.
    Caught,
    /// A test took far longer than it does.
    Late,
    /// No test noticed.
    Missed,
}

/// A program of tests, and how long it takes where nothing is broken.
pub(crate) struct Tests {
    program: PathBuf,
    takes: Duration,
}

/// The tests that pass where nothing is broken, those that are done soonest first.
pub(crate) fn in_order(tree: &Path, programs: Vec<PathBuf>) -> Result<Vec<Tests>> {
    let mut tests = Vec::new();
    for program in programs {
        let began = Instant::now();
        let is_well = start(tree, &program, usize::MAX)?.wait()?.success();
        let takes = began.elapsed();
        eprintln!(
            "{takes:>8.1?} {}{}",
            program.display(),
            if is_well { "" } else { " fails: left out" }
        );
        if is_well {
            tests.push(Tests { program, takes });
        }
    }
    tests.sort_by_key(|one| one.takes);
    Ok(tests)
}

/// What comes of a mutant, and what noticed it.
pub(crate) fn mutant(tree: &Path, tests: &[Tests], id: usize) -> Result<(Outcome, String)> {
    for one in tests {
        let mut child = start(tree, &one.program, id)?;
        let began = Instant::now();
        let most = one.takes * 10 + Duration::from_secs(20);
        let name = one
            .program
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy();
        let name = name
            .rsplit_once('-')
            .map_or(name.as_ref(), |(name, _)| name)
            .to_owned();
        loop {
            match child.try_wait()? {
                Some(status) if status.success() => break,
                Some(_) => return Ok((Outcome::Caught, name)),
                None if began.elapsed() > most => {
                    child.kill()?;
                    child.wait()?;
                    return Ok((Outcome::Late, name));
                }
                None => sleep(Duration::from_millis(5)),
            }
        }
    }
    Ok((Outcome::Missed, String::new()))
}

fn start(tree: &Path, program: &Path, id: usize) -> Result<Child> {
    Ok(Command::new(program)
        .arg("--quiet")
        .current_dir(tree)
        .env("MUTANT", id.to_string())
        .env("PROPTEST_RNG_SEED", "20000")
        .env("PROPTEST_MAX_SHRINK_ITERS", "0")
        .env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "1")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?)
}
