//! The runs, slice by slice.

use super::outcome::{Band, Bin, Driver, Simulation, at_share};
use super::partial_order::PartialOrder;
use crate::core::bank::ThreePoint;
use crate::core::date::Date;
use crate::core::plan::model::pert::{Quantiles, variance};
use crate::core::plan::model::{PlanInput, Prospect};
use crate::core::plan::schedule::{Compiled, Found};
use crate::core::rcpsp::Rng;
use crate::core::sort::sort_by;

/// Runs of a full simulation.
pub const RUNS: u32 = 10_000;

/// Points in time at which readiness is looked at.
const LOOKS: usize = 40;
/// Runs whose readiness is kept for the band.
const BAND_RUNS: usize = 2_000;
/// Activities named as drivers of the risk.
const DRIVERS: usize = 10;

/// A simulation to be continued slice by slice; the same plan and seed always
/// give the same runs.
#[derive(Debug, Clone)]
pub struct Simulator {
    input: PlanInput,
    order: PartialOrder,
    /// Lengths in weeks, by place in the order.
    lengths: Vec<Quantiles>,
    /// Standard deviations of the lengths, likewise.
    deviations: Vec<f64>,
    rng: Rng,
    /// Weeks between two looks.
    step: f64,
    /// Of the last run, by place.
    finishes: Vec<f64>,
    /// Runs in which each place was on the longest path.
    critical: Vec<u32>,
    ends: Vec<f64>,
    start: Prospect,
    prospect: Prospect,
    /// Readiness at each look, run by run.
    looks: Vec<Vec<f64>>,
    buckets: Vec<Vec<usize>>,
}

impl Simulator {
    /// Prepares the simulation of a plan.
    #[must_use]
    pub fn new(input: PlanInput, compiled: &Compiled, found: &Found, seed: u64) -> Self {
        let order = PartialOrder::new(compiled.problem().draft(), &found.starts);
        let points = order.activities.iter().map(|&at| {
            compiled
                .sized
                .get(at)
                .map_or(ThreePoint::default(), |sized| {
                    sized.ratio * f64::from(sized.weeks)
                })
        });
        let points: Vec<ThreePoint> = points.collect();
        let start = input.prospects.now();
        // Half as long again as planned shows nearly all runs to their end.
        let span = f64::from(found.makespan.max(1)) * 1.5;
        Self {
            order,
            rng: Rng::new(seed),
            step: span / LOOKS as f64,
            finishes: vec![0.0; points.len()],
            critical: vec![0; points.len()],
            ends: Vec::new(),
            prospect: start.clone(),
            start,
            looks: vec![Vec::new(); LOOKS],
            buckets: vec![Vec::new(); LOOKS + 1],
            input,
            lengths: points.iter().copied().map(Quantiles::new).collect(),
            deviations: points
                .iter()
                .map(|&points| variance(points).sqrt())
                .collect(),
        }
    }

    /// Makes further runs.
    pub fn step(&mut self, runs: u32) {
        for _ in 0..runs {
            let end = self.run();
            if self.ends.len() < BAND_RUNS {
                self.look();
            }
            self.ends.push(end);
        }
    }

    /// Runs made so far.
    #[must_use]
    pub fn runs(&self) -> u32 {
        u32::try_from(self.ends.len()).unwrap_or(u32::MAX)
    }

    /// One run: every activity as early as the order lets it. A share of the
    /// lengths errs together, the others each for itself.
    fn run(&mut self) -> f64 {
        let common = self.input.common_cause;
        let shared = self.rng.unit();
        let (mut end, mut last) = (0.0, None);
        let activities = self.lengths.iter().zip(&self.order.releases).enumerate();
        for (place, (length, &release)) in activities {
            let own = self.rng.unit();
            // What is left of the unit interval, stretched over all of it.
            let stretched = (own - common) / (1.0 - common).max(1e-12);
            let u = if own < common { shared } else { stretched };
            let mut start = release;
            for &before in self.order.after(place) {
                start = start.max(self.finishes.get(before as usize).copied().unwrap_or(0.0));
            }
            let finish = start + length.at(u);
            if let Some(place) = self.finishes.get_mut(place) {
                *place = finish;
            }
            if finish >= end {
                (end, last) = (finish, Some(place));
            }
        }
        self.mark_critical(last);
        end
    }

    /// Follows the longest path back from its end.
    fn mark_critical(&mut self, last: Option<usize>) {
        let mut next = last;
        while let Some(place) = next {
            if let Some(count) = self.critical.get_mut(place) {
                *count += 1;
            }
            let finish = |place: usize| self.finishes.get(place).copied().unwrap_or(0.0);
            let release = self.order.releases.get(place).copied().unwrap_or(0.0);
            next = self
                .order
                .after(place)
                .iter()
                .map(|&before| before as usize)
                .max_by(|&one, &other| finish(one).total_cmp(&finish(other)))
                .filter(|&before| finish(before) >= release);
        }
    }

