//! The load of each role, week by week, against the hours there are.

use super::calendar::{Period, steps};
use super::canvas::{Anchor, Canvas, SIZE, SMALL, Words, line_height, sheet};
use super::frame::Frame;
use super::ink::Ink;
use super::plot::{BELOW, Grid, Plot};
use super::scale::{Format, Scale};

/// One week of a role, in hours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LoadWeek {
    /// What the plan takes.
    pub hours: f64,
    /// What there is.
    pub capacity: f64,
    /// Whether the plan takes more than there is, by the plan's own rule.
    pub over: bool,
}

/// The weeks of a role.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleLoad {
    /// The name of the role.
    pub label: String,
    /// Its weeks, the first that of the period's start.
    pub weeks: Vec<LoadWeek>,
}

/// What the load chart shows: one small chart per role.
#[derive(Debug, Clone)]
pub struct LoadData {
    /// The weeks shown, from a Monday.
    pub period: Period,
    /// The roles from above.
    pub roles: Vec<RoleLoad>,
    /// How hours are written.
    pub format: Format,
}

const PLOT: i32 = 110;
const GAP: i32 = 14;

/// Draws the load. Legend: `series-1` load, `capacity` capacity and overload;
/// an overloaded week has a `!` as well.
#[must_use]
pub fn load(frame: &Frame<'_>, data: &LoadData) -> String {
    let width = frame.width_up_to(960);
    let panel = line_height(SIZE) + PLOT + BELOW + GAP;
    let roles = i32::try_from(data.roles.len()).unwrap_or(1).max(1);
    let scales: Vec<Scale> = data
        .roles
        .iter()
        .map(|role| scale(role, data.format))
        .collect();
    let label_width = scales.iter().map(Scale::label_width).max().unwrap_or(0);
    sheet(frame, "load", (width, roles * panel - GAP), &|canvas| {
        for ((index, role), scale) in (0..).zip(&data.roles).zip(&scales) {
            let top = index * panel;
            let middle = top + line_height(SIZE) / 2;
            let name = Words::new(Ink::Text, Anchor::Start).bold();
            canvas.text(&role.label, (0, middle), name);
            let from = (0, top + line_height(SIZE));
            let to = (width, top + line_height(SIZE) + PLOT + BELOW);
            let scales = (data.period.scale(width), scale.clone());
            let grid = Grid::Horizontal;
            if let Some(plot) = Plot::aligned(canvas, (from, to), scales, grid, label_width) {
                draw(canvas, &plot, data.period, role);
            }
        }
    })
}

fn scale(role: &RoleLoad, format: Format) -> Scale {
    // Room for the sign above a bar.
    let needed = |week: &LoadWeek| {
        if week.over {
            week.hours * 1.15
        } else {
            week.hours
        }
    };
    let most = role
        .weeks
        .iter()
        .map(|week| needed(week).max(week.capacity));
    Scale::up_to(most.fold(0.0, f64::max), 3.0, format)
}

fn draw(canvas: &Canvas<'_>, plot: &Plot, period: Period, role: &RoleLoad) {
    let shown = usize::try_from((period.days() + 6) / 7).unwrap_or(0);
    for (index, week) in (0..).zip(role.weeks.iter().take(shown)) {
        bar(canvas, plot, index, week);
    }
    let capacity: Vec<(f64, f64)> = (role.weeks.iter().enumerate())
        .map(|(index, week)| (index as f64 * 7.0, week.capacity))
        .collect();
    let end = role.weeks.len() as f64 * 7.0;
    canvas.line(plot.path(&steps(&capacity, end)), Ink::Capacity, 2);
}

fn bar(canvas: &Canvas<'_>, plot: &Plot, index: i32, week: &LoadWeek) {
    let monday = f64::from(index * 7);
    let ((left, top), (right, bottom)) = (plot.at(monday, week.hours), plot.at(monday + 7.0, 0.0));
    let ink = if week.over {
        Ink::Capacity
    } else {
        Ink::Series1
    };
    // A pixel apart, as long as there is one to spare.
    let right = if right > left + 2 { right - 1 } else { right };
    canvas.rect((left, top), (right, bottom), ink);
    if week.over {
        let words = Words::new(Ink::Label, Anchor::Middle).small().bold();
        canvas.text("!", ((left + right) / 2, top - SMALL / 2), words);
    }
}
