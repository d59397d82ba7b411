//! What the catalogue lists: documents and records, other standards, auditors' samples.

use super::table::{Rows, Table, coming_back, going_out, said};
use crate::core::bank::{AuditSheet, Certificate, CrosswalkRow, Duty, WorkProductText};
use crate::core::standard::SubClause;
use crate::messages::t;
use crate::outputs::field::{CLAUSE, DOCUMENT, RECORD};
use crate::outputs::sheet::{Cell, Column, Kind};
use crate::outputs::source::Source;
use crate::shown::{crosswalk as places, title};

pub(super) fn columns_of_documents() -> Vec<Column> {
    let mut head = going_out(&[
        ("sheet.id", Kind::Id),
        ("sheet.kind", Kind::Short),
        ("sheet.reference", Kind::Short),
        ("sheet.name", Kind::Long),
        ("sheet.duty", Kind::Short),
    ]);
    head.extend(coming_back(Table::Documents));
    head.extend(going_out(&[("sheet.about", Kind::Long)]));
    head
}

pub(super) fn documents(source: &Source<'_>) -> Rows {
    let table = Table::Documents;
    let row = |id: String, kind, reference: &str, duty: Duty, text: &WorkProductText| {
        let mut row = vec![
            Cell::words(id.as_str()),
            Cell::name(t(kind)),
            Cell::words(reference),
            Cell::words(&text.name),
            Cell::name(t(match duty {
                Duty::Always => "sheet.duty-always",
                Duty::OnOccasion => "sheet.duty-occasion",
                Duty::Useful => "sheet.duty-useful",
            })),
        ];
        row.extend(said(table, source, &id));
        row.push(Cell::words(&text.about));
        row
    };
    let lists = source.bank.lists();
    let documents = lists.documents.iter().map(|one| {
        let id = format!("{DOCUMENT}{}", one.id);
        row(id, "sheet.document", &one.reference, one.duty, &one.text)
    });
    let records = lists.records.iter().map(|one| {
        let id = format!("{RECORD}{}", one.id);
        row(id, "sheet.record", &one.reference, one.duty, &one.text)
    });
    documents.chain(records).collect()
}

pub(super) fn columns_of_crosswalk() -> Vec<Column> {
    let mut head = going_out(&[("sheet.id", Kind::Id), ("sheet.part", Kind::Short)]);
    head.extend(Certificate::ALL.map(|one| Column {
        name: crate::messages::certificate(one),
        kind: Kind::Short,
        comes_back: false,
    }));
    head.extend(going_out(&[
        ("sheet.itil", Kind::Short),
        ("sheet.fitsm", Kind::Short),
    ]));
    head
}

pub(super) fn crosswalk(source: &Source<'_>) -> Rows {
    let lists = source.bank.lists();
    let row = |row: &CrosswalkRow| {
        let place = |of: Certificate| {
            let place = places::place(&lists.editions, of, row.of(of), row.sub_clause);
            Cell::words(place)
        };
        let mut cells = clause_cells(source, row.sub_clause);
        cells.extend(Certificate::ALL.map(place));
        cells.push(Cell::words(&row.itil));
        cells.push(Cell::words(&row.fitsm));
        cells
    };
    lists.crosswalk.iter().map(row).collect()
}

fn clause_cells(source: &Source<'_>, of: SubClause) -> Vec<Cell> {
    vec![
        Cell::words(format!("{CLAUSE}{of}")),
        Cell::words(title(source.bank, of)),
    ]
}

pub(super) fn columns_of_audit() -> Vec<Column> {
    let mut head = going_out(&[("sheet.id", Kind::Id), ("sheet.part", Kind::Short)]);
    head.extend(coming_back(Table::Audit));
    head.extend(going_out(&[
        ("sheet.minutes", Kind::Whole),
        ("sheet.samples", Kind::Long),
        ("sheet.asked-of", Kind::Long),
        ("sheet.passes", Kind::Long),
        ("sheet.finding", Kind::Long),
    ]));
    head
}

pub(super) fn audit(source: &Source<'_>) -> Rows {
    let table = Table::Audit;
    let row = |of: SubClause| {
        let sheet = source.guide.and_then(|guide| guide.sheet(of));
        let lines = |lines: &dyn Fn(&AuditSheet) -> Vec<String>| {
            Cell::words(sheet.map(|one| lines(one).join("\n")).unwrap_or_default())
        };
        let mut cells = clause_cells(source, of);
        cells.extend(said(table, source, &format!("{CLAUSE}{of}")));
        cells.push(Cell::maybe(sheet.map(|one| f64::from(one.minutes))));
        cells.push(lines(&|one| {
            let pick = |(what, dates): (&str, &str)| {
                crate::messages::fill("sheet.sample", &[("what", &what), ("dates", &dates)])
            };
            let picks = one.samples.iter();
            picks
                .map(|one| pick((one.what.as_str(), one.dates.as_str())))
                .collect()
        }));
        cells.push(lines(&|one| {
            one.questions.iter().map(|one| one.ask.clone()).collect()
        }));
        cells.push(lines(&|one| vec![one.passes.clone()]));
        cells.push(lines(&|one| vec![one.finding.clone()]));
        cells
    };
    SubClause::all().map(row).collect()
}