    /// Readiness of the last run at each look.
    fn look(&mut self) {
        let prospects = &self.input.prospects;
        for bucket in &mut self.buckets {
            bucket.clear();
        }
        for (&at, &finish) in self.order.activities.iter().zip(&self.finishes) {
            if prospects.has_gain(at) {
                let bucket = ((finish / self.step).ceil() as usize)
                    .saturating_sub(1)
                    .min(LOOKS);
                if let Some(bucket) = self.buckets.get_mut(bucket) {
                    bucket.push(at);
                }
            }
        }
        prospects.reset(&mut self.prospect, &self.start);
        for (bucket, look) in self.buckets.iter().zip(&mut self.looks) {
            for &at in bucket {
                prospects.finish(&mut self.prospect, at);
            }
            look.push(self.prospect.readiness().unwrap_or(0.0));
        }
    }

    /// What the runs so far amount to; none before the first.
    #[must_use]
    pub fn outcome(&self) -> Option<Simulation> {
        if self.ends.is_empty() {
            return None;
        }
        let mut ends = self.ends.clone();
        sort_by(&mut ends, f64::total_cmp);
        let runs = ends.len() as f64;
        let mean = ends.iter().sum::<f64>() / runs;
        let [weeks_50, weeks_80, weeks_95] = [0.5, 0.8, 0.95].map(|share| at_share(&ends, share));
        let chance = self.input.target_week().map(|week| {
            let kept = ends.partition_point(|&end| end <= f64::from(week) + 1e-9);
            kept as f64 / runs
        });
        Some(Simulation {
            runs: self.runs(),
            mean_weeks: mean,
            weeks_50,
            weeks_80,
            weeks_95,
            date_50: self.date(weeks_50),
            date_80: self.date(weeks_80),
            date_95: self.date(weeks_95),
            chance,
            bins: self.bins(&ends),
            drivers: self.drivers(&ends, mean),
            bands: self.bands(),
        })
    }

    /// The Friday by which something that takes so many weeks is done.
    fn date(&self, weeks: f64) -> Date {
        self.input
            .calendar
            .last_day_before((weeks - 1e-9).ceil().max(0.0) as u32)
    }

    fn bins(&self, sorted: &[f64]) -> Vec<Bin> {
        let mut bins: Vec<Bin> = Vec::new();
        for &end in sorted {
            let week = (end - 1e-9).ceil().max(0.0) as u32;
            match bins.last_mut().filter(|bin| bin.week == week) {
                Some(bin) => bin.runs += 1,
                None => bins.push(Bin {
                    week,
                    date: self.date(end),
                    runs: 1,
                }),
            }
        }
        bins
    }

    fn drivers(&self, ends: &[f64], mean: f64) -> Vec<Driver> {
        let runs = ends.len() as f64;
        let spread = (ends
            .iter()
            .map(|end| (end - mean) * (end - mean))
            .sum::<f64>()
            / runs)
            .sqrt();
        let places = self
            .order
            .activities
            .iter()
            .zip(&self.critical)
            .zip(&self.deviations);
        let mut drivers: Vec<Driver> = places
            .map(|((&task, &critical), &deviation)| {
                let criticality = f64::from(critical) / runs;
                let share = if spread > 0.0 {
                    deviation / spread
                } else {
                    0.0
                };
                Driver {
                    task,
                    criticality,
                    sensitivity: criticality * share,
                }
            })
            .filter(|driver| driver.sensitivity > 0.0)
            .collect();
        sort_by(&mut drivers, |one, other| {
            other.sensitivity.total_cmp(&one.sensitivity)
        });
        drivers.truncate(DRIVERS);
        drivers
    }

    fn bands(&self) -> Vec<Band> {
        let band = |(number, look): (usize, &Vec<f64>)| {
            let mut sorted = look.clone();
            sort_by(&mut sorted, f64::total_cmp);
            let weeks = self.step * (number + 1) as f64;
            Band {
                week: weeks.ceil() as u32,
                date: self.date(weeks),
                low: at_share(&sorted, 0.05),
                middle: at_share(&sorted, 0.5),
                high: at_share(&sorted, 0.95),
            }
        };
        self.looks.iter().enumerate().map(band).collect()
    }
}

/// A whole simulation.
#[must_use]
pub fn simulate(
    input: &PlanInput,
    compiled: &Compiled,
    found: &Found,
    runs: u32,
    seed: u64,
) -> Option<Simulation> {
    let mut simulator = Simulator::new(input.clone(), compiled, found, seed);
    simulator.step(runs);
    simulator.outcome()
}
