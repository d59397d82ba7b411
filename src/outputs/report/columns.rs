//! Columns on paper: of text, and of tables, of which none is narrower than its longest
//! word, so that no word is broken.

use super::model::{Cell, Column, Holds, Section, Table};
use crate::charts::text_width;

/// In how many columns a section stands on paper (paper.css says the same).
pub(super) fn columns(section: &Section) -> usize {
    match section.id {
        "documents" | "method" => 2,
        "terms" => 3,
        _ => 1,
    }
}

/// The size of the words in tables, in twentieths of a point.
const SIZE: i32 = 160;
/// What stands beside the words of a cell.
const MARGINS: usize = 130;
/// How wide the mark of a state is.
const MARK: usize = 220;

/// The widths of a table's columns that share so much room: as they ask for it, but with
/// room for their longest word.
pub(super) fn widths(table: &Table, room: usize) -> Vec<usize> {
    let shares: Vec<usize> = table.columns.iter().map(|one| one.share.into()).collect();
    let asked = shared(room, &shares);
    let columns = table.columns.iter().enumerate();
    let needed: Vec<usize> = columns
        .map(|(place, column)| needed(table, place, column).min(room / 3))
        .collect();
    let lacking = |(asked, needed): (&usize, &usize)| needed.saturating_sub(*asked);
    let spare = |(asked, needed): (&usize, &usize)| asked.saturating_sub(*needed);
    let pairs = || asked.iter().zip(&needed);
    let lack: usize = pairs().map(lacking).sum();
    let all_spare: usize = pairs().map(spare).sum::<usize>().max(1);
    pairs()
        .map(|pair| {
            let given = (spare(pair) * lack.min(all_spare)).div_ceil(all_spare);
            pair.0 + lacking(pair) - given
        })
        .collect()
}

/// Room as it is shared.
pub(super) fn shared(room: usize, shares: &[usize]) -> Vec<usize> {
    let all = shares.iter().sum::<usize>().max(1);
    shares.iter().map(|share| room * share / all).collect()
}

/// The room that the longest word of a column takes.
fn needed(table: &Table, place: usize, column: &Column) -> usize {
    // Headings are bold.
    let head = longest(column.title, SIZE * 6 / 5);
    let cells = table.rows.iter().filter_map(|row| row.get(place));
    let cell = |cell: &Cell| {
        let mark = if cell.state.is_some() { MARK } else { 0 };
        // Numbers and days stay on one line.
        let whole = column.holds == Holds::Numbers || cell.value.is_some();
        let words = if whole {
            text_width(&cell.text, SIZE)
        } else {
            longest(&cell.text, SIZE)
        };
        mark + words
    };
    cells.map(cell).fold(head, usize::max) + MARGINS
}

fn longest(text: &str, size: i32) -> usize {
    // Lines may end after a hyphen and a slash, too.
    let words = text.split_inclusive([' ', '\n', '-', '/']);
    let widths = words.map(|word| text_width(word.trim_end(), size));
    widths.fold(0, usize::max)
}

#[cfg(test)]
mod tests {
    use super::super::model::Foot;
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_words() {
        let check = |titles: &[&'static str], shares: &[u16], cells: &[&str]| {
            let columns = titles.iter().zip(shares);
            let table = Table {
                caption: String::new(),
                columns: columns
                    .map(|(title, share)| Column::words(title, *share))
                    .collect(),
                rows: vec![cells.iter().map(|text| Cell::words(*text)).collect()],
                foot: Foot::Plain,
            };
            let found = widths(&table, 10_000);
            assert!(found.iter().sum::<usize>() <= 10_000, "{found:?}");
            for (place, width) in found.iter().enumerate() {
                let needed = needed(&table, place, &table.columns[place]);
                assert!(*width >= needed.min(3_333), "{place}: {width} < {needed}");
            }
        };
        check(&["Readiness", "Sub-clause"], &[1, 99], &["50", "a b c"]);
        check(&["A", "Conformity, %"], &[90, 10], &["4.1", "x"]);
        let long = "x".repeat(400);
        check(
            &["A", "B", "C"],
            &[80, 10, 10],
            &[&long, "a", "responsibilities"],
        );
    }
}
