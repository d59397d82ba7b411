//! The way to the certificate on one axis: the phases with what is done of them, the
//! milestones, today, the date aimed at, and how sure the end is.
//!
//! Words stand within their bars or beside their marks, so that all of a phone's
//! width is left for the time.

use super::calendar::{Mark, Period, within};
use super::canvas::{Anchor, Canvas, Point, SMALL, Words, line_height, px, sheet};
use super::finish::FinishMark;
use super::frame::Frame;
use super::ink::Ink;
use super::scale::Scale;
use super::text;
use crate::core::date::Date;

/// A phase from its first to its last day.
#[derive(Debug, Clone, PartialEq)]
pub struct RoadmapPhase {
    /// Its name, with its number.
    pub label: String,
    /// Its first day.
    pub start: Date,
    /// Its last day.
    pub end: Date,
    /// The share of it that is done, 0–1.
    pub done: f64,
}

/// What a roadmap shows.
#[derive(Debug, Clone)]
pub struct RoadmapData {
    /// The days shown; what lies outside is put at its ends.
    pub period: Period,
    /// The phases in order.
    pub phases: Vec<RoadmapPhase>,
    /// Milestones, earliest first.
    pub milestones: Vec<Mark>,
    /// Today.
    pub today: Option<Mark>,
    /// The date aimed at.
    pub target: Option<Mark>,
    /// What was promised before something was tried, where that was another day.
    pub before: Option<Date>,
    /// By when it is done, least sure first: 50, 80, 95 %. The one in the middle is
    /// what is promised, and named first.
    pub fan: Vec<FinishMark>,
}

const BAR: i32 = 22;
/// Along the lower edge of a bar: what is done of it.
const DONE: i32 = 4;
const ROW: i32 = 29;
const LANE: i32 = 22;
/// From a mark, or the edge of a bar, to its words.
const AWAY: i32 = 7;
/// Half of a diamond or a dot.
const HALF: i32 = 6;
/// Between two words of one line.
const APART: i32 = 8;

/// Draws a roadmap. Legend: `band` a phase, `series-1` what is done of it and the days
/// from the first to the last mark of the fan, paler the surer; `target` the date aimed at;
/// `ghost` what was promised before.
#[must_use]
pub fn roadmap(frame: &Frame<'_>, data: &RoadmapData) -> String {
    let layout = Layout::new(frame, data);
    let size = (layout.width, layout.height);
    sheet(frame, "roadmap", size, &|canvas| layout.draw(canvas, data))
}

/// Words of a line: where they begin and what of them there is room for.
struct Placed {
    /// The middle of the mark that they name.
    x: i32,
    /// Which line, from 0.
    lane: i32,
    from: i32,
    words: String,
}

struct Layout {
    period: Period,
    scale: Scale,
    /// Left and right end of the time axis.
    axis: (i32, i32),
    width: i32,
    height: i32,
    /// Names of today and of the date aimed at, in lines of their own where they would touch.
    above: Vec<Placed>,
    milestones: Vec<Placed>,
    /// Where the phases, the milestones, the fan and the axis begin.
    tops: [i32; 4],
}

impl Layout {
    fn new(frame: &Frame<'_>, data: &RoadmapData) -> Self {
        let width = frame.width_up_to(1120);
        // On a desk there is room for the name of the last mark.
        let last = data.fan.last().filter(|_| frame.is_wide());
        let beyond = last.map_or(0, |mark| AWAY + text::width(&mark.label, SMALL));
        let axis = (HALF, width - HALF - beyond.min(width / 4));
        let scale = data.period.scale(axis.1 - axis.0);
        let mut layout = Self {
            period: data.period,
            scale,
            axis,
            width,
            height: 0,
            above: Vec::new(),
            milestones: Vec::new(),
            tops: [0; 4],
        };
        let named: Vec<&Mark> = data.today.iter().chain(&data.target).collect();
        layout.above = layout.lanes(&named, |x, words| {
            text::fit(words, text::bold(SMALL), x, (0, width))
        });
        let marks: Vec<&Mark> = data.milestones.iter().collect();
        layout.milestones = layout.lanes(&marks, |x, words| {
            beside((x - HALF - AWAY, x + HALF + AWAY), words, SMALL, width)
        });
        let phases = i32::try_from(data.phases.len()).unwrap_or(0).min(1000);
        let heights = [
            lines(&layout.above) * line_height(SMALL) + APART / 2,
            phases * ROW,
            lines(&layout.milestones) * LANE,
            i32::from(!data.fan.is_empty()) * (BAR + line_height(SMALL) + APART),
        ];
        let mut top = 0;
        for (own, height) in layout.tops.iter_mut().zip(heights) {
            top += height;
            *own = top;
        }
        layout.height = top + line_height(SMALL) + APART;
        layout
    }

