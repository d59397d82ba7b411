//! How a new activity list comes from two schedules.

use super::network::Adjacency;
use super::population::Individual;
use super::problem::Time;
use super::rng::Rng;

/// Least and most share of the father's length, in percent, that a child takes
/// from it.
const SHARE: (usize, usize) = (25, 75);

/// The father's order within a window of time, the mother's before and after
/// it; which activities are before, within and after is the father's word.
///
/// Each part is in an order that respects precedence and no activity of an
/// earlier part waits for one of a later, so the list is good as it is.
/// After the two-point crossover on schedules of Debels and Vanhoucke, "A
/// decomposition-based genetic algorithm for the resource-constrained
/// project-scheduling problem", Operations Research 55 (2007) 457–469.
pub(super) fn recombine(
    father: &Individual,
    mother: &Individual,
    window: std::ops::Range<Time>,
    list: &mut Vec<u32>,
) {
    let start = |j: u32| father.starts[j as usize];
    list.clear();
    list.extend(mother.order.iter().filter(|&&j| start(j) < window.start));
    list.extend(father.order.iter().filter(|&&j| window.contains(&start(j))));
    list.extend(mother.order.iter().filter(|&&j| start(j) >= window.end));
}

/// A window of the father at a random place.
pub(super) fn random_window(rng: &mut Rng, father: &Individual) -> std::ops::Range<Time> {
    let length = father.length as usize + 1;
    let width = (length * rng.between(SHARE.0, SHARE.1) / 100).max(1);
    let from = rng.below(length - width.min(length) + 1);
    from as Time..(from + width) as Time
}

/// Moves one activity of a list to another place between its last predecessor
/// and its first successor.
pub(super) fn mutate(rng: &mut Rng, list: &mut [u32], before: &Adjacency, after: &Adjacency) {
    if list.is_empty() {
        return;
    }
    let at = rng.below(list.len());
    let activity = list[at] as usize;
    let first = list[..at]
        .iter()
        .rposition(|i| before.of(activity).contains(i));
    let last = list[at..]
        .iter()
        .position(|i| after.of(activity).contains(i));
    let first = first.map_or(0, |i| i + 1);
    let last = last.map_or(list.len(), |i| at + i) - 1;
    let to = rng.between(first, last);
    if to < at {
        list[to..=at].rotate_right(1);
    } else {
        list[at..=to].rotate_left(1);
    }
}
