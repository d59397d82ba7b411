//! Writing the workbook.

use super::{CELL, MARK, OWN_SHEET, VERSION, escaped, fitting, number_of};
use crate::charts::text_width;
use crate::messages::t;
use crate::outputs::drawing::{self, CHART, CHART_KIND, Chart, DRAWING, Grouping, Series};
use crate::outputs::package::{KINDS, Typed, content_types, relations};
use crate::outputs::packed;
use crate::outputs::sheet::{Beside, Cell, Kind, Sheet};
use crate::outputs::xml::Xml;
use crate::outputs::zip::pack;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/// The part that the others belong to.
const MAIN_PART: &str = "xl/workbook.xml";
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const STYLES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const WORKSHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const TABLE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

const DRAWING_KIND: &str = "application/vnd.openxmlformats-officedocument.drawing+xml";
/// Where charts lie on a sheet.
const SHEET_DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/// The rows in which choices are offered, beyond those that are filled: for rows that
/// somebody adds or sorts.
const SPARE: usize = 200;

/// How cells look, by their place in the list of styles.
#[derive(Clone, Copy)]
enum Style {
    Plain,
    Head,
    HeadBack,
    Words,
    Number,
    Whole,
    Euros,
    Date,
    Text,
}

impl Style {
    fn of(kind: &Kind) -> Self {
        match kind {
            Kind::Long => Self::Words,
            Kind::Number => Self::Number,
            Kind::Whole => Self::Whole,
            Kind::Euros => Self::Euros,
            Kind::Date => Self::Date,
            Kind::Id | Kind::Short | Kind::Choice(_) => Self::Text,
        }
    }

    fn number(self) -> String {
        (self as usize).to_string()
    }
}

/// Widths of columns, in digits.
fn width(kind: &Kind) -> u16 {
    match kind {
        Kind::Long => 48,
        Kind::Short => 28,
        Kind::Choice(_) => 20,
        Kind::Id => 18,
        Kind::Number | Kind::Whole | Kind::Euros | Kind::Date => 12,
    }
}

/// The height of a row, in points: as many lines as its longest cell takes. Not every
/// program reckons that when it opens a file.
fn height<'a>(cells: impl Iterator<Item = (&'a str, u16)>) -> String {
    /// Of a line.
    const LINE: usize = 13;
    /// The most that a row can have.
    const MOST: usize = 409;
    /// The width of a digit, in hundredths of the size of the words.
    const DIGIT: usize = 64;
    let lines = cells.map(|(text, digits)| {
        // Lines end between words, which leaves some room at their ends.
        let room = usize::from(digits) * DIGIT * 9 / 10;
        let lines = text
            .lines()
            .map(|line| text_width(line, 100).div_ceil(room).max(1));
        lines.sum::<usize>()
    });
    let lines = lines.fold(1, usize::max);
    (lines * LINE + 2).min(MOST).to_string()
}

/// A workbook of sheets; `kept` is what the file says of itself, to be read again: the
/// assessment as JSON text.
#[must_use]
pub fn write(sheets: &[Sheet], kept: &str) -> Vec<u8> {
    let choices = choices(sheets);
    let names: Vec<&str> = sheets
        .iter()
        .map(|one| one.name)
        .chain([OWN_SHEET])
        .collect();
    let mut own = around(&names);
    for (place, sheet) in sheets.iter().enumerate() {
        let number = place + 1;
        let path = sheet_path(place);
        own.push(Typed::new(&path, worksheet(sheet, &choices), WORKSHEET));
        let table = format!("tables/table{number}.xml");
        let table_path = format!("../{table}");
        let drawing = format!("drawings/drawing{number}.xml");
        let drawing_path = format!("../{drawing}");
        let mut of_sheet = vec![("table", table_path.as_str())];
        if let Some(beside) = &sheet.beside {
            of_sheet.push(("drawing", &drawing_path));
            let path = format!("xl/{drawing}");
            let chart = format!("charts/chart{number}.xml");
            own.push(Typed::new(&path, drawn(sheet, beside), DRAWING_KIND));
            own.push(related(&path, &[("chart", &format!("../{chart}"))]));
            let chart_path = format!("xl/{chart}");
            own.push(Typed::new(&chart_path, chart_of(sheet, beside), CHART_KIND));
        }
        own.push(related(&path, &of_sheet));
        own.push(Typed::new(
            &format!("xl/{table}"),
            table_of(sheet, number),
            TABLE,
        ));
    }
    own.push(Typed::new(
        &sheet_path(sheets.len()),
        own_sheet(kept, &choices),
        WORKSHEET,
    ));
    packed_with_types(own)
}

