//! What each format keeps, tried with a word of its own in each field: the table in
//! `docs/exports.md` says no more and no less.

use ready20k::core::assessment::planning::{Details, Indicator, Snapshot};
use ready20k::core::assessment::{Assessment, Respondent, WorkProductState};
use ready20k::core::id::{ActionId, IndicatorId, QuestionId, RespondentId, SnapshotId};
use ready20k::exchange;
use ready20k::outputs::csv::Start;
use ready20k::outputs::workbook::{OWN_SHEET, Value, grids};
use ready20k::outputs::{Layout, Output, Table, share_link};

use crate::support::{World, example, today};

type Set = fn(&mut Assessment, String);

fn gap(one: &mut Assessment) -> &mut ready20k::core::assessment::GapNote {
    one.gaps.entry("8.1".parse().unwrap()).or_default()
}

fn action(one: &mut Assessment) -> &mut ready20k::core::assessment::planning::ActionPlan {
    one.plan
        .actions
        .entry(ActionId::new("scope-statement"))
        .or_default()
}

fn answer(one: &mut Assessment) -> &mut ready20k::core::assessment::Answer {
    one.answers.entry(QuestionId::new(question())).or_default()
}

fn colleague(one: &mut Assessment) -> &mut Respondent {
    let id = RespondentId::new("r");
    let respondents = &mut one.together.respondents;
    if !respondents.contains_key(&id) {
        let new = Respondent {
            name: "Tom".to_owned(),
            called: String::new(),
            audience: None,
            changed: today(),
            changed_at: 7,
            answers: [].into(),
        };
        respondents.insert(id.clone(), new);
    }
    respondents.get_mut(&id).unwrap()
}

/// A question that an action of the plan closes.
fn question() -> &'static str {
    static ID: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    ID.get_or_init(|| {
        let bank = ready20k::catalogue::bank().unwrap();
        let action = bank.action(&ActionId::new("scope-statement")).unwrap();
        action.closes[0].to_string()
    })
}

/// Fields, with what sets them to a word.
const FIELDS: [(&str, Set); 17] = [
    ("Name of the organisation", |one, word| {
        one.profile.organisation = word;
    }),
    ("Services in scope", |one, word| one.profile.services = word),
    ("Note at a question", |one, word| answer(one).note = word),
    ("Where evidence is", |one, word| {
        answer(one).evidence_link = word;
    }),
    ("Cause of a gap", |one, word| gap(one).cause = word),
    ("Owner of a gap", |one, word| gap(one).owner = word),
    ("Note at a gap", |one, word| gap(one).note = word),
    ("Owner of work", |one, word| action(one).owner = word),
    ("Cause noted at work", |one, word| action(one).cause = word),
    ("Note at work", |one, word| action(one).note = word),
    ("Owner of a document", |one, word| {
        let id = ready20k::catalogue::bank().unwrap().lists().documents[0]
            .id
            .clone();
        let product = one.work_products.documents.entry(id).or_default();
        product.owner = word;
        product.state = WorkProductState::Draft;
    }),
    ("What a mock audit saw", |one, word| {
        one.mock_audit
            .entry("8.1".parse().unwrap())
            .or_default()
            .seen = word;
    }),
    ("What a colleague is called", |one, word| {
        colleague(one).called = word;
    }),
    ("Note of a colleague", |one, word| {
        let id = QuestionId::new(question());
        colleague(one).answers.entry(id).or_default().note = word;
    }),
    ("Why an answer was agreed on", |one, word| {
        let id = QuestionId::new(question());
        one.together.consensus.entry(id).or_default().reason = word;
    }),
    ("Lessons of a snapshot", |one, word| {
        one.plan.snapshots.push(Snapshot {
            id: SnapshotId::new("s"),
            date: today(),
            name: String::new(),
            readiness: None,
            conformity: 0.0,
            done: Vec::new(),
            lessons: word,
            details: Details::default(),
        });
    }),
    ("What is measured", |one, word| {
        one.plan.indicators.push(Indicator {
            id: IndicatorId::new("i"),
            name: word,
            ..Indicator::default()
        });
    }),
];

