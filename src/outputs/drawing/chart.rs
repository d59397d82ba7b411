//! Bar charts of `DrawingML`, drawn from cells of a workbook.

use super::{CHART, DRAWING, colour, paint};
use crate::messages::language;
use crate::outputs::xml::Xml;

/// A chart of bars that lie.
pub(in crate::outputs) struct Chart<'a> {
    /// What stands above it; nothing where the page says it.
    pub(in crate::outputs) title: &'a str,
    /// The sheet with its numbers: names from A2 on, each series in a column of its own
    /// with its name in the first row.
    pub(in crate::outputs) sheet: &'a str,
    /// The relation to the workbook that holds the sheet, where that is another file.
    pub(in crate::outputs) book: Option<&'a str>,
    /// The names along the bars.
    pub(in crate::outputs) names: Vec<String>,
    pub(in crate::outputs) series: Vec<Series>,
    /// The colours of the bars of the first series, where they differ.
    pub(in crate::outputs) inks: Vec<&'static str>,
    pub(in crate::outputs) grouping: Grouping,
    /// Where its axis begins and ends, where that is not for the program to say.
    pub(in crate::outputs) bounds: Option<(f64, f64)>,
    /// How the numbers of the axis are written.
    pub(in crate::outputs) format: &'static str,
}

/// Numbers that belong together.
pub(in crate::outputs) struct Series {
    pub(in crate::outputs) name: String,
    /// The letters of its column.
    pub(in crate::outputs) column: String,
    /// Nothing, where it is not drawn.
    pub(in crate::outputs) colour: Option<&'static str>,
    pub(in crate::outputs) values: Vec<f64>,
}

/// How the series stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::outputs) enum Grouping {
    /// Side by side.
    Clustered,
    /// One after the other.
    Stacked,
}

/// The part of a chart.
pub(in crate::outputs) fn write(of: &Chart<'_>) -> String {
    let names = [
        ("xmlns:c", CHART),
        ("xmlns:a", DRAWING),
        ("xmlns:r", crate::outputs::package::KINDS),
    ];
    let drawn = of.series.iter().filter(|one| one.colour.is_some()).count();
    Xml::document("c:chartSpace", &names, |xml| {
        set(xml, "c:roundedCorners", "0");
        xml.element("c:chart", &[], |xml| {
            if !of.title.is_empty() {
                title(xml, of.title);
            }
            let has_title = if of.title.is_empty() { "1" } else { "0" };
            set(xml, "c:autoTitleDeleted", has_title);
            xml.element("c:plotArea", &[], |xml| {
                xml.empty("c:layout", &[]);
                xml.element("c:barChart", &[], |xml| bars(xml, of));
                names_axis(xml);
                numbers_axis(xml, of);
            });
            // Colours of single bars are told by the words near the chart.
            if drawn > 1 && of.inks.is_empty() {
                xml.element("c:legend", &[], |xml| {
                    set(xml, "c:legendPos", "b");
                    set(xml, "c:overlay", "0");
                });
            }
            set(xml, "c:plotVisOnly", "1");
        });
        xml.element("c:spPr", &[], |xml| {
            paint(xml, None);
            xml.element("a:ln", &[], |xml| paint(xml, None));
        });
        xml.element("c:txPr", &[], |xml| {
            xml.empty("a:bodyPr", &[]);
            xml.element("a:p", &[], |xml| {
                look(xml, "900", "0");
                xml.empty("a:endParaRPr", &[("lang", &language())]);
            });
        });
        if let Some(book) = of.book {
            xml.element("c:externalData", &[("r:id", book)], |xml| {
                set(xml, "c:autoUpdate", "0");
            });
        }
    })
}

fn set(xml: &mut Xml, name: &str, value: &str) {
    xml.empty(name, &[("val", value)]);
}

fn look(xml: &mut Xml, size: &str, bold: &str) {
    xml.element("a:pPr", &[], |xml| {
        xml.element("a:defRPr", &[("sz", size), ("b", bold)], |xml| {
            paint(xml, Some(colour::INK));
        });
    });
}

fn title(xml: &mut Xml, text: &str) {
    xml.element("c:title", &[], |xml| {
        xml.element("c:tx", &[], |xml| {
            xml.element("c:rich", &[], |xml| {
                xml.empty("a:bodyPr", &[]);
                xml.element("a:p", &[], |xml| {
                    look(xml, "1100", "1");
                    xml.element("a:r", &[], |xml| {
                        xml.empty("a:rPr", &[("lang", &language())]);
                        xml.leaf("a:t", &[], text);
                    });
                });
            });
        });
        set(xml, "c:overlay", "0");
    });
}

