//! The search's engine: two populations that breed each other.
//!
//! One holds schedules made forward in time, the other schedules made backward.
//! A child of two forward schedules is made backward and the other way round,
//! so that each recombination is at the same time a justification pass
//! (Valls, Ballestín and Quintanilla, "Justification and RCPSP: a technique
//! that pays", European Journal of Operational Research 165 (2005) 375–386).
//! After the bi-population genetic algorithm of Debels and Vanhoucke, 2007.
//!
//! Where the objective is not the makespan, justification is of no use and one
//! population breeds itself.

use super::crossover;
use super::population::{Cost, Direction, Individual, tournament};
use super::rng::Rng;
use super::sampling;
use super::workshop::Workshop;

/// Members of each population.
const SIZE: usize = 120;
/// Children that are mutated, in percent.
const MUTATED: usize = 60;

#[derive(Debug, Clone)]
pub(super) struct Evolution {
    rng: Rng,
    /// Made forward, to breed the other.
    forward: Vec<Individual>,
    /// Made backward, to breed the other.
    backward: Vec<Individual>,
    /// Which population's members are replaced now.
    filling: Direction,
    /// Member to be replaced next.
    turn: usize,
    /// Whether `list` is a backward schedule yet to be made forward.
    pending: bool,
    list: Vec<u32>,
}

impl Evolution {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            rng: Rng::new(seed),
            forward: Vec::new(),
            backward: Vec::new(),
            filling: Direction::Backward,
            turn: 0,
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
        } else if self.forward.len() < SIZE {
            self.sample(workshop);
        } else if !workshop.by_makespan() {
            self.breed_alone(workshop);
        } else if self.backward.len() < SIZE {
            self.justify(workshop);
        } else {
            self.breed(workshop);
        }
    }

    /// Makes the schedule of a list and lets it breed, while there is room for
    /// first schedules.
    pub(super) fn plant(&mut self, workshop: &mut Workshop, list: &[u32]) {
        let Some(cost) = workshop
            .forward(list, None)
            .filter(|_| self.forward.len() < SIZE)
        else {
            return;
        };
        let made = Direction::Forward;
        self.forward.push(if workshop.by_makespan() {
            Individual::against(cost, &workshop.finishes, made)
        } else {
            Individual::along(cost, &workshop.finishes, &workshop.network, made)
        });
    }

    fn sample(&mut self, workshop: &mut Workshop) {
        if self.forward.is_empty() {
            sampling::by_rule(&workshop.network, &mut self.list);
        } else {
            sampling::random(&workshop.network, &mut self.rng, &mut self.list);
        }
        if let Some(cost) = workshop.forward(&self.list, None) {
            let made = Direction::Forward;
            self.forward.push(if workshop.by_makespan() {
                Individual::against(cost, &workshop.finishes, made)
            } else {
                Individual::along(cost, &workshop.finishes, &workshop.network, made)
            });
        }
        if self.forward.len() == SIZE {
            workshop.tighten();
        }
    }

    fn justify(&mut self, workshop: &mut Workshop) {
        let order = &self.forward[self.backward.len()].order;
        if let Some(cost) = workshop.backward(order, None) {
            let child = Individual::against(cost, &workshop.finishes, Direction::Backward);
            self.backward.push(child);
        }
    }

    fn breed(&mut self, workshop: &mut Workshop) {
        let parents = match self.filling {
            Direction::Forward => &self.backward,
            Direction::Backward => &self.forward,
        };
        recombine(&mut self.rng, parents, self.turn, &mut self.list);
        let network = &workshop.network;
        let best = workshop.best_cost();
        match self.filling {
            Direction::Forward => {
                if self.rng.percent(MUTATED) {
                    let (before, after) = (&network.predecessors, &network.successors);
                    crossover::mutate(&mut self.rng, &mut self.list, before, after);
                }
                let place = &mut self.forward[self.turn];
                if let Some(cost) = workshop.forward(&self.list, Some(place.cost)) {
                    replace(place, cost, || {
                        Individual::against(cost, &workshop.finishes, Direction::Forward)
                    });
                }
                if !workshop.reversible && workshop.best_cost() != best {
                    workshop.tighten();
                }
            }
            Direction::Backward => {
                if self.rng.percent(MUTATED) {
                    let (before, after) = (&network.successors, &network.predecessors);
                    crossover::mutate(&mut self.rng, &mut self.list, before, after);
                }
                let place = &mut self.backward[self.turn];
                if let Some(cost) = workshop.backward(&self.list, Some(place.cost)) {
                    replace(place, cost, || {
                        Individual::against(cost, &workshop.finishes, Direction::Backward)
                    });
                    if !workshop.reversible && best.is_none_or(|best| cost < best) {
                        self.list.clone_from(&place.order);
                        self.pending = true;
                    }
                }
            }
        }
        self.advance(true);
    }

    fn breed_alone(&mut self, workshop: &mut Workshop) {
        recombine(&mut self.rng, &self.forward, self.turn, &mut self.list);
        let network = &workshop.network;
        if self.rng.percent(MUTATED) {
            let (before, after) = (&network.predecessors, &network.successors);
            crossover::mutate(&mut self.rng, &mut self.list, before, after);
        }
        let place = &mut self.forward[self.turn];
        if let Some(cost) = workshop.forward(&self.list, Some(place.cost)) {
            replace(place, cost, || {
                let made = Direction::Forward;
                Individual::along(cost, &workshop.finishes, &workshop.network, made)
            });
        }
        self.advance(false);
    }

    fn advance(&mut self, alternate: bool) {
        self.turn += 1;
        if self.turn == SIZE {
            self.turn = 0;
            if alternate {
                self.filling = match self.filling {
                    Direction::Forward => Direction::Backward,
                    Direction::Backward => Direction::Forward,
                };
            }
        }
    }
}

/// The list of a child of member `father` and another.
fn recombine(rng: &mut Rng, parents: &[Individual], father: usize, list: &mut Vec<u32>) {
    let mut mother = tournament(rng, parents);
    if mother == father {
        mother = rng.below(parents.len());
    }
    let (father, mother) = (&parents[father], &parents[mother]);
    let window = crossover::random_window(rng, father);
    crossover::recombine(father, mother, window, list);
}

fn replace(place: &mut Individual, cost: Cost, child: impl FnOnce() -> Individual) {
    if cost <= place.cost {
        *place = child();
    }
}
