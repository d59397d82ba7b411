//! A scatter of what is worth doing against what it takes, the quick wins
//! marked: much value, little effort.

use super::canvas::{Anchor, Canvas, Point, SMALL, Words, line_height, sheet};
use super::frame::Frame;
use super::ink::Ink;
use super::plot::{Grid, Plot};
use super::scale::{Format, Scale};
use super::text;

/// One thing to do.
#[derive(Debug, Clone, PartialEq)]
pub struct ScatterPoint {
    /// Its short name beside the point: a rank or a number.
    pub label: String,
    /// What it takes, 0 or more.
    pub effort: f64,
    /// What it is worth, 0 or more.
    pub value: f64,
    /// Whether it is a quick win, by the rule of the report.
    pub quick_win: bool,
}

/// What a scatter shows.
#[derive(Debug, Clone)]
pub struct ScatterData {
    /// The things to do, most important first: they are labelled first.
    pub points: Vec<ScatterPoint>,
    /// The name of the horizontal axis, with its unit.
    pub effort_label: String,
    /// How a number on it is written.
    pub effort_format: Format,
    /// The name of the vertical axis.
    pub value_label: String,
    /// How a number on it is written.
    pub value_format: Format,
    /// The name of the quick wins' quadrant.
    pub quick_win_label: String,
    /// Quick wins take at most this effort …
    pub quick_win_effort: f64,
    /// … and are worth at least this.
    pub quick_win_value: f64,
}

const DOT: i32 = 5;

/// Draws a scatter. Legend: `series-3` quick win, `series-1` other.
#[must_use]
pub fn scatter(frame: &Frame<'_>, data: &ScatterData) -> String {
    let width = frame.width_up_to(800);
    let height = (width * 5 / 8).clamp(300, 460);
    sheet(frame, "scatter", (width, height), &|canvas| {
        draw(canvas, (width, height), data);
    })
}

fn draw(canvas: &Canvas<'_>, (width, height): (i32, i32), data: &ScatterData) {
    let most = |number: fn(&ScatterPoint) -> f64, least: f64| {
        data.points.iter().map(number).fold(least, f64::max)
    };
    let scales = (
        Scale::up_to(
            most(|point| point.effort, data.quick_win_effort),
            f64::from(width / 90),
            data.effort_format,
        ),
        Scale::up_to(
            most(|point| point.value, data.quick_win_value),
            4.0,
            data.value_format,
        ),
    );
    let line = line_height(SMALL);
    let title = Words::new(Ink::Muted, Anchor::Start).small();
    canvas.text(&data.value_label, (0, line / 2), title);
    let under = Words::new(Ink::Muted, Anchor::End).small();
    canvas.text(&data.effort_label, (width, height - line / 2), under);
    let area = ((0, line), (width, height - line));
    let Some(plot) = Plot::new(canvas, area, scales, Grid::Both) else {
        return;
    };
    quadrant(canvas, &plot, data);
    let places: Vec<Point> = (data.points.iter())
        .map(|point| plot.at(point.effort, point.value))
        .collect();
    for (place, point) in places.iter().zip(&data.points) {
        canvas.dot(*place, DOT + 1, Ink::Surface);
        let ink = if point.quick_win {
            Ink::Series3
        } else {
            Ink::Series1
        };
        canvas.dot(*place, DOT, ink);
    }
    let mut labels = Labels::new(&plot, &places);
    for (place, point) in places.iter().zip(&data.points) {
        labels.draw(canvas, *place, &point.label);
    }
}

fn quadrant(canvas: &Canvas<'_>, plot: &Plot, data: &ScatterData) {
    let ((left, _), (_, top)) = plot.corners();
    let (right, bottom) = plot.at(data.quick_win_effort, data.quick_win_value);
    canvas.veil((left, top), (right, bottom), Ink::Series3, 0.14);
    canvas.line(
        vec![(right, top), (right, bottom), (left, bottom)],
        Ink::Series3,
        1,
    );
    let words = Words::new(Ink::Label, Anchor::Start).small().bold();
    canvas.text(
        &data.quick_win_label,
        (left + 6, top + line_height(SMALL) / 2 + 3),
        words,
    );
}

/// Left, top, right, bottom.
type Box = (i32, i32, i32, i32);

/// Puts each label at the first free place around its point. One that finds
/// none is left out: the table beside the chart names all.
struct Labels {
    bounds: Box,
    taken: Vec<Box>,
}

impl Labels {
    fn new(plot: &Plot, places: &[Point]) -> Self {
        let ((left, bottom), (right, top)) = plot.corners();
        let dot = |(x, y): &Point| (x - DOT, y - DOT, x + DOT, y + DOT);
        Self {
            bounds: (left, top, right, bottom),
            taken: places.iter().map(dot).collect(),
        }
    }

    fn draw(&mut self, canvas: &Canvas<'_>, (x, y): Point, label: &str) {
        let (width, height) = (text::width(label, SMALL), SMALL);
        let (aside, away) = (DOT + 3, DOT + 2 + height / 2);
        let half = width / 2;
        let places = [
            (aside, 0),
            (-aside - width, 0),
            (-half, -away),
            (-half, away),
            (aside, -away),
            (aside, away),
            (-aside - width, -away),
            (-aside - width, away),
        ];
        let free = places.into_iter().find_map(|(right, down)| {
            let (left, middle) = (x + right, y + down);
            let own = (left, middle - height / 2, left + width, middle + height / 2);
            self.is_free(own).then_some((left, middle, own))
        });
        if let Some((left, middle, own)) = free {
            self.taken.push(own);
            canvas.text(
                label,
                (left, middle),
                Words::new(Ink::Label, Anchor::Start).small(),
            );
        }
    }

    fn is_free(&self, own: Box) -> bool {
        let inside = own.0 >= self.bounds.0
            && own.1 >= self.bounds.1
            && own.2 <= self.bounds.2
            && own.3 <= self.bounds.3;
        let apart = |other: &Box| {
            own.2 <= other.0 || other.2 <= own.0 || own.3 <= other.1 || other.3 <= own.1
        };
        inside && self.taken.iter().all(apart)
    }
}
