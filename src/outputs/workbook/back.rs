//! The way back: what was changed in a workbook since it was exported.
//!
//! A workbook carries the whole assessment that it was made from. What differs from
//! that in a column that comes back is a change; what is said in others, in rows or
//! columns that are not known, is named and left.

use super::read::{Grid, Value, WorkbookProblem, grids};
use super::write::letters;
use super::{MARK, OWN_SHEET, VERSION, day_of, fitting};
use crate::core::assessment::Assessment;
use crate::core::bank::Bank;
use crate::core::date::Date;
use crate::core::edit::Edit;
use crate::core::ordered::Set;
use crate::core::standard::SubClause;
use crate::exchange::{self, LARGEST_FILE};
use crate::outputs::field::{CLAUSE, DOCUMENT, Field, RECORD, Said};
use crate::outputs::packed;
use crate::outputs::sheet::Kind;
use crate::outputs::tables::{Table, id_name};

/// What was read back from a workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Returned {
    /// The assessment as it was exported.
    pub base: Assessment,
    /// What was changed since.
    pub changes: Vec<Change>,
    /// What was said that a field cannot hold.
    pub refused: Vec<Refused>,
    /// Columns and rows that are not known, by the cells they begin with, and what
    /// stands there.
    pub ignored: Vec<Refused>,
}

/// A change of one field.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The field.
    pub field: Field,
    /// The id of its row.
    pub id: String,
    /// The edit that sets it.
    pub edit: Edit,
    /// What it said when it was exported.
    pub before: String,
    /// What it says now.
    pub after: String,
}

/// A cell that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The sheet and the cell, for instance `Answers!D14`.
    pub place: String,
    /// What stands there.
    pub text: String,
}

impl Change {
    /// What an assessment says in the field, as it would stand in a workbook.
    #[must_use]
    pub fn said_in(&self, bank: &Bank, of: &Assessment) -> String {
        self.field.cell(bank, of, &self.id).text()
    }

    /// Whether the field was changed here, too, and otherwise.
    #[must_use]
    pub fn is_conflict(&self, bank: &Bank, here: &Assessment) -> bool {
        let here = self.said_in(bank, here);
        !is_same(&here, &self.before) && !is_same(&here, &self.after)
    }
}

/// What was changed in a workbook since it was exported; as of today, for what begins
/// or ends by it.
///
/// # Errors
/// If it is no workbook of ours, or is broken.
pub fn read_back(file: &[u8], bank: &Bank, today: Date) -> Result<Returned, WorkbookProblem> {
    let grids = grids(file)?;
    let base = base(&grids)?;
    let mut returned = Returned {
        base,
        changes: Vec::new(),
        refused: Vec::new(),
        ignored: Vec::new(),
    };
    for table in Table::ALL {
        let named = |grid: &&Grid| grid.name.trim().to_lowercase() == table.name().to_lowercase();
        if let (Some(grid), false) = (grids.iter().find(named), table.fields().is_empty()) {
            sheet(table, grid, bank, today, &mut returned)?;
        }
    }
    Ok(returned)
}

/// The assessment that the workbook carries.
pub(super) fn base(grids: &[Grid]) -> Result<Assessment, WorkbookProblem> {
    let own = grids.iter().find(|grid| grid.name == OWN_SHEET);
    let own = own.ok_or(WorkbookProblem::NotOurs)?;
    let mut lines = own.rows.iter().filter_map(|(_, cells)| {
        let first = cells.iter().find(|(column, _)| *column == 0);
        first.map(|(_, value)| text_of(value))
    });
    if lines.next().as_deref() != Some(MARK) {
        return Err(WorkbookProblem::NotOurs);
    }
    if lines.next().as_deref() != Some(VERSION) {
        return Err(WorkbookProblem::Newer);
    }
    let packed = lines.collect::<String>().replace('.', "_");
    let text = packed::unpack(&packed, LARGEST_FILE).ok_or(WorkbookProblem::Damaged)?;
    let file = exchange::import(&text).map_err(|_| WorkbookProblem::Damaged)?;
    let first = file.assessments.into_iter().next();
    first.ok_or(WorkbookProblem::Damaged)
}

fn text_of(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
    }
}

/// The columns of a sheet from which something is read.
struct Columns {
    id: usize,
    fields: Vec<(usize, Field)>,
}

/// What its heading says of each column. Of two with one heading the first counts.
fn columns(
    table: Table,
    grid: &Grid,
    (number, cells): &(usize, Vec<(usize, Value)>),
    ignored: &mut Vec<Refused>,
) -> Option<Columns> {
    let mut id = None;
    let mut fields: Vec<(usize, Field)> = Vec::new();
    let mut own = table.columns();
    for (at, value) in cells {
        let name = text_of(value);
        let mut all = table.fields().iter();
        let field = all.find(|field| field.name() == name.trim());
        match field.filter(|field| fields.iter().all(|(_, other)| other != *field)) {
            Some(field) => fields.push((*at, *field)),
            None if name.trim() == id_name() && id.is_none() => id = Some(*at),
            // It only went out.
            None if field.is_none() && own.iter().any(|own| own.name == name.trim()) => {
                own.retain(|own| own.name != name.trim());
            }
            None => ignored.push(Refused {
                place: place(grid, *at, *number),
                text: name,
            }),
        }
    }
    Some(Columns { id: id?, fields })
}

