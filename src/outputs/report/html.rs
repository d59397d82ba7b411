//! The report as one HTML file that needs nothing else: no script to be read, charts
//! within it, light and dark, and pages of paper where it is printed.
//!
//! It is well-formed XML too, so that any reader of XML can look whether all is there.

use std::fmt::Write;

use super::columns::{columns, widths};
use super::model::{
    Block, Cell, Composed, Cover, Drawing, Figure, Foot, Holds, Measure, Place, Section, Table,
};
use crate::charts::{Frame, bars, roadmap, strip};
use crate::messages::language;
use crate::outputs::xml::held;

/// Who reads the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader<'a> {
    /// Whoever opens it, anywhere: its styles are within it, and a script that sorts
    /// tables.
    Anybody,
    /// The page that prints it, whose policy forbids both: its styles come from this
    /// address.
    Printer(&'a str),
}

const STYLE: &str = include_str!("paper.css");
const SCRIPT: &str = include_str!("sort.js");
/// What the file may do wherever it is opened: fetch nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
/// How wide charts are drawn, so that their words have about the size of those around.
const WIDTH: u32 = 900;

/// The width of a page of paper between its margins, in twentieths of a point.
const PAPER: usize = 10_200;

/// Up to so many rows a table is not parted between pages.
const SHORT: usize = 10;

/// The file.
#[must_use]
pub fn html(report: &Composed, reader: Reader<'_>) -> String {
    let mut page = Page(String::with_capacity(1 << 18));
    page.raw("<!DOCTYPE html>\n<html lang=\"");
    page.text(&language());
    page.raw("\"><head><meta charset=\"utf-8\"/>");
    if reader == Reader::Anybody {
        page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"");
        page.text(POLICY);
        page.raw("\"/>");
    }
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
    page.raw("<meta name=\"color-scheme\" content=\"light dark\"/>");
    page.leaf("title", "", &report.running);
    match reader {
        Reader::Anybody => {
            page.raw("<style>");
            page.raw(&stylesheet(report));
            page.raw("</style>");
        }
        Reader::Printer(address) => {
            page.raw("<link rel=\"stylesheet\" href=\"");
            page.text(address);
            page.raw("\"/>");
        }
    }
    page.raw("</head><body>");
    if let Some(cover) = &report.cover {
        write_cover(&mut page, report, cover);
    }
    page.raw("<main>");
    for section in &report.sections {
        write_section(&mut page, section);
    }
    page.raw("</main>");
    page.leaf("footer", " class=\"small\"", &report.foot);
    if reader == Reader::Anybody {
        page.raw("<script>");
        page.raw(SCRIPT);
        page.raw("</script>");
    }
    page.raw("</body></html>\n");
    page.0
}

/// The styles, with what stands at the head of each printed page.
#[must_use]
pub fn stylesheet(report: &Composed) -> String {
    let mut css = STYLE.to_owned();
    css.push_str("\n@page { @top-left { content: ");
    quote(&mut css, &report.running);
    css.push_str("; } @bottom-left { content: ");
    quote(&mut css, &report.foot);
    css.push_str("; } }\n");
    if report.cover.is_some() {
        css.push_str("@page :first { @top-left { content: none; } }\n");
    }
    css
}

/// A text as a string of CSS of which no letter can end anything.
fn quote(css: &mut String, text: &str) {
    css.push('"');
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            css.push(letter);
        } else {
            // Writing to a String cannot fail.
            let _ = write!(css, "\\{:x} ", u32::from(letter));
        }
    }
    css.push('"');
}

/// Markup that is being written.
struct Page(String);

impl Page {
    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Text, or the value of an attribute.
    fn text(&mut self, text: &str) {
        for letter in held(text).chars() {
            match letter {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                // Readers take it for the end of a line.
                '\r' => self.raw("&#13;"),
                letter => self.0.push(letter),
            }
        }
    }

    fn open(&mut self, tag: &str, attributes: &str) {
        for part in ["<", tag, attributes, ">"] {
            self.raw(part);
        }
    }

    fn close(&mut self, tag: &str) {
        for part in ["</", tag, ">"] {
            self.raw(part);
        }
    }

    /// An element of text. Attributes are written here, never a visitor's.
    fn leaf(&mut self, tag: &str, attributes: &str, text: &str) {
        self.open(tag, attributes);
        self.text(text);
        self.close(tag);
    }

    /// The same, left out where there is no text.
    fn leaf_of_some(&mut self, tag: &str, attributes: &str, text: &str) {
        if !text.is_empty() {
            self.leaf(tag, attributes, text);
        }
    }
}

fn write_cover(page: &mut Page, report: &Composed, cover: &Cover) {
    page.open("header", " class=\"cover\"");
    page.raw("<p class=\"wordmark\">Ready<b>20k</b></p>");
    page.leaf("p", " class=\"kind\"", &cover.kind);
    page.leaf("h1", "", &report.title);
    page.leaf("p", " class=\"whose\" dir=\"auto\"", &report.whose);
    page.open("dl", " class=\"facts\"");
    for (name, value) in &cover.facts {
        page.raw("<div>");
        page.leaf("dt", "", name);
        page.leaf("dd", " dir=\"auto\"", value);
        page.raw("</div>");
    }
    page.close("dl");
    page.leaf("p", " class=\"notice\"", &cover.disclaimer);
    page.raw("<nav aria-labelledby=\"contents\">");
    page.leaf("h2", " id=\"contents\"", &cover.contents);
    page.raw("<ol>");
    for section in &report.sections {
        let _ = write!(page.0, "<li><a href=\"#{}\">", section.id);
        page.text(&section.title);
        page.raw("</a></li>");
    }
    page.raw("</ol></nav>");
    page.close("header");
}