fn bars(xml: &mut Xml, of: &Chart<'_>) {
    set(xml, "c:barDir", "bar");
    let grouping = match of.grouping {
        Grouping::Clustered => "clustered",
        Grouping::Stacked => "stacked",
    };
    set(xml, "c:grouping", grouping);
    set(xml, "c:varyColors", "0");
    for (place, one) in of.series.iter().enumerate() {
        series(xml, of, place, one);
    }
    set(xml, "c:gapWidth", "50");
    if of.grouping == Grouping::Stacked {
        set(xml, "c:overlap", "100");
    }
    set(xml, "c:axId", "1");
    set(xml, "c:axId", "2");
}

fn series(xml: &mut Xml, of: &Chart<'_>, place: usize, own: &Series) {
    let last = of.names.len() + 1;
    // A quote within a name of a sheet is written twice.
    let sheet = of.sheet.replace('\'', "''");
    let cells = |column: &str| format!("'{sheet}'!${column}$2:${column}${last}");
    let inks = of.inks.iter().filter(|_| place == 0);
    let place = place.to_string();
    xml.element("c:ser", &[], |xml| {
        set(xml, "c:idx", &place);
        set(xml, "c:order", &place);
        xml.element("c:tx", &[], |xml| {
            let head = format!("'{sheet}'!${}$1", own.column);
            strings(xml, &head, std::slice::from_ref(&own.name));
        });
        xml.element("c:spPr", &[], |xml| paint(xml, own.colour));
        set(xml, "c:invertIfNegative", "0");
        for (place, ink) in inks.enumerate() {
            xml.element("c:dPt", &[], |xml| {
                set(xml, "c:idx", &place.to_string());
                set(xml, "c:invertIfNegative", "0");
                xml.element("c:spPr", &[], |xml| paint(xml, Some(ink)));
            });
        }
        xml.element("c:cat", &[], |xml| strings(xml, &cells("A"), &of.names));
        xml.element("c:val", &[], |xml| {
            xml.element("c:numRef", &[], |xml| {
                xml.leaf("c:f", &[], &cells(&own.column));
                xml.element("c:numCache", &[], |xml| {
                    xml.leaf("c:formatCode", &[], "General");
                    points(xml, &mut own.values.iter().map(f64::to_string));
                });
            });
        });
    });
}

fn strings(xml: &mut Xml, cells: &str, texts: &[String]) {
    xml.element("c:strRef", &[], |xml| {
        xml.leaf("c:f", &[], cells);
        xml.element("c:strCache", &[], |xml| {
            points(xml, &mut texts.iter().cloned());
        });
    });
}

fn points(xml: &mut Xml, texts: &mut dyn ExactSizeIterator<Item = String>) {
    set(xml, "c:ptCount", &texts.len().to_string());
    for (place, text) in texts.enumerate() {
        xml.element("c:pt", &[("idx", &place.to_string())], |xml| {
            xml.leaf("c:v", &[], &text);
        });
    }
}

fn names_axis(xml: &mut Xml) {
    xml.element("c:catAx", &[], |xml| {
        set(xml, "c:axId", "1");
        // The first is above.
        xml.element("c:scaling", &[], |xml| set(xml, "c:orientation", "maxMin"));
        set(xml, "c:delete", "0");
        set(xml, "c:axPos", "l");
        set(xml, "c:majorTickMark", "none");
        set(xml, "c:minorTickMark", "none");
        set(xml, "c:tickLblPos", "low");
        set(xml, "c:crossAx", "2");
        set(xml, "c:crosses", "min");
    });
}

fn numbers_axis(xml: &mut Xml, of: &Chart<'_>) {
    xml.element("c:valAx", &[], |xml| {
        set(xml, "c:axId", "2");
        xml.element("c:scaling", &[], |xml| {
            set(xml, "c:orientation", "minMax");
            if let Some((least, most)) = of.bounds {
                set(xml, "c:max", &most.to_string());
                set(xml, "c:min", &least.to_string());
            }
        });
        set(xml, "c:delete", "0");
        set(xml, "c:axPos", "b");
        xml.element("c:majorGridlines", &[], |xml| {
            xml.element("c:spPr", &[], |xml| {
                xml.element("a:ln", &[("w", "6350")], |xml| {
                    paint(xml, Some(colour::LINE));
                });
            });
        });
        let format = [("formatCode", of.format), ("sourceLinked", "0")];
        xml.empty("c:numFmt", &format);
        set(xml, "c:majorTickMark", "none");
        set(xml, "c:minorTickMark", "none");
        set(xml, "c:tickLblPos", "nextTo");
        set(xml, "c:crossAx", "1");
        // Where the names begin, which is below since the first name is above.
        set(xml, "c:crosses", "max");
    });
}
