//! A radar: a handful of numbers 0–100 around a circle, now and as aimed at.

use super::canvas::{Anchor, Canvas, Point, SIZE, SMALL, Words, line_height, px, sheet};
use super::frame::Frame;
use super::ink::Ink;
use super::text;
use super::turn;

/// One spoke.
#[derive(Debug, Clone, PartialEq)]
pub struct RadarAxis {
    /// Its name.
    pub label: String,
    /// The number as it is written below the name, for instance `62` or `–`.
    pub value: String,
    /// The number now, 0–100; `None` where nothing is known, which is drawn
    /// at the centre without a dot.
    pub now: Option<f64>,
    /// The number aimed at, 0–100.
    pub target: Option<f64>,
}

/// What a radar shows; three spokes or more make an area.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RadarData {
    /// The spokes, clockwise from the top.
    pub axes: Vec<RadarAxis>,
}

const GAP: i32 = 10;
const NAME_LINES: usize = 4;

/// Draws a radar. Legend: `series-1` now, `target` aimed at.
#[must_use]
pub fn radar(frame: &Frame<'_>, data: &RadarData) -> String {
    let layout = Layout::new(frame.width_up_to(480), data);
    let size = (layout.width, layout.height);
    sheet(frame, "compact", size, &|canvas| {
        grid(canvas, &layout, data.axes.len());
        area(canvas, &layout, data);
        for (index, axis) in data.axes.iter().enumerate() {
            name(canvas, &layout, index, axis);
        }
    })
}

struct Layout {
    width: i32,
    height: i32,
    centre: Point,
    radius: i32,
    /// The size of the names: smaller on a phone, where width is scarce.
    size: i32,
    spokes: Vec<Spoke>,
}

struct Spoke {
    /// Right and up, each −1 to 1.
    direction: (f64, f64),
    lines: Vec<String>,
}

impl Layout {
    /// The largest circle whose names keep their longest word whole.
    fn new(width: i32, data: &RadarData) -> Self {
        let half = width / 2;
        let size = if width < 400 { SMALL } else { SIZE };
        let count = data.axes.len().max(1);
        let direction = |index: usize| turn::direction(index as f64 / count as f64);
        let radius = data.axes.iter().enumerate().map(|(index, axis)| {
            let (right, _) = direction(index);
            let (word, share) = (text::widest_word(&axis.label, size), right.abs().max(0.1));
            match anchor(right) {
                Anchor::Middle => half,
                _ => px(f64::from(half - word) / share) - GAP,
            }
        });
        let radius = radius.min().unwrap_or(half).clamp(half / 3, half * 3 / 4);
        let spokes: Vec<Spoke> = (data.axes.iter().enumerate())
            .map(|(index, axis)| {
                let (right, up) = direction(index);
                let reach = px(f64::from(radius + GAP) * right.abs());
                let room = match anchor(right) {
                    Anchor::Middle => half,
                    _ => half - reach,
                };
                let lines = text::wrap(&axis.label, size, room, NAME_LINES);
                let direction = (right, up);
                Spoke { direction, lines }
            })
            .collect();
        let mut layout = Self {
            width,
            height: 0,
            centre: (half, 0),
            radius,
            size,
            spokes,
        };
        let (top, bottom) = (layout.spokes.iter())
            .map(|spoke| layout.extent(spoke))
            .fold((-radius, radius), |(top, bottom), (from, to)| {
                (top.min(from), bottom.max(to))
            });
        layout.centre.1 = 4 - top;
        layout.height = bottom - top + 8;
        layout
    }

    /// Where a share 0–1 of a spoke ends.
    fn at(&self, spoke: &Spoke, share: f64) -> Point {
        let length = f64::from(self.radius) * share.clamp(0.0, 1.0);
        let (right, up) = spoke.direction;
        (
            self.centre.0 + px(length * right),
            self.centre.1 - px(length * up),
        )
    }

