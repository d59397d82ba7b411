//! Smooth load: activities of a valid schedule are taken out and put back, one
//! at a time, where they raise Σ load² least, until none moves any more; then
//! a few are displaced at random and it begins again from the best.
//!
//! After Burgess and Killebrew, "Variation in activity level on a cyclical
//! arrow diagram", Journal of Industrial Engineering 13 (1962) 76–83, and the
//! iterated local search of Lourenço, Martin and Stützle.

use super::draft::{Draft, Time};
use super::money::Purse;
use super::network::Network;
use super::rng::Rng;

/// Activities displaced at random before a new descent.
const DISPLACED: usize = 4;

#[derive(Debug, Clone)]
pub(super) struct Levelling {
    rng: Rng,
    /// Latest finish of anything.
    end: Time,
    resources: usize,
    /// Per activity and resource.
    demands: Vec<u64>,
    /// Per time unit and resource.
    capacities: Vec<u64>,
    load: Vec<u64>,
    purse: Option<Purse>,
    starts: Vec<Time>,
    best: Vec<Time>,
    /// Σ load² of `best`.
    value: u64,
    lower_bound: u64,
    /// Whether the last pass lowered the value of `starts`.
    descending: bool,
    last: u64,
}

impl Levelling {
    /// Begins with a valid schedule, in the network's order, that finishes by
    /// `end`.
    pub(super) fn new(
        draft: &Draft,
        network: &Network,
        starts: Vec<Time>,
        end: Time,
        seed: u64,
    ) -> Self {
        let resources = draft.resources.len();
        let demand = |j: usize, r: usize| {
            let activity = &draft.activities[network.ids[j].0];
            activity.demands.get(r).map_or(0, |&d| u64::from(d))
        };
        let demands = (0..network.len()).flat_map(|j| (0..resources).map(move |r| demand(j, r)));
        let capacity = |t: Time| {
            draft
                .resources
                .iter()
                .map(move |r| u64::from(r.capacity(t)))
        };
        let mut levelling = Self {
            rng: Rng::new(seed),
            end,
            resources,
            demands: demands.collect(),
            capacities: (0..end).flat_map(capacity).collect(),
            load: vec![0; end as usize * resources],
            purse: draft
                .budget
                .as_ref()
                .map(|budget| Purse::new(budget, draft, network)),
            best: starts.clone(),
            starts,
            value: 0,
            lower_bound: 0,
            descending: true,
            last: u64::MAX,
        };
        levelling.rebuild(network);
        levelling.value = levelling.squares();
        levelling.lower_bound = levelling.even_load(network);
        levelling
    }

    /// Σ load² of the best schedule.
    pub(super) fn value(&self) -> u64 {
        self.value
    }

    /// The starts of the best schedule, in the network's order.
    pub(super) fn best(&self) -> &[Time] {
        &self.best
    }

    /// No schedule that finishes by the end has less.
    pub(super) fn lower_bound(&self) -> u64 {
        self.lower_bound
    }

    /// Σ load² if all work lay evenly from 0 to the end, which by the
    /// inequality of Cauchy and Schwarz is the least.
    fn even_load(&self, network: &Network) -> u64 {
        let work = |r: usize| -> u128 {
            let of =
                |j: usize| self.demands[j * self.resources + r] * u64::from(network.durations[j]);
            (0..network.len()).map(|j| u128::from(of(j))).sum()
        };
        let even = |work: u128| (work * work).div_ceil(u128::from(self.end.max(1)));
        let sum: u128 = (0..self.resources).map(|r| even(work(r))).sum();
        u64::try_from(sum).unwrap_or(u64::MAX)
    }

    /// One pass over all activities.
    pub(super) fn next(&mut self, network: &Network) {
        if !self.descending {
            self.starts.clone_from(&self.best);
            self.rebuild(network);
            for _ in 0..DISPLACED {
                let j = self.rng.below(network.len());
                self.reinsert(network, j, true);
            }
        }
        let mut order: Vec<usize> = (0..network.len()).collect();
        for k in (1..order.len()).rev() {
            let other = self.rng.below(k + 1);
            order.swap(k, other);
        }
        for j in order {
            self.reinsert(network, j, false);
        }
        let value = self.squares();
        self.descending = value < self.last;
        self.last = if self.descending { value } else { u64::MAX };
        if value <= self.value {
            self.value = value;
            self.best.clone_from(&self.starts);
        }
    }

    /// Takes an activity out and puts it back: anywhere, or where it costs
    /// least, with equal places drawn by lot.
    fn reinsert(&mut self, network: &Network, j: usize, anywhere: bool) {
        if network.pins[j].is_some() {
            return;
        }
        let duration = network.durations[j];
        let before = network.predecessors.of(j).iter().map(|&i| i as usize);
        let mut from = before
            .map(|i| self.starts[i] + network.durations[i])
            .fold(network.releases[j], Time::max);
        let after = network
            .successors
            .of(j)
            .iter()
            .map(|&k| self.starts[k as usize]);
        let to = after.fold(self.end, Time::min).saturating_sub(duration);
        self.change(j, duration, self.starts[j], u64::wrapping_sub);
        if let Some(purse) = &mut self.purse {
            purse.refund(j, self.starts[j]);
            from = from.max(purse.earliest(j));
        }
        let (mut least, mut equals) = (u64::MAX, 0);
        for start in from..=to {
            let Some(cost) = self.cost(j, duration, start) else {
                continue;
            };
            let cost = if anywhere { 0 } else { cost };
            equals = if cost < least {
                1
            } else {
                equals + usize::from(cost == least)
            };
            if cost < least || (cost == least && self.rng.below(equals) == 0) {
                (least, self.starts[j]) = (cost, start);
            }
        }
        self.change(j, duration, self.starts[j], u64::wrapping_add);
        if let Some(purse) = &mut self.purse {
            purse.spend(j, self.starts[j]);
        }
    }

    /// Σ load × demand over an activity's units: half of what it would add to
    /// the squares, its own square, which is the same everywhere, left aside.
    /// `None` where it does not fit.
    fn cost(&self, j: usize, duration: Time, start: Time) -> Option<u64> {
        let demand = self.demand(j);
        let cells = start as usize * self.resources..(start + duration) as usize * self.resources;
        let cells = self.load[cells.clone()].iter().zip(&self.capacities[cells]);
        cells
            .zip(demand.iter().cycle())
            .try_fold(0, |sum, ((&load, &capacity), &demand)| {
                (demand == 0 || load + demand <= capacity).then_some(sum + load * demand)
            })
    }

    fn demand(&self, j: usize) -> &[u64] {
        &self.demands[j * self.resources..(j + 1) * self.resources]
    }

    fn change(&mut self, j: usize, duration: Time, start: Time, by: fn(u64, u64) -> u64) {
        let demand = j * self.resources..(j + 1) * self.resources;
        let cells = start as usize * self.resources..(start + duration) as usize * self.resources;
        for (load, &demand) in self.load[cells]
            .iter_mut()
            .zip(self.demands[demand].iter().cycle())
        {
            *load = by(*load, demand);
        }
    }

    /// Load and money of `starts`.
    fn rebuild(&mut self, network: &Network) {
        self.load.fill(0);
        if let Some(purse) = &mut self.purse {
            purse.clear();
        }
        for j in 0..network.len() {
            self.change(j, network.durations[j], self.starts[j], u64::wrapping_add);
            if let Some(purse) = self.purse.as_mut().filter(|_| network.pins[j].is_none()) {
                purse.spend(j, self.starts[j]);
            }
        }
    }

    fn squares(&self) -> u64 {
        self.load.iter().map(|load| load * load).sum()
    }
}
