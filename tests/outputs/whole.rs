//! Nothing is lost, nothing runs, and every number is the report's or the plan's.

use std::collections::HashSet;

use ready20k::core::plan::hours_left;
use ready20k::core::report::shown;
use ready20k::outputs::csv::{self, Start};
use ready20k::outputs::sheet::{Cell, Kind};
use ready20k::outputs::xml::held;
use ready20k::outputs::{Layout, NotMade, Output, Source, Table, as_text, ics, project};
use ready20k::shown::board::ranked;

use crate::support::{HOSTILE, SCRIPTS, world};

fn outputs() -> Vec<Output> {
    let mut all = vec![Output::Calendar, Output::Project, Output::Workbook];
    for start in [Start::Marked, Start::Plain] {
        all.extend(Table::ALL.map(|table| Output::Csv(table, start)));
        all.extend(Layout::ALL.map(|layout| Output::Tasks(layout, start)));
    }
    all
}

fn text(output: Output) -> String {
    String::from_utf8(output.make(&world().source()).unwrap().bytes).unwrap()
}

#[test]
fn every_file_is_made_and_reads_back() {
    let mut names = Vec::new();
    for output in outputs() {
        let made = output.make(&world().source()).unwrap();
        assert!(!made.bytes.is_empty());
        assert!(
            !made.name.contains(['/', '\\', '<', '\u{b}']),
            "{}",
            made.name
        );
        assert_eq!(made, output.make(&world().source()).unwrap());
        names.push(made.name);
    }
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 3 + Table::ALL.len() + Layout::ALL.len());
}

#[test]
fn without_a_plan_there_is_no_plan_to_share() {
    let source = Source {
        plan: None,
        ..world().source()
    };
    assert_eq!(Output::Project.make(&source), Err(NotMade::NoPlan));
    for table in Table::ALL {
        assert!(Output::Csv(table, Start::Plain).make(&source).is_ok());
    }
}

#[test]
fn tables_have_a_cell_for_each_column_and_no_name_twice() {
    for table in Table::ALL {
        let sheet = table.sheet(&world().source());
        let mut names: Vec<_> = sheet.columns.iter().map(|column| column.name).collect();
        for row in &sheet.rows {
            assert_eq!(row.len(), names.len(), "{table:?}");
            for (cell, column) in row.iter().zip(&sheet.columns) {
                if let (Cell::Text(text), Kind::Choice(names)) = (cell, &column.kind) {
                    assert!(names.contains(&text.as_str()), "{text}");
                }
            }
        }
        assert!(!sheet.rows.is_empty(), "{table:?}");
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), sheet.columns.len(), "{table:?}");
        let ids: Vec<_> = sheet.rows.iter().map(|row| row[0].text()).collect();
        let mut apart = ids.clone();
        apart.sort();
        apart.dedup();
        assert_eq!(apart.len(), ids.len(), "{table:?}");
        assert!(sheet.name.chars().count() <= 31);
    }
}

#[test]
fn no_cell_runs_as_a_formula() {
    let runs = |cell: &str| {
        cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err()
    };
    for output in outputs() {
        if let Output::Csv(..) | Output::Tasks(..) = output {
            for row in csv::read(&text(output)).unwrap() {
                for cell in row {
                    assert!(!runs(&cell), "{output:?}: {cell}");
                }
            }
        }
    }
}

#[test]
fn notes_of_all_scripts_arrive_unharmed() {
    let answers = text(Output::Csv(Table::Answers, Start::Plain));
    let cells: Vec<String> = csv::read(&answers).unwrap().into_iter().flatten().collect();
    let all = SCRIPTS.iter().chain(&HOSTILE);
    for words in all {
        assert!(cells.contains(&csv::safe(words)), "{words:?}");
    }
    // Formats without control characters show them by their signs.
    let events = ics::read(&text(Output::Calendar)).unwrap();
    let about: String = events.iter().map(|event| event.about.as_str()).collect();
    let tasks = text(Output::Project);
    let read = roxmltree::Document::parse(&tasks).unwrap();
    let notes: String = read
        .descendants()
        .filter(|node| node.has_tag_name(("http://schemas.microsoft.com/project", "Notes")))
        .filter_map(|node| node.text())
        .collect();
    for words in SCRIPTS.iter().chain(&HOSTILE) {
        let words = words.trim();
        let shown = held(words);
        assert!(notes.contains(&*shown), "{words:?}");
        let shown = shown.replace("\r\n", "\n").replace('\r', "\n");
        assert!(about.contains(&shown), "{words:?}");
    }
}

#[test]
fn every_number_is_the_reports_or_the_plans() {
    let source = world().source();
    let report = source.report;
    let number = |table: Table, row: usize, column: &str| {
        let sheet = table.sheet(&source);
        let place = sheet.columns.iter().position(|one| one.name == column);
        match sheet.rows[row][place.unwrap()] {
            Cell::Number(number) => number,
            _ => panic!("{table:?} {row} {column}"),
        }
    };
    let left = hours_left(source.bank, source.assessment, source.today);
    for (row, hours) in left.iter().enumerate() {
        assert_eq!(
            number(Table::Scores, row, "Hours left to do"),
            shown(*hours)
        );
    }
    for (row, gap) in ranked(report).into_iter().enumerate() {
        assert_eq!(
            number(Table::Gaps, row, "Priority"),
            shown(gap.priority.score)
        );
    }
    let plan = &world().there.planned.plan;
    for (row, one) in plan.activities.iter().enumerate() {
        assert_eq!(
            number(Table::Actions, row, "Own hours"),
            shown(one.own_hours())
        );
        assert_eq!(number(Table::Actions, row, "Euros"), shown(one.euros));
    }
    let (_, sums) = project::write(&source, &world().there);
    let bought = plan.totals.bought_hours;
    let hours = sums.minutes as f64 / 60.0 - bought;
    // Each assignment is rounded to a minute.
    let most = sums.assignments as f64 / 120.0;
    assert!((hours - plan.totals.own_hours()).abs() <= most, "{hours}");
    let links: usize = plan
        .activities
        .iter()
        .map(|one| one.after.iter().collect::<HashSet<_>>().len())
        .sum();
    assert_eq!(sums.links, links);
    assert_eq!(sums.tasks, plan.activities.len() + plan.phases.len());
}

#[test]
fn the_calendar_has_stable_days_and_names() {
    let events = ics::read(&text(Output::Calendar)).unwrap();
    let mut uids: Vec<_> = events.iter().map(|event| &event.uid).collect();
    uids.sort();
    uids.dedup();
    assert_eq!(uids.len(), events.len());
    for one in &world().there.planned.plan.activities {
        let days = |event: &&ics::Event| (event.first, event.last) == (one.start, one.finish);
        let is_there = events.iter().any(|event| days(&event));
        let is_done = one.work.action().is_some_and(|id| {
            let said = world().assessment.plan.actions.get(id);
            said.is_some_and(|said| {
                said.state == ready20k::core::assessment::planning::ActionState::Done
            })
        });
        assert!(is_there || is_done || one.finish < one.start, "{one:?}");
    }
}

#[test]
fn the_summary_says_what_the_page_says() {
    let text = as_text(&world().source());
    let counts = world().report.conformity;
    assert!(
        text.contains(&format!("Sub-clauses met: {} of 44", counts.met)),
        "{text}"
    );
    assert!(text.lines().count() >= 12, "{text}");
    assert!(
        text.ends_with("only a certification body can certify."),
        "{text}"
    );
}