fn word(place: usize) -> String {
    format!("wordof{place}field")
}

fn text(world: &World, output: Output) -> String {
    String::from_utf8(output.make(&world.source()).unwrap().bytes).unwrap()
}

/// The table as the document has it.
fn table(world: &World) -> String {
    let made = "2026-11-27T00:00:00Z";
    let one = std::slice::from_ref(&world.assessment);
    let file = exchange::export(one, made, Vec::new()).unwrap();
    assert_eq!(exchange::import(&file).unwrap().assessments, one);
    let link = share_link::write(&world.assessment, made).unwrap();
    assert_eq!(share_link::read(&link).unwrap().assessments, one);
    let book = Output::Workbook.make(&world.source()).unwrap().bytes;
    let grids = grids(&book).unwrap();
    let csv: String = Table::ALL
        .map(|table| text(world, Output::Csv(table, Start::Plain)))
        .concat();
    let tasks: String = Layout::CSV
        .map(|layout| text(world, Output::Tasks(layout, Start::Plain)))
        .concat();
    // Lines of a calendar are folded.
    let calendar = text(world, Output::Calendar).replace("\r\n ", "");
    let project = text(world, Output::Project);
    let mut lines = vec![
        "| | file, locked file, link | workbook | CSV | task lists | calendar | project file |"
            .to_owned(),
        "|---|---|---|---|---|---|---|".to_owned(),
    ];
    for (place, (name, _)) in FIELDS.iter().enumerate() {
        let word = word(place);
        let goes_out = |text: &str| {
            if text.contains(&word) {
                "goes out"
            } else {
                "–"
            }
        };
        let in_book = in_book(&grids, &word);
        assert!(file.contains(&word));
        lines.push(format!(
            "| {name} | comes back | {in_book} | {} | {} | {} | {} |",
            goes_out(&csv),
            goes_out(&tasks),
            goes_out(&calendar),
            goes_out(&project)
        ));
    }
    // The rest has no words: it is compared as a whole above.
    lines.push(
        "| Answers, evidence, marks; states and days of work, gaps, documents, audits | comes back \
         | can be changed | goes out | states and days | days | days, work, links |"
            .to_owned(),
    );
    lines.push(
        "| Profile, settings, plan options, ticks, pins, own hours, indicators, snapshots, colleagues’ answers | comes back \
         | carried | – | – | – | – |"
            .to_owned(),
    );
    lines.join("\n")
}

fn in_book(grids: &[ready20k::outputs::workbook::Grid], word: &str) -> &'static str {
    for grid in grids.iter().filter(|grid| grid.name != OWN_SHEET) {
        let table = Table::ALL
            .into_iter()
            .find(|table| table.name() == grid.name);
        let (_, head) = &grid.rows[0];
        for (_, cells) in &grid.rows {
            for (column, value) in cells {
                if *value == Value::Text(word.to_owned()) {
                    let name = head.iter().find(|(own, _)| own == column);
                    let fields = table.unwrap().fields().iter();
                    let mut names = fields.map(|field| Value::Text(field.name().to_owned()));
                    if names.any(|own| name.is_some_and(|(_, name)| *name == own)) {
                        return "can be changed";
                    }
                }
            }
        }
    }
    "carried"
}

#[test]
fn what_is_kept_is_what_the_document_says() {
    let mut one = example();
    for (place, (_, set)) in FIELDS.iter().enumerate() {
        set(&mut one, word(place));
    }
    one.profile.budget = None;
    let world = World::of(one);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/exports.md");
    let document = std::fs::read_to_string(path).unwrap();
    let (before, rest) = document.split_once("<!-- table -->\n").unwrap();
    let (found, after) = rest.split_once("<!-- end of table -->").unwrap();
    let expected = format!("\n{}\n\n", table(&world));
    if std::env::var_os("UPDATE").is_some() {
        let new = format!("{before}<!-- table -->\n{expected}<!-- end of table -->{after}");
        std::fs::write(path, new).unwrap();
    } else {
        assert_eq!(found, expected, "UPDATE=1 writes it");
    }
}
