//! Each way by which something comes in from outside, as a function of bytes: whatever
//! they are, it returns, and what was taken in holds what the app promises of it.
//!
//! `fuzz/door.rs` opens them with bytes that lead to new places in the code, and a test
//! with those that once did, which `fuzz/corpus` keeps.

use std::borrow::Cow;
use std::sync::OnceLock;

use ready20k::catalogue;
use ready20k::core::assessment::{Assessment, repair};
use ready20k::core::bank::Bank;
use ready20k::core::currency::Currency;
use ready20k::core::date::{Date, Moment};
use ready20k::core::entry::{Numbers, read_date, read_text, show_number};
use ready20k::core::id::AssessmentId;
use ready20k::core::json::Tree;
use ready20k::core::merge::merge;
use ready20k::core::report::report;
use ready20k::core::{decimal, json, words};
use ready20k::exchange::{Import, arrivals, export, file_name, import};
use ready20k::outputs::sealed::Sealed;
use ready20k::outputs::workbook::{Preview, read_back};
use ready20k::outputs::xml::Reader;
use ready20k::outputs::zip::{Part, crc32, pack};
use ready20k::outputs::{
    csv, ics, link_problem, packed, project, sealed_problem, share_link, workbook_problem,
};
use ready20k::route::Route;
use ready20k::shown::{entry_problem, import_problem};
use ready20k::storage::{
    Deleted, Found, Preferences, all_texts, is_head, keys, open, open_part, recovered, seen_in,
};

/// What takes in bytes.
pub(crate) type Door = fn(&[u8]);

/// All of them, by the name of the folder that keeps what was tried.
pub(crate) const DOORS: [(&str, Door); 10] = [
    ("file", file),
    ("stored", stored),
    ("recovery", recovery),
    ("address", address),
    ("link", link),
    ("workbook", workbook),
    ("xml", xml),
    ("sealed", sealed),
    ("tables", tables),
    ("typed", typed),
];

/// What stands between the pieces of an input that has several.
const BETWEEN: char = '\u{1e}';

fn today() -> Date {
    Date::from_ymd(2026, 11, 27).unwrap()
}

fn bank() -> &'static Bank {
    static BANK: OnceLock<Bank> = OnceLock::new();
    BANK.get_or_init(|| catalogue::bank().unwrap())
}

fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// An export file, which is JSON by two readers or by none.
fn file(bytes: &[u8]) {
    let text = text(bytes);
    let ours = Tree::parse(&text).is_ok();
    let theirs = serde_json::from_str::<serde_json::Value>(&text).is_ok();
    // The other one counts its depth otherwise.
    if ours != theirs && !text.contains(&"[".repeat(50)) && !text.contains("{\"\":{\"\":") {
        assert_eq!(ours, theirs, "{text}");
    }
    match import(&text) {
        Ok(read) => taken_in(&read),
        Err(problem) => assert!(!import_problem(&problem).is_empty()),
    }
}

/// What holds of all that was taken in.
fn taken_in(read: &Import) {
    let again = export(&read.assessments, "x", Vec::new()).unwrap();
    let again = import(&again).unwrap();
    assert_eq!(again.assessments, read.assessments);
    assert_eq!(again.repairs, []);
    assert_eq!(
        arrivals(&[], &read.assessments).len(),
        read.assessments.len()
    );
    for one in read.assessments.iter().take(2) {
        is_sound(one);
        let report = report(bank(), one, today());
        let shown = [report.readiness, Some(report.conformity.percent())];
        for number in shown.into_iter().flatten() {
            assert!((0.0..=100.0).contains(&number), "{number}");
        }
    }
    if let [one, other, ..] = &read.assessments[..] {
        let mut other = other.clone();
        other.id = one.id.clone();
        is_merged(None, one, &other);
        is_merged(read.assessments.get(2), one, &other);
    }
}

/// Nothing has to be repaired again, and it is stored and opened as it is.
fn is_sound(one: &Assessment) {
    let mut repaired = one.clone();
    assert_eq!(repair(&mut repaired), []);
    assert_eq!(repaired, *one);
    let texts = all_texts(one, &seen_in("")).unwrap();
    let id = &one.id;
    let of = |key: &str| texts.iter().find(|(own, _)| *own == key);
    let text = |key: &str| of(key).and_then(|(_, text)| text.clone());
    let head = text(&keys::assessment(id)).unwrap();
    let found = open(&head, |part| text(&keys::part(id, part))).unwrap();
    assert_eq!(found.assessment, *one);
    assert!(file_name(&one.profile.organisation, today(), "x").len() <= 255);
}