/// A plain sheet: its name and its rows, the headings among them.
pub type Plain = (String, Vec<Vec<Cell>>);

/// A workbook of plain sheets, for programs that know nothing of ours.
#[must_use]
pub fn plain(sheets: &[Plain]) -> Vec<u8> {
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    let mut own = around(&names);
    for (place, (_, rows)) in sheets.iter().enumerate() {
        own.push(Typed::new(&sheet_path(place), plain_sheet(rows), WORKSHEET));
    }
    packed_with_types(own)
}

fn plain_sheet(rows: &[Vec<Cell>]) -> String {
    let widest = rows.iter().map(Vec::len).max().unwrap_or_default();
    Xml::document("worksheet", &[("xmlns", MAIN)], |xml| {
        let last = widest.max(1).to_string();
        let all = [
            ("min", "1"),
            ("max", &last),
            ("width", "28"),
            ("customWidth", "1"),
        ];
        xml.element("cols", &[], |xml| xml.empty("col", &all));
        xml.element("sheetData", &[], |xml| {
            for (row, cells) in (1..).zip(rows) {
                let texts = cells.iter().filter_map(|cell| match cell {
                    Cell::Text(text) => Some((text.as_str(), 28)),
                    _ => None,
                });
                let (number, height) = (row.to_string(), height(texts));
                xml.element("row", &[("r", &number), ("ht", &height)], |xml| {
                    for (column, cell) in cells.iter().enumerate() {
                        let style = match cell {
                            Cell::Text(_) => Style::Words,
                            Cell::Date(_) => Style::Date,
                            Cell::Number(_) | Cell::Empty => Style::Plain,
                        };
                        let at = format!("{}{row}", letters(column));
                        if *cell != Cell::Empty {
                            value_cell(xml, &at, cell, style);
                        }
                    }
                });
            }
        });
    })
}

/// What every workbook has beside its sheets, by their names.
fn around(names: &[&str]) -> Vec<Typed> {
    vec![
        related("", &[("officeDocument", MAIN_PART)]),
        Typed::new(MAIN_PART, workbook(names), WORKBOOK),
        workbook_relations(names.len()),
        Typed::new("xl/styles.xml", styles(), STYLES),
    ]
}

fn sheet_path(place: usize) -> String {
    format!("xl/worksheets/sheet{}.xml", place + 1)
}

fn packed_with_types(own: Vec<Typed>) -> Vec<u8> {
    let types = content_types(&own);
    let own = own.into_iter().map(|one| one.part);
    pack(&[types].into_iter().chain(own).collect::<Vec<_>>())
}

/// The chart beside a table, drawn from its cells.
fn chart_of(sheet: &Sheet, beside: &Beside) -> String {
    let values = |column: usize| {
        let cells = sheet.rows.iter().map(move |row| row.get(column));
        cells.map(|cell| match cell {
            Some(Cell::Number(number)) => *number,
            _ => 0.0,
        })
    };
    let names = sheet.rows.iter().map(|row| row.first().map(Cell::text));
    let series = beside.series.iter().map(|(column, colour)| Series {
        name: sheet
            .columns
            .get(*column)
            .map_or("", |one| one.name)
            .to_owned(),
        column: letters(*column),
        colour: Some(*colour),
        values: values(*column).collect(),
    });
    drawing::write(&Chart {
        title: beside.title,
        sheet: sheet.name,
        book: None,
        names: names.map(Option::unwrap_or_default).collect(),
        series: series.collect(),
        inks: Vec::new(),
        grouping: Grouping::Stacked,
        bounds: None,
        format: "0",
    })
}

