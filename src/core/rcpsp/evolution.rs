//! The search's engine: two populations that breed each other.
//!
//! One holds schedules made forward in time, the other schedules made backward.
//! A child of two forward schedules is made backward and the other way round,
//! so that each recombination is at the same time a justification pass
//! (Valls, Ballestín and Quintanilla, "Justification and RCPSP: a technique
//! that pays", European Journal of Operational Research 165 (2005) 375–386).
//! After the bi-population genetic algorithm of Debels and Vanhoucke (see
//! [`super::crossover`]), with two changes that keep the populations diverse:
//! a child competes for one place only, that of its father's number, and is
//! dropped if the population has its like.
//!
//! Where the objective is not the makespan, justification is of no use and one
//! population breeds itself.

use super::crossover;
use super::network::Network;
use super::population::{Individual, Pass, tournament};
use super::rng::Rng;
use super::sampling;
use super::workshop::Workshop;
use crate::core::sort::sort_by_key;

/// Members of a population times activities, within the bounds below: the
/// more there is to decide, the fewer members can be bred to the end in a
/// given number of schedules.
const SIZE_TIMES_ACTIVITIES: usize = 15_000;
const SIZES: (usize, usize) = (60, 240);
/// Most members per activity, of which the smallest problems need few.
const PER_ACTIVITY: usize = 10;
/// Children that are mutated, in percent.
const MUTATED: usize = 50;
/// Rounds through both populations without any member's improvement after
/// which they begin anew, but for the best.
const PATIENCE: usize = 12;

#[derive(Debug, Clone)]
pub(super) struct Evolution {
    rng: Rng,
    size: usize,
    /// Made forward. Bred to make schedules backward, or forward where
    /// justification is of no use.
    forward: Vec<Individual>,
    /// Made backward, bred to make schedules forward.
    backward: Vec<Individual>,
    /// The pass in which children are made now.
    making: Pass,
    /// The father's number, and that of the member to be replaced.
    turn: usize,
    /// Rounds since any member was replaced by a better one.
    idle: usize,
    /// Whether `list` is a promising backward schedule yet to be made forward.
    pending: bool,
    list: Vec<u32>,
}

impl Evolution {
    pub(super) fn new(seed: u64, network: &Network) -> Self {
        Self {
            rng: Rng::new(seed),
            size: size(network.len()),
            forward: Vec::new(),
            backward: Vec::new(),
            making: Pass::Backward,
            turn: 0,
            idle: 0,
            pending: false,
            list: Vec::new(),
        }
    }

    /// Makes exactly one schedule.
    pub(super) fn next(&mut self, workshop: &mut Workshop) {
        if std::mem::take(&mut self.pending) {
            if workshop.forward(&self.list, None).is_some() {
                workshop.tighten();
            }
        } else if self.forward.len() < self.size {
            self.sample(workshop);
        } else if workshop.by_makespan() && self.backward.len() < self.size {
            self.justify(workshop);
        } else {
            self.breed(workshop);
        }
    }

    /// Makes the schedule of a list and lets it breed, while there is room for
    /// first schedules.
    pub(super) fn plant(&mut self, workshop: &mut Workshop, list: &[u32]) {
        if self.forward.len() < self.size
            && let Some(cost) = workshop.forward(list, None)
        {
            self.forward.push(workshop.individual(cost, Pass::Forward));
        }
    }

    fn sample(&mut self, workshop: &mut Workshop) {
        if workshop.made == 0 {
            sampling::by_rule(&workshop.network, &mut self.list);
        } else {
            sampling::random(&workshop.network, &mut self.rng, &mut self.list);
        }
        if let Some(cost) = workshop.forward(&self.list, None) {
            self.forward.push(workshop.individual(cost, Pass::Forward));
        }
        if self.forward.len() == self.size {
            workshop.tighten();
        }
    }

    fn justify(&mut self, workshop: &mut Workshop) {
        let order = &self.forward[self.backward.len()].order;
        if let Some(cost) = workshop.backward(order, None) {
            self.backward
                .push(workshop.individual(cost, Pass::Backward));
        }
    }

    fn breed(&mut self, workshop: &mut Workshop) {
        let made = if workshop.by_makespan() {
            self.making
        } else {
            Pass::Forward
        };
        self.conceive(made, workshop);
        let best = workshop.best_cost();
        let turn = self.turn;
        let limit = self.members(made)[turn].cost;
        let cost = match made {
            Pass::Forward => workshop.forward(&self.list, Some(limit)),
            Pass::Backward => workshop.backward(&self.list, Some(limit)),
        };
        if let Some(cost) = cost.filter(|cost| *cost <= limit) {
            let child = workshop.individual(cost, made);
            let promising = best.is_none_or(|best| cost < best);
            if promising && made == Pass::Backward && !workshop.reversible {
                self.list.clone_from(&child.order);
                self.pending = true;
            }
            self.admit(child, made);
        }
        if workshop.by_makespan() && !workshop.reversible && workshop.best_cost() != best {
            workshop.tighten();
        }
        self.advance();
    }

    /// Writes the list of a child to be made in a direction.
    fn conceive(&mut self, made: Pass, workshop: &Workshop) {
        let network = &workshop.network;
        let (before, after) = match made {
            Pass::Forward => (&network.predecessors, &network.successors),
            Pass::Backward => (&network.successors, &network.predecessors),
        };
        let justifies = workshop.by_makespan() && made == Pass::Forward;
        let parents = if justifies {
            &self.backward
        } else {
            &self.forward
        };
        let mut mother = tournament(&mut self.rng, parents);
        if mother == self.turn {
            mother = self.rng.below(parents.len());
        }
        let (father, mother) = (&parents[self.turn], &parents[mother]);
        crossover::recombine(&mut self.rng, father, mother, &mut self.list);
        if self.rng.percent(MUTATED) {
            crossover::mutate(&mut self.rng, &mut self.list, before, after);
        }
    }

    fn members(&mut self, made: Pass) -> &mut [Individual] {
        match made {
            Pass::Forward => &mut self.forward,
            Pass::Backward => &mut self.backward,
        }
    }

    /// Puts a child that costs no more in the place of its father's number.
    fn admit(&mut self, child: Individual, made: Pass) {
        let turn = self.turn;
        let members = self.members(made);
        if members
            .iter()
            .any(|member| member.fingerprint == child.fingerprint)
        {
            return;
        }
        let better = child.cost < members[turn].cost;
        members[turn] = child;
        if better {
            self.idle = 0;
        }
    }

    /// On to the next father; at the end of the population on to the other
    /// direction, and at the end of a long idle time on to new members.
    fn advance(&mut self) {
        self.turn = (self.turn + 1) % self.size;
        if self.turn > 0 {
            return;
        }
        self.making = self.making.opposite();
        if self.making == Pass::Forward {
            return;
        }
        self.idle += 1;
        if self.idle > PATIENCE {
            self.idle = 0;
            sort_by_key(&mut self.forward, |member| member.cost);
            self.forward.truncate(1);
            self.backward.clear();
        }
    }
}

/// Members of each population for so many activities.
fn size(activities: usize) -> usize {
    let activities = activities.max(1);
    let size = (SIZE_TIMES_ACTIVITIES / activities).clamp(SIZES.0, SIZES.1);
    size.min(PER_ACTIVITY * activities)
}
