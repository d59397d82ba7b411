//! Reading a workbook, whoever wrote it: the cells of its sheets as they stand.

use super::unescaped;
use crate::core::sort::sort_by_key;
use crate::outputs::xml::{Event, Reader, XmlProblem};
use crate::outputs::zip::{Bounds, Zip, ZipProblem};

/// The largest workbook that is read, in bytes.
const LARGEST: usize = 20 * 1024 * 1024;
/// How much of it is taken in: more than any workbook of ours holds.
const BOUNDS: Bounds = Bounds {
    parts: 500,
    bytes: 30 * 1024 * 1024,
};
/// The most cells with something in them, of all sheets together.
const CELLS: usize = 300_000;
/// The most bytes of their texts: cells may share one that is long.
const BYTES: usize = 30 * 1024 * 1024;
/// The most columns and rows that the format has.
const COLUMNS: usize = 16_384;
const ROWS: usize = 1_048_576;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A number; days are numbers, too.
    Number(f64),
}

/// How much may still be taken in.
struct Room {
    cells: usize,
    bytes: usize,
}

impl Room {
    /// Makes room for a cell; none where that is too much.
    fn take(&mut self, value: &Value) -> Option<()> {
        let bytes = match value {
            Value::Text(text) => text.len(),
            Value::Number(_) => 0,
        };
        self.cells = self.cells.checked_sub(1)?;
        self.bytes = self.bytes.checked_sub(bytes)?;
        Some(())
    }
}

/// The cells of a sheet that hold something.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// The sheet's name.
    pub name: String,
    /// Its rows by number, from 1: the cells by column, from 0, in their order and each
    /// column once.
    pub rows: Vec<(usize, Vec<(usize, Value)>)>,
    /// Days between day 0 of the file and that of the format as it is written today.
    pub days: i32,
}

/// Why a workbook could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkbookProblem {
    /// It is larger than what is read.
    TooLarge,
    /// It is no packed file, or a part of it cannot be unpacked.
    Zip(ZipProblem),
    /// A part is no XML: which, and where.
    Xml(String, XmlProblem),
    /// It has more cells than are taken in; the sheet at which that showed.
    TooMany(String),
    /// It is packed, but no workbook.
    NoWorkbook,
    /// It has no sheet of ours: it was not exported here, or lost that sheet.
    NotOurs,
    /// It was written by a newer version.
    Newer,
    /// What it says of itself is damaged.
    Damaged,
    /// A sheet has no column of ids any more: which.
    NoIds(String),
}

impl From<ZipProblem> for WorkbookProblem {
    fn from(problem: ZipProblem) -> Self {
        Self::Zip(problem)
    }
}

/// All sheets of a workbook.
///
/// # Errors
/// If it is no workbook, is broken, or holds more than is taken in.
pub fn grids(file: &[u8]) -> Result<Vec<Grid>, WorkbookProblem> {
    if file.len() > LARGEST {
        return Err(WorkbookProblem::TooLarge);
    }
    let zip = Zip::open(file, &BOUNDS)?;
    let main = zip
        .names()
        .find(|name| name.ends_with("/workbook.xml"))
        .map(str::to_owned)
        .ok_or(WorkbookProblem::NoWorkbook)?;
    let end = main.rfind('/').map_or(0, |at| at + 1);
    let folder = main.get(..end).unwrap_or_default();
    let targets = targets(&zip, &format!("{folder}_rels/workbook.xml.rels"))?;
    let shared = shared(&zip, folder, &targets)?;
    let (mut grids, mut seen) = (Vec::new(), Vec::new());
    let mut room = Room {
        cells: CELLS,
        bytes: BYTES,
    };
    let mut days = 0;
    let part = part(&zip, &main)?;
    let mut reader = Reader::new(&part).map_err(|problem| at(&main, problem))?;
    while let Some(event) = reader.event().map_err(|problem| at(&main, problem))? {
        match &event {
            // Workbooks of old Macs count from 1904.
            Event::Start("workbookPr", _) => {
                let from_1904 = matches!(event.attribute("date1904"), Some("1" | "true"));
                days = if from_1904 { 1_462 } else { 0 };
            }
            Event::Start("sheet", _) => {
                let name = unescaped(event.attribute("name").unwrap_or_default());
                let id = event.attribute("id").unwrap_or_default();
                let target = targets.iter().find(|target| target.id == id);
                let target = target.filter(|target| target.kind.ends_with("/worksheet"));
                // Sheets of charts have no cells.
                if let Some(target) = target {
                    let path = path(folder, &target.path);
                    // No program writes two sheets as one part; reading it for each would
                    // let a small file take long.
                    if seen.contains(&path) {
                        return Err(WorkbookProblem::NoWorkbook);
                    }
                    let rows = sheet(&zip, &path, &name, &shared, &mut room)?;
                    grids.push(Grid { name, rows, days });
                    seen.push(path);
                }
            }
            _ => {}
        }
    }
    Ok(grids)
}

fn at(part: &str, problem: XmlProblem) -> WorkbookProblem {
    WorkbookProblem::Xml(part.to_owned(), problem)
}

fn part(zip: &Zip<'_>, name: &str) -> Result<Vec<u8>, WorkbookProblem> {
    Ok(zip.part(name)?)
}

/// What a part refers to.
struct Target {
    id: String,
    kind: String,
    path: String,
}

