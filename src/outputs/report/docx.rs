//! The report as a document of Word, or of any word processor: real headings, tables
//! whose heads are repeated, contents, and charts that stay editable.

use super::columns::{columns, shared, widths};
use super::model::{
    Block, Cell, Composed, Cover, Drawing, Figure, Foot, Holds, Measure, Place, Section, Table,
};
use super::office::{OwnChart, Whole, chart_of, parts, rows, runs_left};
use crate::charts::StripData;
use crate::core::date::Date;
use crate::core::scoring::Conformity;
use crate::messages::language;
use crate::outputs::drawing::{CHART, DRAWING, colour, legend_colour, state_colour, strip_colour};
use crate::outputs::package::{KINDS, Typed, relations};
use crate::outputs::xml::Xml;
use crate::outputs::zip::{Part, pack};

const MAIN: &str = "word/document.xml";
const STYLES: &str = include_str!("docx-styles.xml");
const NUMBERING: &str = include_str!("docx-numbering.xml");
const NAMES: [(&str, &str); 5] = [
    (
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    ("xmlns:r", KINDS),
    (
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    ("xmlns:a", DRAWING),
    ("xmlns:c", CHART),
];
/// The width between the margins of A4, in twentieths of a point.
const WIDTH: usize = 10_092;
/// What lies between two columns of text.
const BETWEEN_COLUMNS: usize = 400;
/// A chart's width, in English metric units, of which a millimetre has 36,000.
const CHART_WIDTH: usize = 178 * 36_000;
/// How many terms stand in a cell.
const TERMS: usize = 2;
/// Up to so many rows a table is not parted between pages.
const SHORT: usize = 10;
/// A mark before the name of a state; its colour says the state once more.
pub const MARK: &str = "■ ";

/// The file.
#[must_use]
pub fn docx(report: &Composed, today: Date) -> Vec<u8> {
    let mut body = Body {
        xml: Xml::default(),
        charts: Vec::new(),
        bookmarks: 0,
        room: WIDTH,
        first: Some(report.cover.is_some()),
    };
    let document = Xml::document("w:document", &NAMES, |xml| {
        xml.element("w:body", &[], |xml| {
            std::mem::swap(xml, &mut body.xml);
            if let Some(cover) = &report.cover {
                body.cover(report, cover);
            }
            let mut before = report.cover.as_ref().map(|_| Place::Board);
            for section in &report.sections {
                body.section(section, before);
                before = Some(section.place);
            }
            body.page(1);
            std::mem::swap(xml, &mut body.xml);
        });
    });
    pack(&all_parts(report, today, document, body.charts))
}

fn all_parts(report: &Composed, today: Date, document: String, charts: Vec<OwnChart>) -> Vec<Part> {
    let kinds: [&'static str; 5] = [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
    ];
    let kind_of = |name: &str| format!("{KINDS}/{name}");
    let [styles, numbering, header, footer, chart] =
        ["styles", "numbering", "header", "footer", "chart"].map(kind_of);
    let mut related: Vec<(String, &str, String)> = vec![
        ("styles".to_owned(), &styles, "styles.xml".to_owned()),
        (
            "numbering".to_owned(),
            &numbering,
            "numbering.xml".to_owned(),
        ),
        ("header".to_owned(), &header, "header.xml".to_owned()),
        ("footer".to_owned(), &footer, "footer.xml".to_owned()),
    ];
    let mut own = vec![
        Typed::new(MAIN, document, kinds[0]),
        Typed::new(
            "word/styles.xml",
            STYLES.replace("en-GB", &language()),
            kinds[1],
        ),
        Typed::new("word/numbering.xml", NUMBERING.to_owned(), kinds[2]),
        Typed::new("word/header.xml", head(&report.running), kinds[3]),
        Typed::new("word/footer.xml", foot(&report.foot), kinds[4]),
    ];
    for (place, one) in charts.into_iter().enumerate() {
        let (parts, path) = one.parts("word", place);
        own.extend(parts);
        related.push((format!("chart{place}"), &chart, path));
    }
    own.push(relations(MAIN, &related));
    let whole = Whole {
        title: &report.running,
        today,
        main: MAIN,
    };
    parts(&whole, own)
}

fn head(running: &str) -> String {
    Xml::document("w:hdr", &NAMES, |xml| {
        paragraph(xml, "Header", &Runs::plain(running));
    })
}

/// What it is not, and the number of the page, of all.
fn foot(what: &str) -> String {
    Xml::document("w:ftr", &NAMES, |xml| {
        xml.element("w:p", &[], |xml| {
            style(xml, "Footer");
            run(xml, &Run::of(what), false);
            run(xml, &Run::of("\t"), false);
            field(xml, "PAGE", "1");
            run(xml, &Run::of(" / "), false);
            field(xml, "NUMPAGES", "1");
        });
    })
}

/// A field that the word processor fills in.
fn field(xml: &mut Xml, what: &str, now: &str) {
    xml.element("w:fldSimple", &[("w:instr", what)], |xml| {
        run(xml, &Run::of(now), false);
    });
}

/// A run of text of one look.
struct Run<'a> {
    text: &'a str,
    bold: bool,
    colour: Option<&'a str>,
    /// Half points, where it differs.
    size: Option<&'a str>,
}

impl<'a> Run<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            text,
            bold: false,
            colour: None,
            size: None,
        }
    }
}

