//! A Gantt chart: who does what when, by phase.

use super::calendar::{Period, within};
use super::canvas::{Anchor, Canvas, Point, SIZE, SMALL, Words, line_height, sheet};
use super::frame::Frame;
use super::ink::Ink;
use super::scale::Scale;
use super::text;
use crate::core::date::Date;

/// How far an activity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkState {
    /// Not begun.
    Open,
    /// Begun.
    Doing,
    /// Finished.
    Done,
}

/// One activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GanttRow {
    /// What is done.
    pub label: String,
    /// Who does it, short; with the sign of a pin or a finished activity.
    pub roles: String,
    /// Its first day.
    pub start: Date,
    /// Its last day.
    pub end: Date,
    /// How far it is.
    pub state: WorkState,
    /// Whether a delay of it delays the whole.
    pub critical: bool,
}

/// The activities of a phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GanttPhase {
    /// Its place among all phases, which gives it its colour; from 0.
    pub number: usize,
    /// Its name.
    pub label: String,
    /// Its activities, earliest first.
    pub rows: Vec<GanttRow>,
}

/// A day that matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The day.
    pub date: Date,
    /// What it is.
    pub label: String,
}

/// What a Gantt chart shows.
#[derive(Debug, Clone)]
pub struct GanttData {
    /// The days shown.
    pub period: Period,
    /// The phases in order.
    pub phases: Vec<GanttPhase>,
    /// The name of the group of milestones.
    pub milestones_label: String,
    /// Milestones, earliest first.
    pub milestones: Vec<Mark>,
    /// Today, if it lies within.
    pub today: Option<Mark>,
}

const BAR: i32 = 14;
const GAP: i32 = 10;
/// From a mark to the words beside it.
const AWAY: i32 = 8;
/// The room of names that stand beside the bars.
const SIDE: i32 = 300;

/// Draws a Gantt chart. Legend: `phase-1` … `phase-5`; a frame around a bar
/// is the critical path, a pale bar is done.
#[must_use]
pub fn gantt(frame: &Frame<'_>, data: &GanttData) -> String {
    let layout = Layout::new(frame, data);
    let height = layout.height(data);
    sheet(frame, "gantt", (layout.width, height), &|canvas| {
        layout.axis(canvas, data, height);
        let mut top = layout.head;
        for phase in &data.phases {
            top = layout.phase(canvas, top, phase);
        }
        layout.milestones(canvas, top, data);
    })
}

struct Layout {
    period: Period,
    scale: Scale,
    width: i32,
    /// Left and right end of the time axis.
    axis: (i32, i32),
    /// The room of the names beside the bars; 0 if they stand above.
    side: i32,
    /// Height of the heading with dates.
    head: i32,
    /// Height of an activity.
    row: i32,
}

impl Layout {
    fn new(frame: &Frame<'_>, data: &GanttData) -> Self {
        let width = frame.width_up_to(960);
        let (side, row) = if frame.is_wide() {
            (SIDE.min(width * 2 / 5), BAR + GAP)
        } else {
            (0, BAR + GAP + line_height(SMALL) + 2)
        };
        let axis = (side, width - 1);
        Self {
            period: data.period,
            // Its labels stand to the right of their lines and so need more room.
            scale: data.period.scale((axis.1 - axis.0) * 5 / 6),
            width,
            axis,
            side,
            head: 2 * line_height(SMALL) + GAP,
            row,
        }
    }

    fn height(&self, data: &GanttData) -> i32 {
        let groups = data.phases.iter().map(|phase| phase.rows.len());
        let groups = groups.chain((!data.milestones.is_empty()).then_some(data.milestones.len()));
        let heights = groups.map(|rows| {
            let rows = i32::try_from(rows).unwrap_or(i32::MAX).min(10_000);
            heading() + rows * self.row
        });
        self.head + heights.sum::<i32>() + line_height(SMALL) + GAP
    }

    /// The pixel at which a day begins.
    fn x(&self, date: Date) -> i32 {
        within(self.axis, self.scale.share(self.period.place(date)))
    }

