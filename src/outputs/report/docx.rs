//! The report as a document of Word, or of any word processor: real headings, tables
//! whose heads are repeated, contents, and charts that stay editable.

use super::chart;
use super::model::{
    Block, Cell, Composed, Cover, Drawing, Figure, Foot, Holds, Measure, Place, Section, Table,
};
use super::office::{
    CHART, DRAWING, Whole, colour, legend_colour, parts, runs_left, state_colour, strip_colour,
};
use crate::charts::StripData;
use crate::core::date::Date;
use crate::core::scoring::Conformity;
use crate::messages::{language, t};
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
const WIDTH: usize = 9638;
/// A chart's width, in English metric units, of which a millimetre has 36,000.
const CHART_WIDTH: usize = 170 * 36_000;
/// A mark before the name of a state; its colour says the state once more.
pub const MARK: &str = "■ ";

/// The file.
#[must_use]
pub fn docx(report: &Composed, today: Date) -> Vec<u8> {
    let mut body = Body {
        xml: Xml::default(),
        charts: Vec::new(),
        bookmarks: 0,
    };
    let document = Xml::document("w:document", &NAMES, |xml| {
        xml.element("w:body", &[], |xml| {
            std::mem::swap(xml, &mut body.xml);
            if let Some(cover) = &report.cover {
                body.cover(report, cover);
            }
            for (place, section) in report.sections.iter().enumerate() {
                let begins = place > 0 || report.cover.is_some();
                body.section(section, begins);
            }
            body.page(report.cover.is_some());
            std::mem::swap(xml, &mut body.xml);
        });
    });
    pack(&all_parts(report, today, document, body.charts))
}

