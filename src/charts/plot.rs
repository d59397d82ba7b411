//! Two axes with their grid, drawn by plotters; series are then drawn on the
//! canvas in the plot's pixels, so that one instance of plotters serves all.

use plotters::chart::ChartBuilder;
use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::style::Color;

use super::canvas::{Anchor, Canvas, Point, SMALL, Words};
use super::ink::Ink;
use super::scale::Scale;
use super::text;

/// Room below the plot for the labels of the horizontal axis.
pub(super) const BELOW: i32 = 24;
const TICK: i32 = 4;

/// Which grid lines are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grid {
    Horizontal,
    Both,
}

/// Where values lie in pixels.
pub(super) struct Plot(Cartesian2d<Scale, Scale>);

impl Plot {
    /// Draws axes and grid between two corners, labels included.
    pub(super) fn new(
        canvas: &Canvas<'_>,
        (from, to): (Point, Point),
        (x, y): (Scale, Scale),
        grid: Grid,
    ) -> Option<Self> {
        let left = y.label_width();
        Self::aligned(canvas, (from, to), (x, y), grid, left)
    }

    /// The same with room for labels of a given width at the left, so that
    /// plots below each other have their axes below each other.
    pub(super) fn aligned(
        canvas: &Canvas<'_>,
        (from, to): (Point, Point),
        (x, y): (Scale, Scale),
        grid: Grid,
        label_width: i32,
    ) -> Option<Self> {
        let size = ((to.0 - from.0).max(1), (to.1 - from.1).max(1));
        let area = canvas.area.clone().shrink(from, size);
        let left = label_width + 3 * TICK;
        let counts = (x.ticks(), y.ticks());
        let mut builder = ChartBuilder::on(&area);
        builder
            .margin_top(text::width("0", SMALL))
            .margin_right(x.overhang(size.0 - left).max(2))
            .x_label_area_size(BELOW)
            .y_label_area_size(left);
        let mut chart = builder.build_cartesian_2d(x, y).ok()?;
        let mut mesh = chart.configure_mesh();
        if grid == Grid::Horizontal {
            mesh.disable_x_mesh();
        }
        let label = Words::new(Ink::Muted, Anchor::Middle).small();
        mesh.x_labels(counts.0)
            .y_labels(counts.1)
            .bold_line_style(Ink::Grid.color().stroke_width(1))
            .axis_style(Ink::Axis.color().stroke_width(1))
            .label_style(label.style())
            .set_all_tick_mark_size(TICK)
            .draw()
            .ok()?;
        Some(Self(chart.as_coord_spec().clone()))
    }

    /// The pixel of a pair of values; what is outside lies on the edge.
    pub(super) fn at(&self, x: f64, y: f64) -> Point {
        self.0.translate(&(x, y))
    }

    /// The pixels of pairs of values.
    pub(super) fn path(&self, values: &[(f64, f64)]) -> Vec<Point> {
        values.iter().map(|(x, y)| self.at(*x, *y)).collect()
    }

    /// Lower left and upper right corner.
    pub(super) fn corners(&self) -> (Point, Point) {
        let (x, y) = (self.0.x_spec(), self.0.y_spec());
        (self.at(x.from(), y.from()), self.at(x.to(), y.to()))
    }
}
