//! Nothing is lost, nothing runs, and every number is the report's or the plan's.

use std::collections::HashSet;

use ready20k::core::assessment::planning::ActionState;
use ready20k::core::currency::Currency;
use ready20k::core::id::ActionId;
use ready20k::core::plan::{PlanState, hours_left};
use ready20k::core::report::shown;
use ready20k::core::week::WorkingWeek;
use ready20k::outputs::csv::{self, Start};
use ready20k::outputs::sheet::{Cell, Kind};
use ready20k::outputs::{Layout, NotMade, Output, Source, Table, as_text, ics, project};
use ready20k::shown::board::ranked;

use crate::support::world;

/// Every file that can be made.
pub(crate) fn outputs() -> Vec<Output> {
    let mut all = vec![
        Output::Html,
        Output::Board,
        Output::Word,
        Output::Slides,
        Output::Calendar,
        Output::Project,
        Output::Workbook,
        Output::TaskBook(Layout::CisoAssistant),
        Output::Framework,
    ];
    for start in [Start::Marked, Start::Plain] {
        all.extend(Table::ALL.map(|table| Output::Csv(table, start)));
        all.extend(Layout::CSV.map(|layout| Output::Tasks(layout, start)));
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
    assert_eq!(names.len(), 9 + Table::ALL.len() + Layout::CSV.len());
}

#[test]
fn without_a_plan_there_is_no_plan_to_share() {
    let source = Source {
        plan: &PlanState::Making,
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
    let plan = &world().there().planned.plan;
    for (row, one) in plan.activities.iter().enumerate() {
        assert_eq!(
            number(Table::Actions, row, "Own hours"),
            shown(one.own_hours())
        );
        assert_eq!(number(Table::Actions, row, "Euros"), shown(one.euros));
    }
    let (_, sums) = project::write(&source, world().there());
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
    let done = world().assessment.plan.actions.iter();
    let is_planned = |id: &ActionId| {
        let mut all = plan.activities.iter();
        all.any(|one| one.work.action() == Some(id))
    };
    let done = done.filter(|(id, said)| said.state == ActionState::Done && !is_planned(id));
    let tasks = plan.activities.len() + plan.phases.len() + done.count();
    assert_eq!(sums.tasks, tasks);
    // No list of tasks leaves hours out.
    for layout in Layout::CSV.into_iter().chain([Layout::CisoAssistant]) {
        let rows = layout.rows(&source);
        for (column, unit) in [
            ("Hours", 1.0),
            ("Original Estimate", 3_600.0),
            ("person_days", 0.125),
        ] {
            let is_it = |cell: &Cell| *cell == Cell::name(column);
            let Some(place) = rows[0].iter().position(is_it) else {
                continue;
            };
            let hours: f64 = rows[1..]
                .iter()
                .map(|row| match &row[place] {
                    Cell::Number(number) => *number / unit,
                    _ => 0.0,
                })
                .sum();
            // Each is rounded to a tenth.
            let most = 0.05 / unit * rows.len() as f64;
            let all = plan.totals.own_hours();
            assert!((hours - all).abs() <= most, "{layout:?} {hours} {all}");
        }
    }
}

#[test]
fn the_calendar_has_stable_days_and_names() {
    let events = ics::read(&text(Output::Calendar)).unwrap();
    let mut uids: Vec<_> = events.iter().map(|event| &event.uid).collect();
    uids.sort();
    uids.dedup();
    assert_eq!(uids.len(), events.len());
    for one in &world().there().planned.plan.activities {
        let days = |event: &&ics::Event| (event.first, event.last) == (one.start, one.finish);
        let is_there = events.iter().any(|event| days(&event));
        let is_done = one.work.action().is_some_and(|id| {
            let said = world().assessment.plan.actions.get(id);
            said.is_some_and(|said| said.state == ActionState::Done)
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

fn unspaced(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn every_file_names_the_currency_and_the_week_of_the_assessment() {
    let mut assessment = world().assessment.clone();
    assessment.plan.options.currency = Currency::Sek;
    assessment.plan.options.working_week = WorkingWeek::SundayToThursday;
    let source = Source {
        assessment: &assessment,
        ..world().source()
    };
    let text = |output: Output| String::from_utf8(output.make(&source).unwrap().bytes).unwrap();
    let check = |text: &str, named: &str| {
        assert!(text.contains(named), "{named}");
        assert!(!text.contains('€') && !text.contains("Euros"));
    };
    let phases = Output::Csv(Table::Phases, Start::Plain);
    check(&text(phases), "SEK");
    check(&text(Output::Html), "SEK\u{a0}");
    check(&text(Output::Project), "<CurrencyCode>SEK</CurrencyCode>");
    let friday = "<DayType>6</DayType><DayWorking>0</DayWorking>";
    assert!(unspaced(&text(Output::Project)).contains(friday));
    check(
        &text(Output::Tasks(Layout::GitLab, Start::Plain)),
        "SEK\u{a0}",
    );
    assert!(Output::Workbook.make(&source).is_ok());
    // Euros again, whatever was written before.
    let euros = Output::Project.make(&world().source()).unwrap();
    let euros = String::from_utf8(euros.bytes).unwrap();
    assert!(euros.contains("<CurrencyCode>EUR</CurrencyCode>"));
}