/// Both sides decide alike, and what came of it is merged already.
fn is_merged(base: Option<&Assessment>, one: &Assessment, other: &Assessment) {
    let merged = merge(base, one, other).unwrap().assessment;
    assert_eq!(merge(base, other, one).unwrap().assessment, merged);
    assert_eq!(
        merge(Some(&merged), &merged, &merged).unwrap().assessment,
        merged
    );
}

/// A text in a store, and its parts.
fn stored(bytes: &[u8]) {
    let all = text(bytes);
    let mut pieces = all.split(BETWEEN);
    let head = pieces.next().unwrap_or_default();
    let parts: Vec<&str> = pieces.collect();
    let part = |place: usize| parts.get(place % parts.len().max(1)).copied();
    for head in [head.to_owned(), as_if_whole(head)] {
        opened(open(&head, |name| {
            part(name.as_str().len()).map(as_if_whole)
        }));
        opened(open(&head, |name| {
            part(name.as_str().len()).map(str::to_owned)
        }));
        drop((is_head(&head), seen_in(&head), open_part(&head)));
        drop(json::read::<Preferences>(&head));
        if let Some(deleted) = Deleted::read(&head) {
            let again = Deleted::read(&deleted.text().unwrap());
            assert_eq!(again.as_ref(), Some(&deleted));
            opened(deleted.found().ok_or(()));
            assert!(!deleted.note().is_whole());
        }
        let key = format!("ready20k:{head}");
        let in_folder = keys::in_folder("/a/", &key);
        assert_eq!(keys::of_folder("/a/", &in_folder), Some(key));
        drop((
            keys::assessment_of(&head),
            keys::apart(&head),
            keys::folder(&head),
        ));
    }
}

fn opened<E>(found: Result<Found, E>) {
    if let Ok(found) = found {
        is_sound(&found.assessment);
    }
}

/// A text with the checksum that it should have (`src/storage/checksum.rs`), so that what
/// lies behind that is tried.
fn as_if_whole(text: &str) -> String {
    let body = text.rsplit_once(",\"sum\":").map(|(body, _)| body);
    let body = body.or(text.strip_suffix('}')).unwrap_or(text);
    let sum = body.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{body},\"sum\":\"{sum:016x}\"}}")
}

/// The file of the recovery page.
fn recovery(bytes: &[u8]) {
    let text = text(bytes);
    if let Ok(read) = recovered(&text) {
        read.assessments.iter().for_each(is_sound);
        taken_in(&read);
    }
    // All that lies in local storage, told by its keys.
    let mut lines = text.lines();
    let mut shelf = Vec::new();
    while let (Some(key), Some(value)) = (lines.next(), lines.next()) {
        shelf.push((key.to_owned(), as_if_whole(value)));
    }
    let shelf: std::collections::BTreeMap<_, _> = shelf.into_iter().collect();
    let file = serde_json::json!({ "format": "ready20k-recovery", "local": shelf });
    if let Ok(read) = recovered(&file.to_string()) {
        taken_in(&read);
    }
}

/// What stands behind the `#` of an address.
fn address(bytes: &[u8]) {
    let text = text(bytes);
    let route = Route::parse(&text);
    let written = route.to_string();
    assert!(written.starts_with("#/"));
    if route != Route::NotFound {
        assert_eq!(Route::parse(&written), route, "{text}");
    }
    if let Route::Shared(letters) = route {
        drop(share_link::read(&letters));
    }
}

/// The last part of a link, as it came and around what it may hold.
fn link(bytes: &[u8]) {
    let text = text(bytes);
    let told = |read: Result<Import, share_link::LinkProblem>| match read {
        Ok(read) => taken_in(&read),
        Err(problem) => assert!(!link_problem(&problem).is_empty()),
    };
    told(share_link::read(&text));
    let around = |letters: &str| {
        let sum = crc32(letters.as_bytes());
        share_link::read(&format!("1.{}.{sum:08x}.{letters}", letters.len()))
    };
    told(around(&packed::pack(&text)));
    // Bytes that unpack to anything, or not.
    told(around(&packed::write(bytes)));
    assert_eq!(packed::read(&packed::write(bytes)).as_deref(), Some(bytes));
}

