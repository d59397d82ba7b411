//! The slides as a presentation of `PowerPoint`: titles, shapes and tables that stay
//! editable.

use super::model::{Cell, Drawing, Figure, Measure, Table};
use super::office::{OwnChart, Whole, chart_of, parts, runs_left};
use super::slides::{Content, Deck, Slide};
use crate::charts::{RoadmapData, StripData};
use crate::core::date::Date;
use crate::core::scoring::Conformity;
use crate::messages::language;
use crate::outputs::drawing::{
    CHART, DRAWING, colour, legend_colour, paint, state_colour, strip_colour,
};
use crate::outputs::package::{KINDS, Typed, relations};
use crate::outputs::xml::Xml;
use crate::outputs::zip::pack;

const MAIN: &str = "ppt/presentation.xml";
const THEME: &str = include_str!("pptx-theme.xml");
const MASTER: &str = include_str!("pptx-master.xml");
const LAYOUT: &str = include_str!("pptx-layout.xml");
const NAMES: [(&str, &str); 3] = [
    ("xmlns:a", DRAWING),
    ("xmlns:r", KINDS),
    (
        "xmlns:p",
        "http://schemas.openxmlformats.org/presentationml/2006/main",
    ),
];
const TABLE: &str = "http://schemas.openxmlformats.org/drawingml/2006/table";

/// The slide, in English metric units, of which a millimetre has 36,000.
const WIDE: i64 = 12_192_000;
const HIGH: i64 = 6_858_000;
const LEFT: i64 = 648_000;
const RIGHT: i64 = WIDE - LEFT;
const MM: i64 = 36_000;
/// Where the content begins.
const TOP: i64 = 72 * MM;

/// The file.
#[must_use]
pub fn pptx(deck: &Deck, today: Date) -> Vec<u8> {
    let kind = |name: &str| format!("{KINDS}/{name}");
    let [master, layout, theme, slide] = ["slideMaster", "slideLayout", "theme", "slide"].map(kind);
    let mut own = vec![
        Typed::new(
            MAIN,
            presentation(deck.slides.len()),
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        ),
        Typed::new(
            "ppt/slideMasters/master.xml",
            MASTER.to_owned(),
            "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml",
        ),
        Typed::new(
            "ppt/slideLayouts/layout.xml",
            LAYOUT.to_owned(),
            "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml",
        ),
        Typed::new(
            "ppt/theme/theme.xml",
            THEME.to_owned(),
            "application/vnd.openxmlformats-officedocument.theme+xml",
        ),
        relations(
            "ppt/slideMasters/master.xml",
            &[
                ("layout", &layout, "../slideLayouts/layout.xml"),
                ("theme", &theme, "../theme/theme.xml"),
            ],
        ),
        relations(
            "ppt/slideLayouts/layout.xml",
            &[("master", &master, "../slideMasters/master.xml")],
        ),
    ];
    let mut related = vec![(
        "master".to_owned(),
        &master,
        "slideMasters/master.xml".to_owned(),
    )];
    let chart = kind("chart");
    let mut charts = 0;
    for (place, one) in deck.slides.iter().enumerate() {
        let name = format!("slides/slide{place}.xml");
        let path = format!("ppt/{name}");
        let (text, own_charts) = write_slide(deck, one, place);
        own.push(Typed::new(
            &path,
            text,
            "application/vnd.openxmlformats-officedocument.presentationml.slide+xml",
        ));
        let mut of_slide = vec![(
            "layout".to_owned(),
            &layout,
            "../slideLayouts/layout.xml".to_owned(),
        )];
        for (number, one) in own_charts.into_iter().enumerate() {
            let (parts, path) = one.parts("ppt", charts);
            own.extend(parts);
            of_slide.push((format!("chart{number}"), &chart, format!("../{path}")));
            charts += 1;
        }
        own.push(relations(&path, &of_slide));
        related.push((format!("slide{place}"), &slide, name));
    }
    own.push(relations(MAIN, &related));
    let whole = Whole {
        title: &deck.running,
        today,
        main: MAIN,
    };
    pack(&parts(&whole, own))
}

