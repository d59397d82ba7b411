//! What the runs amount to.

use serde::Serialize;

use crate::core::date::Date;
use crate::core::json::Read;

/// The result of a simulation.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
pub struct Simulation {
    /// Runs made.
    pub runs: u32,
    /// Mean length in weeks of work.
    pub mean_weeks: f64,
    /// Length in weeks that half of the runs keep.
    pub weeks_50: f64,
    /// Length that 80 % of the runs keep.
    pub weeks_80: f64,
    /// Length that 95 % of the runs keep.
    pub weeks_95: f64,
    /// The day by which half of the runs have finished.
    pub date_50: Date,
    /// The day by which 80 % have.
    pub date_80: Date,
    /// The day by which 95 % have.
    pub date_95: Date,
    /// Share of the runs that keep the target date, 0–1; none without one.
    pub chance: Option<f64>,
    /// How many runs end in which week, from the first to the last that has any.
    pub bins: Vec<Bin>,
    /// The activities that drive the risk, the worst first.
    pub drivers: Vec<Driver>,
    /// Readiness over time.
    pub bands: Vec<Band>,
}

/// Runs that end in one week of work.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Read)]
pub struct Bin {
    /// The week.
    pub week: u32,
    /// Its Friday.
    pub date: Date,
    /// How many runs.
    pub runs: u32,
}

/// An activity that drives the risk.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Read)]
pub struct Driver {
    /// Position among the tasks.
    pub task: usize,
    /// Share of the runs in which it lies on the longest path, 0–1.
    pub criticality: f64,
    /// Criticality × standard deviation of its length ÷ that of the plan's
    /// (schedule sensitivity index: Vanhoucke, “Using activity sensitivity and
    /// network topology information to monitor project time performance”,
    /// Omega 38 (2010) 359–370).
    pub sensitivity: f64,
}

/// Readiness that the runs reach by the end of a week of work.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Read)]
pub struct Band {
    /// The week: all that finishes before it is done.
    pub week: u32,
    /// The day.
    pub date: Date,
    /// 95 % of the runs reach at least this.
    pub low: f64,
    /// Half of the runs reach at least this.
    pub middle: f64,
    /// 5 % of the runs reach at least this.
    pub high: f64,
}

/// The value that a share (0–1) of the sorted values does not exceed.
pub(super) fn at_share(sorted: &[f64], share: f64) -> f64 {
    let place = (sorted.len() as f64 * share).ceil() as usize;
    sorted
        .get(place.clamp(1, sorted.len().max(1)) - 1)
        .copied()
        .unwrap_or(0.0)
}