fn targets(zip: &Zip<'_>, name: &str) -> Result<Vec<Target>, WorkbookProblem> {
    let part = part(zip, name)?;
    let mut reader = Reader::new(&part).map_err(|problem| at(name, problem))?;
    let mut targets = Vec::new();
    while let Some(event) = reader.event().map_err(|problem| at(name, problem))? {
        if let Event::Start("Relationship", _) = event {
            let text = |name: &str| event.attribute(name).unwrap_or_default().to_owned();
            if targets.len() == BOUNDS.parts {
                return Err(WorkbookProblem::TooMany(name.to_owned()));
            }
            targets.push(Target {
                id: text("Id"),
                kind: text("Type"),
                path: text("Target"),
            });
        }
    }
    Ok(targets)
}

/// Where a part lies that another in a folder refers to.
fn path(folder: &str, target: &str) -> String {
    match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("{folder}{}", target.strip_prefix("./").unwrap_or(target)),
    }
}

/// The texts that cells share.
fn shared(zip: &Zip<'_>, folder: &str, targets: &[Target]) -> Result<Vec<String>, WorkbookProblem> {
    let target = targets
        .iter()
        .find(|target| target.kind.ends_with("/sharedStrings"));
    let Some(target) = target else {
        return Ok(Vec::new());
    };
    let name = path(folder, &target.path);
    let part = part(zip, &name)?;
    let mut reader = Reader::new(&part).map_err(|problem| at(&name, problem))?;
    let mut all = Vec::new();
    while let Some(event) = reader.event().map_err(|problem| at(&name, problem))? {
        if let Event::Start("si", _) = event {
            let text = rich(&mut reader).map_err(|problem| at(&name, problem))?;
            all.push(text);
        }
    }
    Ok(all)
}

/// The words of a text in pieces, how they are spoken left out, until its element ends.
fn rich(reader: &mut Reader<'_>) -> Result<String, XmlProblem> {
    let depth = reader.depth();
    let mut all = String::new();
    while let Some(event) = reader.event()? {
        match event {
            Event::Start("t", _) => all.push_str(&reader.text_within()?),
            Event::Start("rPh", _) => {
                reader.text_within()?;
            }
            Event::End if reader.depth() < depth => break,
            _ => {}
        }
    }
    Ok(unescaped(&all))
}

type Rows = Vec<(usize, Vec<(usize, Value)>)>;

fn sheet(
    zip: &Zip<'_>,
    path: &str,
    name: &str,
    shared: &[String],
    room: &mut Room,
) -> Result<Rows, WorkbookProblem> {
    let part = part(zip, path)?;
    let mut reader = Reader::new(&part).map_err(|problem| at(path, problem))?;
    let mut rows: Rows = Vec::new();
    let (mut row, mut column) = (0, 0);
    while let Some(event) = reader.event().map_err(|problem| at(path, problem))? {
        match &event {
            Event::Start("row", _) => {
                let own = event.attribute("r").and_then(|text| text.parse().ok());
                row = own.unwrap_or(row + 1).min(ROWS);
                column = 0;
                rows.pop_if(|(_, cells)| cells.is_empty());
                rows.push((row, Vec::new()));
            }
            Event::Start("c", _) => {
                let own = event.attribute("r").and_then(column_of);
                column = own.unwrap_or(column);
                let kind = event.attribute("t").unwrap_or("n").to_owned();
                let value =
                    cell(&mut reader, &kind, shared).map_err(|problem| at(path, problem))?;
                if let Some(value) = value {
                    let is_room = room.take(&value).filter(|()| column < COLUMNS);
                    is_room.ok_or_else(|| WorkbookProblem::TooMany(name.to_owned()))?;
                    if let Some((_, cells)) = rows.last_mut() {
                        cells.push((column, value));
                    }
                }
                column += 1;
            }
            _ => {}
        }
    }
    rows.pop_if(|(_, cells)| cells.is_empty());
    for (_, cells) in &mut rows {
        sort_by_key(cells, |(column, _)| *column);
        cells.dedup_by_key(|(column, _)| *column);
    }
    Ok(rows)
}

/// What stands in a cell that has begun; a formula counts by what it last came to.
fn cell(
    reader: &mut Reader<'_>,
    kind: &str,
    shared: &[String],
) -> Result<Option<Value>, XmlProblem> {
    let depth = reader.depth();
    let mut inline = None;
    let mut value = None;
    while let Some(event) = reader.event()? {
        match event {
            Event::Start("v", _) => value = Some(reader.text_within()?),
            Event::Start("is", _) => inline = Some(rich(reader)?),
            Event::Start("f", _) => {
                reader.text_within()?;
            }
            Event::End if reader.depth() < depth => break,
            _ => {}
        }
    }
    Ok(match kind {
        "inlineStr" => inline.map(Value::Text),
        "s" => {
            let place = value.and_then(|text| text.trim().parse::<usize>().ok());
            place.and_then(|place| shared.get(place).cloned().map(Value::Text))
        }
        "str" => value.map(|text| Value::Text(unescaped(&text))),
        // Days, as some programs write them.
        "d" => value.map(|text| Value::Text(text.get(..10).unwrap_or(&text).to_owned())),
        "e" => None,
        "b" => value.map(Value::Text),
        _ => {
            let number = value.and_then(|text| crate::core::decimal::read(text.trim()));
            number
                .filter(|number| number.is_finite())
                .map(Value::Number)
        }
    })
}

/// The column of a cell such as `AB12`, from 0.
fn column_of(cell: &str) -> Option<usize> {
    let mut column = 0_usize;
    for letter in cell.bytes().take_while(u8::is_ascii_alphabetic) {
        column = column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        if column > COLUMNS {
            return None;
        }
    }
    column.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outputs::workbook::write::letters;

    #[test]
    fn columns_have_letters() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), expected);
            assert_eq!(column_of(&format!("{expected}12")), Some(column));
        }
        assert_eq!(column_of("12"), None);
        assert_eq!(column_of("ZZZZZZZZZZZZZZZ1"), None);
    }
}
