//! Scores export files: one JSON line per assessment.
//!
//! `cargo run --release --example score -- FILE…`; a file that cannot be read
//! ends it with exit code 1 and the reason on stderr. The numbers are those of
//! the page: readiness and conformity with one decimal, scores unrounded.

use std::io::Write as _;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use ready20k::core::assessment::Assessment;
use ready20k::core::bank::Bank;
use ready20k::core::date::Date;
use ready20k::core::report::{LensResult, Report, SubClauseResult, report, shown};
use ready20k::core::scoring::Level;
use ready20k::core::standard::Attribute;
use ready20k::{catalogue, exchange};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        eprintln!("Usage: score FILE…   (files that end in .ready20k.json)");
        return ExitCode::FAILURE;
    }
    match score_files(&files) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn score_files(files: &[String]) -> Result<(), String> {
    let bank = catalogue::bank()?;
    let mut out = std::io::stdout().lock();
    for file in files {
        let bytes = std::fs::read(file).map_err(|error| format!("{file}: {error}"))?;
        let text = String::from_utf8_lossy(&bytes);
        let read = exchange::import(&text)
            .map_err(|problem| format!("{file}: {}", ready20k::shown::import_problem(&problem)))?;
        for assessment in &read.assessments {
            let line = line(&bank, assessment, &report(&bank, assessment, today()));
            writeln!(out, "{line}").map_err(|error| format!("standard output: {error}"))?;
        }
    }
    Ok(())
}

fn today() -> Date {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Date::from_unix_millis(now.as_secs_f64() * 1000.0)
}

fn line(bank: &Bank, assessment: &Assessment, report: &Report) -> Value {
    let basis = report.basis;
    json!({
        "name": assessment.profile.organisation,
        "readiness": report.readiness.map(shown),
        "readiness_evidenced": report.readiness_evidenced.map(shown),
        "conformity": shown(report.conformity.percent()),
        "basis": {
            "sub_clauses_answered": report.sub_clauses_answered,
            "sub_clauses": report.sub_clauses.len(),
            "questions_asked": basis.asked,
            "questions_answered": basis.answered,
            "dont_know": basis.unknown,
            "unclear": basis.unclear,
            "dont_know_percent": shown(basis.unknown_percent()),
        },
        "verdict": report.verdict.outlook.key(),
        "stage_1_against": report.verdict.stage_one.iter().map(ready20k::shown::reason).collect::<Vec<_>>(),
        "stage_2_against": report.verdict.stage_two.iter().map(ready20k::shown::reason).collect::<Vec<_>>(),
        "minors": report.verdict.minors.iter().map(|one| one.number()).collect::<Vec<_>>(),
        "met": report.conformity.met,
        "ungraded": report.conformity.ungraded,
        "clauses": report.clauses.iter().map(|(clause, result)| lens(&clause.number().to_string(), result)).collect::<Vec<_>>(),
        "themes": report.themes.iter().map(|(theme, result)| lens(theme.key(), result)).collect::<Vec<_>>(),
        "modules": report.modules.iter().map(|(module, result)| lens(module.key(), result)).collect::<Vec<_>>(),
        "sub_clauses": report.sub_clauses.iter().map(|result| sub_clause(bank, result)).collect::<Vec<_>>(),
    })
}

fn lens(name: &str, result: &LensResult) -> Value {
    json!({
        "name": name,
        "readiness": result.readiness.map(shown),
        "score": result.score,
        "rating": result.rating(),
        "answered": result.counts.answered,
        "asked": result.counts.asked,
    })
}

fn sub_clause(bank: &Bank, result: &SubClauseResult) -> Value {
    let attributes: serde_json::Map<String, Value> = Attribute::ALL
        .into_iter()
        .map(|attribute| (attribute, result.attribute(attribute)))
        .filter(|(_, found)| found.asked > 0)
        .map(|(attribute, found)| {
            let value = json!({
                "score": found.score,
                "rating": found.rating(),
                "answered": found.answered,
                "asked": found.asked,
            });
            (attribute.number().to_owned(), value)
        })
        .collect();
    json!({
        "number": result.sub_clause.number(),
        "title": bank.sub_clause(result.sub_clause).map(|info| &info.title),
        "score": result.score,
        "rating": result.rating(),
        "readiness": result.readiness.map(shown),
        "conformity": result.conformity.key(),
        "evidence": result.evidence.key(),
        "level": result.level.map(Level::number),
        "attributes": attributes,
        "reliability": result.reliability.map(|found| json!({
            "variation_percent": shown(found.variation),
            "class": found.class.key(),
        })),
        "answered": result.counts.answered,
        "asked": result.counts.asked,
        "target": result.target,
        "priority": shown(result.priority.score),
    })
}