fn presentation(slides: usize) -> String {
    Xml::document("p:presentation", &NAMES, |xml| {
        xml.element("p:sldMasterIdLst", &[], |xml| {
            xml.empty("p:sldMasterId", &[("id", "2147483648"), ("r:id", "master")]);
        });
        xml.element("p:sldIdLst", &[], |xml| {
            for place in 0..slides {
                let (id, relation) = ((256 + place).to_string(), format!("slide{place}"));
                xml.empty("p:sldId", &[("id", &id), ("r:id", &relation)]);
            }
        });
        let (wide, high) = (WIDE.to_string(), HIGH.to_string());
        xml.empty("p:sldSz", &[("cx", &wide), ("cy", &high)]);
        xml.empty("p:notesSz", &[("cx", &high), ("cy", &wide)]);
    })
}

/// A place on a slide: left, top, width, height.
type Place = (i64, i64, i64, i64);

/// How text is written.
#[derive(Clone, Copy)]
struct Look {
    /// Hundredths of a point.
    size: u32,
    bold: bool,
    colour: &'static str,
    align: &'static str,
    /// Where it stands in its shape.
    anchor: &'static str,
    wrap: &'static str,
}

const PLAIN: Look = Look {
    size: 1600,
    bold: false,
    colour: colour::INK,
    align: "l",
    anchor: "t",
    wrap: "square",
};

/// A slide that is being written.
struct Shapes<'a> {
    xml: &'a mut Xml,
    /// The number of the last shape.
    id: usize,
    charts: &'a mut Vec<OwnChart>,
}

/// A slide, and the charts that it shows.
fn write_slide(deck: &Deck, slide: &Slide, place: usize) -> (String, Vec<OwnChart>) {
    let mut charts = Vec::new();
    let text = Xml::document("p:sld", &NAMES, |xml| {
        xml.element("p:cSld", &[], |xml| {
            xml.element("p:spTree", &[], |xml| {
                group_head(xml, 1, "", "");
                let mut shapes = Shapes {
                    xml,
                    id: 1,
                    charts: &mut charts,
                };
                shapes.title(&slide.title);
                let lead = Look {
                    size: 1800,
                    ..PLAIN
                };
                let under = (LEFT, 38 * MM, RIGHT - LEFT, 30 * MM);
                shapes.words(under, &slide.lead, lead);
                match &slide.content {
                    Content::Measures(all) => shapes.measures(all),
                    Content::Figures(figures) => shapes.figures(figures),
                    Content::Table(table) => shapes.table(table),
                    Content::Points(points) => shapes.points(points),
                }
                let small = Look {
                    size: 1000,
                    colour: colour::MUTED,
                    ..PLAIN
                };
                let foot = HIGH - 18 * MM;
                shapes.words((LEFT, foot, 230 * MM, 12 * MM), &deck.disclaimer, small);
                let number = format!("{} / {}", place + 1, deck.slides.len());
                let right = Look {
                    align: "r",
                    ..small
                };
                shapes.words((RIGHT - 40 * MM, foot, 40 * MM, 8 * MM), &number, right);
                let top = (LEFT, 6 * MM, RIGHT - LEFT, 8 * MM);
                shapes.words(top, &deck.running, small);
            });
        });
        xml.element("p:clrMapOvr", &[], |xml| {
            xml.empty("a:masterClrMapping", &[]);
        });
    });
    (text, charts)
}

fn group_head(xml: &mut Xml, id: usize, name: &str, about: &str) {
    xml.element("p:nvGrpSpPr", &[], |xml| {
        let id = id.to_string();
        xml.empty("p:cNvPr", &[("id", &id), ("name", name), ("descr", about)]);
        xml.empty("p:cNvGrpSpPr", &[]);
        xml.empty("p:nvPr", &[]);
    });
    xml.element("p:grpSpPr", &[], |xml| {
        xml.element("a:xfrm", &[], |xml| {
            let all = (0, 0, WIDE, HIGH);
            position(xml, all);
            let (wide, high) = (WIDE.to_string(), HIGH.to_string());
            xml.empty("a:chOff", &[("x", "0"), ("y", "0")]);
            xml.empty("a:chExt", &[("cx", &wide), ("cy", &high)]);
        });
    });
}

