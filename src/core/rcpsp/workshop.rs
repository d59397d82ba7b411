//! Where schedules are made: counts them, values them and keeps the best.

use super::draft::{ActivityId, Draft, Time};
use super::network::Network;
use super::objective::Objective;
use super::population::{Cost, Individual, Pass};
use super::problem::Problem;
use super::schedule::Schedule;
use super::sgs::Generator;
use super::timeline::Packed;

#[derive(Debug, Clone)]
pub(super) struct Workshop {
    pub(super) network: Network,
    packed: Packed,
    forward: Generator,
    backward: Generator,
    /// Weight of each finish, where the objective is a weighted sum.
    weights: Option<Vec<u64>>,
    /// Whether a valid schedule read backwards is valid too: nothing but
    /// precedence and constant capacity counts.
    pub(super) reversible: bool,
    /// Whether pins or the horizon can be missed.
    deadlines: bool,
    /// Schedules made, whatever became of them.
    pub(super) made: u64,
    /// Of the schedule made last.
    finishes: Vec<Time>,
    /// The best valid schedule: its cost and starts.
    best: Option<(Cost, Vec<Time>)>,
    /// The schedule that misses its deadlines least, while none is valid.
    nearest: Option<(Cost, Vec<Time>)>,
}

impl Workshop {
    pub(super) fn new(problem: &Problem, objective: Objective) -> Self {
        let (draft, network) = (problem.draft(), problem.network().clone());
        let packed = Packed::new(draft, network.ids.iter().map(|id| id.0));
        let weights = objective.finish_weights(draft);
        let pinned = network.pins.iter().any(Option::is_some);
        Self {
            forward: Generator::forward(draft, &network, &packed),
            backward: Generator::backward(&network, &packed, network.critical_path()),
            weights: weights.map(|w| network.ids.iter().map(|id| w[id.0]).collect()),
            reversible: is_reversible(draft),
            deadlines: pinned || network.span > draft.horizon as usize,
            made: 0,
            finishes: vec![0; network.len()],
            best: None,
            nearest: None,
            packed,
            network,
        }
    }

    /// Whether the objective is the makespan alone.
    pub(super) fn by_makespan(&self) -> bool {
        self.weights.is_none()
    }

    /// Makes the schedule of a list; `None` if it is sure to cost more than
    /// `limit`, which only some schedules show before they are complete.
    pub(super) fn forward(&mut self, list: &[u32], limit: Option<Cost>) -> Option<Cost> {
        self.made += 1;
        let early = limit.filter(|_| self.by_makespan() && !self.deadlines);
        let cutoff = early.map_or(Time::MAX, |cost| {
            cost.value.min(u64::from(Time::MAX)) as Time
        });
        let makespan = self.forward.generate(list, &mut self.finishes, cutoff)?;
        let cost = self.cost(makespan);
        self.keep(cost);
        Some(cost)
    }

    /// The same from the end back. Its cost is its length before time 0 was
    /// asked about; in a reversible problem that is a makespan.
    pub(super) fn backward(&mut self, list: &[u32], limit: Option<Cost>) -> Option<Cost> {
        self.made += 1;
        let cutoff = limit.map_or(Time::MAX, |cost| {
            cost.value.min(u64::from(Time::MAX)) as Time
        });
        let length = self.backward.generate(list, &mut self.finishes, cutoff)?;
        let cost = Cost {
            lateness: 0,
            value: u64::from(length),
        };
        let horizon = self.network.deadlines.iter().copied().max().unwrap_or(0);
        if self.reversible && i64::from(length) <= horizon && self.improves(cost) {
            self.best = Some((cost, self.finishes.iter().map(|f| length - f).collect()));
        }
        Some(cost)
    }

    /// The schedule made last, read in the direction of its children.
    pub(super) fn individual(&self, cost: Cost, made: Pass) -> Individual {
        if self.by_makespan() {
            Individual::against(cost, &self.finishes, made)
        } else {
            Individual::along(cost, &self.finishes, &self.network, made)
        }
    }

    /// Lets backward schedules end at the best makespan so far.
    pub(super) fn tighten(&mut self) {
        let pins = (0..self.network.len())
            .filter_map(|j| Some(self.network.pins[j]? + self.network.durations[j]));
        let end = self.best.iter().chain(&self.nearest).map(|(_, starts)| {
            starts
                .iter()
                .zip(&self.network.durations)
                .map(|(s, d)| s + d)
                .max()
                .unwrap_or(0)
        });
        let end = pins.chain(end).max().unwrap_or(0);
        self.backward = Generator::backward(&self.network, &self.packed, end);
    }

    pub(super) fn best_cost(&self) -> Option<Cost> {
        self.best.as_ref().map(|(cost, _)| *cost)
    }

    /// The best valid schedule's makespan and starts in the network's order.
    pub(super) fn best_starts(&self) -> Option<(Time, &[Time])> {
        let (_, starts) = self.best.as_ref()?;
        let finishes = starts
            .iter()
            .zip(&self.network.durations)
            .map(|(s, d)| s + d);
        Some((finishes.max().unwrap_or(0), starts))
    }

    /// The best valid schedule in the draft's order.
    pub(super) fn best_schedule(&self) -> Option<Schedule> {
        let (_, starts) = self.best.as_ref()?;
        Some(self.in_draft_order(starts))
    }

    /// Starts as the caller knows the activities.
    pub(super) fn in_draft_order(&self, starts: &[Time]) -> Schedule {
        let mut ordered = vec![0; starts.len()];
        for (id, &start) in self.network.ids.iter().zip(starts) {
            ordered[id.0] = start;
        }
        Schedule { starts: ordered }
    }

    /// Activities that miss their deadlines in the nearest schedule, while
    /// there is no valid one.
    pub(super) fn late(&self) -> Vec<ActivityId> {
        let Some((_, starts)) = self.nearest.as_ref().filter(|_| self.best.is_none()) else {
            return Vec::new();
        };
        let network = &self.network;
        (0..network.len())
            .filter(|&j| i64::from(starts[j] + network.durations[j]) > network.deadlines[j])
            .map(|j| network.ids[j])
            .collect()
    }

    fn cost(&self, makespan: Time) -> Cost {
        let mut lateness = 0;
        if self.deadlines {
            for (&finish, &deadline) in self.finishes.iter().zip(&self.network.deadlines) {
                lateness += (i64::from(finish) - deadline).max(0) as u64;
            }
        }
        let value = self
            .weights
            .as_ref()
            .map_or(u64::from(makespan), |weights| {
                self.finishes
                    .iter()
                    .zip(weights)
                    .map(|(&f, w)| u64::from(f) * w)
                    .sum()
            });
        Cost { lateness, value }
    }

    fn improves(&self, cost: Cost) -> bool {
        self.best.as_ref().is_none_or(|(best, _)| cost < *best)
    }

    fn keep(&mut self, cost: Cost) {
        let place = if cost.lateness == 0 {
            &mut self.best
        } else {
            &mut self.nearest
        };
        if place.as_ref().is_none_or(|(best, _)| cost < *best) {
            let starts = self
                .finishes
                .iter()
                .zip(&self.network.durations)
                .map(|(f, d)| f - d);
            *place = Some((cost, starts.collect()));
        }
    }
}

fn is_reversible(draft: &Draft) -> bool {
    draft.budget.is_none()
        && draft.resources.iter().all(|r| r.profile.is_empty())
        && draft
            .activities
            .iter()
            .all(|a| a.pin.is_none() && a.release == 0)
}
