//! Bars from the left, each with its name above it.

use super::canvas::{Anchor, Canvas, SIZE, Words, line_height, px, sheet};
use super::frame::Frame;
use super::ink::Ink;
use super::text;

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Its name.
    pub label: String,
    /// Its number as it is written, for instance `62 · L−`.
    pub text: String,
    /// Its length, 0 to [`BarsData::full`]; `None` draws an empty bar.
    pub value: Option<f64>,
    /// A mark on it: what is aimed at.
    pub target: Option<f64>,
    /// Its colour; see [`Ink::rating`].
    pub ink: Ink,
}

/// What the bars show.
#[derive(Debug, Clone, PartialEq)]
pub struct BarsData {
    /// The value of a full bar, above 0.
    pub full: f64,
    /// The bars from above.
    pub bars: Vec<Bar>,
}

const THICK: i32 = 14;
const GAP: i32 = 16;
/// How far a target's mark stands out.
const MARK: i32 = 4;

/// Draws bars.
#[must_use]
pub fn bars(frame: &Frame<'_>, data: &BarsData) -> String {
    let width = frame.width_up_to(800);
    let rows: Vec<Row<'_>> = rows(width, data);
    let height = rows.last().map_or(GAP, |row| row.bottom() + MARK + 2);
    sheet(frame, "bars-chart", (width, height), &|canvas| {
        for row in &rows {
            row.draw(canvas, width, data.full);
        }
    })
}

struct Row<'a> {
    bar: &'a Bar,
    top: i32,
    lines: Vec<String>,
}

fn rows(width: i32, data: &BarsData) -> Vec<Row<'_>> {
    let mut top = 0;
    let mut rows = Vec::with_capacity(data.bars.len());
    for bar in &data.bars {
        let number = text::width(&bar.text, text::bold(SIZE));
        let lines = text::wrap(&bar.label, SIZE, width - number - GAP, 2);
        let row = Row { bar, top, lines };
        top = row.bottom() + GAP;
        rows.push(row);
    }
    rows
}

impl Row<'_> {
    fn bar_top(&self) -> i32 {
        let lines = i32::try_from(self.lines.len()).unwrap_or(1).max(1);
        self.top + lines * line_height(SIZE) + 4
    }

    fn bottom(&self) -> i32 {
        self.bar_top() + THICK
    }

    fn draw(&self, canvas: &Canvas<'_>, width: i32, full: f64) {
        let mut y = self.top + line_height(SIZE) / 2;
        let number = Words::new(Ink::Text, Anchor::End).bold();
        canvas.text(&self.bar.text, (width, y), number);
        for line in &self.lines {
            canvas.text(line, (0, y), Words::new(Ink::Text, Anchor::Start));
            y += line_height(SIZE);
        }
        let (top, bottom) = (self.bar_top(), self.bottom());
        let end = |value: f64| px(f64::from(width) * (value / full).clamp(0.0, 1.0));
        canvas.rect((0, top), (width, bottom), Ink::Grid);
        if let Some(value) = self.bar.value {
            // Even nothing shows: a known 0 is not an unknown.
            canvas.rect((0, top), (end(value).max(3), bottom), self.bar.ink);
        }
        if let Some(target) = self.bar.target {
            let x = end(target).clamp(3, width - 3);
            canvas.rect((x - 3, top), (x + 3, bottom), Ink::Surface);
            canvas.rect((x - 1, top - MARK), (x + 1, bottom + MARK), Ink::Target);
        }
    }
}
