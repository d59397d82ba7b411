//! How a new activity list comes from two schedules.

use std::ops::Range;

use super::draft::Time;
use super::network::Adjacency;
use super::population::Individual;
use super::rng::Rng;

/// Least and most share of the father's length, in percent, that a child takes
/// from it.
const TAKEN: (usize, usize) = (25, 75);
/// The same that a child of the other kind takes from the mother.
const REPLACED: (usize, usize) = (20, 50);
/// Children of that other kind, in percent.
const OTHER_KIND: usize = 30;

/// Writes the list of a child: most are the mother's but for a window of time,
/// which is the father's; the others are the father's but for a window, which
/// is the mother's.
///
/// After the two-point crossover on schedules of Debels and Vanhoucke, "A
/// decomposition-based genetic algorithm for the resource-constrained
/// project-scheduling problem", Operations Research 55 (2007) 457–469.
pub(super) fn recombine(
    rng: &mut Rng,
    father: &Individual,
    mother: &Individual,
    list: &mut Vec<u32>,
) {
    if rng.percent(OTHER_KIND) {
        let window = window(rng, father, REPLACED);
        compose(father, &window, mother, father, list);
    } else {
        let window = window(rng, father, TAKEN);
        compose(father, &window, father, mother, list);
    }
}

/// Where in the father's time, between these shares of its length long.
fn window(rng: &mut Rng, father: &Individual, share: (usize, usize)) -> Range<Time> {
    let length = father.length as usize + 1;
    let width = (length * rng.between(share.0, share.1) / 100).max(1);
    let from = rng.below(length - width + 1);
    from as Time..(from + width) as Time
}

/// The father says which activities are before, within and after the window,
/// `inside` and `outside` in which order they are there. Each part respects
/// precedence, and none of its activities waits for one of a later part.
fn compose(
    father: &Individual,
    window: &Range<Time>,
    inside: &Individual,
    outside: &Individual,
    list: &mut Vec<u32>,
) {
    let start = |j: u32| father.starts[j as usize];
    list.clear();
    list.extend(outside.order.iter().filter(|&&j| start(j) < window.start));
    list.extend(inside.order.iter().filter(|&&j| window.contains(&start(j))));
    list.extend(outside.order.iter().filter(|&&j| start(j) >= window.end));
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
