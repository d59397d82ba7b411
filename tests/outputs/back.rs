//! A workbook goes out, is changed elsewhere, and comes back: nothing that nobody
//! touched changes, everything that somebody did is told.

use ready20k::core::assessment::{AnswerValue, AuditResult, EvidenceState, WorkProductState};
use ready20k::core::date::Date;
use ready20k::core::date::Moment;
use ready20k::core::edit::{Edit, apply};
use ready20k::messages::{answer, audit_result, evidence, work_product_state};
use ready20k::outputs::workbook::{
    Grid, OWN_SHEET, Refused, Returned, Value, WorkbookProblem, grids, read_back,
};
use ready20k::outputs::xml::{Fault, Xml};
use ready20k::outputs::zip::{Bounds, Part, Zip, ZipProblem, pack};
use ready20k::outputs::{Output, Table};

use crate::support::{World, example, today, world};

fn workbook() -> Vec<u8> {
    Output::Workbook.make(&world().source()).unwrap().bytes
}

fn back(file: &[u8]) -> Result<Returned, WorkbookProblem> {
    read_back(file, &world().bank, today())
}

/// A workbook as another program writes it: all text shared, no styles, no tables,
/// cells without their places where the format lets them out.
fn as_others_write(grids: &[Grid]) -> Vec<u8> {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut shared: Vec<String> = Vec::new();
    let mut parts = Vec::new();
    for (place, grid) in grids.iter().enumerate() {
        let text = Xml::document("x:worksheet", &[("xmlns:x", "main")], |xml| {
            xml.element("x:sheetData", &[], |xml| {
                for (number, cells) in &grid.rows {
                    xml.element("x:row", &[("r", &number.to_string())], |xml| {
                        for (column, value) in cells {
                            let at = format!("{}{number}", letters(*column));
                            match value {
                                Value::Number(number) => {
                                    xml.element("x:c", &[("r", &at)], |xml| {
                                        xml.leaf("x:f", &[], "1+1");
                                        xml.leaf("x:v", &[], &number.to_string());
                                    });
                                }
                                Value::Text(text) => {
                                    let place = shared.len().to_string();
                                    shared.push(text.clone());
                                    xml.element("x:c", &[("r", &at), ("t", "s")], |xml| {
                                        xml.leaf("x:v", &[], &place);
                                    });
                                }
                            }
                        }
                    });
                }
            });
        });
        parts.push(Part::text(&format!("xl/s{place}.xml"), text));
    }
    let strings = Xml::document("sst", &[], |xml| {
        for text in &shared {
            // In two pieces, and with how it is spoken.
            let at = text.char_indices().nth(3).map_or(0, |(at, _)| at);
            let (first, rest) = text.split_at(at);
            xml.element("si", &[], |xml| {
                for piece in [first, rest] {
                    let escaped = piece.replace("_x", "_x005F_x");
                    let escaped: String = escaped
                        .chars()
                        .map(|one| match one {
                            '\r' => "_x000D_".to_owned(),
                            one if ready20k::outputs::xml::is_held(one) => one.to_string(),
                            one => format!("_x{:04x}_", u32::from(one)),
                        })
                        .collect();
                    xml.element("r", &[], |xml| {
                        xml.leaf("t", &[("xml:space", "preserve")], &escaped);
                    });
                }
                xml.element("rPh", &[("sb", "0")], |xml| xml.leaf("t", &[], "spoken"));
            });
        }
    });
    parts.push(Part::text("xl/strings.xml", strings));
    let book = Xml::document("workbook", &[("xmlns:r", OFFICE)], |xml| {
        xml.element("sheets", &[], |xml| {
            for (place, grid) in grids.iter().enumerate() {
                let id = format!("s{place}");
                xml.empty("sheet", &[("name", &grid.name), ("r:id", &id)]);
            }
        });
    });
    parts.push(Part::text("xl/workbook.xml", book));
    let relations = Xml::document("Relationships", &[], |xml| {
        let mut one = |id: &str, kind: &str, target: &str| {
            let kind = format!("{OFFICE}/{kind}");
            xml.empty(
                "Relationship",
                &[("Id", id), ("Type", &kind), ("Target", target)],
            );
        };
        one("strings", "sharedStrings", "strings.xml");
        for place in 0..grids.len() {
            one(
                &format!("s{place}"),
                "worksheet",
                &format!("/xl/s{place}.xml"),
            );
        }
    });
    parts.push(Part::text("xl/_rels/workbook.xml.rels", relations));
    pack(&parts)
}