fn position(xml: &mut Xml, (x, y, width, height): Place) {
    let [x, y, width, height] = [x, y, width.max(1), height.max(1)].map(|one| one.to_string());
    xml.empty("a:off", &[("x", &x), ("y", &y)]);
    xml.empty("a:ext", &[("cx", &width), ("cy", &height)]);
}

fn body(xml: &mut Xml, name: &str, text: &str, look: Look) {
    let lines: Vec<&str> = text.lines().collect();
    body_of(xml, name, &lines, look, false);
}

fn body_of(xml: &mut Xml, name: &str, lines: &[&str], look: Look, points: bool) {
    xml.element(name, &[], |xml| {
        let inset = [("lIns", "0"), ("tIns", "0"), ("rIns", "0"), ("bIns", "0")];
        let own = [("wrap", look.wrap), ("anchor", look.anchor)];
        let all: Vec<(&str, &str)> = own.into_iter().chain(inset).collect();
        xml.element("a:bodyPr", &all, |xml| xml.empty("a:normAutofit", &[]));
        xml.empty("a:lstStyle", &[]);
        for line in lines {
            xml.element("a:p", &[], |xml| {
                let turned = runs_left(line);
                let mut own = vec![("algn", look.align)];
                if turned {
                    own = vec![("algn", "r"), ("rtl", "1")];
                }
                if points {
                    own.extend([("marL", "285750"), ("indent", "-285750")]);
                }
                xml.element("a:pPr", &own, |xml| {
                    if points {
                        xml.element("a:spcAft", &[], |xml| {
                            xml.empty("a:spcPts", &[("val", "900")]);
                        });
                        xml.empty("a:buChar", &[("char", "•")]);
                    }
                });
                if !line.is_empty() {
                    run(xml, line, look);
                }
            });
        }
        if lines.is_empty() {
            xml.empty("a:p", &[]);
        }
    });
}

fn run(xml: &mut Xml, text: &str, look: Look) {
    xml.element("a:r", &[], |xml| {
        let size = look.size.to_string();
        let bold = if look.bold { "1" } else { "0" };
        let language = language();
        let own = [("lang", language.as_str()), ("sz", &size), ("b", bold)];
        xml.element("a:rPr", &own, |xml| paint(xml, Some(look.colour)));
        xml.leaf("a:t", &[], text);
    });
}

