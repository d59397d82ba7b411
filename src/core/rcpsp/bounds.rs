//! Values that no schedule can undercut.

use super::draft::{Draft, Time};
use super::network::Network;
use super::objective::Objective;
use super::problem::Problem;
use crate::core::sort::{sort, sort_by_key};

/// Most activities of which all pairs and intervals are looked at: that takes
/// milliseconds, and more would take seconds.
const PAIRED: usize = 250;
/// Most activities, longest first, from which cliques are begun.
const SEEDS: usize = 64;
/// Most heads from which energy is counted, evenly drawn.
const HEADS: usize = 200;

/// A lower bound on the objective; on the makespan for a smooth load.
pub(super) fn lower_bound(problem: &Problem, objective: Objective) -> u64 {
    let (draft, network) = (problem.draft(), problem.network());
    if let Some(weights) = objective.finish_weights(draft) {
        let finish = |j: usize| u64::from(network.heads[j] + network.durations[j]);
        return network
            .ids
            .iter()
            .enumerate()
            .map(|(j, id)| weights[id.0] * finish(j))
            .sum();
    }
    let energy = (0..draft.resources.len()).map(|r| Work::new(draft, network, r).bound(network));
    let path = network.critical_path();
    u64::from(
        energy
            .chain([path, clique(draft, network)])
            .max()
            .unwrap_or(path),
    )
}

/// Raises a lower bound on the makespan by refuting one value after another.
#[derive(Debug, Clone)]
pub(super) struct Refutation {
    resources: Vec<Work>,
}

impl Refutation {
    /// `None` where it would take too long.
    pub(super) fn new(problem: &Problem) -> Option<Self> {
        let (draft, network) = (problem.draft(), problem.network());
        let resources = 0..draft.resources.len();
        (network.len() <= PAIRED).then(|| Self {
            resources: resources.map(|r| Work::new(draft, network, r)).collect(),
        })
    }

    /// Whether no schedule finishes by `end`; a few milliseconds.
    pub(super) fn refutes(&self, network: &Network, end: Time) -> bool {
        self.resources.iter().any(|work| work.refutes(network, end))
    }
}

/// What there is to do for one resource and what there is to do it with.
#[derive(Debug, Clone)]
struct Work {
    /// By activity: demand.
    demands: Vec<u64>,
    /// Capacity of all time units before a time.
    capacity: Vec<u64>,
}

impl Work {
    fn new(draft: &Draft, network: &Network, resource: usize) -> Self {
        let demand = |id: usize| {
            draft.activities[id]
                .demands
                .get(resource)
                .copied()
                .unwrap_or(0)
        };
        let mut sum = 0;
        let cumulative = (0..network.span as Time).map(|time| {
            sum += u64::from(draft.resources[resource].capacity(time));
            sum
        });
        Self {
            demands: network
                .ids
                .iter()
                .map(|id| u64::from(demand(id.0)))
                .collect(),
            capacity: std::iter::once(0).chain(cumulative).collect(),
        }
    }

    /// Capacity from a time to another.
    fn capacity(&self, from: Time, to: Time) -> u64 {
        let before = |time: Time| self.capacity.get(time as usize).or(self.capacity.last());
        before(to)
            .zip(before(from))
            .map_or(0, |(to, from)| to.saturating_sub(*from))
    }

    /// The energy bound: activities that can all start no sooner than some head
    /// and leave at least some tail behind them need capacity in between.
    fn bound(&self, network: &Network) -> Time {
        let mut by_tail: Vec<usize> = (0..network.len()).collect();
        by_tail.retain(|&j| self.demands[j] > 0 && network.durations[j] > 0);
        sort_by_key(&mut by_tail, |&j| std::cmp::Reverse(network.tails[j]));
        let mut heads: Vec<Time> = by_tail.iter().map(|&j| network.heads[j]).collect();
        sort(&mut heads);
        heads.dedup();
        let mut bound = 0;
        for head in heads
            .iter()
            .copied()
            .step_by(heads.len().div_ceil(HEADS).max(1))
        {
            let mut needed = self.capacity(0, head);
            for &j in by_tail.iter().filter(|&&j| network.heads[j] >= head) {
                needed += self.demands[j] * u64::from(network.durations[j]);
                let end = self.capacity.partition_point(|&c| c < needed) as Time;
                bound = bound.max(end + network.tails[j]);
            }
        }
        bound
    }