fn letters(column: usize) -> String {
    let own = char::from(b'A' + u8::try_from(column % 26).unwrap());
    if column < 26 {
        own.to_string()
    } else {
        format!("{}{own}", letters(column / 26 - 1))
    }
}

/// A grid that is edited as by hand.
struct Hand(Vec<Grid>);

impl Hand {
    fn grid(&mut self, table: Table) -> &mut Grid {
        let mut all = self.0.iter_mut();
        all.find(|grid| grid.name == table.name()).unwrap()
    }

    /// Writes into a cell, or empties it.
    fn set(&mut self, table: Table, id: &str, column: &str, value: Option<Value>) {
        let grid = self.grid(table);
        let head = &grid.rows[0].1;
        let is = |value: &Value, text: &str| *value == Value::Text(text.to_owned());
        let at = head.iter().find(|(_, value)| is(value, column)).unwrap().0;
        let mut rows = grid.rows.iter_mut();
        let row = rows.find(|(_, cells)| is(&cells[0].1, id)).unwrap();
        row.1.retain(|(column, _)| *column != at);
        row.1.extend(value.map(|value| (at, value)));
        row.1.sort_by_key(|(column, _)| *column);
    }
}

fn text(text: &str) -> Option<Value> {
    Some(Value::Text(text.to_owned()))
}

#[test]
fn what_nobody_touched_does_not_change() {
    for assessment in [crate::support::filled(), example()] {
        let world = World::of(assessment);
        let file = Output::Workbook.make(&world.source()).unwrap().bytes;
        for file in [file.clone(), as_others_write(&grids(&file).unwrap())] {
            let back = read_back(&file, &world.bank, today()).unwrap();
            assert_eq!(back.base, world.assessment);
            assert_eq!(back.changes, []);
            assert_eq!(back.refused, []);
            assert_eq!(back.ignored, []);
        }
    }
}

