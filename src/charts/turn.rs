//! Directions around a circle.

use std::f64::consts::{PI, TAU};

/// Right and up of the direction after a share of a turn, clockwise from the
/// top; each −1 to 1.
pub(super) fn direction(share: f64) -> (f64, f64) {
    let angle = (share - share.round()) * TAU;
    (sine(angle), sine(PI / 2.0 - angle.abs()))
}

/// The sine of −π to π, as its Taylor series to the 21st power, exact to 11
/// digits. The library's is not the same to the last bit on every platform
/// and would add 8 kB to the page.
fn sine(angle: f64) -> f64 {
    let square = angle * angle;
    let terms = (1..=10)
        .rev()
        .map(|term| f64::from(2 * term * (2 * term + 1)));
    angle * terms.fold(1.0, |rest, divisor| 1.0 - square / divisor * rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_are_those_of_the_library() {
        for step in -200..=200 {
            let share = f64::from(step) / 100.0;
            let ((right, up), (sine, cosine)) = (direction(share), (share * TAU).sin_cos());
            assert!((right - sine).abs() < 1e-9, "{share}: {right} for {sine}");
            assert!((up - cosine).abs() < 1e-9, "{share}: {up} for {cosine}");
        }
    }
}
