//! The search as callers see it: step it for as long as they like.

use super::bounds::{self, Refutation};
use super::draft::{ActivityId, Time};
use super::evolution::Evolution;
use super::levelling::Levelling;
use super::objective::Objective;
use super::problem::Problem;
use super::sampling;
use super::schedule::Schedule;
use super::workshop::Workshop;

/// Schedules between two attempts to raise the lower bound: as many take about
/// as long as one attempt.
const REFUTE_EVERY: u64 = 1_000;

/// What a search has found so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoFar {
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
    problem: Problem,
    objective: Objective,
    seed: u64,
    workshop: Workshop,
    evolution: Evolution,
    /// Bound on the objective, on the makespan for a smooth load.
    lower_bound: u64,
    /// For the makespan, until a value cannot be refuted.
    refutation: Option<Refutation>,
    /// For a smooth load, once there is a schedule to smoothen.
    levelling: Option<Levelling>,
    /// Passes of all levelling.
    passes: u64,
}

impl Search {
    /// Prepares a search; the same problem, objective and seed always give the
    /// same sequence of schedules.
    #[must_use]
    pub fn new(problem: &Problem, objective: Objective, seed: u64) -> Self {
        Self {
            problem: problem.clone(),
            objective,
            seed,
            workshop: Workshop::new(problem, objective),
            evolution: Evolution::new(seed, problem.network()),
            lower_bound: bounds::lower_bound(problem, objective),
            refutation: Some(objective)
                .filter(|objective| *objective == Objective::Makespan)
                .and_then(|_| Refutation::new(problem)),
            levelling: None,
            passes: 0,
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
        if let Objective::SmoothLoad { finish_by } = self.objective {
            self.level(finish_by);
        }
    }

    /// Makes this many further schedules, fewer if the best is proven, and
    /// tells what there is.
    pub fn step(&mut self, schedules: u32) -> SoFar {
        for _ in 0..schedules {
            if self.proven() {
                break;
            }
            self.next();
        }
        self.progress()
    }

    /// What there is, without searching further.
    #[must_use]
    pub fn progress(&self) -> SoFar {
        let workshop = &self.workshop;
        SoFar {
            best: self.levelling.as_ref().map_or_else(
                || workshop.best_schedule(),
                |levelling| Some(workshop.in_draft_order(levelling.best())),
            ),
            value: self.value(),
            lower_bound: self.bound(),
            schedules: workshop.made + self.passes,
            proven: self.proven(),
            late: workshop.late(),
        }
    }

    fn next(&mut self) {
        let Objective::SmoothLoad { finish_by } = self.objective else {
            self.evolution.next(&mut self.workshop);
            if self.workshop.made.is_multiple_of(REFUTE_EVERY) {
                self.refute();
            }
            return;
        };
        // While it is late, every other schedule is for an earlier finish.
        let (late, best) = (self.is_late(), self.workshop.best_cost());
        match &mut self.levelling {
            Some(levelling) if !late || self.passes <= self.workshop.made => {
                levelling.next(self.problem.network());
                self.passes += 1;
            }
            _ => {
                self.evolution.next(&mut self.workshop);
                if self.workshop.best_cost() != best {
                    self.level(finish_by);
                }
            }
        }
    }

    /// Tries to raise the bound by one.
    fn refute(&mut self) {
        let end = Time::try_from(self.lower_bound).unwrap_or(Time::MAX);
        let network = self.problem.network();
        if self
            .refutation
            .as_ref()
            .is_some_and(|r| r.refutes(network, end))
        {
            self.lower_bound += 1;
        } else {
            self.refutation = None;
        }
    }

    /// Begins to smoothen the best schedule.
    fn level(&mut self, finish_by: Time) {
        let (draft, network) = (self.problem.draft(), self.problem.network());
        if let Some((makespan, starts)) = self.workshop.best_starts() {
            let end = makespan.max(finish_by.min(draft.horizon));
            let starts = starts.to_vec();
            self.levelling = Some(Levelling::new(draft, network, starts, end, self.seed));
        }
    }

    fn value(&self) -> Option<u64> {
        let made = || self.workshop.best_cost().map(|cost| cost.value);
        self.levelling
            .as_ref()
            .map_or_else(made, |levelling| Some(levelling.value()))
    }

    fn bound(&self) -> u64 {
        self.levelling
            .as_ref()
            .map_or(self.lower_bound, Levelling::lower_bound)
    }

    /// Whether a smooth load finishes later than asked for, and may yet not.
    fn is_late(&self) -> bool {
        let Objective::SmoothLoad { finish_by } = self.objective else {
            return false;
        };
        let soonest = self.lower_bound.max(u64::from(finish_by));
        self.workshop
            .best_cost()
            .is_none_or(|cost| cost.value > soonest)
    }

    fn proven(&self) -> bool {
        !self.is_late() && self.value().is_some_and(|value| value <= self.bound())
    }
}
