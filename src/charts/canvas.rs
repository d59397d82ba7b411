//! A sheet to draw on: plotters' elements on pixels, in inks.

use std::fmt::Write;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle};

use super::frame::Frame;
use super::ink::Ink;
use super::svg::Svg;
use super::text;

/// A point in pixels: right and down from the upper left corner.
pub(super) type Point = (i32, i32);

/// The size of words, and of those that matter less.
pub(super) const SIZE: i32 = 14;
pub(super) const SMALL: i32 = 12;

/// The height of a line of words of a size.
pub(super) fn line_height(size: i32) -> i32 {
    size * 13 / 10
}

/// A number of pixels, whole; what is no number is 0.
#[allow(clippy::cast_possible_truncation)] // clamped, and NaN becomes 0
pub(super) fn px(value: f64) -> i32 {
    value.clamp(-1e6, 1e6).round() as i32
}

/// Which point of a text its position means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How words are written: centred on their line's height.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    size: i32,
    ink: Ink,
    anchor: Anchor,
    bold: bool,
}

impl Words {
    pub(super) const fn new(ink: Ink, anchor: Anchor) -> Self {
        Self {
            size: SIZE,
            ink,
            anchor,
            bold: false,
        }
    }

    pub(super) const fn small(self) -> Self {
        self.sized(SMALL)
    }

    pub(super) const fn sized(self, size: i32) -> Self {
        Self { size, ..self }
    }

    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(super) fn style(self) -> TextStyle<'static> {
        let weight = if self.bold {
            FontStyle::Bold
        } else {
            FontStyle::Normal
        };
        let side = match self.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        // The family is the stylesheet's, whatever is named here.
        FontDesc::new(FontFamily::SansSerif, f64::from(self.size), weight)
            .color(&self.ink.color())
            .pos(Pos::new(side, VPos::Center))
    }
}

/// What is drawn on. The backend cannot fail, so no call here does.
pub(super) struct Canvas<'a> {
    pub(super) area: DrawingArea<Svg<'a>, Shift>,
}

impl Canvas<'_> {
    fn draw<E>(&self, element: &E)
    where
        for<'e> &'e E: plotters::element::PointCollection<'e, Point>,
        for<'b> E: plotters::element::Drawable<Svg<'b>>,
    {
        let _ = self.area.draw(element);
    }

    pub(super) fn rect(&self, from: Point, to: Point, ink: Ink) {
        self.draw(&Rectangle::new([from, to], ink.color().filled()));
    }

    /// A rectangle through which the grid shows, 0 invisible to 1 opaque.
    pub(super) fn veil(&self, from: Point, to: Point, ink: Ink, alpha: f64) {
        self.draw(&Rectangle::new([from, to], ink.color().mix(alpha).filled()));
    }

    pub(super) fn outline(&self, from: Point, to: Point, ink: Ink) {
        self.draw(&Rectangle::new([from, to], stroke(ink, 1)));
    }

    pub(super) fn line(&self, points: Vec<Point>, ink: Ink, width: u32) {
        self.draw(&PathElement::new(points, stroke(ink, width)));
    }

    pub(super) fn polygon(&self, corners: Vec<Point>, ink: Ink, alpha: f64) {
        self.draw(&Polygon::new(corners, ink.color().mix(alpha)));
    }

    pub(super) fn dot(&self, centre: Point, radius: i32, ink: Ink) {
        self.draw(&Circle::new(centre, radius, ink.color().filled()));
    }

    pub(super) fn text(&self, text: &str, at: Point, words: Words) {
        if !text.is_empty() {
            let _ = self.area.draw_text(text, &words.style(), at);
        }
    }
}

fn stroke(ink: Ink, width: u32) -> ShapeStyle {
    ink.color().stroke_width(width)
}

/// The whole SVG text: its root with name and description, and what `draw`
/// puts on the sheet. `kind` is the class beside `chart`.
pub(super) fn sheet(
    frame: &Frame<'_>,
    kind: &str,
    (width, height): (i32, i32),
    draw: &dyn Fn(&Canvas<'_>),
) -> String {
    let (id, title) = (text::escaped(frame.id), text::escaped(frame.title));
    let description = text::escaped(frame.description);
    let mut out = String::with_capacity(8192);
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart {kind}\" role=\"img\" \
         viewBox=\"0 0 {width} {height}\" fill=\"var(--chart-text)\" \
         aria-labelledby=\"{id}-title {id}-description\">\
         <title id=\"{id}-title\">{title}</title>\
         <desc id=\"{id}-description\">{description}</desc>"
    );
    let size = (width.unsigned_abs(), height.unsigned_abs());
    let svg = Svg {
        out: &mut out,
        size,
    };
    draw(&Canvas {
        area: svg.into_drawing_area(),
    });
    out.push_str("</svg>");
    out
}