/// A workbook: packed, or its parts, each with its name on the first line.
fn workbook(bytes: &[u8]) {
    if bytes.starts_with(b"PK") {
        drop(read_back(bytes, bank(), today()));
        return;
    }
    let all = text(bytes);
    let parts: Vec<Part> = all
        .split(BETWEEN)
        .filter_map(|piece| piece.split_once('\n'))
        .map(|(name, text)| Part::text(name, text.to_owned()))
        .collect();
    match read_back(&pack(&parts), bank(), today()) {
        Ok(returned) => {
            let base = returned.base.clone();
            let preview = Preview::new(bank(), returned, std::slice::from_ref(&base));
            let every = vec![true; preview.rows.len()];
            is_sound(&preview.taken(&base, &every, Moment::of_day(today())));
        }
        Err(problem) => assert!(!workbook_problem(&problem).is_empty()),
    }
}

/// A document in XML, piece by piece.
fn xml(bytes: &[u8]) {
    let Ok(mut reader) = Reader::new(bytes) else {
        return;
    };
    while let Ok(Some(_)) = reader.event() {}
    assert!(reader.depth() <= 200);
}

/// A locked file.
fn sealed(bytes: &[u8]) {
    let text = text(bytes);
    match Sealed::read(&text) {
        Some(Ok(read)) => {
            let again = read.write().unwrap();
            assert_eq!(Sealed::read(&again), Some(Ok(read)));
        }
        Some(Err(problem)) => assert!(!sealed_problem(problem).is_empty()),
        None => {}
    }
    // Written by somebody who knows how, of whatever it holds.
    let (head, data) = bytes.split_at(bytes.len().min(32));
    let number = |place: usize| head.get(place).copied().unwrap_or_default();
    let made = Sealed {
        rounds: u32::from_le_bytes([0, 1, 2, 3].map(number)),
        salt: head.get(4..20).unwrap_or_default().to_vec(),
        start: head.get(20..).unwrap_or_default().to_vec(),
        data: data.to_vec(),
    };
    if let Some(Ok(read)) = Sealed::read(&made.write().unwrap()) {
        assert_eq!(read, made);
        assert!((1..=10_000_000).contains(&read.rounds) && read.start.len() == 12);
    }
}

/// Tables, calendars and project files, as they are read again when they were made.
fn tables(bytes: &[u8]) {
    let text = text(bytes);
    if let Some(rows) = csv::read(&text) {
        let again = csv::write(&rows, csv::Start::Plain);
        assert_eq!(csv::read(&again), Some(rows), "{text:?}");
    }
    drop(ics::read(&text));
    let _ = project::read(&text);
}

/// What is typed into a field.
fn typed(bytes: &[u8]) {
    let text = text(bytes);
    let kinds = [
        Numbers::whole(-50.0, 1_000.0),
        Numbers::decimal(0.0, 2_000.0),
        Numbers::money(10_000_000.0, Currency::Eur),
        Numbers::decimal(0.0, 100.0).percent(),
    ];
    for kind in kinds {
        match kind.read(&text) {
            Ok(Some(number)) => {
                assert!((kind.least..=kind.most).contains(&number), "{number}");
                assert_eq!(kind.read(&show_number(number)), Ok(Some(number)));
            }
            Ok(None) => assert!(text.trim().is_empty()),
            Err(problem) => assert!(!entry_problem(problem).is_empty()),
        }
    }
    if let Some(number) = decimal::read(&text) {
        assert_eq!(
            Ok(number.to_bits()),
            text.parse().map(f64::to_bits),
            "{text}"
        );
    }
    if let Ok(Some(date)) = read_date(&text) {
        assert_eq!(read_date(&date.to_string()), Ok(Some(date)));
    }
    let clean = read_text(&text);
    assert_eq!(read_text(&clean), clean);
    assert_eq!(words::characters(&text).collect::<String>(), text);
    let beginning = words::beginning(&text, 10);
    assert!(text.starts_with(beginning));
    drop(words::isolated(&text));
    assert_eq!(AssessmentId::new(&text).as_str(), text);
}