    /// Puts each mark's words on the first line on which they touch no others; `place`
    /// says where they begin and what of them there is room for.
    fn lanes(&self, marks: &[&Mark], place: impl Fn(i32, &str) -> (i32, String)) -> Vec<Placed> {
        let mut taken: Vec<Vec<(i32, i32)>> = Vec::new();
        let mut placed = Vec::with_capacity(marks.len());
        for mark in marks {
            let x = self.x(mark.date);
            let (from, words) = place(x, &mark.label);
            let end = from + text::width(&words, text::bold(SMALL));
            let own = (from.min(x - HALF), end.max(x + HALF) + APART);
            let is_free = |line: &Vec<(i32, i32)>| {
                line.iter()
                    .all(|other| own.1 <= other.0 || other.1 <= own.0)
            };
            let lane = taken.iter().position(is_free).unwrap_or_else(|| {
                taken.push(Vec::new());
                taken.len() - 1
            });
            if let Some(line) = taken.get_mut(lane) {
                line.push(own);
            }
            let lane = i32::try_from(lane).unwrap_or(0);
            placed.push(Placed {
                x,
                lane,
                from,
                words,
            });
        }
        placed
    }

    /// The pixel at which a day begins.
    fn x(&self, date: Date) -> i32 {
        let share = self.scale.share(self.period.place(date));
        within(self.axis, share)
    }

    fn draw(&self, canvas: &Canvas<'_>, data: &RoadmapData) {
        let [phases, milestones, fan, axis] = self.tops;
        self.axis(canvas, phases, axis);
        let bold = Words::new(Ink::Label, Anchor::Start).small().bold();
        let line = line_height(SMALL);
        let inks = data.today.iter().map(|_| Ink::Text);
        let inks = inks.chain(data.target.iter().map(|_| Ink::Target));
        for (place, ink) in self.above.iter().zip(inks) {
            let top = place.lane * line;
            let from = (place.x, top + line);
            canvas.line(
                vec![from, (place.x, axis)],
                ink,
                if ink == Ink::Text { 1 } else { 2 },
            );
            canvas.text(&place.words, (place.from, top + line / 2), bold);
        }
        if let (Some(_), Some(flag)) = (&data.target, self.above.last()) {
            // A flag towards the side where there is room.
            let side = if flag.x + 2 * HALF > self.width {
                -1
            } else {
                1
            };
            let top = (flag.lane + 1) * line;
            let tip = (flag.x + side * 2 * HALF, top + HALF - 1);
            let corners = vec![(flag.x, top), tip, (flag.x, top + 2 * HALF - 2)];
            canvas.polygon(corners, Ink::Target, 1.0);
        }
        for (row, phase) in (0..1000).zip(&data.phases) {
            self.phase(canvas, phases + row * ROW, phase);
        }
        let small = Words::new(Ink::Label, Anchor::Start).small();
        for place in &self.milestones {
            let middle = milestones + place.lane * LANE + LANE / 2;
            canvas.polygon(diamond((place.x, middle)), Ink::Text, 1.0);
            canvas.text(&place.words, (place.from, middle), small);
        }
        if let Some(before) = data.before {
            let at = (self.x(before), fan + BAR / 2);
            canvas.dot(at, HALF, Ink::Muted);
            canvas.dot(at, HALF - 2, Ink::Surface);
        }
        self.fan(canvas, fan, &data.fan);
    }

    fn axis(&self, canvas: &Canvas<'_>, top: i32, bottom: i32) {
        let words = Words::new(Ink::Muted, Anchor::Start).small();
        for (place, label) in self.scale.labels() {
            let x = within(self.axis, self.scale.share(place));
            canvas.line(vec![(x, top), (x, bottom)], Ink::Grid, 1);
            let (from, label) = text::fit(label, SMALL, x, (0, self.width));
            canvas.text(&label, (from, bottom + line_height(SMALL) / 2 + 2), words);
        }
    }

