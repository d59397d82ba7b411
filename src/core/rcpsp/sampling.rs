//! First activity lists: the latest-finish-time rule, then random lists biased
//! towards it.

use super::network::{Adjacency, Network};
use super::rng::Rng;

/// The list that always takes the eligible activity of the nearest deadline,
/// then of the longest path behind it (with no pins this is the minimum latest
/// start rule).
pub(super) fn by_rule(network: &Network, list: &mut Vec<u32>) {
    fill(network, list, |eligible| {
        (0..eligible.len())
            .min_by_key(|&k| urgency(network, eligible[k]))
            .unwrap_or(0)
    });
}

/// The list that always takes the eligible activity of the smallest priority
/// number, then the more urgent; `priorities` in the network's order.
pub(super) fn by_priority(network: &Network, priorities: &[u64], list: &mut Vec<u32>) {
    let priority = |j: u32| priorities.get(j as usize).copied().unwrap_or(u64::MAX);
    fill(network, list, |eligible| {
        (0..eligible.len())
            .min_by_key(|&k| (priority(eligible[k]), urgency(network, eligible[k])))
            .unwrap_or(0)
    });
}

/// A list that takes the more urgent of two eligible activities drawn at
/// random.
pub(super) fn random(network: &Network, rng: &mut Rng, list: &mut Vec<u32>) {
    fill(network, list, |eligible| {
        let (a, b) = (rng.below(eligible.len()), rng.below(eligible.len()));
        if urgency(network, eligible[b]) < urgency(network, eligible[a]) {
            b
        } else {
            a
        }
    });
}

fn urgency(network: &Network, j: u32) -> i64 {
    let j = j as usize;
    let latest = network.deadlines[j].min(i64::from(network.span as u32 - network.tails[j]));
    latest - i64::from(network.durations[j])
}

fn fill(network: &Network, list: &mut Vec<u32>, mut choose: impl FnMut(&[u32]) -> usize) {
    let (before, after): (&Adjacency, &Adjacency) = (&network.predecessors, &network.successors);
    let n = network.len();
    let mut waiting: Vec<usize> = (0..n).map(|j| before.of(j).len()).collect();
    let mut eligible: Vec<u32> = (0..n as u32)
        .filter(|&j| waiting[j as usize] == 0)
        .collect();
    list.clear();
    while !eligible.is_empty() {
        let j = eligible.swap_remove(choose(&eligible));
        list.push(j);
        for &k in after.of(j as usize) {
            waiting[k as usize] -= 1;
            if waiting[k as usize] == 0 {
                eligible.push(k);
            }
        }
    }
}
