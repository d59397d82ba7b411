//! One sort for all types: places are sorted and things then moved there, so
//! that the sorting itself is compiled once and not for each type anew.
//!
//! A merge sort: what is equal keeps its order, and an order that contradicts
//! itself gives some order and nothing worse.

use std::cmp::Ordering;
use std::mem::swap;

/// Sorts in ascending order.
pub fn sort<T: Ord>(things: &mut [T]) {
    sort_by(things, T::cmp);
}

/// Sorts by an order of one's own.
pub fn sort_by<T>(things: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    let moves = moves(
        things.len(),
        &|one, other| match (things.get(one), things.get(other)) {
            (Some(one), Some(other)) => order(one, other),
            _ => Ordering::Equal,
        },
    );
    for (from, to) in moves {
        things.swap(from, to);
    }
}

/// Sorts by something of each thing, which is asked for once.
pub fn sort_by_key<T, Key: Ord>(things: &mut [T], key: impl Fn(&T) -> Key) {
    let keys: Vec<Key> = things.iter().map(key).collect();
    let moves = moves(keys.len(), &|one, other| {
        keys.get(one).cmp(&keys.get(other))
    });
    for (from, to) in moves {
        things.swap(from, to);
    }
}

/// The exchanges of two places each, one after the other, that sort so many
/// things.
fn moves(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut moves = Vec::new();
    let mut wanted = sorted(count, order);
    for place in 0..count {
        // Follows a circle of things of which each wants the next one's place.
        let mut at = place;
        while let Some(from) = wanted.get(at).copied().filter(|&from| from != at) {
            if let Some(done) = wanted.get_mut(at) {
                *done = at;
            }
            if from == place {
                break;
            }
            moves.push((at, from));
            at = from;
        }
    }
    moves
}

/// Which thing belongs at each place.
fn sorted(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut run = 1;
    while run < count {
        for pair in places.chunks(run.saturating_mul(2)) {
            let (one, other) = pair.split_at(run.min(pair.len()));
            let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
            while let (Some(&&first), Some(&&second)) = (one.peek(), other.peek()) {
                let next = match order(second, first) {
                    Ordering::Less => other.next(),
                    _ => one.next(),
                };
                merged.extend(next);
            }
            merged.extend(one.chain(other));
        }
        swap(&mut places, &mut merged);
        merged.clear();
        run = run.saturating_mul(2);
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn things_come_in_order_and_equals_stay_as_they_were() {
        let check = |things: &str, expected: &str| {
            let mut things: Vec<&str> = things.split_whitespace().collect();
            sort_by_key(&mut things, |thing| thing.chars().next());
            assert_eq!(things.join(" "), expected);
        };
        check("", "");
        check("b", "b");
        check("b a", "a b");
        check("b1 a1 b2 a2 a3", "a1 a2 a3 b1 b2");
        check("c b a", "a b c");
        check("d a c b e", "a b c d e");
    }

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(things in prop::collection::vec((0..9_u8, any::<u16>()), 0..200)) {
            let mut expected = things.clone();
            expected.sort_by_key(|thing| std::cmp::Reverse(thing.0));
            let mut found = things.clone();
            sort_by(&mut found, |one, other| other.0.cmp(&one.0));
            prop_assert_eq!(&found, &expected);
            expected.sort_by_key(|thing| thing.1 % 7);
            sort_by_key(&mut found, |thing| thing.1 % 7);
            prop_assert_eq!(&found, &expected);
            expected.sort();
            sort(&mut found);
            prop_assert_eq!(&found, &expected);
        }

        #[test]
        fn an_order_that_contradicts_itself_loses_nothing(
            things in prop::collection::vec(any::<u8>(), 0..100),
            whims in any::<u64>(),
        ) {
            let mut found = things.clone();
            sort_by(&mut found, |one, other| {
                let whim = (u32::from(*one) + u32::from(*other)) % 64;
                if (whims >> whim) & 1 == 0 {
                    Ordering::Less
                } else {
                    Ordering::Greater
                }
            });
            let (mut before, mut after) = (things, found);
            before.sort_unstable();
            after.sort_unstable();
            prop_assert_eq!(before, after);
        }
    }
}
