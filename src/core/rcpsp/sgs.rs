//! Serial schedule generation: activities one after the other in the order of
//! a list, each at the earliest time that precedence, resources and money
//! leave it (Kelley, "The critical-path method: resources planning and
//! scheduling", 1963).
//!
//! The same code makes schedules backwards: on the network with its arcs
//! reversed and on the resources with time running back from an end.

use super::draft::{Draft, Time};
use super::money::Purse;
use super::network::{Adjacency, Network};
use super::timeline::{Packed, Timeline};

/// Makes schedules in one direction of time.
#[derive(Debug, Clone)]
pub(super) struct Generator {
    predecessors: Adjacency,
    durations: Vec<Time>,
    /// `words` per activity, see [`Packed`].
    demands: Vec<u64>,
    words: usize,
    releases: Vec<Time>,
    /// Length of the longest path behind each activity's finish.
    tails: Vec<Time>,
    /// Starts that are pinned.
    fixed: Vec<Option<Time>>,
    timeline: Timeline,
    purse: Option<Purse>,
}

impl Generator {
    /// Schedules from time 0 on.
    pub(super) fn forward(draft: &Draft, network: &Network, packed: &Packed) -> Self {
        let purse = draft
            .budget
            .as_ref()
            .map(|budget| Purse::new(budget, draft, network));
        Self {
            predecessors: network.predecessors.clone(),
            durations: network.durations.clone(),
            demands: packed.demands.clone(),
            words: packed.packing.words,
            releases: network.releases.clone(),
            tails: network.tails.clone(),
            fixed: network.pins.clone(),
            timeline: packed.forward(network.span),
            purse,
        }
        .with_fixed_placed()
    }

    /// Schedules from `end`, which no pinned activity may outlast, back. Times
    /// are distances from `end`, starts and finishes change places, and what
    /// lies before time 0 is allowed (the result gives an order, not a plan).
    /// Money is left aside: it only ever delays.
    pub(super) fn backward(network: &Network, packed: &Packed, end: Time) -> Self {
        let until_end = |time: i64| i64::from(end).saturating_sub(time).max(0) as Time;
        let finish = |pin: Time, j: usize| i64::from(pin) + i64::from(network.durations[j]);
        let total: usize = network.durations.iter().map(|&d| d as usize).sum();
        Self {
            predecessors: network.successors.clone(),
            durations: network.durations.clone(),
            demands: packed.demands.clone(),
            words: packed.packing.words,
            releases: network.deadlines.iter().map(|&d| until_end(d)).collect(),
            tails: network.heads.clone(),
            fixed: (0..network.len())
                .map(|j| network.pins[j].map(|pin| until_end(finish(pin, j))))
                .collect(),
            timeline: packed.backward(end as usize + total, end as usize),
            purse: None,
        }
        .with_fixed_placed()
    }

    fn with_fixed_placed(mut self) -> Self {
        for (j, start) in self.fixed.iter().enumerate() {
            if let Some(start) = *start {
                let demand = &self.demands[j * self.words..(j + 1) * self.words];
                self.timeline
                    .fix(start as usize, self.durations[j] as usize, demand);
            }
        }
        self
    }

    /// Makes the schedule of a list that names each activity once, each behind
    /// its predecessors, and returns its makespan; gives up and returns `None`
    /// as soon as the makespan is sure to exceed `cutoff`.
    pub(super) fn generate(
        &mut self,
        list: &[u32],
        finishes: &mut [Time],
        cutoff: Time,
    ) -> Option<Time> {
        self.timeline.clear();
        if let Some(purse) = &mut self.purse {
            purse.clear();
        }
        let mut makespan = 0;
        for (j, start) in self.fixed.iter().enumerate() {
            if let Some(start) = *start {
                finishes[j] = start + self.durations[j];
                makespan = makespan.max(finishes[j] + self.tails[j]);
            }
        }
        for j in list.iter().map(|&j| j as usize) {
            if self.fixed[j].is_some() {
                continue;
            }
            let duration = self.durations[j];
            let mut ready = self.releases[j];
            for &i in self.predecessors.of(j) {
                ready = ready.max(finishes[i as usize]);
            }
            if let Some(purse) = &self.purse {
                ready = ready.max(purse.earliest(j));
            }
            let demand = &self.demands[j * self.words..(j + 1) * self.words];
            let start = self
                .timeline
                .earliest(ready as usize, duration as usize, demand);
            let finish = start as Time + duration;
            makespan = makespan.max(finish + self.tails[j]);
            if makespan > cutoff {
                return None;
            }
            self.timeline.place(start, duration as usize, demand);
            if let Some(purse) = &mut self.purse {
                purse.spend(j, start as Time);
            }
            finishes[j] = finish;
        }
        Some(makespan)
    }
}
