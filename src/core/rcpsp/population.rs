//! Schedules kept for recombination.

use super::draft::Time;
use super::network::Network;
use super::rng::Rng;

/// What a schedule is worth; smaller is better.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cost {
    /// Σ time by which activities miss their deadlines: 0 in a valid schedule.
    pub(super) lateness: u64,
    /// The objective.
    pub(super) value: u64,
}

/// A schedule as recombination reads it: when, in the direction of time of the
/// schedules to be made from it, its activities start, and in which order.
#[derive(Debug, Clone, Default)]
pub(super) struct Individual {
    pub(super) cost: Cost,
    /// All activities start at or before this time.
    pub(super) length: Time,
    pub(super) starts: Vec<Time>,
    /// The activities by start, each behind its predecessors.
    pub(super) order: Vec<u32>,
    /// Equal for equal starts, and hardly ever for others.
    pub(super) fingerprint: u64,
}

/// Which way in time a schedule is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pass {
    Forward,
    Backward,
}

impl Pass {
    pub(super) fn opposite(self) -> Self {
        match self {
            Self::Forward => Self::Backward,
            Self::Backward => Self::Forward,
        }
    }
}

impl Individual {
    /// Reads a schedule in the direction that it was made in.
    pub(super) fn along(cost: Cost, finishes: &[Time], network: &Network, made: Pass) -> Self {
        let starts = finishes
            .iter()
            .zip(&network.durations)
            .map(|(f, d)| f.saturating_sub(*d));
        Self::new(cost, starts.collect(), made)
    }

    /// Reads a schedule against the direction that it was made in, from its
    /// end: what finishes last starts first.
    pub(super) fn against(cost: Cost, finishes: &[Time], made: Pass) -> Self {
        let length = finishes.iter().copied().max().unwrap_or(0);
        Self::new(
            cost,
            finishes.iter().map(|f| length - f).collect(),
            made.opposite(),
        )
    }

    /// Sorts the activities by counting; those with the same start stay in
    /// topological order of the direction, for the sake of milestones.
    fn new(cost: Cost, starts: Vec<Time>, read: Pass) -> Self {
        let length = starts.iter().copied().max().unwrap_or(0);
        let mut behind = vec![0_u32; length as usize + 1];
        for &start in &starts {
            behind[start as usize] += 1;
        }
        let mut total = 0;
        for count in &mut behind {
            total += std::mem::replace(count, total);
        }
        let mut order = vec![0; starts.len()];
        let mut put = |j: usize| {
            let place = &mut behind[starts[j] as usize];
            order[*place as usize] = j as u32;
            *place += 1;
        };
        match read {
            Pass::Forward => (0..starts.len()).for_each(&mut put),
            Pass::Backward => (0..starts.len()).rev().for_each(&mut put),
        }
        let fingerprint = starts.iter().fold(0_u64, |hash, &start| {
            (hash.rotate_left(5) ^ u64::from(start)).wrapping_mul(0x517c_c1b7_2722_0a95)
        });
        Self {
            cost,
            length,
            starts,
            order,
            fingerprint,
        }
    }
}

/// The better of two drawn at random.
pub(super) fn tournament(rng: &mut Rng, population: &[Individual]) -> usize {
    let (a, b) = (rng.below(population.len()), rng.below(population.len()));
    if population[b].cost < population[a].cost {
        b
    } else {
        a
    }
}
