//! What the document and the slides have in common: what they say of themselves, and the
//! colours of the report.

use crate::charts::Ink;
use crate::core::date::Date;
use crate::core::scoring::Conformity;
use crate::messages::language;
use crate::outputs::package::{KINDS, Typed, content_types, relations};
use crate::outputs::xml::Xml;
use crate::outputs::zip::Part;

const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
/// Drawings.
pub(super) const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
/// Charts.
pub(super) const CHART: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/// The colours of style/tokens.css in the light, as office programs write them.
pub(super) mod colour {
    pub(crate) const INK: &str = "17202C";
    pub(crate) const MUTED: &str = "526072";
    pub(crate) const LINE: &str = "DDE2E9";
    pub(crate) const ACCENT: &str = "2F4BC0";
    pub(crate) const WASH: &str = "EDF0FC";
    pub(crate) const MET: &str = "07474F";
    pub(crate) const MINOR: &str = "C07F12";
    pub(crate) const MAJOR: &str = "A13C23";
    pub(crate) const OPEN: &str = "D5DBE3";
}

/// The colour of a state.
pub(super) fn state_colour(state: Conformity) -> &'static str {
    match state {
        Conformity::Met => colour::MET,
        Conformity::Minor | Conformity::Ungraded => colour::MINOR,
        Conformity::Major => colour::MAJOR,
        Conformity::NotShown => colour::OPEN,
    }
}

/// The colour of a rating.
pub(super) fn ink_colour(ink: Ink) -> &'static str {
    match ink {
        Ink::RatingN => colour::MAJOR,
        Ink::RatingP => colour::MINOR,
        Ink::RatingL => "3B7D7D",
        Ink::RatingF => colour::MET,
        _ => colour::OPEN,
    }
}

/// The colour of a mark in a legend.
pub(super) fn legend_colour(mark: &str) -> &'static str {
    let states = [
        Conformity::Met,
        Conformity::Minor,
        Conformity::Ungraded,
        Conformity::Major,
    ];
    let state = states.into_iter().find(|state| state.key() == mark);
    match (state, mark) {
        (Some(state), _) => strip_colour(state),
        (None, "rating-n") => ink_colour(Ink::RatingN),
        (None, "rating-p") => ink_colour(Ink::RatingP),
        (None, "rating-l") => ink_colour(Ink::RatingL),
        (None, "rating-f") => ink_colour(Ink::RatingF),
        (None, _) => colour::OPEN,
    }
}

/// The colour of a state in the strip of all 44, where what is minor stays pale, so that
/// lightness tells them apart as well.
pub(super) fn strip_colour(state: Conformity) -> &'static str {
    match state {
        Conformity::Minor | Conformity::Ungraded => "EBCF9A",
        other => state_colour(other),
    }
}

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