/// The runs of a paragraph.
struct Runs<'a>(Vec<Run<'a>>);

impl<'a> Runs<'a> {
    fn plain(text: &'a str) -> Self {
        Self(vec![Run::of(text)])
    }
}

fn style(xml: &mut Xml, name: &str) {
    xml.element("w:pPr", &[], |xml| {
        xml.empty("w:pStyle", &[("w:val", name)]);
    });
}

fn paragraph(xml: &mut Xml, name: &str, runs: &Runs<'_>) {
    paragraph_with(xml, name, runs, &|_| {});
}

/// A paragraph with more properties than its style's.
fn paragraph_with(xml: &mut Xml, name: &str, runs: &Runs<'_>, more: &dyn Fn(&mut Xml)) {
    let turned = runs.0.first().is_some_and(|run| runs_left(run.text));
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", name)]);
            more(xml);
            if turned {
                xml.empty("w:bidi", &[]);
            }
        });
        for one in runs.0.iter().filter(|run| !run.text.is_empty()) {
            run(xml, one, turned);
        }
    });
}

fn run(xml: &mut Xml, one: &Run<'_>, turned: bool) {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| {
            if one.bold {
                xml.empty("w:b", &[]);
                xml.empty("w:bCs", &[]);
            }
            if let Some(colour) = one.colour {
                xml.empty("w:color", &[("w:val", colour)]);
            }
            if let Some(size) = one.size {
                xml.empty("w:sz", &[("w:val", size)]);
                xml.empty("w:szCs", &[("w:val", size)]);
            }
            if turned {
                xml.empty("w:rtl", &[]);
            }
        });
        let text = one.text.replace("\r\n", "\n").replace('\r', "\n");
        for (place, line) in text.split('\n').enumerate() {
            if place > 0 {
                xml.empty("w:br", &[]);
            }
            for (place, part) in line.split('\t').enumerate() {
                if place > 0 {
                    xml.empty("w:tab", &[]);
                }
                if !part.is_empty() {
                    xml.leaf("w:t", &[("xml:space", "preserve")], part);
                }
            }
        }
    });
}

/// The document that is being written.
struct Body {
    xml: Xml,
    charts: Vec<OwnChart>,
    bookmarks: usize,
    /// The width of the text, in twentieths of a point.
    room: usize,
    /// Whether the first page is a cover, until that was said.
    first: Option<bool>,
}

impl Body {
    fn put(&mut self, name: &str, text: &str) {
        paragraph(&mut self.xml, name, &Runs::plain(text));
    }

    fn cover(&mut self, report: &Composed, cover: &Cover) {
        self.put("Kind", &cover.kind);
        self.put("Title", &report.title);
        self.put("Subtitle", &report.whose);
        let widths = shared(self.room, &[28, 72]);
        self.grid("Facts", &widths, |xml| {
            for (name, value) in &cover.facts {
                row(xml, Head::No, |xml| {
                    let name = Run {
                        colour: Some(colour::MUTED),
                        ..Run::of(name)
                    };
                    cell(xml, &widths, 0, None, |xml| {
                        paragraph(xml, "TableText", &Runs(vec![name]));
                    });
                    cell(xml, &widths, 1, None, |xml| {
                        paragraph(xml, "TableText", &Runs::plain(value));
                    });
                });
            }
        });
        self.put("Notice", &cover.disclaimer);
        self.put("ContentsHeading", &cover.contents);
        self.contents(&report.sections);
    }