    /// Whether activities that must end by a time need more than there is
    /// between two times (energetic reasoning: Baptiste, Le Pape and Nuijten,
    /// "Satisfiability tests and time-bound adjustments for cumulative
    /// scheduling problems", Annals of Operations Research 92 (1999) 305–333).
    fn refutes(&self, network: &Network, end: Time) -> bool {
        let used: Vec<(i64, i64, i64, u64)> = (0..network.len())
            .filter(|&j| self.demands[j] > 0 && network.durations[j] > 0)
            .map(|j| {
                let (head, duration) = (i64::from(network.heads[j]), network.durations[j]);
                let latest = i64::from(end) - i64::from(network.tails[j]);
                (head, latest, i64::from(duration), self.demands[j])
            })
            .collect();
        let mut froms: Vec<i64> = used.iter().map(|u| u.0).collect();
        let mut tos: Vec<i64> = used.iter().map(|u| u.1).collect();
        for times in [&mut froms, &mut tos] {
            sort(times);
            times.dedup();
        }
        froms.iter().any(|&from| {
            tos.iter().filter(|&&to| to > from).any(|&to| {
                let inside = |&(head, latest, duration, demand): &(i64, i64, i64, u64)| {
                    let early = head + duration - from;
                    let late = to - (latest - duration);
                    demand * early.min(late).min(duration).clamp(0, to - from) as u64
                };
                let needed: u64 = used.iter().map(inside).sum();
                needed > self.capacity(from as Time, to as Time)
            })
        })
    }
}

/// Activities of which no two can run at the same time, found greedily from
/// each activity on, follow each other: a special case of the bounds by
/// Mingozzi, Maniezzo, Ricciardelli and Bianco, "An exact algorithm for the
/// resource-constrained project scheduling problem", Management Science 44
/// (1998) 714–729.
fn clique(draft: &Draft, network: &Network) -> Time {
    let n = network.len();
    if n > PAIRED {
        return 0;
    }
    let apart = apart(draft, network);
    let mut candidates: Vec<usize> = (0..n).filter(|&j| network.durations[j] > 0).collect();
    sort_by_key(&mut candidates, |&j| {
        std::cmp::Reverse(network.durations[j])
    });
    let mut bound = 0;
    for &seed in candidates.iter().take(SEEDS) {
        let mut members = vec![seed];
        for &j in &candidates {
            if members.iter().all(|&i| apart[i * n + j]) {
                members.push(j);
            }
        }
        let head = members.iter().map(|&j| network.heads[j]).min().unwrap_or(0);
        let tail = members.iter().map(|&j| network.tails[j]).min().unwrap_or(0);
        bound =
            bound.max(head + tail + members.iter().map(|&j| network.durations[j]).sum::<Time>());
    }
    bound
}

/// Whether two activities can never run at the same time, for each pair.
fn apart(draft: &Draft, network: &Network) -> Vec<bool> {
    let n = network.len();
    let mut apart = vec![false; n * n];
    for i in (0..n).rev() {
        for k in network.successors.of(i).iter().map(|&k| k as usize) {
            apart[i * n + k] = true;
            for j in k + 1..n {
                apart[i * n + j] |= apart[k * n + j];
            }
        }
    }
    let most = |r: usize| {
        let resource = &draft.resources[r];
        resource
            .profile
            .iter()
            .copied()
            .fold(resource.tail, u32::max)
    };
    let most: Vec<u32> = (0..draft.resources.len()).map(most).collect();
    let demands = |j: usize| &draft.activities[network.ids[j].0].demands;
    for i in 0..n {
        for j in i + 1..n {
            let mut both = demands(i).iter().zip(demands(j)).zip(&most);
            let clash = apart[i * n + j] || both.any(|((a, b), most)| a + b > *most);
            (apart[i * n + j], apart[j * n + i]) = (clash, clash);
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::rcpsp::{Activity, ActivityId, Precedence, Resource};

    /// Activities of these durations and demands on a capacity of 2, the first
    /// before the second.
    fn problem(activities: &[(Time, u32)]) -> Problem {
        let activity = |&(duration, demand): &(Time, u32)| Activity {
            duration,
            demands: vec![demand],
            ..Activity::default()
        };
        let arc = Precedence {
            before: ActivityId(0),
            after: ActivityId(1),
        };
        Problem::new(Draft {
            activities: activities.iter().map(activity).collect(),
            precedences: vec![arc],
            resources: vec![Resource::constant(2)],
            budget: None,
            horizon: 100,
        })
        .expect("sound")
    }

    #[test]
    fn bounds_are_as_counted_by_hand() {
        let check = |activities: &[(Time, u32)], bound: u64| {
            let problem = problem(activities);
            assert_eq!(
                lower_bound(&problem, Objective::Makespan),
                bound,
                "{activities:?}"
            );
        };
        // The path alone.
        check(&[(3, 1), (4, 1)], 7);
        // No two of these can run together.
        check(&[(3, 1), (4, 1), (5, 2)], 12);
        // 18 units of work at 2 a time, none of which excludes another.
        check(&[(2, 1), (2, 1), (7, 1), (7, 1)], 9);
    }

    #[test]
    fn a_value_is_refuted_up_to_the_optimum_and_not_beyond() {
        let check = |activities: &[(Time, u32)], optimum: Time| {
            let problem = problem(activities);
            let refutation = Refutation::new(&problem).expect("small");
            assert!(
                refutation.refutes(problem.network(), optimum - 1),
                "{activities:?}"
            );
            assert!(
                !refutation.refutes(problem.network(), optimum),
                "{activities:?}"
            );
        };
        check(&[(2, 2), (2, 2)], 4);
        check(&[(3, 2), (4, 2), (1, 1)], 8);
    }
}
