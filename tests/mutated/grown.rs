//! Files that are small, or of a size that is taken in, and grow when they are read: what
//! is pointed at again and again, or compared each with each.

use ready20k::catalogue;
use ready20k::core::assessment::Assessment;
use ready20k::core::date::Date;
use ready20k::core::id::AssessmentId;
use ready20k::exchange::{Arrival, arrivals, export};
use ready20k::outputs::packed;
use ready20k::outputs::workbook::{Preview, WorkbookProblem, read_back};
use ready20k::outputs::xml::{Fault, Reader};
use ready20k::outputs::zip::{Bounds, Part, Zip, ZipProblem, pack};
use ready20k::storage::{Seen, all_texts, recovered};

use super::{MOST, SLOWER, timed};

fn today() -> Date {
    Date::from_ymd(2026, 11, 27).unwrap()
}

fn assessment(number: usize) -> Assessment {
    let mut one = Assessment::new(AssessmentId::new(&format!("a{number}")), today());
    // What is compared last differs.
    one.milestones.internal_audit = Some(today().plus_days(i32::try_from(number).unwrap()));
    one.profile.services = "x".repeat(2_000);
    one
}

/// Does something that must not take long.
#[track_caller]
fn soon<T>(run: impl FnOnce() -> T) -> T {
    let (done, took) = timed(run);
    assert!(took < MOST * SLOWER / 5, "{took:?}");
    done
}

/// A workbook of ours with these sheets beside its own; each points at one of the parts.
fn workbook(sheets: &[(&str, usize)], parts: &[String], shared: &str) -> Vec<u8> {
    let kept = export(&[assessment(0)], "x", Vec::new()).unwrap();
    let kept = packed::pack(&kept).replace('_', ".");
    let text = |at: &str, text: &str| cell(at, &format!("<is><t>{text}</t></is>"), "inlineStr");
    let own =
        ["ready20k-workbook", "1", &kept].map(|one| format!("<row>{}</row>", text("A1", one)));
    let mut all = vec![("Ready20k", parts.len())];
    all.extend(sheets);
    let book: String = all
        .iter()
        .map(|(name, part)| format!("<sheet name='{name}' id='s{part}'/>"))
        .collect();
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id='{id}' Type='x/{kind}' Target='{target}'/>")
    };
    let mut relations = relation("t", "sharedStrings", "t.xml");
    for part in 0..=parts.len() {
        relations += &relation(&format!("s{part}"), "worksheet", &format!("{part}.xml"));
    }
    let mut files = vec![
        Part::text("xl/workbook.xml", format!("<workbook>{book}</workbook>")),
        Part::text(
            "xl/_rels/workbook.xml.rels",
            format!("<all>{relations}</all>"),
        ),
        Part::text("xl/t.xml", format!("<sst>{shared}</sst>")),
    ];
    for (place, part) in parts.iter().chain([&own.concat()]).enumerate() {
        let name = format!("xl/{place}.xml");
        files.push(Part::text(&name, format!("<sheet>{part}</sheet>")));
    }
    pack(&files)
}

fn cell(at: &str, content: &str, kind: &str) -> String {
    format!("<c r='{at}' t='{kind}'>{content}</c>")
}

/// What comes of a workbook: how many changes, and how much is told to be left.
fn preview(file: &[u8]) -> Result<(usize, usize), WorkbookProblem> {
    let bank = catalogue::bank().unwrap();
    let returned = soon(|| read_back(file, &bank, today()))?;
    let preview = soon(|| Preview::new(&bank, returned, &[]));
    Ok((preview.rows.len(), preview.left.len()))
}

#[test]
fn a_sheet_that_is_named_again_and_again_is_not_read_each_time() {
    let sheets = vec![("x", 0); 20_000];
    let found = preview(&workbook(&sheets, &["<row/>".repeat(20_000)], ""));
    assert_eq!(found, Err(WorkbookProblem::NoWorkbook));
}