#[test]
fn every_change_is_told_and_sets_what_it_says() {
    let mut hand = Hand(grids(&workbook()).unwrap());
    let bank = &world().bank;
    let question = bank.questions()[1].id.to_string();
    let document = format!("document/{}", bank.lists().documents[0].id);
    let action = bank.actions()[5].id.to_string();
    let (clause, note) = ("clause/8.1", "=1+1 \u{b} Żółw\nline 2");
    let changed = [
        (
            Table::Answers,
            &*question,
            "Answer",
            text(&answer(AnswerValue::Sometimes).to_uppercase()),
        ),
        (
            Table::Answers,
            &*question,
            "Evidence",
            text(evidence(EvidenceState::Exists)),
        ),
        (Table::Answers, &*question, "Note", text(note)),
        (
            Table::Audit,
            clause,
            "Result",
            text(audit_result(AuditResult::Minor)),
        ),
        (
            Table::Audit,
            clause,
            "Seen on",
            Some(Value::Number(46_357.0)),
        ),
        (Table::Audit, clause, "What was seen", None),
        (
            Table::Documents,
            &*document,
            "State",
            text(work_product_state(WorkProductState::Current)),
        ),
        (
            Table::Documents,
            &*document,
            "Owner",
            Some(Value::Number(42.0)),
        ),
        (
            Table::Actions,
            &*action,
            "Done in %",
            Some(Value::Number(40.0)),
        ),
        (Table::Actions, &*action, "Owner", text("Ada")),
    ];
    // The words of a scale and of a state are those of the catalogue.
    for (table, id, column, value) in changed {
        hand.set(table, id, column, value);
    }
    // Rows in another order, a column in between, a remark below.
    for grid in &mut hand.0 {
        if grid.name == OWN_SHEET {
            continue;
        }
        let body = &mut grid.rows[1..];
        body.reverse();
        for (_, cells) in &mut grid.rows {
            for (column, _) in cells.iter_mut().filter(|(column, _)| *column > 1) {
                *column += 1;
            }
            cells.insert(2.min(cells.len()), (2, Value::Text("mine".to_owned())));
        }
    }
    let answers = hand.grid(Table::Answers);
    answers
        .rows
        .push((900, vec![(3, Value::Text("remark".to_owned()))]));
    let returned = back(&as_others_write(&hand.0)).unwrap();
    let mut now = returned.base.clone();
    assert_eq!(now, world().assessment);
    for change in &returned.changes {
        let moment = Moment::of_day(today());
        apply(&mut now, change.edit.clone(), moment);
        let said = change.said_in(bank, &now);
        assert_eq!(
            said.to_lowercase(),
            change.after.to_lowercase(),
            "{change:?}"
        );
        assert!(!change.is_conflict(bank, &world().assessment));
        assert!(!change.is_conflict(bank, &now));
    }
    let told: Vec<(String, String)> = returned
        .changes
        .iter()
        .map(|one| (one.id.clone(), one.after.clone()))
        .collect();
    for (id, after) in [
        (&*question, note),
        (clause, "2026-12-01"),
        (clause, ""),
        (&*document, "42"),
        (&*action, "40"),
        (&*action, "Ada"),
    ] {
        assert!(
            told.contains(&(id.to_owned(), after.to_owned())),
            "{id} {after}"
        );
    }
    let ignored = |one: &Refused| (one.place.clone(), one.text.clone());
    let ignored: Vec<_> = returned.ignored.iter().map(ignored).collect();
    let mine = ("Answers!C1".to_owned(), "mine".to_owned());
    assert!(ignored.contains(&mine), "{ignored:?}");
    let remark = ("Answers!D900".to_owned(), "remark".to_owned());
    assert!(ignored.contains(&remark), "{ignored:?}");
    assert_eq!(returned.refused, []);
    assert_eq!(
        returned.changes.len(),
        changed_count(&returned, &world().assessment)
    );
}

/// How many changes set something else than what there was.
fn changed_count(returned: &Returned, base: &ready20k::core::assessment::Assessment) -> usize {
    let changes = returned.changes.iter();
    changes
        .filter(|one| {
            let mut now = base.clone();
            apply(&mut now, one.edit.clone(), Moment::of_day(today()));
            let same = |edit: &Edit| edit.key() == one.edit.key();
            same(&one.edit) && one.said_in(&world().bank, &now) != one.before
        })
        .count()
}

#[test]
fn what_was_changed_here_too_is_a_conflict() {
    let mut hand = Hand(grids(&workbook()).unwrap());
    let id = world().bank.questions()[1].id.to_string();
    hand.set(Table::Answers, &id, "Note", text("theirs"));
    let returned = back(&as_others_write(&hand.0)).unwrap();
    let [change] = &returned.changes[..] else {
        panic!("{:?}", returned.changes);
    };
    let check = |note: &str, expected: bool| {
        let mut here = world().assessment.clone();
        let answer = here.answers.entry(ready20k::core::id::QuestionId::new(&id));
        answer.or_default().note = note.to_owned();
        assert_eq!(change.is_conflict(&world().bank, &here), expected, "{note}");
    };
    check("ours", true);
    check("theirs", false);
    check("", !change.before.is_empty());
    check(&change.before, false);
}

#[test]
fn what_a_field_cannot_hold_is_named_and_left() {
    let mut hand = Hand(grids(&workbook()).unwrap());
    let id = world().bank.questions()[1].id.to_string();
    hand.set(Table::Answers, &id, "Answer", text("Maybe"));
    hand.set(Table::Audit, "clause/4.1", "Seen on", text("soon"));
    hand.set(
        Table::Audit,
        "clause/4.2",
        "Seen on",
        Some(Value::Number(1e12)),
    );
    let action = world().bank.actions()[5].id.to_string();
    hand.set(
        Table::Actions,
        &action,
        "Done in %",
        Some(Value::Number(140.0)),
    );
    let returned = back(&as_others_write(&hand.0)).unwrap();
    assert_eq!(returned.changes, []);
    let texts: Vec<&str> = returned.refused.iter().map(|one| &*one.text).collect();
    assert_eq!(texts, ["Maybe", "140", "soon", "1000000000000"]);
    assert!(returned.refused[0].place.starts_with("Answers!"));
}

