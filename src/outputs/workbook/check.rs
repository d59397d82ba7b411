//! Whether a workbook holds what was to be written, cell by cell.

use super::read::{Grid, Value, grids};
use super::write::Plain;
use super::{back, fitting, number_of};
use crate::core::assessment::Assessment;
use crate::outputs::sheet::{Cell, Sheet};

/// Reads a workbook that was just written, and compares every cell and the assessment
/// that it carries.
#[must_use]
pub fn holds(file: &[u8], sheets: &[Sheet], assessment: &Assessment) -> bool {
    let Ok(grids) = grids(file) else {
        return false;
    };
    back::base(&grids).is_ok_and(|base| base == *assessment)
        && grids.len() == sheets.len() + 1
        && sheets
            .iter()
            .zip(&grids)
            .all(|(sheet, grid)| is_same(sheet, grid))
}

/// The same for a workbook of plain sheets.
#[must_use]
pub fn holds_plain(file: &[u8], sheets: &[Plain]) -> bool {
    grids(file).is_ok_and(|grids| {
        let mut pairs = sheets.iter().zip(&grids);
        grids.len() == sheets.len()
            && pairs.all(|((name, rows), grid)| holds_rows(name, &mut rows.iter(), grid))
    })
}

fn is_same(sheet: &Sheet, grid: &Grid) -> bool {
    let head: Vec<Cell> = sheet
        .columns
        .iter()
        .map(|column| Cell::name(column.name))
        .collect();
    let mut written = std::iter::once(&head).chain(&sheet.rows);
    holds_rows(sheet.name, &mut written, grid)
}

fn holds_rows(name: &str, written: &mut dyn Iterator<Item = &Vec<Cell>>, grid: &Grid) -> bool {
    let expected = written.map(|row| {
        let cells = row.iter().enumerate();
        cells
            .filter_map(|(at, cell)| Some((at, value(cell)?)))
            .collect::<Vec<_>>()
    });
    let filled = expected.filter(|cells| !cells.is_empty());
    grid.name == name && filled.eq(grid.rows.iter().map(|(_, cells)| cells.clone()))
}

fn value(cell: &Cell) -> Option<Value> {
    match cell {
        Cell::Empty => None,
        Cell::Text(text) => Some(Value::Text(fitting(text).to_owned())),
        Cell::Number(number) => Some(Value::Number(*number)),
        Cell::Date(date) => Some(Value::Number(f64::from(number_of(*date)))),
    }
}
