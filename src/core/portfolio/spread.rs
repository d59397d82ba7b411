//! How numbers are distributed, and where one stands among them.

use crate::core::sort::sort_by;

/// With fewer than these, nobody is told where one stands among the others: a share of
/// three firms says little, and tells on them.
pub const FEWEST: usize = 5;

/// Five numbers that say how many are distributed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// How many there are.
    pub count: usize,
    /// The smallest.
    pub least: f64,
    /// A quarter is not above it.
    pub lower: f64,
    /// Half is not above it.
    pub median: f64,
    /// Three quarters are not above it.
    pub upper: f64,
    /// The largest.
    pub most: f64,
}

/// How numbers are distributed; none without a number. Between two numbers the quarters
/// are interpolated, as spreadsheets do (`QUARTILE.INC`).
#[must_use]
pub fn spread(numbers: impl IntoIterator<Item = f64>) -> Option<Spread> {
    let mut numbers: Vec<f64> = numbers.into_iter().collect();
    sort_by(&mut numbers, f64::total_cmp);
    Some(Spread {
        count: numbers.len(),
        least: *numbers.first()?,
        lower: quarter(&numbers, 1)?,
        median: quarter(&numbers, 2)?,
        upper: quarter(&numbers, 3)?,
        most: *numbers.last()?,
    })
}

/// The number at so many quarters of the way through a sorted list.
fn quarter(sorted: &[f64], quarters: usize) -> Option<f64> {
    let steps = sorted.len().checked_sub(1)?.checked_mul(quarters)?;
    let (whole, rest) = (steps / 4, steps % 4);
    let below = *sorted.get(whole)?;
    let above = sorted.get(whole.checked_add(1)?).copied().unwrap_or(below);
    #[allow(clippy::cast_precision_loss)] // 0 to 3
    let share = rest as f64 / 4.0;
    Some(below + (above - below) * share)
}

/// Where one stands among others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rank {
    /// How many of the others are lower.
    pub lower: usize,
    /// How many others there are.
    pub others: usize,
    /// Percentile rank 0–100: the share of the others that are lower, those that are
    /// equal counted half.
    pub percent: f64,
}

/// Where a number stands among all, itself among them; none of fewer than [`FEWEST`].
#[must_use]
pub fn rank(all: impl IntoIterator<Item = f64>, own: f64) -> Option<Rank> {
    let (mut lower, mut equal, mut count) = (0_usize, 0_usize, 0_usize);
    for one in all {
        count = count.saturating_add(1);
        lower = lower.saturating_add(usize::from(one < own));
        equal = equal.saturating_add(usize::from(one.total_cmp(&own).is_eq()));
    }
    let others = count.checked_sub(1).filter(|_| count >= FEWEST)?;
    // Itself is one of the equal ones.
    let tied = equal.saturating_sub(1);
    #[allow(clippy::cast_precision_loss)] // counts are far below 2^52
    let percent = (lower as f64 + tied as f64 / 2.0) / others as f64 * 100.0;
    Some(Rank {
        lower,
        others,
        percent,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_are_those_of_spreadsheets() {
        let check = |numbers: &[f64], expected: Option<[f64; 5]>| {
            let found = spread(numbers.iter().copied());
            let found = found.map(|one| [one.least, one.lower, one.median, one.upper, one.most]);
            assert_eq!(found, expected, "{numbers:?}");
        };
        check(&[], None);
        check(&[7.0], Some([7.0; 5]));
        check(&[4.0, 2.0], Some([2.0, 2.5, 3.0, 3.5, 4.0]));
        check(&[1.0, 2.0, 4.0, 7.0], Some([1.0, 1.75, 3.0, 4.75, 7.0]));
        check(
            &[50.0, 10.0, 40.0, 20.0, 30.0],
            Some([10.0, 20.0, 30.0, 40.0, 50.0]),
        );
    }

    #[test]
    fn nobody_is_ranked_among_few() {
        let check = |all: &[f64], own: f64, expected: Option<(usize, usize, f64)>| {
            let found = rank(all.iter().copied(), own);
            let found = found.map(|one| (one.lower, one.others, one.percent));
            assert_eq!(found, expected, "{own} of {all:?}");
        };
        let five = [10.0, 20.0, 30.0, 40.0, 50.0];
        check(&five[..4], 10.0, None);
        check(&five, 10.0, Some((0, 4, 0.0)));
        check(&five, 30.0, Some((2, 4, 50.0)));
        check(&five, 50.0, Some((4, 4, 100.0)));
        check(&[3.0; 5], 3.0, Some((0, 4, 50.0)));
        check(&[1.0, 2.0, 2.0, 3.0, 4.0], 2.0, Some((1, 4, 37.5)));
    }
}