#[test]
fn a_text_that_many_cells_share_is_not_held_by_each() {
    let shared = format!("<si><t>{}</t></si>", "x".repeat(1_000_000));
    let cells = cell("A1", "<v>0</v>", "s").repeat(10_000);
    let found = preview(&workbook(
        &[("x", 0)],
        &[format!("<row>{cells}</row>")],
        &shared,
    ));
    assert_eq!(found, Err(WorkbookProblem::TooMany("x".to_owned())));
}

#[test]
fn headings_that_repeat_count_once_and_rows_that_are_unknown_are_summed_up() {
    let heading = |name: &str| format!("<c t='inlineStr'><is><t>{name}</t></is></c>");
    let head = heading("Id") + &heading("Note").repeat(3_000) + &heading("Id").repeat(3_000);
    let row = |id: &str| format!("<row>{}{}</row>", heading(id), heading("mine").repeat(40));
    let bank = catalogue::bank().unwrap();
    let known: String = bank
        .questions()
        .iter()
        .map(|one| row(one.id.as_str()))
        .collect();
    let unknown = format!("<row>{}{}</row>", heading("?"), heading("x")).repeat(20_000);
    let rows = format!("<row>{head}</row>{known}{unknown}");
    let found = preview(&workbook(&[("Answers", 0)], &[rows], ""));
    assert_eq!(found, Ok((bank.questions().len(), 201)));
}

#[test]
fn attributes_without_end_are_no_document_of_an_office() {
    let many: String = (0..50_000).map(|at| format!(" a{at}=''")).collect();
    let text = format!("<a{many}/>");
    let found = soon(|| Reader::new(text.as_bytes()).unwrap().event());
    assert_eq!(found.map_err(|problem| problem.fault), Err(Fault::NotXml));
}

#[test]
fn what_is_unpacked_is_bounded_in_all() {
    let file = pack(&[Part::text("a", "x".repeat(1_000))]);
    let bounds = Bounds {
        parts: 1,
        bytes: 1_500,
    };
    let zip = Zip::open(&file, &bounds).unwrap();
    assert!(zip.part("a").is_ok());
    assert_eq!(zip.part("a"), Err(ZipProblem::TooLarge("a".to_owned())));
}

#[test]
fn assessments_that_differ_in_little_are_told_apart_soon() {
    let all: Vec<Assessment> = (0..2_000).map(assessment).collect();
    let (here, there) = all.split_at(1_000);
    let found = soon(|| arrivals(here, there));
    assert!(found.iter().all(|one| *one == Arrival::New));
}

#[test]
fn a_recovery_file_holds_no_more_than_a_browser_stores() {
    let text = |number: usize| {
        let mut one = assessment(number);
        one.id = AssessmentId::new("a");
        let mut seen = Seen::default();
        seen.add(&number.to_string(), 1);
        all_texts(&one, &seen).unwrap().pop().unwrap().1.unwrap()
    };
    let file = |texts: &[String]| {
        let keys = texts.iter().enumerate();
        let local: serde_json::Map<_, _> = keys
            .map(|(at, text)| (format!("ready20k@/{at}/:assessment:a"), text.clone().into()))
            .collect();
        serde_json::json!({ "format": "ready20k-recovery", "local": local }).to_string()
    };
    let texts: Vec<String> = (0..1_000).map(text).collect();
    let found = soon(|| recovered(&file(&texts))).unwrap();
    assert_eq!(found.assessments.len(), 1_000);
    // More than a page can show or a plan reckon with, in a text that was stored.
    let mut large = assessment(0);
    large.profile.motives = (0..2_000).map(|at| at.to_string()).collect();
    let large = all_texts(&large, &Seen::default()).unwrap();
    let large = large
        .into_iter()
        .filter_map(|(_, text)| text)
        .collect::<Vec<_>>();
    assert!(recovered(&file(&large)).is_err());
}
