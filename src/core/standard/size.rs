//! How large an organisation is, in what work grows with.

use serde::Serialize;

use crate::core::json::Read;

/// What the hours of an action grow with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Driver {
    /// People in scope.
    #[default]
    People,
    /// Services, and people half as much again.
    Services,
    /// Customers, likewise.
    Customers,
    /// Suppliers, likewise.
    Suppliers,
}

impl Driver {
    /// All drivers.
    pub const ALL: [Self; 4] = [
        Self::People,
        Self::Services,
        Self::Customers,
        Self::Suppliers,
    ];

    /// How many of it the three rows of an estimate stand for: our own proposal.
    #[must_use]
    pub fn rows(self) -> [f64; 3] {
        match self {
            Self::People => [10.0, 30.0, 150.0],
            Self::Services => [4.0, 8.0, 20.0],
            Self::Customers => [8.0, 25.0, 60.0],
            Self::Suppliers => [5.0, 12.0, 30.0],
        }
    }
}

/// The numbers that work grows with, as far as they are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sizes {
    /// People in scope.
    pub people: u32,
    /// Services in scope.
    pub services: Option<u32>,
    /// Customers.
    pub customers: Option<u32>,
    /// Suppliers, internal ones and partners among them.
    pub suppliers: Option<u32>,
}

impl Sizes {
    /// Where the organisation lies between the rows of an estimate that grows with
    /// something: half by its number, where it is known, and half by people, since
    /// more people take more time to agree.
    #[must_use]
    pub fn scale(&self, driver: Driver) -> Scale {
        let people = Scale::between(Driver::People.rows(), self.people);
        let count = match driver {
            Driver::People => None,
            Driver::Services => self.services,
            Driver::Customers => self.customers,
            Driver::Suppliers => self.suppliers,
        };
        count.map_or(people, |count| {
            people.middle(Scale::between(driver.rows(), count))
        })
    }
}

/// Where an organisation lies between the three rows of an estimate: the weight of
/// each row. Weights add up to 1, to less below the first row, and lean on
/// beyond the last.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale([f64; 3]);

impl Scale {
    /// Exactly at each row.
    pub const ROWS: [Self; 3] = [
        Self([1.0, 0.0, 0.0]),
        Self([0.0, 1.0, 0.0]),
        Self([0.0, 0.0, 1.0]),
    ];

    /// What is left of the first row where there is next to nothing: the same
    /// documents must be written for few people.
    const LEAST: f64 = 0.7;

    /// How far beyond the last row hours still grow, as a multiple of it: to 250
    /// people. Nothing is known of larger firms.
    const MOST: f64 = 250.0 / 150.0;

    /// Evenly between the rows, which stand for these numbers.
    fn between(rows: [f64; 3], count: u32) -> Self {
        let [first, second, third] = rows;
        let count = f64::from(count).min(third * Self::MOST);
        if count <= first {
            let share = Self::LEAST + (1.0 - Self::LEAST) * count / first;
            Self([share, 0.0, 0.0])
        } else if count <= second {
            let share = (count - first) / (second - first);
            Self([1.0 - share, share, 0.0])
        } else {
            let share = (count - second) / (third - second);
            Self([0.0, 1.0 - share, share])
        }
    }

    fn middle(self, other: Self) -> Self {
        let ([a, b, c], [d, e, f]) = (self.0, other.0);
        Self([
            f64::midpoint(a, d),
            f64::midpoint(b, e),
            f64::midpoint(c, f),
        ])
    }

    /// The value at this size, given those of the three rows; never below 0.
    #[must_use]
    pub fn of(self, rows: [f64; 3]) -> f64 {
        let ([a, b, c], [x, y, z]) = (self.0, rows);
        (a * x + b * y + c * z).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(people: u32) -> Sizes {
        Sizes {
            people,
            ..Sizes::default()
        }
    }

    #[test]
    fn hours_grow_evenly_between_the_rows() {
        let check = |count, expected: f64| {
            let found = people(count).scale(Driver::People).of([10.0, 20.0, 80.0]);
            assert!((found - expected).abs() < 1e-9, "{count}: {found}");
        };
        check(0, 7.0);
        check(5, 8.5);
        check(10, 10.0);
        check(20, 15.0);
        check(30, 20.0);
        check(90, 50.0);
        check(150, 80.0);
        check(210, 110.0);
        check(250, 130.0);
        check(10_000, 130.0);
    }

    #[test]
    fn what_is_counted_weighs_half() {
        let rows = [10.0, 20.0, 80.0];
        let with = |services| Sizes {
            services,
            ..people(30)
        };
        let hours = |services| with(services).scale(Driver::Services).of(rows);
        assert!((hours(None) - 20.0).abs() < 1e-9);
        assert!((hours(Some(8)) - 20.0).abs() < 1e-9);
        assert!((hours(Some(4)) - 15.0).abs() < 1e-9);
        assert!((hours(Some(20)) - 50.0).abs() < 1e-9);
    }
}
