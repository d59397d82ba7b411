//! Values that no schedule can undercut.

use super::objective::Objective;
use super::problem::Problem;

/// A lower bound on the objective.
pub(super) fn lower_bound(problem: &Problem, objective: Objective) -> u64 {
    let network = problem.network();
    let Some(weights) = objective.finish_weights(problem.draft()) else {
        return u64::from(network.critical_path());
    };
    let finish = |j: usize| u64::from(network.heads[j] + network.durations[j]);
    network
        .ids
        .iter()
        .enumerate()
        .map(|(j, id)| weights[id.0] * finish(j))
        .sum()
}
