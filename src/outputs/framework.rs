//! All questions as a framework of CISO Assistant: the sheets and columns of its second
//! format for libraries. Its words for columns are facts; everything in them is ours.

use super::sheet::Cell;
use super::workbook::Plain;
use crate::core::assessment::AnswerValue;
use crate::core::bank::{Bank, Edition, Question, Scale};
use crate::core::questionnaire::Group;
use crate::core::standard::Clause;
use crate::messages::{answer_on, fill, t};
use crate::shown::{area_name, group_name};

/// What others call the framework by; new editions of the questions keep it.
const ID: &str = "ready20k-iso-20000-1";
/// Counts up when the questions change.
const VERSION: f64 = 1.0;
/// The two scales of answers, by the names that the sheets have for them.
const SCALES: [(Scale, &str); 2] = [
    (Scale::Frequency, "frequency"),
    (Scale::Existence, "existence"),
];

/// The sheets: what the library and the framework are, the questions below their clauses,
/// and the answers to choose from.
pub(super) fn sheets(bank: &Bank) -> Vec<Plain> {
    let sheet = |name: &str, rows| (name.to_owned(), rows);
    vec![
        sheet("library_meta", library(bank)),
        sheet("framework_meta", framework()),
        sheet("framework_content", content(bank)),
        sheet(
            "answers_meta",
            pairs(&[("type", "answers"), ("name", "answers")]),
        ),
        sheet("answers_content", answers()),
    ]
}

fn pairs(of: &[(&str, &str)]) -> Vec<Vec<Cell>> {
    let row = |(key, value): &(&str, &str)| vec![Cell::words(*key), Cell::words(*value)];
    of.iter().map(row).collect()
}

fn library(bank: &Bank) -> Vec<Vec<Cell>> {
    let edition = bank.edition_in_force().map(Edition::cited);
    let about = fill(
        "framework.about",
        &[("edition", &edition.unwrap_or_default())],
    );
    let mut rows = pairs(&[
        ("type", "library"),
        ("urn", &format!("urn:ready20k:risk:library:{ID}")),
        ("locale", "en"),
        ("ref_id", ID),
        ("name", t("framework.name")),
        ("description", &about),
        ("copyright", t("framework.licence")),
        ("provider", "Ready20k"),
        ("packager", "ready20k"),
    ]);
    rows.push(vec![Cell::words("version"), Cell::Number(VERSION)]);
    rows
}

fn framework() -> Vec<Vec<Cell>> {
    pairs(&[
        ("type", "framework"),
        ("base_urn", &format!("urn:ready20k:risk:req_node:{ID}")),
        ("urn", &format!("urn:ready20k:risk:framework:{ID}")),
        ("ref_id", ID),
        ("name", t("framework.name")),
        ("description", t("summary.disclaimer")),
        ("answers_definition", "answers"),
    ])
}

/// The clauses, below each its sub-clauses with their questions; then what goes beyond
/// the clauses.
fn content(bank: &Bank) -> Vec<Vec<Cell>> {
    let columns = [
        "assessable",
        "depth",
        "ref_id",
        "name",
        "description",
        "typical_evidence",
        "questions",
        "answer",
    ];
    let mut rows = vec![columns.map(Cell::words).into()];
    let head = |id: String, name: &str| {
        let empty = || Cell::Empty;
        let first = [
            empty(),
            Cell::Number(1.0),
            Cell::words(id),
            Cell::words(name),
        ];
        first
            .into_iter()
            .chain([empty(), empty(), empty(), empty()])
            .collect()
    };
    for clause in Clause::ALL {
        let name = group_name(bank, Group::Clause(clause));
        let number = clause.number().to_string();
        let bare = name.strip_prefix(&number).unwrap_or(&name).trim();
        rows.push(head(number, bare));
        for one in clause.sub_clauses() {
            rows.extend(assessable(bank, &one.to_string(), &|asked| {
                asked.area.sub_clause() == Some(one)
            }));
        }
    }
    let beyond = t("framework.beyond");
    rows.push(head("+".to_owned(), beyond));
    let mut seen: Vec<String> = Vec::new();
    for question in bank.questions() {
        let name = area_name(bank, question.area);
        if question.area.sub_clause().is_none() && !seen.contains(&name) {
            let id = format!("+{}", seen.len() + 1);
            rows.extend(assessable(bank, &id, &|asked| {
                asked.area.sub_clause().is_none() && area_name(bank, asked.area) == name
            }));
            seen.push(name);
        }
    }
    rows
}

/// A row for the questions that belong together; none where there are none.
fn assessable(bank: &Bank, id: &str, of: &dyn Fn(&Question) -> bool) -> Option<Vec<Cell>> {
    let own: Vec<&Question> = bank.questions().iter().filter(|one| of(one)).collect();
    let first = own.first()?;
    let name = area_name(bank, first.area);
    let name = name.strip_prefix(id).unwrap_or(&name).trim();
    // One line is one question, whatever its own lines.
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = |text: &dyn Fn(&Question) -> String| -> Cell {
        let all: Vec<String> = own.iter().map(|one| text(one)).collect();
        Cell::words(all.join("\n"))
    };
    Some(vec![
        Cell::name("x"),
        Cell::Number(2.0),
        Cell::words(id),
        Cell::words(name),
        Cell::Empty,
        lines(&|one| line(&one.text.evidence)),
        lines(&|one| line(&one.text.ask)),
        lines(&|one| {
            let named = SCALES.iter().find(|(scale, _)| *scale == one.text.scale);
            named.map_or("", |(_, name)| name).to_owned()
        }),
    ])
}

fn answers() -> Vec<Vec<Cell>> {
    let row = |scale: Scale, id: &str| {
        let choices = AnswerValue::ALL.map(|value| answer_on(scale, value));
        vec![
            Cell::words(id),
            Cell::name("unique_choice"),
            Cell::words(choices.join("\n")),
        ]
    };
    let head = ["id", "question_type", "question_choices"]
        .map(Cell::words)
        .into();
    let scales = SCALES.iter().map(|(scale, id)| row(*scale, id));
    [head].into_iter().chain(scales).collect()
}
