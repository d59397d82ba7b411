//! What was measured: a median with its spread, beside what it was and what it must be.

/// The median of some runs, with the least and the most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
}

impl Spread {
    /// None of nothing.
    pub(crate) fn of(mut values: Vec<f64>) -> Option<Self> {
        values.sort_by(f64::total_cmp);
        Some(Self {
            median: *values.get(values.len() / 2)?,
            least: *values.first()?,
            most: *values.last()?,
        })
    }
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Bytes on the line; going over the gate fails the bench.
    Bytes,
    /// Milliseconds.
    Millis,
    /// Bytes of memory.
    Memory,
    /// Nodes of the document.
    Nodes,
}

/// What is asked of a figure, in its unit: what it was, what it must be, what is aimed at.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Wanted {
    pub(crate) before: Option<f64>,
    pub(crate) gate: Option<f64>,
    pub(crate) aim: Option<f64>,
}

impl Wanted {
    pub(crate) const fn new(before: Option<f64>, gate: f64, aim: f64) -> Self {
        Self {
            before,
            gate: Some(gate),
            aim: Some(aim),
        }
    }
}

/// One line of the table.
#[derive(Debug, Clone)]
pub(crate) struct Figure {
    pub(crate) what: String,
    pub(crate) unit: Unit,
    pub(crate) now: Spread,
    pub(crate) before: Option<f64>,
    pub(crate) gate: Option<f64>,
    pub(crate) aim: Option<f64>,
    /// How many times the plain page of the same bytes took, in the same run.
    pub(crate) ratio: Option<f64>,
}

/// What a task costs at several sizes.
#[derive(Debug, Clone)]
pub(crate) struct Growth {
    pub(crate) what: &'static str,
    /// What its size counts.
    pub(crate) of: &'static str,
    /// Size and milliseconds, smallest first.
    pub(crate) points: Vec<(usize, f64)>,
}

impl Growth {
    /// The exponent of its growth from the smallest to the largest size: 1 is linear.
    pub(crate) fn exponent(&self) -> Option<f64> {
        let (&(from, short), &(to, long)) = (self.points.first()?, self.points.last()?);
        Some((long / short).ln() / (to as f64 / from as f64).ln())
    }
}

/// All that was measured.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) figures: Vec<Figure>,
    pub(crate) growths: Vec<Growth>,
    /// Sentences to go below the table.
    pub(crate) remarks: Vec<String>,
}

impl Found {
    /// Adds what some runs found, unless there were none.
    pub(crate) fn add(
        &mut self,
        what: impl Into<String>,
        unit: Unit,
        wanted: Wanted,
        values: Vec<f64>,
    ) {
        self.add_beside(what, unit, wanted, values, None);
    }

    /// The same, with how many times the plain page took.
    pub(crate) fn add_beside(
        &mut self,
        what: impl Into<String>,
        unit: Unit,
        wanted: Wanted,
        values: Vec<f64>,
        ratio: Option<f64>,
    ) {
        self.figures.extend(Spread::of(values).map(|now| Figure {
            what: what.into(),
            unit,
            now,
            before: wanted.before,
            gate: wanted.gate,
            aim: wanted.aim,
            ratio,
        }));
    }

    /// The figures of bytes that are over their gate.
    pub(crate) fn over_gates_of_bytes(&self) -> Vec<&Figure> {
        let over = |figure: &&Figure| {
            figure.unit == Unit::Bytes && figure.gate.is_some_and(|gate| figure.now.median > gate)
        };
        self.figures.iter().filter(over).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_is_an_exponent() {
        let growth = |points: &[(usize, f64)]| {
            let points = points.to_vec();
            Growth {
                what: "",
                of: "",
                points,
            }
            .exponent()
        };
        assert_eq!(growth(&[]), None);
        assert_eq!(growth(&[(10, 1.0), (100, 10.0)]), Some(1.0));
        assert_eq!(growth(&[(10, 1.0), (50, 3.0), (100, 100.0)]), Some(2.0));
    }

    #[test]
    fn only_bytes_fail_the_bench() {
        let mut found = Found::default();
        let wanted = Wanted::new(None, 10.0, 5.0);
        found.add("slow", Unit::Millis, wanted, vec![11.0]);
        found.add("within", Unit::Bytes, wanted, vec![10.0, 12.0, 9.0]);
        found.add("nothing", Unit::Bytes, wanted, vec![]);
        assert!(found.over_gates_of_bytes().is_empty());
        found.add("heavy", Unit::Bytes, wanted, vec![11.0]);
        assert_eq!(found.over_gates_of_bytes()[0].what, "heavy");
    }
}
