//! Three-point estimates as PERT's beta distributions.
//!
//! Malcolm, Roseboom, Clark, Fazar, "Application of a technique for research
//! and development program evaluation", Operations Research 7 (1959) 646–669:
//! the mean is (low + 4 × likely + high) ÷ 6. The distribution with this mean
//! is the beta distribution with the parameters 1 + 4 (likely − low) ÷ (high −
//! low) and 1 + 4 (high − likely) ÷ (high − low).

use crate::core::bank::ThreePoint;

/// The expected value.
#[must_use]
pub fn expected(points: ThreePoint) -> f64 {
    (points.low + 4.0 * points.likely + points.high) / 6.0
}

/// The variance of the distribution.
#[must_use]
pub fn variance(points: ThreePoint) -> f64 {
    let mean = expected(points);
    (mean - points.low) * (points.high - mean) / 7.0
}

/// Steps of the table below.
const STEPS: usize = 256;
/// Steps in which the density is added up for it.
const GRID: usize = 1024;

/// A table of quantiles, to draw from a distribution by one look-up.
#[derive(Debug, Clone)]
pub struct Quantiles(Vec<f64>);

impl Quantiles {
    /// The table of three points with low ≤ likely ≤ high.
    #[must_use]
    pub fn new(points: ThreePoint) -> Self {
        let ThreePoint { low, likely, high } = points;
        let width = high - low;
        if width.is_nan() || width <= 0.0 {
            return Self(vec![likely; STEPS + 1]);
        }
        let rise = 4.0 * ((likely - low) / width).clamp(0.0, 1.0);
        let fall = 4.0 - rise;
        let density = |x: f64| x.powf(rise) * (1.0 - x).powf(fall);
        let cell = 1.0 / GRID as f64;
        let masses: Vec<f64> = (0..GRID)
            .map(|k| density((k as f64 + 0.5) * cell))
            .collect();
        let total: f64 = masses.iter().sum();
        let mut table = Vec::with_capacity(STEPS + 1);
        table.push(low);
        let (mut below, mut k) = (0.0, 0);
        for step in 1..STEPS {
            let wanted = total * step as f64 / STEPS as f64;
            while let Some(mass) = masses.get(k).filter(|&&mass| below + mass < wanted) {
                below += mass;
                k += 1;
            }
            let within = masses.get(k).map_or(0.0, |mass| (wanted - below) / mass);
            table.push(low + width * (k as f64 + within) * cell);
        }
        table.push(high);
        Self(table)
    }

    /// The value below which a share `u` (0–1) of the distribution lies.
    #[must_use]
    pub fn at(&self, u: f64) -> f64 {
        let place = u.clamp(0.0, 1.0) * STEPS as f64;
        let step = (place as usize).min(STEPS - 1);
        match self.0.get(step..step + 2) {
            Some(&[from, to]) => from + (to - from) * (place - step as f64),
            _ => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_the_mean_and_variance_of_the_formula() {
        for points in [
            [6.0, 8.0, 16.0],
            [1.0, 1.0, 2.0],
            [0.0, 3.0, 3.0],
            [5.0, 5.0, 5.0],
        ] {
            let points = ThreePoint::from(points);
            let table = Quantiles::new(points);
            let draws = 100_000;
            let values: Vec<f64> = (0..draws)
                .map(|k| table.at((f64::from(k) + 0.5) / f64::from(draws)))
                .collect();
            let mean = values.iter().sum::<f64>() / f64::from(draws);
            let spread = values
                .iter()
                .map(|value| (value - mean).powi(2))
                .sum::<f64>();
            let width = (points.high - points.low).max(1e-9);
            assert!(
                (mean - expected(points)).abs() < 1e-3 * width,
                "{points:?} {mean}"
            );
            let error = (spread / f64::from(draws) - variance(points)).abs();
            assert!(error < 1e-3 * width * width, "{points:?}");
        }
    }
}
