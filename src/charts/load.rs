//! How full the weeks of each role are: a strip to a role, darker the fuller the week.

use super::calendar::{Mark, Period, within};
use super::canvas::{Anchor, Canvas, Point, SIZE, SMALL, Words, line_height, sheet};
use super::frame::Frame;
use super::ink::Ink;
use super::scale::Scale;
use super::text;
use crate::core::date::Date;

/// One week of a role.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LoadWeek {
    /// Its first day.
    pub first_day: Date,
    /// The share of the hours there are that the plan takes; none without hours.
    pub share: Option<f64>,
    /// Whether the plan takes more than there is, by the plan's own rule.
    pub over: bool,
}

/// The weeks of a role.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleLoad {
    /// The name of the role.
    pub label: String,
    /// What there is to say of it in a few words.
    pub note: String,
    /// Its weeks by date; a week without work for anybody is none.
    pub weeks: Vec<LoadWeek>,
}

/// What the load chart shows.
#[derive(Debug, Clone)]
pub struct LoadData {
    /// The days shown.
    pub period: Period,
    /// The roles from above.
    pub roles: Vec<RoleLoad>,
    /// Today and the date aimed at; the latter is the last.
    pub today: Option<Mark>,
    /// The date aimed at.
    pub target: Option<Mark>,
}

/// How dark a week is, by what it reaches at least of the hours there are.
const STEPS: [(f64, f64); 4] = [(0.9, 1.0), (0.6, 0.62), (0.3, 0.36), (0.01, 0.16)];
/// From this share on a week is full.
pub const FULL: f64 = STEPS[0].0;

const STRIP: i32 = 20;
const GAP: i32 = 10;

/// Draws the load. Legend: `load-4` full to `load-1` hardly used, `capacity` overload,
/// whose weeks have a `!` as well.
#[must_use]
pub fn load(frame: &Frame<'_>, data: &LoadData) -> String {
    let width = frame.width_up_to(1120);
    let scale = data.period.scale(width);
    let layout = Layout {
        period: data.period,
        scale,
        width,
    };
    let roles = i32::try_from(data.roles.len()).unwrap_or(0).min(100);
    let head = line_height(SMALL) + 2;
    let row = line_height(SIZE) + 2 + STRIP + GAP;
    let bottom = head + roles * row;
    let height = bottom + line_height(SMALL) + 4;
    sheet(frame, "load", (width, height), &|canvas| {
        layout.axis(canvas, head, bottom);
        for (at, role) in (0..100).zip(&data.roles) {
            layout.strip(canvas, head + at * row + line_height(SIZE) + 2, role);
        }
        layout.mark(canvas, (0, bottom), data.today.as_ref(), Ink::Text);
        layout.mark(canvas, (0, bottom), data.target.as_ref(), Ink::Target);
        for (at, role) in (0..100).zip(&data.roles) {
            layout.name(canvas, head + at * row + line_height(SIZE) / 2, role);
        }
    })
}

struct Layout {
    period: Period,
    scale: Scale,
    width: i32,
}

/// How a week is drawn: how dark, or over.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Look {
    Closed,
    Free,
    Used(f64),
    Over,
}

impl Look {
    fn of(week: &LoadWeek) -> Self {
        let Some(share) = week.share else {
            return if week.over { Self::Over } else { Self::Closed };
        };
        if week.over {
            return Self::Over;
        }
        let step = STEPS.iter().find(|(least, _)| share >= *least);
        step.map_or(Self::Free, |(_, alpha)| Self::Used(*alpha))
    }
}

impl Layout {
    fn x(&self, date: Date) -> i32 {
        within((0, self.width), self.scale.share(self.period.place(date)))
    }

    fn axis(&self, canvas: &Canvas<'_>, top: i32, bottom: i32) {
        let words = Words::new(Ink::Muted, Anchor::Start).small();
        for (place, label) in self.scale.labels() {
            let x = within((0, self.width), self.scale.share(place));
            canvas.line(vec![(x, top), (x, bottom)], Ink::Grid, 1);
            let (from, label) = text::fit(label, SMALL, x, (0, self.width));
            canvas.text(&label, (from, bottom + line_height(SMALL) / 2 + 2), words);
        }
    }

    fn mark(&self, canvas: &Canvas<'_>, ends: (i32, i32), mark: Option<&Mark>, ink: Ink) {
        let Some(mark) = mark else { return };
        let x = self.x(mark.date);
        let line = line_height(SMALL);
        let width = if ink == Ink::Target { 2 } else { 1 };
        canvas.line(vec![(x, ends.0 + line), (x, ends.1)], ink, width);
        let (from, label) = text::fit(&mark.label, text::bold(SMALL), x, (0, self.width));
        let words = Words::new(Ink::Label, Anchor::Start).small().bold();
        canvas.text(&label, (from, ends.0 + line / 2), words);
    }

    /// A name with what there is to say, through which no line is drawn.
    fn name(&self, canvas: &Canvas<'_>, middle: i32, role: &RoleLoad) {
        let words = Words::new(Ink::Label, Anchor::Start);
        let name = text::cut(&role.label, text::bold(SIZE), self.width);
        canvas.text(&name, (0, middle), words.bold());
        let from = text::width(&name, text::bold(SIZE)) + GAP;
        if from < self.width {
            let note = text::cut(&role.note, SMALL, self.width - from);
            canvas.text(&note, (from, middle), words.small());
        }
    }

    /// A strip; weeks that look alike are one shape.
    fn strip(&self, canvas: &Canvas<'_>, top: i32, role: &RoleLoad) {
        canvas.rect((0, top), (self.width, top + STRIP), Ink::Surface);
        let mut run: Option<(Look, i32, i32)> = None;
        for week in &role.weeks {
            let look = Look::of(week);
            let (left, right) = (self.x(week.first_day), self.x(week.first_day.plus_days(7)));
            run = match run {
                Some((before, from, to)) if before == look && to == left => {
                    Some((before, from, right))
                }
                before => {
                    before.into_iter().for_each(|run| draw(canvas, top, run));
                    Some((look, left, right))
                }
            };
        }
        run.into_iter().for_each(|run| draw(canvas, top, run));
        canvas.outline((0, top), (self.width, top + STRIP), Ink::Grid);
    }
}

fn draw(canvas: &Canvas<'_>, top: i32, (look, left, right): (Look, i32, i32)) {
    let (from, to): (Point, Point) = ((left, top), (right, top + STRIP));
    match look {
        Look::Closed | Look::Free => {}
        Look::Used(alpha) => canvas.veil(from, to, Ink::Series1, alpha),
        Look::Over => {
            canvas.rect(from, to, Ink::Capacity);
            let middle = ((left + right) / 2, top + STRIP / 2);
            canvas.text(
                "!",
                middle,
                Words::new(Ink::Label, Anchor::Middle).small().bold(),
            );
        }
    }
}
