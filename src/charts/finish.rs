//! When the plan will be finished: the simulated dates as a histogram, and
//! how sure each date is as a curve.

use super::calendar::{Mark, Period};
use super::canvas::{Anchor, Canvas, SMALL, Words, line_height, sheet};
use super::frame::Frame;
use super::ink::Ink;
use super::plot::{Grid, Plot};
use super::scale::{Format, Scale};
use super::text;
use crate::core::date::Date;

/// One bar of the histogram.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FinishBin {
    /// Its first day; it ends where the next begins, the last with the period.
    pub start: Date,
    /// How many of the runs finish in it, in any unit.
    pub runs: f64,
    /// Percent of the runs that have finished when it ends.
    pub finished: f64,
}

/// A date that is as sure as its percentage says.
#[derive(Debug, Clone, PartialEq)]
pub struct FinishMark {
    /// The date.
    pub date: Date,
    /// Percent of the runs that have finished by then: 50, 80, 95.
    pub percent: f64,
    /// How it is written, for instance `80 % by 3 May`.
    pub label: String,
}

/// What the finish chart shows.
#[derive(Debug, Clone)]
pub struct FinishData {
    /// The days shown: from the first bin's to the last bin's end.
    pub period: Period,
    /// The bins in order.
    pub bins: Vec<FinishBin>,
    /// The dates to name, least sure first.
    pub marks: Vec<FinishMark>,
    /// The date aimed at.
    pub target: Option<Mark>,
    /// How percentages are written.
    pub format: Format,
}

/// How much of the plot the tallest bar takes.
const TALLEST: f64 = 55.0;
const DOT: i32 = 4;

/// Draws the finish. Legend: `series-1` how sure, `band` how often, `target`.
#[must_use]
pub fn finish(frame: &Frame<'_>, data: &FinishData) -> String {
    let width = frame.width_up_to(800);
    let height = (width * 5 / 9).clamp(260, 380);
    sheet(frame, "finish", (width, height), &|canvas| {
        draw(canvas, (width, height), data);
    })
}

fn draw(canvas: &Canvas<'_>, size: (i32, i32), data: &FinishData) {
    let scales = (data.period.scale(size.0), Scale::percent(data.format));
    let area = ((0, line_height(SMALL)), size);
    let Some(plot) = Plot::new(canvas, area, scales, Grid::Horizontal) else {
        return;
    };
    bars(canvas, &plot, data);
    let mut curve = vec![(0.0, 0.0)];
    curve.extend(spans(data).map(|(bin, (_, end))| (end, bin.finished)));
    canvas.line(plot.path(&curve), Ink::Series1, 2);
    if let Some(target) = &data.target {
        aim(canvas, &plot, data.period.place(target.date), &target.label);
    }
    for mark in &data.marks {
        name(canvas, &plot, data.period.place(mark.date), mark);
    }
}

/// Each bin with the places where it begins and ends.
fn spans(data: &FinishData) -> impl Iterator<Item = (&FinishBin, (f64, f64))> {
    let place = |bin: &FinishBin| data.period.place(bin.start);
    data.bins.iter().enumerate().map(move |(index, bin)| {
        let last = f64::from(data.period.days());
        let end = data.bins.get(index + 1).map_or(last, place);
        (bin, (place(bin), end))
    })
}

fn bars(canvas: &Canvas<'_>, plot: &Plot, data: &FinishData) {
    let most = data.bins.iter().map(|bin| bin.runs).fold(0.0, f64::max);
    for (bin, (start, end)) in spans(data) {
        let (left, top) = plot.at(start, bin.runs / most * TALLEST);
        let (right, bottom) = plot.at(end, 0.0);
        let right = if right > left + 2 { right - 1 } else { right };
        canvas.rect((left, top), (right, bottom), Ink::Band);
    }
}

fn aim(canvas: &Canvas<'_>, plot: &Plot, place: f64, label: &str) {
    let ((left, bottom), (right, top)) = plot.corners();
    let (x, _) = plot.at(place, 0.0);
    canvas.line(vec![(x, top), (x, bottom)], Ink::Target, 2);
    let (from, label) = text::fit(label, SMALL, x, (left, right));
    let words = Words::new(Ink::Label, Anchor::Start).small();
    canvas.text(&label, (from, line_height(SMALL) / 2), words);
}

/// Names a date to the left of the curve, where it leaves room.
fn name(canvas: &Canvas<'_>, plot: &Plot, place: f64, mark: &FinishMark) {
    let ((left, bottom), (right, _)) = plot.corners();
    let (x, y) = plot.at(place, mark.percent);
    canvas.line(vec![(x, y), (x, bottom)], Ink::Axis, 1);
    canvas.dot((x, y), DOT, Ink::Series1);
    let size = text::bold(SMALL);
    let reach = DOT + 6 + text::width(&mark.label, size) / 2;
    let centre = if x - 2 * reach > left {
        x - reach
    } else {
        x + reach
    };
    let (from, label) = text::fit(&mark.label, size, centre, (left, right));
    let words = Words::new(Ink::Label, Anchor::Start).small().bold();
    canvas.text(&label, (from, y), words);
}
