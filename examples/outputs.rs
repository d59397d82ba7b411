//! Writes every file that can be shared into a folder: of an export file, or of the
//! example organisation.
//!
//! `cargo run --example outputs -- FOLDER [FILE.ready20k.json]`
//!
//! Beside them, `expected.json` says what they hold, for readers that share no code with
//! this program (`make outputs`).
//!
//! `cargo run --example outputs -- back WORKBOOK.xlsx` prints what a workbook that came
//! back would change.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use ready20k::core::assessment::Assessment;
use ready20k::core::assessment::planning::ActionState;
use ready20k::core::date::Date;
use ready20k::core::plan::simulation::simulate;
use ready20k::core::plan::{Effort, Plan, PlanState, SEED, Stage, There, plan_input, solve};
use ready20k::core::report::report;
use ready20k::outputs::csv::Start;
use ready20k::outputs::sheet::Cell;
use ready20k::outputs::workbook::{Refused, read_back};
use ready20k::outputs::{Layout, Output, Source, Table, share_link, workbook_problem};
use ready20k::{catalogue, exchange};

/// Runs of the simulation.
const RUNS: u32 = 500;
const EXAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/src/catalogue/en/demos/it-provider.json"
);

fn main() -> Result<(), String> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("which folder?")?;
    if folder == "back" {
        return back(&arguments.next().ok_or("which workbook?")?);
    }
    let file = arguments.next().unwrap_or_else(|| EXAMPLE.to_owned());
    let text = fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
    let read = exchange::import(&text).map_err(|problem| format!("{file}: {problem:?}"))?;
    let first = read.assessments.into_iter().next();
    write(Path::new(&folder), &first.ok_or("no assessment")?)
}

fn back(file: &str) -> Result<(), String> {
    let bytes = fs::read(file).map_err(|error| format!("{file}: {error}"))?;
    let today = Date::from_ymd(2026, 11, 27).ok_or("no day")?;
    let read = read_back(&bytes, &catalogue::bank()?, today);
    let returned = read.map_err(|problem| workbook_problem(&problem))?;
    let changes: Vec<_> = returned
        .changes
        .iter()
        .map(|one| serde_json::json!({ "id": one.id, "before": one.before, "after": one.after }))
        .collect();
    let places = |of: &[Refused]| -> Vec<_> {
        let place = |one: &Refused| serde_json::json!([one.place, one.text]);
        of.iter().map(place).collect()
    };
    let told = serde_json::json!({
        "changes": changes,
        "refused": places(&returned.refused),
        "ignored": places(&returned.ignored),
    });
    println!("{told}");
    Ok(())
}

fn write(folder: &Path, assessment: &Assessment) -> Result<(), String> {
    let bank = catalogue::bank()?;
    let guide = catalogue::guide()?;
    let today = Date::from_ymd(2026, 11, 27).ok_or("no day")?;
    let report = report(&bank, assessment, today);
    let there = plan_input(&bank, assessment, &report, today)
        .and_then(|input| {
            let runner = solve(input.clone(), Effort::QUICK, SEED)?;
            let plan = Plan::of_runner(&runner).ok_or_else(Vec::new)?;
            let found = runner.found().ok_or_else(Vec::new)?;
            let simulation = simulate(&input, runner.compiled(), &found, RUNS, SEED);
            let simulation = simulation.ok_or_else(Vec::new)?;
            Ok(There {
                simulation: Some(Arc::new(simulation)),
                ..There::new(Arc::new(input), plan, Stage::Known)
            })
        })
        .map_err(|problems| format!("{problems:?}"))?;
    let plan = PlanState::There(there.clone());
    let source = Source {
        bank: &bank,
        guide: Some(&guide),
        assessment,
        report: &report,
        plan: &plan,
        today,
        offered_by: None,
    };
    fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    let save = |name: &str, bytes: &[u8]| {
        fs::write(folder.join(name), bytes).map_err(|error| format!("{name}: {error}"))
    };
    let mut outputs = vec![
        ("workbook.xlsx".to_owned(), Output::Workbook),
        ("plan.ics".to_owned(), Output::Calendar),
        ("plan.xml".to_owned(), Output::Project),
        (
            "controls.xlsx".to_owned(),
            Output::TaskBook(Layout::CisoAssistant),
        ),
        ("framework.xlsx".to_owned(), Output::Framework),
        ("report.html".to_owned(), Output::Html),
        ("board.html".to_owned(), Output::Board),
        ("report.docx".to_owned(), Output::Word),
        ("slides.pptx".to_owned(), Output::Slides),
    ];
    for table in Table::ALL {
        let name = format!("{}.csv", table.key());
        outputs.push((name, Output::Csv(table, Start::Marked)));
    }
    for layout in Layout::CSV {
        let name = format!("tasks-{}.csv", layout.key());
        outputs.push((name, Output::Tasks(layout, Start::Plain)));
    }
    for (name, output) in outputs {
        let made = output
            .make(&source)
            .map_err(|why| format!("{name}: {why:?}"))?;
        save(&name, &made.bytes)?;
    }
    let link = share_link::write(assessment, "2026-11-27T00:00:00Z").ok_or("no link")?;
    save("link.txt", link.as_bytes())?;
    let plan = &there.planned.plan;
    let cell = |cell: &Cell| match cell {
        Cell::Empty => serde_json::Value::Null,
        Cell::Text(text) => text.as_str().into(),
        Cell::Number(number) => (*number).into(),
        Cell::Date(date) => serde_json::json!({ "day": date.to_string() }),
    };
    let tables = Table::ALL.map(|table| {
        let sheet = table.sheet(&source);
        let rows: Vec<Vec<_>> = sheet
            .rows
            .iter()
            .map(|row| row.iter().map(cell).collect())
            .collect();
        let columns: Vec<_> = sheet.columns.iter().map(|column| column.name).collect();
        serde_json::json!({
            "key": table.key(), "name": sheet.name, "columns": columns, "rows": rows,
        })
    });
    let activities: Vec<_> = plan
        .activities
        .iter()
        .map(|one| {
            let said = one.work.action();
            let said = said.and_then(|id| assessment.plan.actions.get(id));
            let doing = said.filter(|said| said.state == ActionState::Doing);
            serde_json::json!({
                "percent": doing.map_or(0, |said| said.progress),
                "start": one.start.to_string(),
                "finish": one.finish.to_string(),
                "weeks": one.finish_week - one.start_week,
                "hours": one.own_hours() + one.bought_hours,
                "after": one.after,
            })
        })
        .collect();
    let expected = serde_json::json!({
        "tables": tables, "activities": activities, "phases": plan.phases.len(),
        "own_hours": plan.totals.own_hours(), "euros": plan.totals.euros,
        "likely": there.simulation.as_ref().map(|one| one.date_80.to_string()),
        "questions": bank.questions().len(),
    });
    save("expected.json", expected.to_string().as_bytes())
}