    /// The contents: a field, with the headings in it until it is brought up to date.
    fn contents(&mut self, sections: &[Section]) {
        let last = sections.len().saturating_sub(1);
        for (place, section) in sections.iter().enumerate() {
            self.xml.element("w:p", &[], |xml| {
                style(xml, "TOC1");
                let mark = |xml: &mut Xml, kind: &str| {
                    xml.element("w:r", &[], |xml| {
                        xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
                    });
                };
                if place == 0 {
                    mark(xml, "begin");
                    xml.element("w:r", &[], |xml| {
                        let what = " TOC \\o \"1-1\" \\h \\z \\u ";
                        xml.leaf("w:instrText", &[("xml:space", "preserve")], what);
                    });
                    mark(xml, "separate");
                }
                let anchor = bookmark(section);
                xml.element("w:hyperlink", &[("w:anchor", &anchor)], |xml| {
                    run(xml, &Run::of(&section.title), false);
                });
                if place == last {
                    mark(xml, "end");
                }
            });
        }
    }

    /// A section after another, or a cover. The board's page is read alone, and what is
    /// in the appendix is looked up; the rest flows, since no program fills a page as
    /// another does.
    fn section(&mut self, section: &Section, before: Option<Place>) {
        let is_new = before.is_some_and(|before| {
            before == Place::Board || matches!(section.place, Place::Board | Place::Appendix)
        });
        let columns = columns(section);
        // What is listed ahead runs over all columns.
        let is_ahead = |block: &&Block| matches!(block, Block::List(_));
        let ahead = section.blocks.iter().take_while(is_ahead).count();
        let (ahead, rest) = section.blocks.split_at_checked(ahead).unwrap_or_default();
        // Text stands in cells side by side, which every program lays out alike; long
        // tables flow from one column to the next.
        let flows = columns > 1 && !ahead.is_empty();
        self.bookmarks += 1;
        let (id, name) = (self.bookmarks.to_string(), bookmark(section));
        self.xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", "Heading1")]);
                if is_new {
                    xml.empty("w:pageBreakBefore", &[]);
                }
            });
            xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
            run(xml, &Run::of(&section.title), false);
            xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        });
        if columns == 1 {
            return section.blocks.iter().for_each(|one| self.block(one));
        }
        if !flows {
            return self.side_by_side(rest, columns);
        }
        ahead.iter().for_each(|one| self.block(one));
        self.end_of_columns(1);
        self.room = (WIDTH - (columns - 1) * BETWEEN_COLUMNS) / columns;
        rest.iter().for_each(|one| self.block(one));
        self.end_of_columns(columns);
        self.room = WIDTH;
    }

    /// Pieces side by side, a few in each cell: a piece is a heading with what follows it,
    /// or a term.
    fn side_by_side(&mut self, blocks: &[Block], columns: usize) {
        let mut pieces: Vec<Vec<Block>> = Vec::new();
        for block in blocks {
            match (block, pieces.last_mut()) {
                (Block::Terms(terms), _) => {
                    let some = terms
                        .chunks(TERMS)
                        .map(|some| vec![Block::Terms(some.to_vec())]);
                    pieces.extend(some);
                }
                (Block::Heading(_), _) | (_, None) => pieces.push(vec![block.clone()]),
                (_, Some(last)) => last.push(block.clone()),
            }
        }
        let widths = shared(self.room, &vec![1; columns]);
        let whole = self.room;
        let mut rows: Vec<Vec<Xml>> = Vec::new();
        for row in pieces.chunks(columns) {
            self.room = whole / columns - BETWEEN_COLUMNS;
            let cells = (0..columns).map(|place| self.apart(row.get(place)));
            rows.push(cells.collect());
        }
        self.room = whole;
        self.grid("Columns", &widths, |xml| {
            for cells in &rows {
                row(xml, Head::No, |xml| {
                    for (place, one) in cells.iter().enumerate() {
                        cell(xml, &widths, place, None, |xml| xml.add(one));
                    }
                });
            }
        });
        self.put("Gap", "");
    }

    /// Blocks written apart, for a cell, which is never without a paragraph.
    fn apart(&mut self, blocks: Option<&Vec<Block>>) -> Xml {
        let around = std::mem::take(&mut self.xml);
        match blocks {
            Some(blocks) => blocks.iter().for_each(|one| self.block(one)),
            None => self.put("Gap", ""),
        }
        std::mem::replace(&mut self.xml, around)
    }

    /// Ends a stretch of text in so many columns.
    fn end_of_columns(&mut self, columns: usize) {
        self.xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", "Gap")]);
                page(xml, columns, self.first.take());
            });
        });
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Headline(text) => self.put("Headline", text),
            Block::Heading(text) => self.put("Heading2", text),
            Block::Lead(text) => self.put("Lead", text),
            Block::Text(text) => self.put("Normal", text),
            Block::Small(text) => self.put("Small", text),
            Block::Notice(text) => self.put("Notice", text),
            Block::List(points) => points.iter().for_each(|one| self.put("ListBullet", one)),
            Block::Measures(all) => self.measures(all),
            Block::Terms(terms) => {
                for (term, means) in terms {
                    let term = Run {
                        bold: true,
                        ..Run::of(term)
                    };
                    let between = Run::of(BETWEEN);
                    let runs = Runs(vec![term, between, Run::of(means)]);
                    paragraph(&mut self.xml, "Term", &runs);
                }
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Table(table) => self.table(table),
        }
    }

    fn measures(&mut self, all: &[Measure]) {
        let widths = shared(self.room, &vec![1; all.len()]);
        self.grid("Measures", &widths, |xml| {
            row(xml, Head::No, |xml| {
                for (place, one) in all.iter().enumerate() {
                    cell(xml, &widths, place, None, |xml| {
                        paragraph(xml, "MeasureLabel", &Runs::plain(&one.label));
                        let of = Run {
                            size: Some("18"),
                            colour: Some(colour::MUTED),
                            ..Run::of(&one.of)
                        };
                        let value = Runs(vec![Run::of(&one.value), of]);
                        paragraph(xml, "MeasureValue", &value);
                        paragraph(xml, "Small", &Runs::plain(&one.basis));
                    });
                }
            });
        });
        self.put("Gap", "");
    }

    fn figure(&mut self, figure: &Figure) {
        self.put("Caption", &figure.title);
        match &figure.drawing {
            Drawing::Strip(data) => self.strip(data, &figure.about),
            Drawing::Bars(data) => self.chart(figure, data.bars.len() * 7 + 10),
            Drawing::Roadmap(data) => self.chart(figure, rows(data).len() * 5 + 10),
        }
        let mut runs = Vec::new();
        for (mark, words) in &figure.legend {
            runs.push(Run {
                colour: Some(legend_colour(mark)),
                ..Run::of(MARK)
            });
            runs.push(Run::of(words));
            runs.push(Run::of(BETWEEN));
        }
        if !runs.is_empty() {
            paragraph(&mut self.xml, "Small", &Runs(runs));
        }
    }

    /// The 44 as cells of a table, which every word processor shows and edits.
    fn strip(&mut self, data: &StripData, about: &str) {
        let cells: Vec<(usize, Conformity)> = data
            .groups
            .iter()
            .enumerate()
            .flat_map(|(group, (_, states))| states.iter().map(move |state| (group, *state)))
            .collect();
        let widths = shared(self.room, &vec![1; cells.len()]);
        self.grid_about("Strip", &widths, about, |xml| {
            row(xml, Head::No, |xml| {
                for (place, (_, state)) in cells.iter().enumerate() {
                    let fill = strip_colour(*state);
                    cell(xml, &widths, place, Some(fill), |xml| {
                        paragraph(xml, "Tiny", &Runs(Vec::new()));
                    });
                }
            });
        });
    }

    fn chart(&mut self, figure: &Figure, millimetres: usize) {
        let place = self.charts.len();
        self.charts.extend(chart_of(figure));
        let id = (place + 1).to_string();
        let relation = format!("chart{place}");
        let (width, height) = (CHART_WIDTH.to_string(), (millimetres * 36_000).to_string());
        let xml = &mut self.xml;
        xml.element("w:p", &[], |xml| {
            style(xml, "Figure");
            xml.element("w:r", &[], |xml| {
                xml.element("w:drawing", &[], |xml| {
                    let none = [
                        ("distT", "0"),
                        ("distB", "0"),
                        ("distL", "0"),
                        ("distR", "0"),
                    ];
                    xml.element("wp:inline", &none, |xml| {
                        xml.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
                        xml.empty(
                            "wp:docPr",
                            &[
                                ("id", id.as_str()),
                                ("name", figure.id),
                                ("descr", &figure.about),
                            ],
                        );
                        xml.empty("wp:cNvGraphicFramePr", &[]);
                        xml.element("a:graphic", &[], |xml| {
                            xml.element("a:graphicData", &[("uri", CHART)], |xml| {
                                xml.empty("c:chart", &[("r:id", &relation)]);
                            });
                        });
                    });
                });
            });
        });
    }

    fn table(&mut self, table: &Table) {
        self.put("Caption", &table.caption);
        let widths = widths(table, self.room);
        let side = |holds: Holds| match holds {
            Holds::Words => "TableText",
            Holds::Numbers => "TableNumber",
        };
        let last = table.rows.len().saturating_sub(1);
        let is_short = table.rows.len() <= SHORT;
        self.grid_about("Report", &widths, &table.caption, |xml| {
            row(xml, Head::Yes, |xml| {
                for (place, column) in table.columns.iter().enumerate() {
                    let title = Run {
                        bold: true,
                        ..Run::of(column.title)
                    };
                    cell(xml, &widths, place, None, |xml| {
                        paragraph_with(xml, side(column.holds), &Runs(vec![title]), &keep);
                    });
                }
            });
            for (number, line) in table.rows.iter().enumerate() {
                let bold = table.foot == Foot::Sum && number == last;
                let stays = is_short && number < last;
                let more: &dyn Fn(&mut Xml) = if stays { &keep } else { &|_| {} };
                row(xml, Head::No, |xml| {
                    for (place, (column, one)) in table.columns.iter().zip(line).enumerate() {
                        cell(xml, &widths, place, None, |xml| {
                            paragraph_with(xml, side(column.holds), &words(one, bold), more);
                        });
                    }
                });
            }
        });
        self.put("Gap", "");
    }

    fn grid(&mut self, style: &str, widths: &[usize], rows: impl FnOnce(&mut Xml)) {
        self.grid_about(style, widths, "", rows);
    }

    /// A table of a style, with columns of these widths.
    fn grid_about(
        &mut self,
        style: &str,
        widths: &[usize],
        about: &str,
        rows: impl FnOnce(&mut Xml),
    ) {
        let full = widths.iter().sum::<usize>().to_string();
        self.xml.element("w:tbl", &[], |xml| {
            xml.element("w:tblPr", &[], |xml| {
                xml.empty("w:tblStyle", &[("w:val", style)]);
                xml.empty("w:tblW", &[("w:w", &full), ("w:type", "dxa")]);
                xml.empty("w:tblLayout", &[("w:type", "fixed")]);
                xml.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1")]);
                if !about.is_empty() {
                    xml.empty("w:tblDescription", &[("w:val", about)]);
                }
            });
            xml.element("w:tblGrid", &[], |xml| {
                for width in widths {
                    xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
                }
            });
            rows(xml);
        });
    }

    /// The last stretch of the document.
    fn page(&mut self, columns: usize) {
        page(&mut self.xml, columns, self.first.take());
    }
}

