//! An axis of numbers with the places that are labelled, for plotters.

use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};

use super::canvas::{SMALL, px};
use super::text;

/// How a number on an axis is written, the unit included.
pub type Format = fn(f64) -> String;

/// Numbers `from` to `to`, always a range with room in it.
#[derive(Debug, Clone)]
pub(super) struct Scale {
    from: f64,
    to: f64,
    ticks: Vec<(f64, String)>,
}

impl Scale {
    pub(super) fn new(from: f64, to: f64, ticks: Vec<(f64, String)>) -> Self {
        let usable = from.is_finite() && to.is_finite() && from < to;
        let (from, to) = if usable { (from, to) } else { (0.0, 1.0) };
        Self { from, to, ticks }
    }

    /// From 0 to a round number not below `most`, in about `steps` steps of
    /// 1, 2 or 5 times a power of ten.
    pub(super) fn up_to(most: f64, steps: f64, format: Format) -> Self {
        Self::between(0.0, most, steps, format)
    }

    /// From a round number not above `least` (and not above 0) to one not
    /// below `most` (and not below 0).
    pub(super) fn between(least: f64, most: f64, steps: f64, format: Format) -> Self {
        let (least, most) = (bounded(least).min(0.0), bounded(most).max(0.0));
        let most = if least < most { most } else { 1.0 };
        let step = round_step((most - least) / steps);
        let (first, last) = ((least / step).floor(), (most / step).ceil());
        let ticks = (px(first)..=px(last))
            .map(|tick| (f64::from(tick) * step * SMALLEST_PARTS).round() / SMALLEST_PARTS)
            .map(|at| (at, format(at)));
        Self::new(first * step, last * step, ticks.collect())
    }

    /// 0 to 100 in quarters.
    pub(super) fn percent(format: Format) -> Self {
        let tick = |quarter: i32| f64::from(quarter) * 25.0;
        let ticks = (0..=4).map(tick).map(|at| (at, format(at)));
        Self::new(0.0, 100.0, ticks.collect())
    }

    pub(super) fn from(&self) -> f64 {
        self.from
    }

    pub(super) fn to(&self) -> f64 {
        self.to
    }

    pub(super) fn ticks(&self) -> usize {
        self.ticks.len()
    }

    /// The labelled places.
    pub(super) fn labels(&self) -> impl Iterator<Item = (f64, &str)> {
        self.ticks.iter().map(|(at, label)| (*at, label.as_str()))
    }

    /// The width of the widest label in pixels.
    pub(super) fn label_width(&self) -> i32 {
        let widths = self
            .ticks
            .iter()
            .map(|(_, label)| text::width(label, SMALL));
        widths.max().unwrap_or(0)
    }

    /// How far centred labels reach beyond the end of an axis of a length.
    pub(super) fn overhang(&self, length: i32) -> i32 {
        let beyond = |(at, label): (f64, &str)| {
            let left = px((1.0 - self.share(at)) * f64::from(length));
            text::width(label, SMALL) / 2 - left
        };
        self.labels().map(beyond).max().unwrap_or(0).max(0)
    }

    /// Where a number lies, 0 at `from` and 1 at `to`; what is outside is
    /// put at the end.
    pub(super) fn share(&self, value: f64) -> f64 {
        let share = (value - self.from) / (self.to - self.from);
        if share.is_nan() {
            0.0
        } else {
            share.clamp(0.0, 1.0)
        }
    }
}

/// How many of the smallest steps make 1.
const SMALLEST_PARTS: f64 = 1e3;

/// Large enough for any plan, small enough to compute with.
fn bounded(value: f64) -> f64 {
    if value.is_nan() {
        0.0
    } else {
        value.clamp(-1e12, 1e12)
    }
}

/// The smallest of 1, 2, 5 times a power of ten that is not much below `least`.
fn round_step(least: f64) -> f64 {
    let mut power = 1.0 / SMALLEST_PARTS;
    while power * 10.0 <= least {
        power *= 10.0;
    }
    [1.0, 2.0, 5.0]
        .map(|factor| factor * power)
        .into_iter()
        .find(|step| *step >= least * 0.8)
        .unwrap_or(10.0 * power)
}

impl Ranged for Scale {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (start, end): (i32, i32)) -> i32 {
        start + px(self.share(*value) * f64::from(end - start))
    }

    /// All labelled places are main ones: plotters asks for minor ones too.
    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.weight().allow_light_points() {
            return Vec::new();
        }
        self.ticks.iter().map(|(at, _)| *at).collect()
    }

    fn range(&self) -> Range<f64> {
        self.from..self.to
    }
}

impl ValueFormatter<f64> for Scale {
    fn format_ext(&self, value: &f64) -> String {
        let tick = self.ticks.iter().find(|(at, _)| at == value);
        tick.map(|(_, label)| label.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_and_steps_are_round() {
        let check = |least: f64, most: f64, expected: &[f64]| {
            let scale = Scale::between(least, most, 4.0, |at| at.to_string());
            let ticks: Vec<f64> = scale.ticks.iter().map(|(at, _)| *at).collect();
            assert_eq!(ticks, expected, "{least} to {most}");
            assert_eq!(
                (Some(&scale.from), Some(&scale.to)),
                (ticks.first(), ticks.last())
            );
        };
        check(0.0, 37.0, &[0.0, 10.0, 20.0, 30.0, 40.0]);
        check(0.0, 7.5, &[0.0, 2.0, 4.0, 6.0, 8.0]);
        check(-3.0, 8.0, &[-5.0, 0.0, 5.0, 10.0]);
        check(0.0, 0.0, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        check(0.0, 100.0, &[0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        check(f64::NAN, 1e-9, &[0.0, 0.001]);
        check(0.0, f64::INFINITY, &[0.0, 2e11, 4e11, 6e11, 8e11, 1e12]);
    }
}