impl Shapes<'_> {
    fn next(&mut self) -> String {
        self.id += 1;
        self.id.to_string()
    }

    fn title(&mut self, text: &str) {
        let id = self.next();
        self.xml.element("p:sp", &[], |xml| {
            xml.element("p:nvSpPr", &[], |xml| {
                xml.empty("p:cNvPr", &[("id", &id), ("name", "Title")]);
                xml.element("p:cNvSpPr", &[], |xml| {
                    xml.empty("a:spLocks", &[("noGrp", "1")]);
                });
                xml.element("p:nvPr", &[], |xml| xml.empty("p:ph", &[("type", "title")]));
            });
            xml.empty("p:spPr", &[]);
            xml.element("p:txBody", &[], |xml| {
                xml.empty("a:bodyPr", &[]);
                xml.empty("a:lstStyle", &[]);
                xml.element("a:p", &[], |xml| {
                    xml.element("a:r", &[], |xml| {
                        xml.empty("a:rPr", &[("lang", &language())]);
                        xml.leaf("a:t", &[], text);
                    });
                });
            });
        });
    }

    /// Words without a shape around them; nothing where there are none.
    fn words(&mut self, place: Place, text: &str, look: Look) {
        if !text.is_empty() {
            self.shape(place, "rect", None, (text, look));
        }
    }

    /// A shape of a colour with text in it.
    fn shape(
        &mut self,
        place: Place,
        form: &str,
        ground: Option<&str>,
        (text, look): (&str, Look),
    ) {
        let lines: Vec<&str> = text.lines().collect();
        self.lines(place, form, ground, &lines, look, false);
    }

    fn lines(
        &mut self,
        place: Place,
        form: &str,
        ground: Option<&str>,
        lines: &[&str],
        look: Look,
        points: bool,
    ) {
        let id = self.next();
        let name = format!("Shape {id}");
        let is_text = if ground.is_none() { "1" } else { "0" };
        self.xml.element("p:sp", &[], |xml| {
            xml.element("p:nvSpPr", &[], |xml| {
                xml.empty("p:cNvPr", &[("id", &id), ("name", &name)]);
                xml.empty("p:cNvSpPr", &[("txBox", is_text)]);
                xml.empty("p:nvPr", &[]);
            });
            xml.element("p:spPr", &[], |xml| {
                xml.element("a:xfrm", &[], |xml| position(xml, place));
                xml.element("a:prstGeom", &[("prst", form)], |xml| {
                    xml.empty("a:avLst", &[]);
                });
                paint(xml, ground);
                xml.element("a:ln", &[], |xml| paint(xml, None));
            });
            body_of(xml, "p:txBody", lines, look, points);
        });
    }

    fn measures(&mut self, all: &[Measure]) {
        let count = i64::try_from(all.len()).unwrap_or(1).max(1);
        let between = 6 * MM;
        let width = (RIGHT - LEFT - (count - 1) * between) / count;
        for (left, one) in (0..).zip(all) {
            let left = LEFT + left * (width + between);
            let height = 62 * MM;
            let nothing = ("", PLAIN);
            self.shape(
                (left, TOP, width, height),
                "rect",
                Some(colour::WASH),
                nothing,
            );
            self.shape(
                (left, TOP, width, MM),
                "rect",
                Some(colour::ACCENT),
                nothing,
            );
            let (inner, room) = (left + 5 * MM, width - 10 * MM);
            let muted = Look {
                size: 1400,
                colour: colour::MUTED,
                ..PLAIN
            };
            self.words((inner, TOP + 5 * MM, room, 8 * MM), &one.label, muted);
            let value = Look {
                size: 3600,
                bold: true,
                ..PLAIN
            };
            self.words((inner, TOP + 14 * MM, room, 17 * MM), &one.value, value);
            self.words((inner, TOP + 31 * MM, room, 7 * MM), one.of.trim(), muted);
            self.words((inner, TOP + 40 * MM, room, 20 * MM), &one.basis, muted);
        }
    }

    /// Figures below each other: the strip takes a third of a slide.
    fn figures(&mut self, figures: &[Figure]) {
        for figure in figures {
            match &figure.drawing {
                Drawing::Strip(data) => self.strip(data, figure),
                Drawing::Roadmap(data) => self.roadmap(data, figure),
                Drawing::Bars(_) => self.chart(figure),
            }
        }
    }

    /// Shapes that belong together, with what they show.
    fn group(&mut self, figure: &Figure, within: impl FnOnce(&mut Shapes<'_>)) {
        self.id += 1;
        let id = self.id;
        let mut last = id;
        let charts = &mut *self.charts;
        self.xml.element("p:grpSp", &[], |xml| {
            group_head(xml, id, &figure.title, &figure.about);
            let mut shapes = Shapes { xml, id, charts };
            within(&mut shapes);
            last = shapes.id;
        });
        self.id = last;
    }

    fn strip(&mut self, data: &StripData, figure: &Figure) {
        let cells: usize = data.groups.iter().map(|(_, states)| states.len()).sum();
        let cells = i64::try_from(cells).unwrap_or(1).max(1);
        let groups = i64::try_from(data.groups.len()).unwrap_or(1);
        let (gap, between) = (MM / 2, 3 * MM);
        let room = RIGHT - LEFT - (cells - groups) * gap - (groups - 1) * between;
        let width = room / cells;
        let top = 58 * MM;
        self.group(figure, |shapes| {
            let mut left = LEFT;
            for (name, states) in &data.groups {
                let start = left;
                for state in states {
                    let place = (left, top, width, 15 * MM);
                    shapes.shape(place, "rect", Some(strip_colour(*state)), ("", PLAIN));
                    left += width + gap;
                }
                let look = Look {
                    size: 1200,
                    colour: colour::MUTED,
                    wrap: "none",
                    ..PLAIN
                };
                let place = (start, top + 16 * MM, 12 * MM, 7 * MM);
                shapes.words(place, name, look);
                left += between - gap;
            }
        });
        self.legend(figure, top + 24 * MM);
    }

    /// What the marks of a figure mean, in a line.
    fn legend(&mut self, figure: &Figure, top: i64) {
        let count = i64::try_from(figure.legend.len()).unwrap_or(1).max(1);
        let room = (RIGHT - LEFT) / count;
        for (left, (key, words)) in (0..).map(|place| LEFT + place * room).zip(&figure.legend) {
            let square = (left, top + MM, 4 * MM, 4 * MM);
            let ground = Some(legend_colour(key));
            self.shape(square, "rect", ground, ("", PLAIN));
            let look = Look {
                size: 1200,
                ..PLAIN
            };
            let place = (left + 6 * MM, top, room - 8 * MM, 6 * MM);
            self.words(place, words, look);
        }
    }

    /// A chart that stays one, below the strip.
    fn chart(&mut self, figure: &Figure) {
        let Some(own) = chart_of(figure) else {
            return;
        };
        let relation = format!("chart{}", self.charts.len());
        self.charts.push(own);
        let (top, height) = (90 * MM, 70 * MM);
        let id = self.next();
        self.xml.element("p:graphicFrame", &[], |xml| {
            frame_head(xml, &id, &figure.title, &figure.about);
            xml.element("p:xfrm", &[], |xml| {
                position(xml, (LEFT, top, RIGHT - LEFT, height));
            });
            xml.element("a:graphic", &[], |xml| {
                xml.element("a:graphicData", &[("uri", CHART)], |xml| {
                    let own = [("xmlns:c", CHART), ("r:id", &relation)];
                    xml.empty("c:chart", &own);
                });
            });
        });
        self.legend(figure, top + height + MM);
    }

    fn roadmap(&mut self, data: &RoadmapData, figure: &Figure) {
        let days = f64::from(data.period.end.days_since(data.period.start).max(1));
        let room = RIGHT - LEFT;
        #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)] // within the slide
        let x = |date: Date| {
            let share = f64::from(date.days_since(data.period.start)) / days;
            LEFT + (share.clamp(0.0, 1.0) * room as f64) as i64
        };
        let small = Look {
            size: 1200,
            wrap: "none",
            anchor: "ctr",
            ..PLAIN
        };
        let top = 62 * MM;
        self.group(figure, |shapes| {
            let mut y = top;
            for phase in &data.phases {
                let (start, end) = (x(phase.start), x(phase.end));
                let place = (start, y, end - start, 8 * MM);
                shapes.shape(place, "rect", Some(PALE), ("", PLAIN));
                let label = (start + 2 * MM, y, 60 * MM, 8 * MM);
                shapes.words(label, &phase.label, small);
                y += 9 * MM;
            }
            let marks = data.milestones.iter().map(|mark| (mark.date, &mark.label));
            let sure = data.fan.iter().map(|mark| (mark.date, &mark.label));
            let target = data.target.iter().map(|mark| (mark.date, &mark.label));
            let (marks, sure): (Vec<_>, Vec<_>) = (marks.collect(), sure.chain(target).collect());
            let ink = [(marks, colour::INK), (sure, colour::ACCENT)];
            for (all, ground) in ink {
                for (date, label) in all {
                    let at = x(date);
                    let mark = (at - 2 * MM, y + MM, 4 * MM, 4 * MM);
                    shapes.shape(mark, "diamond", Some(ground), ("", PLAIN));
                    // Beside the mark, on the side where there is room.
                    let is_late = at > LEFT + room / 2;
                    let (from, align) = if is_late {
                        (at - 3 * MM - 120 * MM, "r")
                    } else {
                        (at + 3 * MM, "l")
                    };
                    let look = Look { align, ..small };
                    shapes.words((from, y, 120 * MM, 6 * MM), label, look);
                    y += 6 * MM;
                }
            }
        });
        let ends = [(data.period.start, "l"), (data.period.end, "r")];
        for (date, align) in ends {
            let look = Look {
                align,
                colour: colour::MUTED,
                ..small
            };
            let left = if align == "l" { LEFT } else { RIGHT - 60 * MM };
            let words = (data.period.format.month_year)(date);
            self.words((left, top - 7 * MM, 60 * MM, 6 * MM), &words, look);
        }
    }

    fn points(&mut self, points: &[String]) {
        let lines: Vec<&str> = points.iter().map(String::as_str).collect();
        if !lines.is_empty() {
            let look = Look {
                size: 1800,
                ..PLAIN
            };
            let place = (LEFT, 42 * MM, RIGHT - LEFT, 126 * MM);
            self.lines(place, "rect", None, &lines, look, true);
        }
    }

    fn table(&mut self, table: &Table) {
        let id = self.next();
        let all: i64 = table.columns.iter().map(|one| i64::from(one.share)).sum();
        let room = RIGHT - LEFT;
        let height = 14 * MM;
        let rows = i64::try_from(table.rows.len()).unwrap_or(0) + 1;
        self.xml.element("p:graphicFrame", &[], |xml| {
            frame_head(xml, &id, &table.caption, &table.caption);
            xml.element("p:xfrm", &[], |xml| {
                position(xml, (LEFT, 60 * MM, room, rows * height));
            });
            xml.element("a:graphic", &[], |xml| {
                xml.element("a:graphicData", &[("uri", TABLE)], |xml| {
                    xml.element("a:tbl", &[], |xml| {
                        xml.empty("a:tblPr", &[("firstRow", "1")]);
                        xml.element("a:tblGrid", &[], |xml| {
                            for column in &table.columns {
                                let width = room * i64::from(column.share) / all.max(1);
                                xml.empty("a:gridCol", &[("w", &width.to_string())]);
                            }
                        });
                        let heads = table.columns.iter().map(|one| Cell::words(one.title));
                        let heads: Vec<Cell> = heads.collect();
                        let lines = [&heads].into_iter().chain(&table.rows);
                        for (place, line) in lines.enumerate() {
                            let high = height.to_string();
                            xml.element("a:tr", &[("h", &high)], |xml| {
                                line.iter().for_each(|one| cell(xml, one, place == 0));
                            });
                        }
                    });
                });
            });
        });
    }
}

