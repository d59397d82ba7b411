//! Charts that office programs draw themselves and that stay editable, in the colours
//! of the page.

mod chart;
pub(super) mod colour;

pub(super) use chart::{Chart, Grouping, Series, write};
pub(super) use colour::{STATES, ink_colour, legend_colour, state_colour, strip_colour};

use super::xml::Xml;

/// Drawings.
pub(super) const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
/// Charts.
pub(super) const CHART: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";
/// The type of a chart's part.
pub(super) const CHART_KIND: &str =
    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/// A colour; nothing where there is none.
pub(super) fn paint(xml: &mut Xml, colour: Option<&str>) {
    match colour {
        Some(colour) => xml.element("a:solidFill", &[], |xml| {
            xml.empty("a:srgbClr", &[("val", colour)]);
        }),
        None => xml.empty("a:noFill", &[]),
    }
}
