//! What the document and the slides have in common: what they say of themselves, and
//! their charts, each with the workbook that it is edited in.

use super::model::{Drawing, Figure};
use crate::charts::{BarsData, RoadmapData};
use crate::core::date::Date;
use crate::messages::{language, t};
use crate::outputs::drawing::{CHART_KIND, Chart, Grouping, Series, colour, ink_colour, write};
use crate::outputs::package::{KINDS, Typed, content_types, relations};
use crate::outputs::sheet::Cell;
use crate::outputs::workbook;
use crate::outputs::xml::Xml;
use crate::outputs::zip::Part;

const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

/// What a file is of, beside its own parts.
pub(super) struct Whole<'a> {
    pub(super) title: &'a str,
    pub(super) today: Date,
    /// The path of the part that the others belong to.
    pub(super) main: &'static str,
}

/// A whole file: its parts with the list of them.
pub(super) fn parts(of: &Whole<'_>, own: Vec<Typed>) -> Vec<Part> {
    let core = Typed {
        part: Part::text("docProps/core.xml", core(of)),
        kind: "application/vnd.openxmlformats-package.core-properties+xml",
    };
    let all: Vec<Typed> = [core].into_iter().chain(own).collect();
    let types = content_types(&all);
    let properties =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    let document = format!("{KINDS}/officeDocument");
    let top = relations(
        "",
        &[
            ("main", document.as_str(), of.main),
            ("core", properties, "docProps/core.xml"),
        ],
    );
    let first = [types, top.part];
    let own = all.into_iter().map(|one| one.part);
    first.into_iter().chain(own).collect()
}

fn core(of: &Whole<'_>) -> String {
    let names = [
        ("xmlns:cp", CORE),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    Xml::document("cp:coreProperties", &names, |xml| {
        xml.leaf("dc:title", &[], of.title);
        xml.leaf("dc:creator", &[], "Ready20k");
        xml.leaf("dc:language", &[], &language());
        let when = format!("{}T00:00:00Z", of.today);
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.leaf(name, &[("xsi:type", "dcterms:W3CDTF")], &when);
        }
    })
}

/// Whether a text begins with a letter that runs from right to left.
pub(super) fn runs_left(text: &str) -> bool {
    let first = text.chars().find(|letter| letter.is_alphabetic());
    first.is_some_and(|letter| {
        matches!(letter,
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}

/// A chart of the report, with the workbook in which it can be edited.
pub(super) struct OwnChart {
    chart: String,
    book: Vec<u8>,
}

/// The chart of a figure that office programs can draw; none for others.
pub(super) fn chart_of(figure: &Figure) -> Option<OwnChart> {
    match &figure.drawing {
        Drawing::Strip(_) => None,
        Drawing::Bars(data) => Some(bars(data)),
        Drawing::Roadmap(data) => Some(roadmap(data)),
    }
}

/// The sheet of a chart's workbook.
const SHEET: &str = "Chart";
/// The relation of a chart to its workbook.
const BOOK: &str = "book";

/// Bars beside their targets.
fn bars(data: &BarsData) -> OwnChart {
    let values = data.bars.iter().map(|bar| bar.value.unwrap_or(0.0));
    let targets = data.bars.iter().map(|bar| bar.target.unwrap_or(0.0));
    let series = |key, column: &str, colour, values| Series {
        name: t(key).to_owned(),
        column: column.to_owned(),
        colour: Some(colour),
        values,
    };
    own_chart(Chart {
        title: "",
        sheet: SHEET,
        book: Some(BOOK),
        names: data.bars.iter().map(|bar| bar.label.clone()).collect(),
        series: vec![
            series("column.readiness", "B", colour::ACCENT, values.collect()),
            series("column.target", "C", colour::OPEN, targets.collect()),
        ],
        inks: data.bars.iter().map(|bar| ink_colour(bar.ink)).collect(),
        grouping: Grouping::Clustered,
        bounds: Some((0.0, data.full)),
        format: "0",
    })
}

/// The rows of a roadmap, each with its first and its last day: the phases, the milestones,
/// how sure the end is, and the date aimed at.
pub(super) fn rows(data: &RoadmapData) -> Vec<(&str, Date, Date)> {
    let phases = data.phases.iter();
    let phases = phases.map(|one| (one.label.as_str(), one.start, one.end));
    let marks = data.milestones.iter().map(|one| (&one.label, one.date));
    let sure = data.fan.iter().map(|one| (&one.label, one.date));
    let target = data.target.iter().map(|one| (&one.label, one.date));
    let marks = marks.chain(sure).chain(target);
    let marks = marks.map(|(label, date)| (label.as_str(), date, date));
    phases.chain(marks).collect()
}

/// Phases and marks over time.
fn roadmap(data: &RoadmapData) -> OwnChart {
    /// Days, so that a milestone can be seen.
    const SHORTEST: f64 = 4.0;
    let rows = rows(data);
    let days = rows.iter().map(|(_, start, end)| end.days_since(*start));
    let days = days.map(|days| f64::from(days).max(SHORTEST));
    own_chart(Chart {
        title: "",
        sheet: SHEET,
        book: Some(BOOK),
        names: rows.iter().map(|(name, ..)| (*name).to_owned()).collect(),
        series: vec![
            Series {
                name: t("plan.starts").to_owned(),
                column: "B".to_owned(),
                colour: None,
                values: rows.iter().map(|(_, start, _)| serial(*start)).collect(),
            },
            Series {
                name: t("report.days").to_owned(),
                column: "C".to_owned(),
                colour: Some(colour::ACCENT),
                values: days.collect(),
            },
        ],
        inks: Vec::new(),
        grouping: Grouping::Stacked,
        bounds: Some((
            serial(data.period.start),
            serial(data.period.end) + 2.0 * SHORTEST,
        )),
        format: "mmm yyyy",
    })
}

/// A day as spreadsheets count it.
fn serial(date: Date) -> f64 {
    f64::from(workbook::number_of(date))
}

#[allow(clippy::needless_pass_by_value)] // it is used up
fn own_chart(of: Chart<'_>) -> OwnChart {
    let head = of.series.iter().map(|one| Cell::words(one.name.as_str()));
    let mut rows = vec![[Cell::Empty].into_iter().chain(head).collect::<Vec<_>>()];
    for (place, name) in of.names.iter().enumerate() {
        let values = of.series.iter().map(|one| one.values.get(place));
        let values = values.map(|value| value.map_or(Cell::Empty, |value| Cell::Number(*value)));
        let name = Cell::words(name.as_str());
        rows.push([name].into_iter().chain(values).collect());
    }
    OwnChart {
        chart: write(&of),
        book: workbook::plain(&[(SHEET.to_owned(), rows)]),
    }
}

impl OwnChart {
    /// Its parts beside a part in a folder, by number; and the path to it from there.
    pub(super) fn parts(self, folder: &str, place: usize) -> (Vec<Typed>, String) {
        const EMBEDDED: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        let name = format!("charts/chart{place}.xml");
        let path = format!("{folder}/{name}");
        let book = format!("embeddings/chart{place}.xlsx");
        let kind = format!("{KINDS}/package");
        let related = relations(&path, &[(BOOK, kind.as_str(), format!("../{book}"))]);
        let embedded = Typed {
            part: Part {
                name: format!("{folder}/{book}"),
                bytes: self.book,
            },
            kind: EMBEDDED,
        };
        let chart = Typed::new(&path, self.chart, CHART_KIND);
        (vec![chart, related, embedded], name)
    }
}
