//! Scores export files: one JSON line per assessment.
//!
//! `cargo run --release --example score -- FILE|FOLDER…`; of a folder, all files that end
//! in `.json` are read, those of folders within it too. A file that cannot be read stops
//! nothing: it is told of on standard error, and the exit code is 1 at the end. The
//! numbers are those of the page. `docs/portfolio.md` asks many lines at once.

use std::fs;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use ready20k::core::bank::Bank;
use ready20k::core::date::Date;
use ready20k::core::report::report;
use ready20k::outputs::score_line;
use ready20k::{catalogue, exchange};

fn main() -> ExitCode {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if paths.is_empty() {
        eprintln!("Usage: score FILE|FOLDER…   (files that end in .ready20k.json)");
        return ExitCode::FAILURE;
    }
    match score(&paths) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(bad) => {
            eprintln!("Not read: {bad}");
            ExitCode::FAILURE
        }
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

/// Scores all files; how many could not be read.
fn score(paths: &[PathBuf]) -> Result<usize, String> {
    let bank = catalogue::bank()?;
    let today = today();
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut bad = 0;
    let mut files = Vec::new();
    for path in paths {
        if let Err(reason) = gather(path, &mut files) {
            eprintln!("{reason}");
            bad += 1;
        }
    }
    for file in &files {
        match lines(&bank, file, today) {
            Ok(lines) => {
                let written = out.write_all(lines.as_bytes());
                written.map_err(|error| format!("standard output: {error}"))?;
            }
            Err(reason) => {
                eprintln!("{reason}");
                bad += 1;
            }
        }
    }
    let flushed = out.flush();
    flushed.map_err(|error| format!("standard output: {error}"))?;
    Ok(bad)
}

/// A file, or all files of a folder in the order of their names.
fn gather(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let read = |error: std::io::Error| format!("{}: {error}", path.display());
    let entries = fs::read_dir(path).map_err(read)?;
    let mut within = Vec::new();
    for entry in entries {
        within.push(entry.map_err(read)?.path());
    }
    within.sort();
    let is_json = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "json");
    within.retain(|path| path.is_dir() || is_json(path));
    within.iter().try_for_each(|path| gather(path, files))
}

/// A line for each assessment of a file.
fn lines(bank: &Bank, file: &Path, today: Date) -> Result<String, String> {
    let name = file.display();
    let bytes = fs::read(file).map_err(|error| format!("{name}: {error}"))?;
    let read = exchange::import(&String::from_utf8_lossy(&bytes))
        .map_err(|problem| format!("{name}: {}", ready20k::shown::import_problem(&problem)))?;
    let mut lines = String::new();
    for assessment in &read.assessments {
        let line = score_line(bank, assessment, &report(bank, assessment, today));
        lines.push_str(&line.to_string());
        lines.push('\n');
    }
    Ok(lines)
}

fn today() -> Date {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Date::from_unix_millis(now.as_secs_f64() * 1000.0)
}