    /// Upper and lower end of a spoke's name, its number included.
    fn extent(&self, spoke: &Spoke) -> (i32, i32) {
        let lines = i32::try_from(spoke.lines.len()).unwrap_or(0) + 1;
        let height = lines * line_height(self.size);
        let (_, up) = spoke.direction;
        let middle = self.centre.1
            - px(f64::from(self.radius + GAP) * up)
            - px(f64::from(height) / 2.0 * up);
        (middle - height / 2, middle - height / 2 + height)
    }
}

/// Names at the very top and bottom are centred, others lean outwards.
fn anchor(right: f64) -> Anchor {
    if right.abs() < 0.1 {
        Anchor::Middle
    } else if right > 0.0 {
        Anchor::Start
    } else {
        Anchor::End
    }
}

fn grid(canvas: &Canvas<'_>, layout: &Layout, spokes: usize) {
    for quarter in 1..=4 {
        let share = f64::from(quarter) / 4.0;
        if spokes < 3 {
            let radius = px(f64::from(layout.radius) * share);
            canvas.ring(layout.centre, radius, Ink::Grid, 1);
        } else {
            canvas.line(ring(layout, |_| share), Ink::Grid, 1);
        }
    }
    for spoke in &layout.spokes {
        canvas.line(vec![layout.centre, layout.at(spoke, 1.0)], Ink::Grid, 1);
    }
}

/// The closed line through a share of each spoke.
fn ring(layout: &Layout, share: impl Fn(usize) -> f64) -> Vec<Point> {
    let mut points: Vec<Point> = (layout.spokes.iter().enumerate())
        .map(|(index, spoke)| layout.at(spoke, share(index)))
        .collect();
    points.extend(points.first().copied());
    points
}

fn area(canvas: &Canvas<'_>, layout: &Layout, data: &RadarData) {
    let share = |value: Option<f64>| value.unwrap_or(0.0) / 100.0;
    let of = |index: usize, number: fn(&RadarAxis) -> Option<f64>| {
        share(data.axes.get(index).and_then(number))
    };
    if data.axes.iter().any(|axis| axis.target.is_some()) {
        canvas.line(
            ring(layout, |index| of(index, |axis| axis.target)),
            Ink::Target,
            2,
        );
    }
    let now = ring(layout, |index| of(index, |axis| axis.now));
    if data.axes.iter().any(|axis| axis.now.is_some()) {
        canvas.polygon(now.clone(), Ink::Series1, 0.18);
        canvas.line(now, Ink::Series1, 2);
    }
    // On top of the area, so that the scale can be read where it is full.
    let quarter = |share: f64| {
        (
            layout.centre.0,
            layout.centre.1 - px(f64::from(layout.radius) * share),
        )
    };
    for (share, label) in [(0.5, "50"), (1.0, "100")] {
        let (x, y) = quarter(share);
        canvas.text(label, (x + 4, y + SMALL - 2), SCALE);
    }
    for (spoke, axis) in layout.spokes.iter().zip(&data.axes) {
        if axis.now.is_some() {
            canvas.dot(layout.at(spoke, share(axis.now)), 4, Ink::Series1);
        }
    }
}

const SCALE: Words = Words::new(Ink::Muted, Anchor::Start).small();

fn name(canvas: &Canvas<'_>, layout: &Layout, index: usize, axis: &RadarAxis) {
    let Some(spoke) = layout.spokes.get(index) else {
        return;
    };
    let (right, _) = spoke.direction;
    let words = Words::new(Ink::Label, anchor(right)).sized(layout.size);
    let (x, _) = layout.centre;
    let x = x + px(f64::from(layout.radius + GAP) * right);
    let (mut y, _) = layout.extent(spoke);
    y += line_height(layout.size) / 2;
    for line in &spoke.lines {
        canvas.text(line, (x, y), words);
        y += line_height(layout.size);
    }
    canvas.text(&axis.value, (x, y), words.bold());
}
