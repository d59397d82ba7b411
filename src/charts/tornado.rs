//! A tornado: what moves the finish most, as bars to both sides of the plan.

use super::calendar::within;
use super::canvas::{Anchor, Canvas, SIZE, SMALL, Words, line_height, sheet};
use super::frame::Frame;
use super::ink::Ink;
use super::scale::{Format, Scale};
use super::text;

/// One cause.
#[derive(Debug, Clone, PartialEq)]
pub struct TornadoRow {
    /// Its name.
    pub label: String,
    /// What it does as it is written, for instance `−3 to +12 days`.
    pub text: String,
    /// The shift if it goes well, 0 or less.
    pub low: f64,
    /// The shift if it goes badly, 0 or more.
    pub high: f64,
}

/// What a tornado shows.
#[derive(Debug, Clone)]
pub struct TornadoData {
    /// The causes, strongest first.
    pub rows: Vec<TornadoRow>,
    /// How a shift is written on the axis.
    pub format: Format,
    /// The name of the axis, with its unit.
    pub axis_label: String,
}

const BAR: i32 = 14;
const GAP: i32 = 12;

/// Draws a tornado. Legend: `series-3` well, `series-2` badly.
#[must_use]
pub fn tornado(frame: &Frame<'_>, data: &TornadoData) -> String {
    let width = frame.width_up_to(800);
    let row = line_height(SIZE) + 2 + BAR + GAP;
    let rows = i32::try_from(data.rows.len()).unwrap_or(0).min(10_000);
    let bottom = rows * row;
    let size = (width, bottom + 2 * line_height(SMALL) + 6);
    let least = data.rows.iter().map(|row| row.low).fold(0.0, f64::min);
    let most = data.rows.iter().map(|row| row.high).fold(0.0, f64::max);
    let scale = Scale::between(least, most, f64::from(width / 90), data.format);
    // Room for half a label at both ends of the axis.
    let margin = scale.label_width() / 2 + 1;
    let x = |value: f64| within((margin, width - margin), scale.share(value));
    sheet(frame, "tornado", size, &|canvas| {
        for (place, label) in scale.labels() {
            let ink = if place == 0.0 { Ink::Axis } else { Ink::Grid };
            canvas.line(vec![(x(place), 0), (x(place), bottom)], ink, 1);
            let words = Words::new(Ink::Muted, Anchor::Middle).small();
            canvas.text(
                label,
                (x(place), bottom + line_height(SMALL) / 2 + 2),
                words,
            );
        }
        let under = (width, bottom + line_height(SMALL) * 3 / 2 + 3);
        let words = Words::new(Ink::Muted, Anchor::End).small();
        canvas.text(&data.axis_label, under, words);
        for (index, own) in (0..).zip(&data.rows) {
            draw(canvas, width, index * row, own, &x);
        }
    })
}

fn draw(canvas: &Canvas<'_>, width: i32, top: i32, row: &TornadoRow, x: &dyn Fn(f64) -> i32) {
    let middle = top + line_height(SIZE) / 2;
    let words = Words::new(Ink::Label, Anchor::End).bold();
    canvas.text(&row.text, (width, middle), words);
    let room = width - text::width(&row.text, text::bold(SIZE)) - GAP;
    let name = text::cut(&row.label, SIZE, room);
    canvas.text(&name, (0, middle), Words::new(Ink::Label, Anchor::Start));
    let top = top + line_height(SIZE) + 2;
    canvas.rect((x(row.low), top), (x(0.0), top + BAR), Ink::Series3);
    canvas.rect((x(0.0), top), (x(row.high), top + BAR), Ink::Series2);
}