/// What a table or a chart is called, and what it shows.
fn frame_head(xml: &mut Xml, id: &str, name: &str, about: &str) {
    xml.element("p:nvGraphicFramePr", &[], |xml| {
        let about = [("id", id), ("name", name), ("descr", about)];
        xml.empty("p:cNvPr", &about);
        xml.empty("p:cNvGraphicFramePr", &[]);
        xml.empty("p:nvPr", &[]);
    });
}

const PALE: &str = "CBD4F2";

fn cell(xml: &mut Xml, one: &Cell, is_head: bool) {
    xml.element("a:tc", &[], |xml| {
        let look = Look {
            size: if is_head { 1400 } else { 1800 },
            bold: one.state.is_some(),
            colour: match one.state {
                Some(Conformity::NotShown) | None if is_head => colour::MUTED,
                Some(Conformity::NotShown) | None => colour::INK,
                Some(state) => state_colour(state),
            },
            ..PLAIN
        };
        body(xml, "a:txBody", &one.text, look);
        xml.element("a:tcPr", &[("marL", "36000"), ("anchor", "ctr")], |xml| {
            for side in ["a:lnL", "a:lnR", "a:lnT"] {
                xml.element(side, &[("w", "0")], |xml| paint(xml, None));
            }
            xml.element("a:lnB", &[("w", "9525")], |xml| {
                paint(xml, Some(colour::LINE));
            });
            paint(xml, None);
        });
    });
}