/// The workbook with one of its parts changed.
fn with_part(name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let file = workbook();
    let bounds = Bounds {
        parts: 500,
        bytes: 50_000_000,
    };
    let zip = Zip::open(&file, &bounds).unwrap();
    let parts: Vec<Part> = zip
        .names()
        .map(|own| {
            let text = String::from_utf8(zip.part(own).unwrap()).unwrap();
            let text = if own == name { change(text) } else { text };
            Part::text(own, text)
        })
        .collect();
    pack(&parts)
}

#[test]
fn broken_and_hostile_workbooks_are_refused_with_the_place() {
    #[track_caller]
    fn check(file: &[u8], expected: &WorkbookProblem) {
        assert_eq!(back(file).as_ref().map(|_| ()), Err(expected));
    }
    check(b"", &WorkbookProblem::Zip(ZipProblem::NoZip));
    check(
        b"PK\x03\x04 and more",
        &WorkbookProblem::Zip(ZipProblem::NoZip),
    );
    check(&pack(&[]), &WorkbookProblem::NoWorkbook);
    check(&vec![0; 21 * 1024 * 1024], &WorkbookProblem::TooLarge);
    let sheet = "xl/worksheets/sheet2.xml";
    let cut = with_part(sheet, |text| text.chars().take(2_000).collect());
    match back(&cut) {
        Err(WorkbookProblem::Xml(part, problem)) => {
            assert_eq!((&*part, problem.fault), (sheet, Fault::BreaksOff));
        }
        other => panic!("{other:?}"),
    }
    let bomb = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaa'>]><x>&a;</x>";
    let declared = with_part(sheet, |_| bomb.to_owned());
    assert!(
        matches!(back(&declared), Err(WorkbookProblem::Xml(_, problem)) if problem.fault == Fault::Declares)
    );
    let many = with_part(sheet, |_| {
        format!("<x>{}</x>", "<row><c><v>1</v></c></row>".repeat(300_001))
    });
    check(&many, &WorkbookProblem::TooMany("Answers".to_owned()));
    let large = with_part(sheet, |_| format!("<x>{}</x>", " ".repeat(32_000_000)));
    check(
        &large,
        &WorkbookProblem::Zip(ZipProblem::TooLarge(sheet.to_owned())),
    );
    let mut own = grids(&workbook()).unwrap();
    own.retain(|grid| grid.name != OWN_SHEET);
    check(&as_others_write(&own), &WorkbookProblem::NotOurs);
    let mut own = grids(&workbook()).unwrap();
    own.last_mut().unwrap().rows[2].1[0].1 = Value::Text("AAAA".to_owned());
    check(&as_others_write(&own), &WorkbookProblem::Damaged);
    let mut own = grids(&workbook()).unwrap();
    own.last_mut().unwrap().rows[1].1[0].1 = Value::Text("2".to_owned());
    check(&as_others_write(&own), &WorkbookProblem::Newer);
    let mut own = grids(&workbook()).unwrap();
    own[1].rows.remove(0);
    check(
        &as_others_write(&own),
        &WorkbookProblem::NoIds("Answers".to_owned()),
    );
}

#[test]
fn damage_anywhere_never_panics() {
    let file = workbook();
    for place in (0..file.len()).step_by(file.len() / 20) {
        let mut bent = file.clone();
        bent[place] ^= 0x20;
        if let Ok(returned) = back(&bent) {
            assert_eq!(returned.base, world().assessment);
        }
    }
}

#[test]
fn days_are_those_of_the_file() {
    let mut hand = Hand(grids(&workbook()).unwrap());
    hand.set(
        Table::Audit,
        "clause/4.1",
        "Seen on",
        Some(Value::Number(46_357.75)),
    );
    let day = |file: &[u8]| back(file).unwrap().changes[0].after.clone();
    assert_eq!(day(&as_others_write(&hand.0)), "2026-12-01");
    assert_eq!(
        Date::from_ymd(2026, 12, 1).unwrap().to_string(),
        "2026-12-01"
    );
}
