//! How many numbers lie, a line for each group: from the smallest to the largest, with the
//! middle half as a box, and where one of them stands.

use super::calendar::within;
use super::canvas::{Anchor, Canvas, SIZE, SMALL, Words, line_height, sheet};
use super::frame::Frame;
use super::ink::Ink;
use super::scale::{Format, Scale};
use super::text;

/// One group.
#[derive(Debug, Clone, PartialEq)]
pub struct SpreadRow {
    /// Its name.
    pub label: String,
    /// Its middle as it is written.
    pub text: String,
    /// The smallest, the quarters between, and the largest; none without numbers.
    pub quarters: Option<[f64; 5]>,
    /// The one that is shown among them.
    pub own: Option<f64>,
}

/// What is shown.
#[derive(Debug, Clone)]
pub struct SpreadData {
    /// The groups from above; their numbers are 0 to 100.
    pub rows: Vec<SpreadRow>,
    /// How a number is written on the axis.
    pub format: Format,
}

const BOX: i32 = 16;
const GAP: i32 = 12;
const DOT: i32 = 6;

/// Draws how numbers lie. Legend: `band` the middle half, `series-1` the middle, `series-2`
/// as a dot the one.
#[must_use]
pub fn spreads(frame: &Frame<'_>, data: &SpreadData) -> String {
    let width = frame.width_up_to(800);
    let row = line_height(SIZE) + 2 + BOX + GAP;
    let rows = i32::try_from(data.rows.len()).unwrap_or(0).min(10_000);
    let bottom = rows * row;
    let size = (width, bottom + line_height(SMALL) + 4);
    let scale = Scale::percent(data.format);
    // Room for half a label at both ends of the axis.
    let margin = scale.label_width() / 2 + 1;
    let x = |value: f64| within((margin, width - margin), scale.share(value));
    sheet(frame, "spread", size, &|canvas| {
        for (index, own) in (0..).zip(&data.rows) {
            let top = index * row + line_height(SIZE) + 2;
            for (place, _) in scale.labels() {
                let line = vec![(x(place), top), (x(place), top + BOX)];
                canvas.line(line, Ink::Grid, 1);
            }
            draw(canvas, width, index * row, own, &x);
        }
        for (place, label) in scale.labels() {
            let at = (x(place), bottom + line_height(SMALL) / 2 + 2);
            canvas.text(label, at, Words::new(Ink::Muted, Anchor::Middle).small());
        }
    })
}

fn draw(canvas: &Canvas<'_>, width: i32, top: i32, row: &SpreadRow, x: &dyn Fn(f64) -> i32) {
    let middle = top + line_height(SIZE) / 2;
    let words = Words::new(Ink::Text, Anchor::End).bold();
    canvas.text(&row.text, (width, middle), words);
    let room = width - text::width(&row.text, text::bold(SIZE)) - GAP;
    let name = text::cut(&row.label, SIZE, room);
    canvas.text(&name, (0, middle), Words::new(Ink::Text, Anchor::Start));
    let top = top + line_height(SIZE) + 2;
    let middle = top + BOX / 2;
    if let Some([least, lower, median, upper, most]) = row.quarters {
        canvas.line(vec![(x(least), middle), (x(most), middle)], Ink::Axis, 1);
        canvas.rect((x(lower), top + 2), (x(upper), top + BOX - 2), Ink::Band);
        canvas.rect(
            (x(median) - 1, top),
            (x(median) + 2, top + BOX),
            Ink::Series1,
        );
    }
    if let Some(own) = row.own {
        canvas.dot((x(own), middle), DOT + 1, Ink::Surface);
        canvas.dot((x(own), middle), DOT, Ink::Series2);
    }
}