fn sheet(
    table: Table,
    grid: &Grid,
    bank: &Bank,
    today: Date,
    returned: &mut Returned,
) -> Result<(), WorkbookProblem> {
    let is_id = |value: &Value| matches!(value, Value::Text(text) if text.trim() == id_name());
    let head = grid
        .rows
        .iter()
        .position(|(_, cells)| cells.iter().any(|(_, value)| is_id(value)));
    let no_ids = || WorkbookProblem::NoIds(grid.name.clone());
    let head = head.ok_or_else(no_ids)?;
    let named = grid.rows.get(head).ok_or_else(no_ids)?;
    let columns = columns(table, grid, named, &mut returned.ignored).ok_or_else(no_ids)?;
    let mut left = known(table, bank, &returned.base);
    for (number, cells) in grid.rows.iter().skip(head + 1) {
        let cell = |at: usize| {
            let place = cells.binary_search_by_key(&at, |(own, _)| *own).ok()?;
            cells.get(place).map(|(_, value)| value)
        };
        let Some(value) = cell(columns.id) else {
            // A row that somebody added, or a remark below the table.
            returned
                .ignored
                .extend(cells.first().map(|(at, value)| Refused {
                    place: place(grid, *at, *number),
                    text: text_of(value),
                }));
            continue;
        };
        let id = text_of(value).trim().to_owned();
        // Each row counts once.
        if !left.remove(&id) {
            // Audits and trainings are rows of the plan in which nothing is said.
            if columns.fields.iter().any(|(at, _)| cell(*at).is_some()) {
                returned.ignored.push(Refused {
                    place: place(grid, columns.id, *number),
                    text: id,
                });
            }
            continue;
        }
        for (at, field) in &columns.fields {
            let place = || place(grid, *at, *number);
            let said = (cell(*at), grid.days);
            compare(*field, &id, said, (bank, today), place, returned);
        }
    }
    Ok(())
}

/// The ids of what can be changed in a table.
fn known(table: Table, bank: &Bank, base: &Assessment) -> Set<String> {
    let lists = bank.lists();
    let with = |start: &str, id: &str| format!("{start}{id}");
    match table {
        Table::Answers => {
            let questions = bank.questions().iter();
            questions.map(|one| one.id.to_string()).collect()
        }
        Table::Actions => {
            let of_catalogue = bank.actions().iter().map(|one| &one.id);
            let all = of_catalogue.chain(base.plan.actions.keys());
            all.map(ToString::to_string).collect()
        }
        Table::Documents => {
            let documents = lists.documents.iter();
            let documents = documents.map(|one| with(DOCUMENT, one.id.as_str()));
            let records = lists.records.iter();
            let records = records.map(|one| with(RECORD, one.id.as_str()));
            documents.chain(records).collect()
        }
        _ => {
            let clauses = SubClause::all();
            clauses.map(|one| with(CLAUSE, &one.to_string())).collect()
        }
    }
}

fn place(grid: &Grid, column: usize, row: usize) -> String {
    format!("{}!{}{row}", grid.name, letters(column))
}

/// Compares what a cell says with what was exported.
fn compare(
    field: Field,
    id: &str,
    (value, days): (Option<&Value>, i32),
    (bank, today): (&Bank, Date),
    place: impl Fn() -> String,
    returned: &mut Returned,
) {
    let written = field.cell(bank, &returned.base, id);
    let said = said(field, value, days);
    let before = written.text();
    let after = match &said {
        Said::Nothing => String::new(),
        Said::Words(words) => words.clone(),
        Said::Number(number) => number.to_string(),
        Said::Day(day) => day.to_string(),
    };
    let after = own_words(field, &said, &after).map_or(after, str::to_owned);
    // What a cell cannot hold whole was cut when it went out.
    let was_cut = fitting(&before) != before;
    if is_same(&after, fitting(&before)) {
        return;
    }
    let edit = field.edit(&returned.base, id, &said, today);
    match edit.filter(|_| !was_cut) {
        Some(edit) => returned.changes.push(Change {
            field,
            id: id.to_owned(),
            edit,
            after,
            before,
        }),
        None => returned.refused.push(Refused {
            place: place(),
            text: after,
        }),
    }
}

/// How a field words what was said, where that is one of its own words: an emptied
/// choice goes back to what it was at first.
fn own_words(field: Field, said: &Said, words: &str) -> Option<&'static str> {
    match (field.column().kind, said) {
        (Kind::Choice(names), Said::Nothing) if field != Field::Answer => names.first().copied(),
        (Kind::Choice(names), _) => {
            let words = words.trim().to_lowercase();
            names.into_iter().find(|name| name.to_lowercase() == words)
        }
        (Kind::Whole, Said::Nothing) => Some("0"),
        _ => None,
    }
}

/// What a cell of a field says: numbers are days where the field is one.
fn said(field: Field, value: Option<&Value>, days: i32) -> Said {
    match value {
        None => Said::Nothing,
        Some(Value::Text(text)) if text.trim().is_empty() => Said::Nothing,
        Some(Value::Text(text)) => Said::Words(text.clone()),
        #[allow(clippy::cast_possible_truncation)] // days of some thousand years
        Some(Value::Number(number)) if field.column().kind == Kind::Date => {
            if (0.0..3_000_000.0).contains(number) {
                Said::Day(day_of((number.floor() as i32).saturating_add(days)))
            } else {
                Said::Number(*number)
            }
        }
        Some(Value::Number(number)) => Said::Number(*number),
    }
}

/// Whether two texts say the same: line ends differ by program, and blanks around a
/// text, and characters that cannot be seen, do not survive all of them.
fn is_same(one: &str, other: &str) -> bool {
    let plain = |text: &str| -> String {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let letters = text.trim().chars();
        letters
            .filter(|letter| *letter == '\n' || !(letter.is_control() || *letter == '\u{fffe}'))
            .collect()
    };
    one == other || plain(one) == plain(other)
}
