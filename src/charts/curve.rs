//! Numbers over the months: cost and effort so far, readiness and conformity as
//! projected and as they were. One small chart for each, as
//! two scales in one mislead.

use super::calendar::{Mark, Period, steps};
use super::canvas::{Anchor, Canvas, Point, SIZE, SMALL, Words, line_height, sheet};
use super::frame::Frame;
use super::ink::Ink;
use super::plot::{BELOW, Grid, Plot};
use super::scale::{Format, Scale};
use super::text;
use crate::core::date::Date;

/// A number from a day on, until the next.
pub type Step = (Date, f64);

/// A level that must not or should be reached: a budget, a target.
#[derive(Debug, Clone, PartialEq)]
pub struct Limit {
    /// The number.
    pub value: f64,
    /// Its name.
    pub label: String,
}

/// One number over time.
#[derive(Debug, Clone)]
pub struct CurvePanel {
    /// Its name, with its unit.
    pub label: String,
    /// How it is written.
    pub format: Format,
    /// The top of the axis at least, for instance 100.
    pub most: f64,
    /// The number as planned or most likely (50 %), earliest first.
    pub likely: Vec<Step>,
    /// The number as it is nearly sure (95 %), earliest first; empty without
    /// uncertainty. What lies between both is filled.
    pub careful: Vec<Step>,
    /// A level to compare with.
    pub limit: Option<Limit>,
}

/// How a number goes from one day that is known to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// It stays until then.
    Steps,
    /// Nobody knows: a line joins the points.
    Joined,
}

/// What the curves show.
#[derive(Debug, Clone)]
pub struct CurveData {
    /// How the numbers go.
    pub course: Course,
    /// The days shown.
    pub period: Period,
    /// The numbers from above.
    pub panels: Vec<CurvePanel>,
    /// Days to mark by a line, earliest first: today, the ends of phases.
    pub marks: Vec<Mark>,
}

const PLOT: i32 = 170;
const DOT: i32 = 4;
const GAP: i32 = 16;

/// Draws curves. Legend: `series-1` likely, `series-2` nearly sure, `target`
/// the limit.
#[must_use]
pub fn curves(frame: &Frame<'_>, data: &CurveData) -> String {
    let width = frame.width_up_to(960);
    let panel = head(data) + PLOT + BELOW + GAP;
    let panels = i32::try_from(data.panels.len()).unwrap_or(1).max(1);
    let scales: Vec<Scale> = data.panels.iter().map(scale).collect();
    let label_width = scales.iter().map(Scale::label_width).max().unwrap_or(0);
    sheet(frame, "curves", (width, panels * panel - GAP), &|canvas| {
        for ((index, own), scale) in (0..).zip(&data.panels).zip(&scales) {
            let top = index * panel;
            let middle = top + line_height(SIZE) / 2;
            let name = Words::new(Ink::Text, Anchor::Start).bold();
            canvas.text(&own.label, (0, middle), name);
            let from = (0, top + head(data));
            let to = (width, top + head(data) + PLOT + BELOW);
            let scales = (data.period.scale(width), scale.clone());
            let grid = Grid::Horizontal;
            if let Some(plot) = Plot::aligned(canvas, (from, to), scales, grid, label_width) {
                draw(canvas, &plot, data, own);
            }
        }
    })
}

fn scale(panel: &CurvePanel) -> Scale {
    let values = panel
        .likely
        .iter()
        .chain(&panel.careful)
        .map(|(_, value)| *value);
    let limit = panel.limit.iter().map(|limit| limit.value);
    let most = values.chain(limit).fold(panel.most, f64::max);
    Scale::up_to(most, 4.0, panel.format)
}

/// Height of a panel's name and, if there are marks, of their names.
fn head(data: &CurveData) -> i32 {
    let marks = if data.marks.is_empty() {
        0
    } else {
        line_height(SMALL)
    };
    line_height(SIZE) + 4 + marks
}

fn draw(canvas: &Canvas<'_>, plot: &Plot, data: &CurveData, panel: &CurvePanel) {
    let path = |values: &[Step]| {
        let end = f64::from(data.period.days());
        let places: Vec<(f64, f64)> = (values.iter())
            .map(|(date, value)| (data.period.place(*date), *value))
            .collect();
        match data.course {
            Course::Steps => plot.path(&steps(&places, end)),
            Course::Joined => plot.path(&places),
        }
    };
    let likely = path(&panel.likely);
    if !panel.careful.is_empty() {
        let careful = path(&panel.careful);
        let mut band = likely.clone();
        band.extend(careful.iter().rev());
        canvas.polygon(band, Ink::Band, 1.0);
        canvas.line(careful, Ink::Series2, 1);
    }
    marks(canvas, plot, data);
    if data.course == Course::Joined {
        for point in &likely {
            canvas.dot(*point, DOT, Ink::Series1);
        }
    }
    canvas.line(likely, Ink::Series1, 2);
    if let Some(limit) = &panel.limit {
        level(canvas, plot, limit);
    }
}

fn level(canvas: &Canvas<'_>, plot: &Plot, limit: &Limit) {
    let ((left, _), (right, _)) = plot.corners();
    let (_, y) = plot.at(0.0, limit.value);
    canvas.line(vec![(left, y), (right, y)], Ink::Target, 2);
    let words = Words::new(Ink::Label, Anchor::Start).small();
    canvas.text(
        &limit.label,
        (left + 6, y + line_height(SMALL) / 2 + 2),
        words,
    );
}

/// Lines with their names above; a name that would touch the last is left out.
fn marks(canvas: &Canvas<'_>, plot: &Plot, data: &CurveData) {
    let ((left, bottom), (right, top)) = plot.corners();
    let mut taken = left;
    for mark in &data.marks {
        let (x, _) = plot.at(data.period.place(mark.date), 0.0);
        canvas.line(vec![(x, top - 2), (x, bottom)], Ink::Axis, 1);
        let (from, name) = text::fit(&mark.label, SMALL, x, (left, right));
        if from >= taken {
            let at: Point = (from, top - line_height(SMALL) / 2 - 2);
            canvas.text(&name, at, Words::new(Ink::Muted, Anchor::Start).small());
            taken = from + text::width(&name, SMALL) + 8;
        }
    }
}
