//! Charts that office programs draw themselves and that stay editable.

use super::office::{CHART, DRAWING, colour, ink_colour};
use crate::charts::{BarsData, RoadmapData};
use crate::core::date::Date;
use crate::messages::language;
use crate::outputs::xml::Xml;

/// Sizes and names of one chart.
struct Plan {
    /// The names along the bars.
    names: Vec<String>,
    /// Name, colour and values of each series; a colour of nothing is not drawn.
    series: Vec<(String, Option<&'static str>, Vec<f64>)>,
    /// The colours of the bars of the first series, where they differ.
    inks: Vec<&'static str>,
    grouping: &'static str,
    least: f64,
    most: f64,
    /// How the numbers of the axis are written.
    format: &'static str,
}

/// Bars beside their targets.
pub(super) fn bars(data: &BarsData, (value, target): (&str, &str)) -> String {
    let values = data.bars.iter().map(|bar| bar.value.unwrap_or(0.0));
    let targets = data.bars.iter().map(|bar| bar.target.unwrap_or(0.0));
    write(&Plan {
        names: data.bars.iter().map(|bar| bar.label.clone()).collect(),
        series: vec![
            (value.to_owned(), Some(colour::ACCENT), values.collect()),
            (target.to_owned(), Some(colour::OPEN), targets.collect()),
        ],
        inks: data.bars.iter().map(|bar| ink_colour(bar.ink)).collect(),
        grouping: "clustered",
        least: 0.0,
        most: data.full,
        format: "0",
    })
}

/// Phases and milestones over time.
pub(super) fn roadmap(data: &RoadmapData, (before, length): (&str, &str)) -> String {
    const SHORTEST: f64 = 4.0;
    let phases = data.phases.iter();
    let phases = phases.map(|one| (one.label.clone(), one.start, one.end));
    let milestones = data.milestones.iter();
    let milestones = milestones.map(|one| (one.label.clone(), one.date, one.date));
    let sure = data.fan.iter();
    let sure = sure.map(|one| (one.label.clone(), one.date, one.date));
    let rows: Vec<(String, Date, Date)> = phases.chain(milestones).chain(sure).collect();
    let length_of =
        |(_, start, end): &(String, Date, Date)| f64::from(end.days_since(*start)).max(SHORTEST);
    let starts = rows.iter().map(|(_, start, _)| serial(*start));
    write(&Plan {
        names: rows.iter().map(|(name, ..)| name.clone()).collect(),
        series: vec![
            (before.to_owned(), None, starts.collect()),
            (
                length.to_owned(),
                Some(colour::ACCENT),
                rows.iter().map(length_of).collect(),
            ),
        ],
        inks: Vec::new(),
        grouping: "stacked",
        least: serial(data.period.start),
        most: serial(data.period.end) + 2.0 * SHORTEST,
        format: "mmm yyyy",
    })
}

/// A day as spreadsheets count it.
fn serial(date: Date) -> f64 {
    const SINCE: f64 = 25_569.0;
    date.unix_millis() / 86_400_000.0 + SINCE
}

fn write(plan: &Plan) -> String {
    let names = [("xmlns:c", CHART), ("xmlns:a", DRAWING)];
    Xml::document("c:chartSpace", &names, |xml| {
        set(xml, "c:roundedCorners", "0");
        xml.element("c:chart", &[], |xml| {
            set(xml, "c:autoTitleDeleted", "1");
            xml.element("c:plotArea", &[], |xml| {
                xml.empty("c:layout", &[]);
                xml.element("c:barChart", &[], |xml| {
                    set(xml, "c:barDir", "bar");
                    set(xml, "c:grouping", plan.grouping);
                    set(xml, "c:varyColors", "0");
                    for (place, one) in plan.series.iter().enumerate() {
                        series(xml, plan, place, one);
                    }
                    set(xml, "c:gapWidth", "50");
                    if plan.grouping == "stacked" {
                        set(xml, "c:overlap", "100");
                    }
                    set(xml, "c:axId", "1");
                    set(xml, "c:axId", "2");
                });
                names_axis(xml);
                numbers_axis(xml, plan);
            });
            set(xml, "c:plotVisOnly", "1");
        });
        xml.element("c:spPr", &[], |xml| {
            paint(xml, None);
            xml.element("a:ln", &[], |xml| paint(xml, None));
        });
        xml.element("c:txPr", &[], |xml| {
            xml.empty("a:bodyPr", &[]);
            xml.element("a:p", &[], |xml| {
                xml.element("a:pPr", &[], |xml| {
                    xml.element("a:defRPr", &[("sz", "900")], |xml| {
                        paint(xml, Some(colour::INK));
                    });
                });
                xml.empty("a:endParaRPr", &[("lang", &language())]);
            });
        });
    })
}

fn set(xml: &mut Xml, name: &str, value: &str) {
    xml.empty(name, &[("val", value)]);
}

/// A colour; nothing where there is none.
pub(super) fn paint(xml: &mut Xml, colour: Option<&str>) {
    match colour {
        Some(colour) => xml.element("a:solidFill", &[], |xml| {
            xml.empty("a:srgbClr", &[("val", colour)]);
        }),
        None => xml.empty("a:noFill", &[]),
    }
}

fn series(
    xml: &mut Xml,
    plan: &Plan,
    place: usize,
    (name, colour, values): &(String, Option<&'static str>, Vec<f64>),
) {
    let is_first = place == 0;
    let place = place.to_string();
    let points = |xml: &mut Xml, texts: &mut dyn Iterator<Item = String>, count: usize| {
        set(xml, "c:ptCount", &count.to_string());
        for (place, text) in texts.enumerate() {
            xml.element("c:pt", &[("idx", &place.to_string())], |xml| {
                xml.leaf("c:v", &[], &text);
            });
        }
    };
    xml.element("c:ser", &[], |xml| {
        set(xml, "c:idx", &place);
        set(xml, "c:order", &place);
        xml.element("c:tx", &[], |xml| xml.leaf("c:v", &[], name));
        xml.element("c:spPr", &[], |xml| paint(xml, *colour));
        set(xml, "c:invertIfNegative", "0");
        let inks = plan.inks.iter().enumerate().filter(|_| is_first);
        for (place, ink) in inks {
            xml.element("c:dPt", &[], |xml| {
                set(xml, "c:idx", &place.to_string());
                set(xml, "c:invertIfNegative", "0");
                xml.element("c:spPr", &[], |xml| paint(xml, Some(ink)));
            });
        }
        xml.element("c:cat", &[], |xml| {
            xml.element("c:strLit", &[], |xml| {
                points(xml, &mut plan.names.iter().cloned(), plan.names.len());
            });
        });
        xml.element("c:val", &[], |xml| {
            xml.element("c:numLit", &[], |xml| {
                xml.leaf("c:formatCode", &[], "General");
                let texts = values.iter().map(f64::to_string);
                points(xml, &mut { texts }, values.len());
            });
        });
    });
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

fn numbers_axis(xml: &mut Xml, plan: &Plan) {
    xml.element("c:valAx", &[], |xml| {
        set(xml, "c:axId", "2");
        xml.element("c:scaling", &[], |xml| {
            set(xml, "c:orientation", "minMax");
            set(xml, "c:max", &plan.most.to_string());
            set(xml, "c:min", &plan.least.to_string());
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
        xml.empty(
            "c:numFmt",
            &[("formatCode", plan.format), ("sourceLinked", "0")],
        );
        set(xml, "c:majorTickMark", "none");
        set(xml, "c:minorTickMark", "none");
        set(xml, "c:tickLblPos", "nextTo");
        set(xml, "c:crossAx", "1");
        // Where the names begin, which is below since the first name is above.
        set(xml, "c:crosses", "max");
    });
}
