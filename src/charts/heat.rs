//! A heat map: one cell per sub-clause with its rating as letter and colour.

use crate::core::scoring::Rating;

use super::canvas::{Anchor, Canvas, SIZE, Words, line_height, sheet};
use super::frame::Frame;
use super::ink::Ink;
use super::text;

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatCell {
    /// The number of the sub-clause, for instance `8.6.1`.
    pub number: String,
    /// Its rating, if it has one.
    pub rating: Option<Rating>,
}

/// The cells that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatGroup {
    /// The name of the clause.
    pub label: String,
    /// Its sub-clauses in order.
    pub cells: Vec<HeatCell>,
}

/// What a heat map shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HeatData {
    /// The clauses in order.
    pub groups: Vec<HeatGroup>,
    /// What is written where there is no rating, for instance `–`.
    pub unrated: String,
}

const CELL: i32 = 54;
const HEIGHT: i32 = 44;
const GAP: i32 = 4;
const GROUP_GAP: i32 = 14;
/// The room of names that stand beside their cells.
const SIDE: i32 = 176;

/// Draws a heat map. Legend: `rating-n`, `-p`, `-l`, `-f` and `-none`.
#[must_use]
pub fn heat(frame: &Frame<'_>, data: &HeatData) -> String {
    let layout = Layout::new(frame);
    let mut top = 0;
    let tops: Vec<i32> = (data.groups.iter())
        .map(|group| {
            let own = top;
            top += layout.height(group) + GROUP_GAP;
            own
        })
        .collect();
    let size = (layout.width, (top - GROUP_GAP).max(HEIGHT));
    sheet(frame, "heat-chart", size, &|canvas| {
        for (group, top) in data.groups.iter().zip(&tops) {
            layout.group(canvas, *top, group, &data.unrated);
        }
    })
}

struct Layout {
    width: i32,
    /// The room of the names beside the cells; 0 if they stand above.
    side: i32,
    columns: i32,
    cell: i32,
}

impl Layout {
    fn new(frame: &Frame<'_>) -> Self {
        let width = frame.width_up_to(900);
        let side = if frame.is_wide() { SIDE } else { 0 };
        let room = width - side + GAP;
        let columns = room / (CELL + GAP);
        let cell = room / columns - GAP;
        Self {
            width,
            side,
            columns,
            cell,
        }
    }

    fn name(&self, group: &HeatGroup) -> Vec<String> {
        match self.side {
            0 => text::wrap(&group.label, text::bold(SIZE), self.width, 1),
            side => text::wrap(&group.label, text::bold(SIZE), side - GROUP_GAP, 3),
        }
    }

    /// The room that the name takes above the cells.
    fn above(&self) -> i32 {
        if self.side == 0 {
            line_height(SIZE) + GAP
        } else {
            0
        }
    }

    fn height(&self, group: &HeatGroup) -> i32 {
        let cells = count(&group.cells).max(1);
        let rows = (cells + self.columns - 1) / self.columns;
        let name = count(&self.name(group)) * line_height(SIZE);
        (self.above() + rows * (HEIGHT + GAP) - GAP).max(name)
    }

    fn group(&self, canvas: &Canvas<'_>, top: i32, group: &HeatGroup, unrated: &str) {
        let lines = self.name(group);
        let mut y = top + line_height(SIZE) / 2;
        if self.side > 0 {
            // In the middle of the first row of cells.
            y += ((HEIGHT - count(&lines) * line_height(SIZE)) / 2).max(0);
        }
        for line in lines {
            canvas.text(&line, (0, y), Words::new(Ink::Text, Anchor::Start).bold());
            y += line_height(SIZE);
        }
        for (index, cell) in (0..).zip(&group.cells) {
            let x = self.side + index % self.columns * (self.cell + GAP);
            let y = top + self.above() + index / self.columns * (HEIGHT + GAP);
            self.cell(canvas, (x, y), cell, unrated);
        }
    }

    fn cell(&self, canvas: &Canvas<'_>, (x, y): (i32, i32), cell: &HeatCell, unrated: &str) {
        let ink = Ink::rating(cell.rating);
        canvas.rect((x, y), (x + self.cell, y + HEIGHT), ink);
        let words = Words::new(ink.opposite(), Anchor::Middle);
        let letter = cell.rating.map_or(unrated, |rating| rating.label());
        let middle = x + self.cell / 2;
        canvas.text(letter, (middle, y + HEIGHT / 3), words.bold());
        canvas.text(&cell.number, (middle, y + HEIGHT * 3 / 4), words.small());
    }
}

fn count<T>(items: &[T]) -> i32 {
    i32::try_from(items.len()).unwrap_or(i32::MAX / HEIGHT / 2)
}
