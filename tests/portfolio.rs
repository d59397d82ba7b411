//! Many assessments side by side: their numbers are those of the report wherever they are
//! written, and nothing of people's words leaves with what is made anonymous.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use ready20k::core::assessment::{AnswerValue, Assessment, Depth};
use ready20k::core::bank::Bank;
use ready20k::core::date::Date;
use ready20k::core::id::{AssessmentId, IndustryId};
use ready20k::core::plan::PlanState;
use ready20k::core::portfolio::{Member, Portfolio, rank, spread};
use ready20k::core::report::{Report, report, shown};
use ready20k::outputs::portfolio::{Anonymous, Form};
use ready20k::outputs::sheet::Cell;
use ready20k::outputs::{Source, Table, csv, score_line};
use ready20k::{catalogue, exchange};
use serde_json::Value;

fn bank() -> &'static Bank {
    static BANK: OnceLock<Bank> = OnceLock::new();
    BANK.get_or_init(|| catalogue::bank().unwrap())
}

fn today() -> Date {
    Date::from_ymd(2026, 11, 27).unwrap()
}

/// The seven examples.
fn examples() -> Vec<Assessment> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalogue/en/demos");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let read = |file| exchange::import(&fs::read_to_string(file).unwrap()).unwrap();
    files
        .into_iter()
        .flat_map(|file| read(file).assessments)
        .collect()
}

fn reported(one: &Assessment) -> (Report, Member) {
    let report = report(bank(), one, today());
    let member = Member::new(bank(), one, &report, None);
    (report, member)
}

#[test]
fn numbers_are_the_same_wherever_they_are_written() {
    for one in examples() {
        let (report, member) = reported(&one);
        let line = score_line(bank(), &one, &report);
        let anonymous = serde_json::to_value(Anonymous::new(bank(), &member)).unwrap();
        // What both name, they say alike.
        for (name, value) in anonymous.as_object().unwrap() {
            let same = match name.as_str() {
                "month" => line["changed"]
                    .as_str()
                    .unwrap()
                    .starts_with(value.as_str().unwrap()),
                "questions_asked" | "questions_answered" => true,
                "clauses" | "themes" => alike(value, &line[name], &["name", "readiness"]),
                "sub_clauses" => alike(
                    value,
                    &line[name],
                    &["number", "readiness", "conformity", "level"],
                ),
                _ => *value == line[name],
            };
            assert!(same, "{name}: {value} and {}", line[name]);
        }
        assert_eq!(
            line["readiness"],
            serde_json::json!(report.readiness.map(shown))
        );
        assert_eq!(member.readiness, report.readiness);
        // And so does the workbook.
        let source = Source {
            bank: bank(),
            guide: None,
            assessment: &one,
            report: &report,
            plan: &PlanState::Nothing,
            today: today(),
            offered_by: None,
        };
        let sheet = Table::Scores.sheet(&source);
        let column = |name: &str| {
            let mut columns = sheet.columns.iter();
            columns.position(|column| column.name == name).unwrap()
        };
        let (readiness, level) = (column("Readiness"), column("Capability level"));
        for (row, stood) in sheet.rows.iter().zip(&member.sub_clauses) {
            assert_eq!(row[readiness], Cell::maybe(stood.readiness));
            let number = stood
                .level
                .map_or(Cell::Empty, |level| Cell::count(level.into()));
            assert_eq!(row[level], number);
        }
    }
}

/// Whether lists of objects agree in some of their members.
fn alike(of: &Value, line: &Value, names: &[&str]) -> bool {
    let (of, line) = (of.as_array().unwrap(), line.as_array().unwrap());
    let same = |(one, other): (&Value, &Value)| names.iter().all(|name| one[*name] == other[*name]);
    of.len() == line.len() && of.iter().zip(line).all(same)
}

/// Puts a word into every text of a file that may be anybody's: all but what the file's
/// format and the catalogue have names for.
fn name_everything(value: &mut Value, known: &dyn Fn(&str) -> bool) {
    match value {
        Value::String(text) if !known(text) => *text = "Grünspan & Söhne".to_owned(),
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| name_everything(item, known)),
        Value::Object(members) => {
            members
                .values_mut()
                .for_each(|member| name_everything(member, known));
        }
        _ => {}
    }
}

#[test]
fn nothing_of_peoples_words_is_left() {
    let text = fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/src/catalogue/en/demos/it-provider.json"
    ));
    let mut file: Value = serde_json::from_str(&text.unwrap()).unwrap();
    // Names of the format and dates are short and have no capital letter.
    let is_name = |text: &str| {
        let of_names = |letter: char| {
            letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-.:TZ".contains(letter)
        };
        text.chars().all(of_names)
    };
    name_everything(&mut file, &is_name);
    let mut one = exchange::import(&file.to_string())
        .unwrap()
        .assessments
        .remove(0);
    assert_eq!(one.profile.organisation, "Grünspan & Söhne");
    // What has the shape of a name and is none.
    one.id = AssessmentId::new("grünspan-secret");
    one.profile.industry = Some(IndustryId::new("grünspan-secret"));
    one.profile.staff = Some(237);
    let (_, member) = reported(&one);
    let members = [member];
    for form in [Form::Lines, Form::Csv] {
        let file = form.write(bank(), &members).unwrap();
        for word in ["ünspan", "Söhne", "secret", "237", "2026-11-", "http", "@"] {
            assert!(!file.contains(word), "{form:?} holds {word}: {file}");
        }
        assert!(file.contains("51-250"), "{file}");
    }
}