    fn axis(&self, canvas: &Canvas<'_>, data: &GanttData, height: i32) {
        let (top, bottom) = (self.head - GAP, height - line_height(SMALL) - 2);
        let words = Words::new(Ink::Muted, Anchor::Start).small();
        let half = line_height(SMALL) / 2;
        for (place, label) in self.scale.labels() {
            let x = within(self.axis, self.scale.share(place));
            canvas.line(vec![(x, top), (x, bottom)], Ink::Grid, 1);
            if x + text::width(label, SMALL) <= self.width {
                canvas.text(label, (x, top - half), words);
                canvas.text(label, (x, bottom + half), words);
            }
        }
        if let Some(today) = &data.today {
            let x = self.x(today.date);
            canvas.line(vec![(x, line_height(SMALL)), (x, bottom)], Ink::Text, 1);
            let bold = Words::new(Ink::Label, Anchor::Start).small().bold();
            let (left, name) = text::fit(&today.label, text::bold(SMALL), x, (0, self.width));
            canvas.text(&name, (left, half), bold);
        }
    }

    fn heading(&self, canvas: &Canvas<'_>, top: i32, label: &str, ink: Ink) {
        let middle = top + heading() / 2;
        canvas.rect((0, middle - 6), (12, middle + 6), ink);
        let name = text::cut(label, text::bold(SIZE), self.width - 20);
        canvas.text(
            &name,
            (20, middle),
            Words::new(Ink::Label, Anchor::Start).bold(),
        );
    }

    fn phase(&self, canvas: &Canvas<'_>, top: i32, phase: &GanttPhase) -> i32 {
        let ink = Ink::phase(phase.number);
        self.heading(canvas, top, &phase.label, ink);
        let mut top = top + heading();
        for row in &phase.rows {
            self.row(canvas, top, row, ink);
            top += self.row;
        }
        top
    }

    fn row(&self, canvas: &Canvas<'_>, top: i32, row: &GanttRow, ink: Ink) {
        let bar_top = self.name(canvas, top, &row.label);
        let left = self.x(row.start);
        let right = self.x(row.end.plus_days(1)).max(left + 3);
        let (from, to) = ((left, bar_top), (right, bar_top + BAR));
        match row.state {
            WorkState::Open => canvas.rect(from, to, ink),
            WorkState::Doing => {
                canvas.rect(from, to, ink);
                let middle = bar_top + BAR / 2;
                canvas.rect(
                    (left + 2, middle - 1),
                    (right - 2, middle + 1),
                    Ink::Surface,
                );
            }
            WorkState::Done => canvas.veil(from, to, ink, 0.35),
        }
        if row.critical {
            canvas.outline(
                (left - 2, bar_top - 2),
                (right + 2, bar_top + BAR + 2),
                Ink::Text,
            );
        }
        let words = Words::new(Ink::Label, Anchor::Start).small();
        self.beside(canvas, (left, right), bar_top + BAR / 2, &row.roles, words);
    }

    /// Writes the name beside or above a bar; where the bar begins.
    fn name(&self, canvas: &Canvas<'_>, top: i32, label: &str) -> i32 {
        if self.side > 0 {
            let words = Words::new(Ink::Text, Anchor::Start).small();
            let label = text::cut(label, SMALL, self.side - GAP);
            canvas.text(&label, (0, top + self.row / 2), words);
            return top + GAP / 2;
        }
        let words = Words::new(Ink::Label, Anchor::Start).small();
        let label = text::cut(label, SMALL, self.width);
        canvas.text(&label, (0, top + line_height(SMALL) / 2), words);
        top + line_height(SMALL) + 2
    }

    /// Writes words to the right of a mark, or to its left, where there is room.
    fn beside(
        &self,
        canvas: &Canvas<'_>,
        (left, right): (i32, i32),
        middle: i32,
        label: &str,
        words: Words,
    ) {
        let room = text::width(label, SMALL) + AWAY;
        if right + room <= self.width {
            canvas.text(label, (right + AWAY, middle), words);
        } else if left - room >= self.side {
            canvas.text(label, (left - room, middle), words);
        }
    }

    fn milestones(&self, canvas: &Canvas<'_>, top: i32, data: &GanttData) {
        if data.milestones.is_empty() {
            return;
        }
        self.heading(canvas, top, &data.milestones_label, Ink::Text);
        let mut top = top + heading();
        for milestone in &data.milestones {
            let middle = self.name(canvas, top, &milestone.label) + BAR / 2;
            let x = self
                .x(milestone.date)
                .clamp(self.axis.0 + 7, self.axis.1 - 7);
            canvas.polygon(diamond((x, middle)), Ink::Text, 1.0);
            let date = (data.period.format.day)(milestone.date);
            let words = Words::new(Ink::Label, Anchor::Start).small();
            self.beside(canvas, (x - 7, x + 7), middle, &date, words);
            top += self.row;
        }
    }
}

fn heading() -> i32 {
    line_height(SIZE) + GAP
}

fn diamond((x, y): Point) -> Vec<Point> {
    vec![(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)]
}
