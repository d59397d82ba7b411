//! Which changes a stored state holds.
//!
//! Each window counts what it writes. A stored text says how far each window's count
//! was when it was written, so that whoever reads it knows whether his own changes are
//! in it, even where two windows wrote at the same moment.

use serde::Serialize;

use crate::core::json::Read;

/// How many windows are remembered: those that wrote last. What a forgotten one wrote
/// was read by all long since; if not, nothing is lost, only asked about once more.
const MOST_WINDOWS: usize = 16;

/// The counts of the windows that a state holds, those first that wrote last.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
#[serde(transparent)]
pub struct Seen(Vec<(String, u32)>);

impl Seen {
    /// Whether nothing is known, as of a text of an earlier version.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it holds everything that another state holds.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        let reached = |window: &String, count: u32| {
            self.0
                .iter()
                .any(|(one, mine)| one == window && *mine >= count)
        };
        other
            .0
            .iter()
            .all(|(window, count)| reached(window, *count))
    }

    /// The state also holds what a window wrote as its `count`th.
    pub fn add(&mut self, window: &str, count: u32) {
        let before = self.0.iter().position(|(one, _)| one == window);
        let before = before.map_or(0, |place| self.0.remove(place).1);
        self.0.insert(0, (window.to_owned(), before.max(count)));
        self.0.truncate(MOST_WINDOWS);
    }

    /// The state also holds everything that another holds.
    pub fn join(&mut self, other: &Self) {
        for (window, count) in other.0.iter().rev() {
            if !self.holds(&Self(vec![(window.clone(), *count)])) {
                self.add(window, *count);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(counts: &[(&str, u32)]) -> Seen {
        let mut seen = Seen::default();
        for (window, count) in counts {
            seen.add(window, *count);
        }
        seen
    }

    #[test]
    fn what_holds_what() {
        let check = |one: &[(&str, u32)], other: &[(&str, u32)], expected: (bool, bool)| {
            let (one, other) = (seen(one), seen(other));
            assert_eq!((one.holds(&other), other.holds(&one)), expected);
            let mut both = one.clone();
            both.join(&other);
            assert!(both.holds(&one) && both.holds(&other));
        };
        check(&[], &[], (true, true));
        check(&[("a", 1)], &[], (true, false));
        check(&[("a", 2)], &[("a", 1)], (true, false));
        check(&[("a", 1), ("b", 1)], &[("a", 1)], (true, false));
        check(&[("a", 1), ("b", 1)], &[("b", 1), ("a", 1)], (true, true));
        check(&[("a", 2), ("b", 1)], &[("a", 1), ("b", 2)], (false, false));
        check(&[("a", 1)], &[("b", 1)], (false, false));
    }

    #[test]
    fn those_that_wrote_last_are_remembered() {
        let mut seen = Seen::default();
        for window in 0..100 {
            seen.add(&window.to_string(), 1);
            seen.add("mine", window);
        }
        assert_eq!(seen.0.len(), MOST_WINDOWS);
        assert_eq!(seen.0.first(), Some(&("mine".to_owned(), 99)));
        assert_eq!(seen.0.get(1), Some(&("99".to_owned(), 1)));
    }

    #[test]
    fn a_count_never_falls() {
        let mut one = seen(&[("a", 5)]);
        one.add("a", 3);
        assert_eq!(one, seen(&[("a", 5)]));
    }

    #[test]
    fn it_reads_back() {
        let one = seen(&[("a", 5), ("b", 1)]);
        let text = serde_json::to_string(&one).unwrap();
        assert_eq!(text, r#"[["b",1],["a",5]]"#);
        assert_eq!(crate::core::json::read(&text), Ok(one));
    }
}
