//! CSV as RFC 4180 has it: commas, quotes where need be, lines that end with CR LF.
//!
//! Spreadsheets run what begins like a formula. Words that do, in cells and in
//! headings alike, get an apostrophe ahead (OWASP, “CSV injection”); numbers are numbers.

use super::sheet::{Cell, Sheet};

/// What precedes a file in UTF-8 so that Excel takes it for that.
const MARK: &str = "\u{feff}";

/// How a file in UTF-8 begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// With the mark that Excel needs.
    Marked,
    /// With its first heading, as most other programs want it.
    Plain,
}

/// The rows of a table, its headings first, as they stand in a file.
#[must_use]
pub fn rows(sheet: &Sheet) -> Vec<Vec<String>> {
    let head = sheet.columns.iter().map(|column| safe(column.name));
    let mut rows = vec![head.collect()];
    rows.extend(sheet.rows.iter().map(|row| row.iter().map(text).collect()));
    rows
}

/// A cell as it stands in a file.
#[must_use]
pub fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => safe(text),
        other => other.text(),
    }
}

/// Words so that no spreadsheet takes them for a formula.
#[must_use]
pub fn safe(text: &str) -> String {
    // The wide signs are read as the narrow ones by spreadsheets of East Asia.
    let runs = |letter: char| {
        matches!(
            letter,
            '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠'
        )
    };
    if text.starts_with(runs) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Rows as CSV, each cell as it is handed in.
#[must_use]
pub fn write(rows: &[Vec<String>], start: Start) -> String {
    let mut file = match start {
        Start::Marked => MARK.to_owned(),
        Start::Plain => String::new(),
    };
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                file.push(',');
            }
            // A row of one empty cell would be an empty line; a mark at the start of a
            // file is none of its words.
            if cell.contains([',', '"', '\r', '\n', '\u{feff}'])
                || (cell.is_empty() && row.len() == 1)
            {
                file.push('"');
                file.push_str(&cell.replace('"', "\"\""));
                file.push('"');
            } else {
                file.push_str(cell);
            }
        }
        file.push_str("\r\n");
    }
    file
}

/// The rows of a file; none if a quote is out of place.
#[must_use]
pub fn read(file: &str) -> Option<Vec<Vec<String>>> {
    let file = file.strip_prefix(MARK).unwrap_or(file);
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = file;
    while !rest.is_empty() {
        let (cell, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted_cell(quoted)?,
            None => {
                let end = rest.find([',', '\r', '\n']).unwrap_or(rest.len());
                let (cell, after) = rest.split_at(end);
                (
                    Some(cell).filter(|cell| !cell.contains('"'))?.to_owned(),
                    after,
                )
            }
        };
        row.push(cell);
        if let Some(after) = after.strip_prefix(',') {
            rest = after;
            if rest.is_empty() {
                row.push(String::new());
            }
        } else if let Some(after) = after.strip_prefix("\r\n").or(after.strip_prefix('\n')) {
            rows.push(std::mem::take(&mut row));
            rest = after;
        } else if after.is_empty() {
            rest = after;
        } else {
            return None;
        }
    }
    if !row.is_empty() {
        rows.push(row);
    }
    Some(rows)
}

/// A cell whose first quote was read, and what follows its last one.
fn quoted_cell(mut rest: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    loop {
        let (part, after) = rest.split_once('"')?;
        cell.push_str(part);
        match after.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None => return Some((cell, after)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_comes_back() {
        let rows = |rows: &[&[&str]]| -> Vec<Vec<String>> {
            let row = |row: &&[&str]| row.iter().map(|&cell| cell.to_owned()).collect();
            rows.iter().map(row).collect()
        };
        for table in [
            rows(&[]),
            rows(&[&["a"], &["b"]]),
            rows(&[&["", ""], &["a", ""], &["", "b"]]),
            rows(&[&[""], &["x"]]),
            rows(&[&["Nəxʷ; \"A\",\r\nline 2", "'=1+1"], &["\u{b}\0", "\"\"\""]]),
            rows(&[&["Żółw Ω Кот", "قطة שלום 中文 👩‍👩‍👧"]]),
        ] {
            for start in [Start::Marked, Start::Plain] {
                let file = write(&table, start);
                assert_eq!(read(&file).as_ref(), Some(&table), "{file:?}");
            }
        }
        assert_eq!(read("a,\"b"), None);
        assert_eq!(read("a\"b"), None);
        assert_eq!(read("\"a\"b"), None);
        assert_eq!(read("a,b\nc,"), Some(rows(&[&["a", "b"], &["c", ""]])));
    }

    #[test]
    fn nothing_runs_as_a_formula() {
        let check = |text: &str, expected: &str| assert_eq!(safe(text), expected, "{text:?}");
        check("=1+1", "'=1+1");
        check("-2", "'-2");
        check("+1", "'+1");
        check("@x", "'@x");
        check("\tx", "'\tx");
        check("\r=1", "'\r=1");
        check("＝1", "'＝1");
        check("a=1", "a=1");
        check("", "");
        // A number is none of anybody's words.
        assert_eq!(text(&Cell::Number(-2.5)), "-2.5");
        assert_eq!(text(&Cell::Text("-2.5".to_owned())), "'-2.5");
    }
}
