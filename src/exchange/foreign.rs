//! What a file is that was chosen by mistake, told by how it begins.

/// A kind of file that people choose instead of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// Nothing is in it.
    Nothing,
    /// A saved web page, or another text in angle brackets.
    WebPage,
    /// A packed file: a workbook, a document or slides of an office program, or an archive.
    Packed,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// Rows with separators, as spreadsheets write them.
    Table,
}

/// How files begin that are not text. What is no character is read as U+FFFD.
const BEGINNINGS: [(&str, Foreign); 7] = [
    ("PK\u{3}\u{4}", Foreign::Packed),
    ("PK\u{5}\u{6}", Foreign::Packed),
    ("%PDF-", Foreign::Pdf),
    ("\u{fffd}PNG", Foreign::Picture),
    ("\u{fffd}\u{fffd}\u{fffd}", Foreign::Picture),
    ("GIF8", Foreign::Picture),
    ("RIFF", Foreign::Picture),
];

/// What separates the cells of a row.
const SEPARATORS: [char; 3] = [';', ',', '\t'];

impl Foreign {
    /// What a text is that is no JSON, if that shows. JSON that breaks off or is
    /// damaged is not foreign.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let start = text.trim_start();
        let known = BEGINNINGS.iter().find(|(how, _)| start.starts_with(how));
        match start.chars().next() {
            None => Some(Self::Nothing),
            Some('<') => Some(Self::WebPage),
            Some('{' | '[' | '"') => is_table(start).then_some(Self::Table),
            Some(_) => known
                .map(|(_, kind)| *kind)
                .or_else(|| is_table(start).then_some(Self::Table)),
        }
    }
}

/// Whether the first two rows have the same number of cells, and more than one.
fn is_table(text: &str) -> bool {
    let mut rows = text.lines().filter(|row| !row.trim().is_empty());
    let (Some(head), Some(first)) = (rows.next(), rows.next()) else {
        return false;
    };
    let is_json = |row: &str| row.starts_with(['{', '[']);
    SEPARATORS.iter().any(|separator| {
        let cells = head.matches(*separator).count();
        cells > 0 && first.matches(*separator).count() == cells
    }) && !is_json(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_how_it_begins() {
        let check = |text: &str, expected: Option<Foreign>| {
            assert_eq!(Foreign::of(text), expected, "{text:?}");
        };
        check("", Some(Foreign::Nothing));
        check(" \r\n", Some(Foreign::Nothing));
        check("<!doctype html><html>", Some(Foreign::WebPage));
        check("<?xml version='1.0'?>", Some(Foreign::WebPage));
        check("PK\u{3}\u{4}\u{14}", Some(Foreign::Packed));
        check("%PDF-1.7", Some(Foreign::Pdf));
        check("\u{fffd}PNG\r\n", Some(Foreign::Picture));
        check(
            "\u{fffd}\u{fffd}\u{fffd}\u{fffd}\0\u{10}JFIF",
            Some(Foreign::Picture),
        );
        check("id;answer\n4.1;no\n", Some(Foreign::Table));
        check("\"id\",\"answer\"\n\"4.1\",\"no\"", Some(Foreign::Table));
        check("id\tanswer\r\n4.1\tno", Some(Foreign::Table));
        // Ours, damaged.
        check("{\"format\":\"ready20k\",\n\"schema\":1,\"assess", None);
        check("{\"a\":1,\n\"b\":2,", None);
        check("format: ready20k", None);
    }
}