    /// A bar with what is done of it along its lower edge, and its name within or beside.
    fn phase(&self, canvas: &Canvas<'_>, top: i32, phase: &RoadmapPhase) {
        let left = self.x(phase.start);
        let right = self.x(phase.end.plus_days(1)).max(left + 3);
        let right = right.min(self.width);
        canvas.rect((left, top), (right, top + BAR), Ink::Surface);
        canvas.rect((left, top), (right, top + BAR), Ink::Band);
        let done = if phase.done.is_nan() {
            0.0
        } else {
            phase.done.clamp(0.0, 1.0)
        };
        let reached = left + px(done * f64::from(right - left));
        canvas.rect((left, top + BAR - DONE), (reached, top + BAR), Ink::Series1);
        canvas.outline((left, top), (right, top + BAR), Ink::Series1);
        let size = text::bold(SMALL);
        let is_within = text::width(&phase.label, size) + 2 * AWAY <= right - left;
        let (ink, (from, label)) = if is_within {
            (Ink::Text, (left + AWAY, phase.label.clone()))
        } else {
            let ends = (left - AWAY, right + AWAY);
            (Ink::Label, beside(ends, &phase.label, size, self.width))
        };
        let words = Words::new(ink, Anchor::Start).small().bold();
        canvas.text(&label, (from, top + (BAR - DONE) / 2 + 1), words);
    }

    /// The days from one mark to the next, paler the surer the end is.
    fn fan(&self, canvas: &Canvas<'_>, top: i32, marks: &[FinishMark]) {
        let middle = top + BAR / 2;
        for (pair, (ink, half)) in marks.windows(2).zip(FAN) {
            if let [one, next] = pair {
                let (from, to) = (self.x(one.date), self.x(next.date));
                canvas.rect((from, middle - half), (to, middle + half), ink);
            }
        }
        for mark in marks {
            let x = self.x(mark.date);
            canvas.line(vec![(x, top + 2), (x, top + BAR - 2)], Ink::Text, 1);
        }
        let small = Words::new(Ink::Label, Anchor::Start).small();
        if let Some(promised) = marks.get(marks.len() / 2) {
            let x = self.x(promised.date);
            canvas.dot((x, middle), HALF, Ink::Series1);
            let (from, words) = text::fit(&promised.label, text::bold(SMALL), x, (0, self.width));
            let below = top + BAR + line_height(SMALL) / 2;
            canvas.text(&words, (from, below), small.bold());
        }
        // The ends are named beside the fan, where there is room.
        if let [first, .., last] = marks {
            let left = self.x(first.date) - AWAY - text::width(&first.label, SMALL);
            if left >= 0 {
                canvas.text(&first.label, (left, middle), small);
            }
            let right = self.x(last.date) + AWAY;
            if right + text::width(&last.label, SMALL) <= self.width {
                canvas.text(&last.label, (right, middle), small);
            }
        }
    }
}

/// The parts of the fan: ink and half of the height.
const FAN: [(Ink, i32); 3] = [(Ink::Series1, 5), (Ink::Band, 5), (Ink::Band, 3)];

/// How many lines words were put on.
fn lines(placed: &[Placed]) -> i32 {
    placed.iter().map(|one| one.lane + 1).max().unwrap_or(0)
}

/// Words that begin at the second of two places, or end at the first where only there
/// is room for them, cut to the larger room if there is none.
fn beside(ends: (i32, i32), words: &str, size: i32, width: i32) -> (i32, String) {
    let (left, right) = (ends.0.max(0), (width - ends.1).max(0));
    let goes_right = right >= left || text::width(words, size) <= right;
    let words = text::cut(words, size, if goes_right { right } else { left });
    let from = if goes_right {
        ends.1
    } else {
        left - text::width(&words, size)
    };
    (from.clamp(0, width), words)
}

fn diamond((x, y): Point) -> Vec<Point> {
    vec![(x, y - HALF), (x + HALF, y), (x, y + HALF), (x - HALF, y)]
}