fn all_parts(report: &Composed, today: Date, document: String, charts: Vec<String>) -> Vec<Part> {
    let kinds: [&'static str; 6] = [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
        "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
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
        Typed::new("word/footer.xml", foot(), kinds[4]),
    ];
    for (place, text) in charts.into_iter().enumerate() {
        let name = format!("charts/chart{place}.xml");
        own.push(Typed::new(&format!("word/{name}"), text, kinds[5]));
        related.push((format!("chart{place}"), &chart, name));
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

/// The number of the page, of all.
fn foot() -> String {
    Xml::document("w:ftr", &NAMES, |xml| {
        xml.element("w:p", &[], |xml| {
            style(xml, "Footer");
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
    charts: Vec<String>,
    bookmarks: usize,
}

impl Body {
    fn put(&mut self, name: &str, text: &str) {
        paragraph(&mut self.xml, name, &Runs::plain(text));
    }

    fn cover(&mut self, report: &Composed, cover: &Cover) {
        self.put("Kind", &cover.kind);
        self.put("Title", &report.title);
        self.put("Subtitle", &report.whose);
        let shares = [28, 72];
        self.grid("Facts", &shares, |xml| {
            for (name, value) in &cover.facts {
                row(xml, Head::No, |xml| {
                    let name = Run {
                        colour: Some(colour::MUTED),
                        ..Run::of(name)
                    };
                    cell(xml, &shares, 0, None, |xml| {
                        paragraph(xml, "TableText", &Runs(vec![name]));
                    });
                    cell(xml, &shares, 1, None, |xml| {
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

    fn section(&mut self, section: &Section, begins: bool) {
        let is_new = begins && section.place != Place::Flowing;
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
        for block in &section.blocks {
            self.block(block);
        }
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
                    paragraph(&mut self.xml, "Small", &runs);
                }
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Table(table) => self.table(table),
        }
    }

    fn measures(&mut self, all: &[Measure]) {
        let shares = vec![1; all.len()];
        self.grid("Measures", &shares, |xml| {
            row(xml, Head::No, |xml| {
                for (place, one) in all.iter().enumerate() {
                    cell(xml, &shares, place, None, |xml| {
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
            Drawing::Bars(data) => {
                let height = data.bars.len() * 8 + 10;
                let names = (t("column.readiness"), t("column.target"));
                self.chart(chart::bars(data, names), figure, height);
            }
            Drawing::Roadmap(data) => {
                let rows = data.phases.len() + data.milestones.len() + data.fan.len();
                let names = (t("plan.starts"), t("plan.length"));
                self.chart(chart::roadmap(data, names), figure, rows * 5 + 10);
            }
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
        let shares = vec![1; cells.len()];
        self.grid_about("Strip", &shares, about, |xml| {
            row(xml, Head::No, |xml| {
                for (place, (_, state)) in cells.iter().enumerate() {
                    let fill = strip_colour(*state);
                    cell(xml, &shares, place, Some(fill), |xml| {
                        paragraph(xml, "Tiny", &Runs(Vec::new()));
                    });
                }
            });
        });
    }

    fn chart(&mut self, chart: String, figure: &Figure, millimetres: usize) {
        let place = self.charts.len();
        self.charts.push(chart);
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
        let shares: Vec<usize> = table.columns.iter().map(|one| one.share.into()).collect();
        let side = |holds: Holds| match holds {
            Holds::Words => "TableText",
            Holds::Numbers => "TableNumber",
        };
        let last = table.rows.len().saturating_sub(1);
        self.grid_about("Report", &shares, &table.caption, |xml| {
            row(xml, Head::Yes, |xml| {
                for (place, column) in table.columns.iter().enumerate() {
                    let title = Run {
                        bold: true,
                        ..Run::of(column.title)
                    };
                    cell(xml, &shares, place, None, |xml| {
                        paragraph(xml, side(column.holds), &Runs(vec![title]));
                    });
                }
            });
            for (number, line) in table.rows.iter().enumerate() {
                let bold = table.foot == Foot::Sum && number == last;
                row(xml, Head::No, |xml| {
                    for (place, (column, one)) in table.columns.iter().zip(line).enumerate() {
                        cell(xml, &shares, place, None, |xml| {
                            paragraph(xml, side(column.holds), &words(one, bold));
                        });
                    }
                });
            }
        });
        self.put("Gap", "");
    }

    fn grid(&mut self, style: &str, shares: &[usize], rows: impl FnOnce(&mut Xml)) {
        self.grid_about(style, shares, "", rows);
    }

    /// A table of a style, with columns of these shares.
    fn grid_about(
        &mut self,
        style: &str,
        shares: &[usize],
        about: &str,
        rows: impl FnOnce(&mut Xml),
    ) {
        let full = WIDTH.to_string();
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
                for place in 0..shares.len() {
                    xml.empty("w:gridCol", &[("w:w", &width(shares, place))]);
                }
            });
            rows(xml);
        });
    }

    /// The page and what stands at its head and foot; a cover has neither.
    fn page(&mut self, has_cover: bool) {
        self.xml.element("w:sectPr", &[], |xml| {
            for kind in ["header", "footer"] {
                let name = format!("w:{kind}Reference");
                xml.empty(&name, &[("w:type", "default"), ("r:id", kind)]);
            }
            xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
            xml.empty(
                "w:pgMar",
                &[
                    ("w:top", "1134"),
                    ("w:right", "1134"),
                    ("w:bottom", "1021"),
                    ("w:left", "1134"),
                    ("w:header", "567"),
                    ("w:footer", "510"),
                    ("w:gutter", "0"),
                ],
            );
            if has_cover {
                xml.empty("w:titlePg", &[]);
            }
        });
    }
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
    shares: &[usize],
    place: usize,
    fill: Option<&str>,
    content: impl FnOnce(&mut Xml),
) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty(
                "w:tcW",
                &[("w:w", &width(shares, place)), ("w:type", "dxa")],
            );
            if let Some(fill) = fill {
                let shade = [("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill)];
                xml.empty("w:shd", &shade);
            }
        });
        content(xml);
    });
}

/// The width of a column, in twentieths of a point.
fn width(shares: &[usize], place: usize) -> String {
    let all: usize = shares.iter().sum();
    let share = shares.get(place).copied().unwrap_or(0);
    (WIDTH * share / all.max(1)).to_string()
}