/// Where the chart lies: below the table.
fn drawn(sheet: &Sheet, beside: &Beside) -> String {
    let first = last_row(sheet) + 1;
    let names = [
        ("xmlns:xdr", SHEET_DRAWING),
        ("xmlns:a", DRAWING),
        ("xmlns:r", KINDS),
        ("xmlns:c", CHART),
    ];
    Xml::document("xdr:wsDr", &names, |xml| {
        xml.element("xdr:twoCellAnchor", &[], |xml| {
            for (name, column, row) in [("xdr:from", 0, first), ("xdr:to", 7, first + 24)] {
                xml.element(name, &[], |xml| {
                    xml.leaf("xdr:col", &[], &column.to_string());
                    xml.leaf("xdr:colOff", &[], "0");
                    xml.leaf("xdr:row", &[], &row.to_string());
                    xml.leaf("xdr:rowOff", &[], "0");
                });
            }
            xml.element("xdr:graphicFrame", &[("macro", "")], |xml| {
                xml.element("xdr:nvGraphicFramePr", &[], |xml| {
                    let about = [("id", "2"), ("name", beside.title), ("descr", beside.title)];
                    xml.empty("xdr:cNvPr", &about);
                    xml.empty("xdr:cNvGraphicFramePr", &[]);
                });
                xml.element("xdr:xfrm", &[], |xml| {
                    xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                    xml.empty("a:ext", &[("cx", "0"), ("cy", "0")]);
                });
                xml.element("a:graphic", &[], |xml| {
                    xml.element("a:graphicData", &[("uri", CHART)], |xml| {
                        xml.empty("c:chart", &[("r:id", "rId1")]);
                    });
                });
            });
            xml.empty("xdr:clientData", &[]);
        });
    })
}

/// The relations of a part, numbered.
fn related(of: &str, targets: &[(&str, &str)]) -> Typed {
    let named: Vec<(String, String, &str)> = targets
        .iter()
        .enumerate()
        .map(|(place, (kind, target))| {
            let id = format!("rId{}", place + 1);
            (id, format!("{KINDS}/{kind}"), *target)
        })
        .collect();
    relations(of, &named)
}

fn workbook_relations(sheets: usize) -> Typed {
    let names: Vec<String> = (1..=sheets)
        .map(|number| format!("worksheets/sheet{number}.xml"))
        .collect();
    let mut targets: Vec<(&str, &str)> = names.iter().map(|name| ("worksheet", &**name)).collect();
    targets.push(("styles", "styles.xml"));
    related(MAIN_PART, &targets)
}

fn workbook(names: &[&str]) -> String {
    let attributes = [("xmlns", MAIN), ("xmlns:r", KINDS)];
    Xml::document("workbook", &attributes, |xml| {
        xml.element("sheets", &[], |xml| {
            for (place, name) in names.iter().enumerate() {
                let number = (place + 1).to_string();
                let id = format!("rId{number}");
                let state = if *name == OWN_SHEET {
                    "hidden"
                } else {
                    "visible"
                };
                xml.empty(
                    "sheet",
                    &[
                        ("name", name),
                        ("sheetId", &number),
                        ("state", state),
                        ("r:id", &id),
                    ],
                );
            }
        });
        // The headings stand on each page that is printed.
        let ours = names.iter().enumerate();
        let ours: Vec<_> = ours.filter(|(_, name)| **name != OWN_SHEET).collect();
        xml.element("definedNames", &[], |xml| {
            for (place, name) in ours {
                let place = place.to_string();
                let named = [("name", "_xlnm.Print_Titles"), ("localSheetId", &place)];
                let rows = format!("'{}'!$1:$1", name.replace('\'', "''"));
                xml.leaf("definedName", &named, &rows);
            }
        });
    })
}

/// Formats of numbers that are not built in, by number.
const FORMATS: [(&str, &str); 2] = [("164", "yyyy-mm-dd"), ("165", "#,##0.0")];