fn write_section(page: &mut Page, section: &Section) {
    let place = match section.place {
        Place::Board => "board",
        Place::Flowing => "flowing",
        Place::Opening => "opening",
        Place::Appendix => "appendix",
    };
    let id = section.id;
    let _ = write!(
        page.0,
        "<section id=\"{id}\" class=\"{place}\" aria-labelledby=\"{id}-title\">"
    );
    let _ = write!(page.0, "<h2 id=\"{id}-title\">");
    page.text(&section.title);
    page.close("h2");
    let room = PAPER / columns(section);
    for block in &section.blocks {
        write_block(page, block, room);
    }
    page.close("section");
}

fn write_block(page: &mut Page, block: &Block, room: usize) {
    const AUTO: &str = " dir=\"auto\"";
    match block {
        Block::Headline(text) => page.leaf("p", " class=\"headline\"", text),
        Block::Heading(text) => page.leaf("h3", AUTO, text),
        Block::Lead(text) => page.leaf("p", " class=\"lead\" dir=\"auto\"", text),
        Block::Text(text) => page.leaf("p", AUTO, text),
        Block::Small(text) => page.leaf("p", " class=\"small\" dir=\"auto\"", text),
        Block::Notice(text) => page.leaf("p", " class=\"notice\"", text),
        Block::List(points) => {
            page.raw("<ul>");
            for point in points {
                page.leaf("li", AUTO, point);
            }
            page.raw("</ul>");
        }
        Block::Measures(all) => {
            page.raw("<div class=\"measures\">");
            for one in all {
                measure(page, one);
            }
            page.raw("</div>");
        }
        Block::Terms(terms) => {
            page.raw("<dl class=\"terms\">");
            for (term, means) in terms {
                page.raw("<div>");
                page.leaf("dt", "", term);
                page.leaf("dd", "", means);
                page.raw("</div>");
            }
            page.raw("</dl>");
        }
        Block::Figure(one) => figure(page, one),
        Block::Table(one) => table(page, one, room),
    }
}

fn measure(page: &mut Page, one: &Measure) {
    page.raw("<div>");
    page.leaf("p", " class=\"label\"", &one.label);
    page.raw("<p class=\"value\">");
    page.text(&one.value);
    page.leaf_of_some("small", "", &one.of);
    page.raw("</p>");
    page.leaf_of_some("p", " class=\"basis\" dir=\"auto\"", &one.basis);
    page.raw("</div>");
}

fn figure(page: &mut Page, one: &Figure) {
    page.raw("<figure>");
    page.leaf("figcaption", "", &one.title);
    let frame = Frame {
        id: one.id,
        title: &one.title,
        description: &one.about,
        width: WIDTH,
    };
    page.raw("<div class=\"wide\">");
    page.raw(&match &one.drawing {
        Drawing::Strip(data) => strip(&frame, data),
        Drawing::Bars(data) => bars(&frame, data),
        Drawing::Roadmap(data) => roadmap(&frame, data),
    });
    page.close("div");
    if !one.legend.is_empty() {
        page.raw("<ul class=\"legend\">");
        for (mark, words) in &one.legend {
            let _ = write!(page.0, "<li><i data-mark=\"{mark}\"></i> ");
            page.text(words);
            page.raw("</li>");
        }
        page.raw("</ul>");
    }
    page.raw("</figure>");
}

fn table(page: &mut Page, one: &Table, room: usize) {
    let is_short = one.rows.len() <= SHORT;
    page.raw("<div class=\"wide\">");
    page.raw(if is_short {
        "<table class=\"short\">"
    } else {
        "<table>"
    });
    page.leaf("caption", "", &one.caption);
    page.raw("<colgroup>");
    // In thousandths of the paper's width, which is the narrower place to read.
    for width in widths(one, room) {
        let share = width * 1000 / room;
        let _ = write!(page.0, "<col width=\"{}.{}%\"/>", share / 10, share % 10);
    }
    page.raw("</colgroup><thead><tr>");
    for column in &one.columns {
        page.leaf(
            "th",
            &format!(" scope=\"col\"{}", side(column.holds)),
            column.title,
        );
    }
    page.raw("</tr></thead><tbody>");
    let last = one.rows.len().saturating_sub(1);
    for (place, row) in one.rows.iter().enumerate() {
        let is_sum = one.foot == Foot::Sum && place == last;
        page.raw(if is_sum {
            "</tbody><tfoot><tr>"
        } else {
            "<tr>"
        });
        for (column, cell) in one.columns.iter().zip(row) {
            write_cell(page, cell, column.holds);
        }
        page.raw(if is_sum { "</tr></tfoot>" } else { "</tr>" });
    }
    let is_open = one.foot == Foot::Plain || one.rows.is_empty();
    page.raw(if is_open {
        "</tbody></table></div>"
    } else {
        "</table></div>"
    });
}

fn side(holds: Holds) -> &'static str {
    match holds {
        Holds::Words => "",
        Holds::Numbers => " class=\"number\"",
    }
}

fn write_cell(page: &mut Page, cell: &Cell, holds: Holds) {
    page.raw("<td");
    page.raw(side(holds));
    if let Some(state) = cell.state {
        let _ = write!(page.0, " data-state=\"{}\"", state.key());
    }
    if let Some(value) = cell.value {
        let _ = write!(page.0, " data-value=\"{value}\"");
    }
    page.raw(" dir=\"auto\">");
    page.text(&cell.text);
    page.close("td");
}