#[test]
fn a_row_and_a_line_for_each_in_an_order_that_tells_nothing() {
    let members: Vec<Member> = examples().iter().map(|one| reported(one).1).collect();
    let mut turned = members.clone();
    turned.reverse();
    for form in [Form::Lines, Form::Csv] {
        let file = form.write(bank(), &members).unwrap();
        assert_eq!(form.write(bank(), &turned).unwrap(), file);
    }
    let rows = csv::read(&Form::Csv.write(bank(), &members).unwrap()).unwrap();
    assert_eq!(rows.len(), members.len() + 1);
    assert!(rows.iter().all(|row| row.len() == 16 + 7 + 4 + 3 * 44));
    let lines = Form::Lines.write(bank(), &members).unwrap();
    let lines: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let of_lines: Vec<String> = lines
        .iter()
        .map(|line| line["readiness"].to_string())
        .collect();
    let of_rows: Vec<&str> = rows[1..].iter().map(|row| row[6].as_str()).collect();
    let as_number = |text: &str| text.parse::<f64>().unwrap();
    assert!(
        of_lines
            .iter()
            .map(|one| as_number(one))
            .eq(of_rows.iter().map(|one| as_number(one)))
    );
}

#[test]
fn examples_are_distributed_and_ranked() {
    let mut portfolio = Portfolio::default();
    for one in examples() {
        portfolio.add(reported(&one).1);
    }
    let members = portfolio.members();
    assert_eq!((members.len(), portfolio.repeats()), (7, &[][..]));
    let numbers = || members.iter().filter_map(|one| one.readiness);
    let found = spread(numbers()).unwrap();
    let best = rank(numbers(), found.most).unwrap();
    assert_eq!((best.lower, best.others), (6, 6));
    assert_eq!(rank(numbers().take(4), found.most), None);
}

#[test]
fn a_thousand_are_scored_within_the_time_that_they_may_take() {
    let mut one = Assessment::new(AssessmentId::new("full"), today());
    one.depth.general = Depth::Full;
    for (question, value) in bank()
        .questions()
        .iter()
        .zip(AnswerValue::ALL.into_iter().cycle())
    {
        let answer = one.answers.entry(question.id.clone()).or_default();
        answer.value = Some(value);
    }
    let text = exchange::export(&[one], "2026-11-27T00:00:00Z", Vec::new()).unwrap();
    let started = std::time::Instant::now();
    let count: u32 = 20;
    for _ in 0..count {
        let read = exchange::import(&text).unwrap();
        reported(&read.assessments[0]);
    }
    let each = started.elapsed() / count;
    // Unoptimised code on a busy machine; `docs/portfolio.md` has what a browser took.
    assert!(each.as_millis() < 500, "{each:?}");
}

#[test]
fn the_page_shows_the_numbers_of_the_report() {
    use ready20k::messages::number;
    use ready20k::shown::listing::Cell;
    use ready20k::shown::portfolio::{choices, furthest_behind, rows};
    let all: Vec<_> = examples().iter().map(reported).collect();
    let members: Vec<Member> = all.iter().map(|(_, member)| member.clone()).collect();
    for (row, (report, member)) in rows(bank(), &members).iter().zip(&all) {
        let words = |place: usize| match &row.cells[place] {
            Cell::Words(words) | Cell::Ranked { words, .. } => words.as_str(),
            other => panic!("{other:?}"),
        };
        assert_eq!(words(0), member.organisation);
        assert_eq!(words(1), number(report.readiness));
        assert_eq!(words(2), number(Some(report.conformity.percent())));
        assert_eq!(words(3), number(report.capability()));
        assert_eq!(words(4), report.conformity.major.to_string());
        assert_eq!(words(5), report.conformity.minor.to_string());
    }
    // All seven industries are there, in as many choices; all were asked in full.
    let [industries, sizes, depths, verdicts] = choices(bank(), &members);
    assert_eq!((industries.len(), depths.len()), (7, 0));
    assert!(
        sizes.len() > 1 && verdicts.len() > 1,
        "{sizes:?} {verdicts:?}"
    );
    let said = furthest_behind(&members);
    assert!(said.starts_with("Half of the 7 are below "), "{said}");
    assert_eq!(furthest_behind(&[]), "No clause is answered yet");
}