fn styles() -> String {
    Xml::document("styleSheet", &[("xmlns", MAIN)], |xml| {
        xml.element("numFmts", &[("count", "2")], |xml| {
            for (id, code) in FORMATS {
                xml.empty("numFmt", &[("numFmtId", id), ("formatCode", code)]);
            }
        });
        xml.element("fonts", &[("count", "2")], |xml| {
            font(xml, None);
            font(xml, Some("FFFFFFFF"));
        });
        xml.element("fills", &[("count", "4")], |xml| {
            for (pattern, colour) in [
                ("none", None),
                ("gray125", None),
                ("solid", Some("FF5A6470")),
                ("solid", Some("FF1F4E79")),
            ] {
                xml.element("fill", &[], |xml| {
                    xml.element("patternFill", &[("patternType", pattern)], |xml| {
                        if let Some(colour) = colour {
                            xml.empty("fgColor", &[("rgb", colour)]);
                        }
                    });
                });
            }
        });
        xml.element("borders", &[("count", "1")], |xml| {
            xml.element("border", &[], |xml| {
                for side in ["left", "right", "top", "bottom", "diagonal"] {
                    xml.empty(side, &[]);
                }
            });
        });
        xml.element("cellStyleXfs", &[("count", "1")], |xml| {
            look(xml, ("0", "0", "0"), "0");
        });
        xml.element("cellXfs", &[("count", "9")], |xml| {
            // In the order of `Style`: format, font and fill, whether lines wrap.
            look(xml, ("0", "0", "0"), "0");
            look(xml, ("49", "1", "2"), "1");
            look(xml, ("49", "1", "3"), "1");
            look(xml, ("49", "0", "0"), "1");
            look(xml, ("165", "0", "0"), "0");
            look(xml, ("1", "0", "0"), "0");
            look(xml, ("3", "0", "0"), "0");
            look(xml, ("164", "0", "0"), "0");
            look(xml, ("49", "0", "0"), "1");
        });
        xml.element("cellStyles", &[("count", "1")], |xml| {
            xml.empty(
                "cellStyle",
                &[("name", "Normal"), ("xfId", "0"), ("builtinId", "0")],
            );
        });
    })
}

fn font(xml: &mut Xml, colour: Option<&str>) {
    xml.element("font", &[], |xml| {
        if colour.is_some() {
            xml.empty("b", &[]);
        }
        xml.empty("sz", &[("val", "10")]);
        if let Some(colour) = colour {
            xml.empty("color", &[("rgb", colour)]);
        }
        xml.empty("name", &[("val", "Calibri")]);
    });
}

fn look(xml: &mut Xml, (format, font, fill): (&str, &str, &str), wraps: &str) {
    let attributes = [
        ("numFmtId", format),
        ("fontId", font),
        ("fillId", fill),
        ("borderId", "0"),
        ("xfId", "0"),
        ("applyNumberFormat", "1"),
        ("applyFont", "1"),
        ("applyFill", "1"),
        ("applyAlignment", "1"),
    ];
    xml.element("xf", &attributes, |xml| {
        xml.empty("alignment", &[("vertical", "top"), ("wrapText", wraps)]);
    });
}

/// The lists from which cells are chosen, each once.
fn choices(sheets: &[Sheet]) -> Vec<Vec<&'static str>> {
    let mut all: Vec<Vec<&'static str>> = Vec::new();
    for column in sheets.iter().flat_map(|sheet| &sheet.columns) {
        if let Kind::Choice(names) = &column.kind
            && !all.contains(names)
        {
            all.push(names.clone());
        }
    }
    all
}

/// The letters of a column, from 0.
pub(super) fn letters(column: usize) -> String {
    let own = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    match column / 26 {
        0 => own.to_string(),
        more => format!("{}{own}", letters(more - 1)),
    }
}

/// The last row of a table, of which none is without a row below its heading.
fn last_row(sheet: &Sheet) -> usize {
    sheet.rows.len().max(1) + 1
}

fn range(sheet: &Sheet) -> String {
    let last = letters(sheet.columns.len().saturating_sub(1));
    format!("A1:{last}{}", last_row(sheet))
}

