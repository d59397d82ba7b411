//! A scheduling problem with what its activities stand for.

use super::sizing::Sized;
use crate::core::plan::model::{PlanInput, PlanProblem};
use crate::core::rcpsp::{Problem, Resource};

/// A scheduling problem with what its activities stand for.
#[derive(Debug, Clone)]
pub struct Compiled {
    pub(crate) problem: Problem,
    pub(crate) sized: Vec<Sized>,
    /// Pins that could not be kept and were left out.
    pub(crate) dropped: Vec<PlanProblem>,
}

impl Compiled {
    /// The scheduling problem.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.problem
    }
}

/// The roles and the limit in parallel.
pub(crate) fn resources(input: &PlanInput) -> Vec<Resource> {
    let roles = input.capacities.iter().map(|capacity| Resource {
        profile: capacity.first(),
        tail: capacity.tail(),
    });
    roles
        .chain([Resource::constant(input.parallel.max(1))])
        .collect()
}