/// Keeps a paragraph on the page of the next.
fn keep(xml: &mut Xml) {
    xml.empty("w:keepNext", &[]);
}

/// The page on which a stretch of text stands in columns. The first says what stands at
/// the head and the foot of all, and whether it has a cover, which has neither.
fn page(xml: &mut Xml, columns: usize, first: Option<bool>) {
    xml.element("w:sectPr", &[], |xml| {
        if first.is_some() {
            for kind in ["header", "footer"] {
                let name = format!("w:{kind}Reference");
                xml.empty(&name, &[("w:type", "default"), ("r:id", kind)]);
            }
        }
        xml.empty("w:type", &[("w:val", "continuous")]);
        xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", "1021"),
                ("w:right", "907"),
                ("w:bottom", "907"),
                ("w:left", "907"),
                ("w:header", "510"),
                ("w:footer", "425"),
                ("w:gutter", "0"),
            ],
        );
        let (columns, space) = (columns.to_string(), BETWEEN_COLUMNS.to_string());
        xml.empty("w:cols", &[("w:num", &columns), ("w:space", &space)]);
        if first == Some(true) {
            xml.empty("w:titlePg", &[]);
        }
    });
}

/// What stands between two runs that belong together.
pub const BETWEEN: &str = "  ";

fn bookmark(section: &Section) -> String {
    format!("_Toc_{}", section.id.replace('-', "_"))
}

fn words(one: &Cell, bold: bool) -> Runs<'_> {
    let mark = one.state.map(|state| Run {
        colour: Some(state_colour(state)),
        ..Run::of(MARK)
    });
    let text = Run {
        bold,
        ..Run::of(&one.text)
    };
    Runs(mark.into_iter().chain([text]).collect())
}

/// Whether a row is repeated at the head of each page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    Yes,
    No,
}

/// A row that no page parts.
fn row(xml: &mut Xml, head: Head, cells: impl FnOnce(&mut Xml)) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if head == Head::Yes {
                xml.empty("w:tblHeader", &[]);
            }
        });
        cells(xml);
    });
}

fn cell(
    xml: &mut Xml,
    widths: &[usize],
    place: usize,
    fill: Option<&str>,
    content: impl FnOnce(&mut Xml),
) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            let width = widths.get(place).copied().unwrap_or_default().to_string();
            xml.empty("w:tcW", &[("w:w", &width), ("w:type", "dxa")]);
            if let Some(fill) = fill {
                let shade = [("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill)];
                xml.empty("w:shd", &shade);
            }
        });
        content(xml);
    });
}