fn worksheet(sheet: &Sheet, choices: &[Vec<&'static str>]) -> String {
    let attributes = [("xmlns", MAIN), ("xmlns:r", KINDS)];
    Xml::document("worksheet", &attributes, |xml| {
        xml.element("sheetPr", &[], |xml| {
            xml.empty("pageSetUpPr", &[("fitToPage", "1")]);
        });
        xml.element("sheetViews", &[], |xml| {
            xml.element("sheetView", &[("workbookViewId", "0")], |xml| {
                let pane = [
                    ("ySplit", "1"),
                    ("topLeftCell", "A2"),
                    ("activePane", "bottomLeft"),
                    ("state", "frozen"),
                ];
                xml.empty("pane", &pane);
            });
        });
        xml.element("cols", &[], |xml| {
            for (place, column) in sheet.columns.iter().enumerate() {
                let number = (place + 1).to_string();
                let style = Style::of(&column.kind).number();
                let width = width(&column.kind).to_string();
                let attributes = [
                    ("min", number.as_str()),
                    ("max", number.as_str()),
                    ("width", width.as_str()),
                    ("style", style.as_str()),
                    ("customWidth", "1"),
                ];
                xml.empty("col", &attributes);
            }
        });
        xml.element("sheetData", &[], |xml| rows(xml, sheet));
        validations(xml, sheet, choices);
        let page = [
            ("paperSize", "9"),
            ("orientation", "landscape"),
            ("fitToHeight", "0"),
        ];
        xml.empty("pageSetup", &page);
        if sheet.beside.is_some() {
            xml.empty("drawing", &[("r:id", "rId2")]);
        }
        xml.element("tableParts", &[("count", "1")], |xml| {
            xml.empty("tablePart", &[("r:id", "rId1")]);
        });
    })
}

fn rows(xml: &mut Xml, sheet: &Sheet) {
    let heads = sheet.columns.iter();
    let head = height(heads.map(|one| (one.name, width(&one.kind))));
    xml.element("row", &[("r", "1"), ("ht", &head)], |xml| {
        for (place, column) in sheet.columns.iter().enumerate() {
            let style = if column.comes_back {
                Style::HeadBack
            } else {
                Style::Head
            };
            text_cell(xml, &format!("{}1", letters(place)), column.name, style);
        }
    });
    for (place, row) in sheet.rows.iter().enumerate() {
        let number = (place + 2).to_string();
        let texts = row.iter().zip(&sheet.columns);
        let texts = texts.filter_map(|(cell, column)| match cell {
            Cell::Text(text) => Some((text.as_str(), width(&column.kind))),
            _ => None,
        });
        let height = height(texts);
        xml.element("row", &[("r", &number), ("ht", &height)], |xml| {
            for (place, (cell, column)) in row.iter().zip(&sheet.columns).enumerate() {
                let at = format!("{}{number}", letters(place));
                value_cell(xml, &at, cell, Style::of(&column.kind));
            }
        });
    }
}

fn value_cell(xml: &mut Xml, at: &str, cell: &Cell, style: Style) {
    let number = |xml: &mut Xml, number: String| {
        xml.element("c", &[("r", at), ("s", &style.number())], |xml| {
            xml.leaf("v", &[], &number);
        });
    };
    match cell {
        Cell::Empty => xml.empty("c", &[("r", at), ("s", &style.number())]),
        Cell::Text(text) => text_cell(xml, at, text, style),
        Cell::Number(value) => number(xml, value.to_string()),
        Cell::Date(date) => number(xml, number_of(*date).to_string()),
    }
}

fn text_cell(xml: &mut Xml, at: &str, text: &str, style: Style) {
    let attributes = [("r", at), ("s", &style.number()), ("t", "inlineStr")];
    xml.element("c", &attributes, |xml| {
        xml.element("is", &[], |xml| {
            xml.leaf("t", &[("xml:space", "preserve")], &escaped(fitting(text)));
        });
    });
}

fn validations(xml: &mut Xml, sheet: &Sheet, choices: &[Vec<&'static str>]) {
    let own: Vec<(usize, &Kind)> = sheet
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.comes_back)
        .map(|(place, column)| (place, &column.kind))
        .filter(|(_, kind)| matches!(kind, Kind::Choice(_) | Kind::Date | Kind::Whole))
        .collect();
    if own.is_empty() {
        return;
    }
    let last = last_row(sheet) + SPARE;
    xml.element(
        "dataValidations",
        &[("count", &own.len().to_string())],
        |xml| {
            for (place, kind) in own {
                let column = letters(place);
                let cells = format!("{column}2:{column}{last}");
                let (how, operator, formulas) = match kind {
                    Kind::Choice(names) => {
                        let of = choices.iter().position(|one| one == names);
                        let of = letters(of.unwrap_or_default() + 1);
                        let list = format!("{OWN_SHEET}!${of}$1:${of}${}", names.len());
                        ("list", "between", vec![list])
                    }
                    // Days from 1 January 2000 on.
                    Kind::Date => ("date", "greaterThanOrEqual", vec!["36526".to_owned()]),
                    _ => ("whole", "between", vec!["0".to_owned(), "100".to_owned()]),
                };
                let attributes = [
                    ("type", how),
                    ("operator", operator),
                    ("allowBlank", "1"),
                    ("showErrorMessage", "1"),
                    ("errorTitle", OWN_SHEET),
                    ("error", t("workbook.choose")),
                    ("sqref", cells.as_str()),
                ];
                xml.element("dataValidation", &attributes, |xml| {
                    for (place, formula) in formulas.iter().enumerate() {
                        let name = if place == 0 { "formula1" } else { "formula2" };
                        xml.leaf(name, &[], formula);
                    }
                });
            }
        },
    );
}

fn table_of(sheet: &Sheet, number: usize) -> String {
    let id = number.to_string();
    let name = format!("Ready{number}");
    let range = range(sheet);
    let attributes = [
        ("xmlns", MAIN),
        ("id", id.as_str()),
        ("name", name.as_str()),
        ("displayName", name.as_str()),
        ("ref", range.as_str()),
        ("totalsRowShown", "0"),
    ];
    Xml::document("table", &attributes, |xml| {
        xml.empty("autoFilter", &[("ref", &range)]);
        let count = sheet.columns.len().to_string();
        xml.element("tableColumns", &[("count", &count)], |xml| {
            for (place, column) in sheet.columns.iter().enumerate() {
                let id = (place + 1).to_string();
                xml.empty("tableColumn", &[("id", &id), ("name", column.name)]);
            }
        });
        let look = [
            ("name", "TableStyleLight1"),
            ("showFirstColumn", "0"),
            ("showLastColumn", "0"),
            ("showRowStripes", "1"),
            ("showColumnStripes", "0"),
        ];
        xml.empty("tableStyleInfo", &look);
    })
}

/// The hidden sheet: in its first column what the file says of itself, in the others
/// the lists from which cells are chosen.
fn own_sheet(kept: &str, choices: &[Vec<&'static str>]) -> String {
    // No program takes a point for the beginning of a character.
    let packed = packed::pack(kept).replace('_', ".");
    let mut first: Vec<&str> = vec![MARK, VERSION];
    let mut rest = packed.as_str();
    while !rest.is_empty() {
        // Letters of one byte each.
        let (own, more) = rest.split_at(rest.len().min(CELL - 100));
        first.push(own);
        rest = more;
    }
    let longest = choices.iter().map(Vec::len).max().unwrap_or_default();
    Xml::document("worksheet", &[("xmlns", MAIN)], |xml| {
        xml.element("sheetData", &[], |xml| {
            for row in 0..first.len().max(longest) {
                let number = (row + 1).to_string();
                xml.element("row", &[("r", &number)], |xml| {
                    let columns = std::iter::once(&first).chain(choices);
                    for (place, column) in columns.enumerate() {
                        if let Some(text) = column.get(row) {
                            let at = format!("{}{number}", letters(place));
                            text_cell(xml, &at, text, Style::Plain);
                        }
                    }
                });
            }
        });
    })
}
