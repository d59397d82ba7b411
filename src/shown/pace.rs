//! How fast the visitor answers, and how long what is left takes at that.

use crate::messages::fill;

/// The pace of a visit: how long its answers took. Nothing of it is stored.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Pace {
    /// When a question was answered last, in milliseconds.
    last: Option<f64>,
    /// The seconds that the answers took, together.
    seconds: f64,
    answers: u32,
}

/// Seconds for a question until the visitor's own pace is known: 60 in a quarter of an hour.
const USUAL: f64 = 15.0;
/// After so many answers the visitor's own pace counts.
const ENOUGH: u32 = 5;
/// Who takes longer than these seconds was away.
const AWAY: f64 = 180.0;

impl Pace {
    /// Takes note that an open question was answered at a moment, in milliseconds.
    pub fn note(&mut self, now: f64) {
        let took = self.last.map(|last| (now - last) / 1000.0);
        self.last = Some(now);
        if let Some(took) = took.filter(|took| (0.0..AWAY).contains(took)) {
            self.seconds += took;
            self.answers = self.answers.saturating_add(1);
        }
    }

    /// Seconds for a question.
    fn each(&self) -> f64 {
        if self.answers < ENOUGH {
            USUAL
        } else {
            self.seconds / f64::from(self.answers)
        }
    }

    /// How long some questions take, in words; what that rests on is said where it is
    /// not the visitor's own pace.
    #[must_use]
    pub fn left(&self, questions: usize) -> String {
        let count = u32::try_from(questions).unwrap_or(u32::MAX);
        let minutes = (f64::from(count) * self.each() / 60.0).ceil().max(1.0);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole and above 0
        let minutes = minutes as u32;
        let key = if self.answers < ENOUGH {
            "pace.usual"
        } else {
            "pace.own"
        };
        fill(key, &[("minutes", &minutes)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_follows_the_visitors_own_pace() {
        let check = |moments: &[f64], questions: usize, expected: &str| {
            let mut pace = Pace::default();
            for second in moments {
                pace.note(second * 1000.0);
            }
            assert_eq!(pace.left(questions), expected, "{moments:?}");
        };
        let usual = "about 15 minutes left at a quarter of a minute each";
        check(&[], 60, usual);
        check(&[0.0, 1.0, 2.0, 3.0, 4.0], 60, usual);
        check(
            &[0.0, 6.0, 12.0, 18.0, 24.0, 30.0],
            60,
            "about 6 minutes left",
        );
        check(
            &[0.0, 6.0, 12.0, 18.0, 24.0, 30.0],
            1,
            "about 1 minute left",
        );
        // Who was at lunch, or whose clock was set back, is no slower for that.
        let pause = [0.0, 6.0, 12.0, 3_612.0, 3_000.0, 3_006.0, 3_012.0, 3_018.0];
        check(&pause, 60, "about 6 minutes left");
    }
}
