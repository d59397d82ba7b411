//! The search as callers see it: step it for as long as they like.

use super::bounds;
use super::evolution::Evolution;
use super::objective::Objective;
use super::problem::{ActivityId, Problem};
use super::sampling;
use super::schedule::Schedule;
use super::workshop::Workshop;

/// What a search has found so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The best valid schedule; `None` while none has been found that keeps
    /// all pins and the horizon.
    pub best: Option<Schedule>,
    /// What the objective makes of it.
    pub value: Option<u64>,
    /// No schedule has a smaller value.
    pub lower_bound: u64,
    /// Schedules made so far, passes backwards in time included.
    pub schedules: u64,
    /// Whether `best` is known to have the smallest possible value; further
    /// steps then do nothing.
    pub proven: bool,
    /// While there is no valid schedule: the activities that come too late for
    /// a pin or the horizon in the schedule nearest to a valid one.
    pub late: Vec<ActivityId>,
}

/// A search for a schedule, to be continued slice by slice.
#[derive(Debug, Clone)]
pub struct Search {
    workshop: Workshop,
    evolution: Evolution,
    lower_bound: u64,
}

impl Search {
    /// Prepares a search; the same problem, objective and seed always give the
    /// same sequence of schedules.
    #[must_use]
    pub fn new(problem: &Problem, objective: Objective, seed: u64) -> Self {
        Self {
            workshop: Workshop::new(problem, objective),
            evolution: Evolution::new(seed, problem.network()),
            lower_bound: bounds::lower_bound(problem, objective),
        }
    }

    /// Makes a schedule that takes, whenever it can choose, the activity of the
    /// smallest number, and lets the search start from it. `priorities` are in
    /// the order of the draft's activities. The starts of a schedule made
    /// before give a schedule at least as short.
    pub fn plant(&mut self, priorities: &[u64]) {
        let network = &self.workshop.network;
        let priorities: Vec<u64> = network
            .ids
            .iter()
            .map(|id| priorities.get(id.0).copied().unwrap_or(u64::MAX))
            .collect();
        let mut list = Vec::new();
        sampling::by_priority(network, &priorities, &mut list);
        self.evolution.plant(&mut self.workshop, &list);
    }

    /// Makes this many further schedules, fewer if the best is proven, and
    /// tells what there is.
    pub fn step(&mut self, schedules: u32) -> Progress {
        for _ in 0..schedules {
            if self.proven() {
                break;
            }
            self.evolution.next(&mut self.workshop);
        }
        self.progress()
    }

    /// What there is, without searching further.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let workshop = &self.workshop;
        Progress {
            best: workshop.best_schedule(),
            value: workshop.best_cost().map(|cost| cost.value),
            lower_bound: self.lower_bound,
            schedules: workshop.made,
            proven: self.proven(),
            late: workshop.late(),
        }
    }

    fn proven(&self) -> bool {
        self.workshop
            .best_cost()
            .is_some_and(|cost| cost.value <= self.lower_bound)
    }
}
