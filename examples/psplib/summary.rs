//! Compares outcomes with the best known makespans and with the quality gates.

use std::collections::HashMap;

use super::Outcome;

/// Best known makespan by instance.
pub(crate) type Known = HashMap<String, f64>;

/// How far a set may be from the best known, in percentage points.
struct Gate {
    /// Activities of the set's instances.
    size: usize,
    base: Base,
    /// Most that is allowed.
    limit: f64,
}

/// What deviations are measured from.
#[derive(Clone, Copy)]
enum Base {
    /// The best known makespan (for J30 the optimum).
    BestKnown,
    /// The critical path. What counts is how much the mean exceeds that of the
    /// best known, so that a part of a set is judged as the whole set would be.
    CriticalPath,
}

/// On the whole sets the best known lie 10.37 % (J60) and 28.93 % (J120) above
/// the critical path, so these allow 11.0 % and 32.5 %.
const GATES: [Gate; 3] = [
    Gate {
        size: 30,
        base: Base::BestKnown,
        limit: 0.10,
    },
    Gate {
        size: 60,
        base: Base::CriticalPath,
        limit: 11.0 - 10.37,
    },
    Gate {
        size: 120,
        base: Base::CriticalPath,
        limit: 32.5 - 28.93,
    },
];

/// Reads `instance,critical_path,psplib_best,…` lines behind a header.
pub(crate) fn read(file: &str) -> Result<Known, String> {
    let text = std::fs::read_to_string(file).map_err(|e| format!("{file}: {e}"))?;
    let entry = |(i, line): (usize, &str)| {
        let mut fields = line.split(',');
        let (instance, best) = (fields.next(), fields.nth(1).map(str::parse));
        match (instance, best) {
            (Some(instance), Some(Ok(best))) => Ok((instance.to_owned(), best)),
            _ => Err(format!(
                "{file}:{}: expected instance,critical_path,psplib_best",
                i + 1
            )),
        }
    };
    text.lines().enumerate().skip(1).map(entry).collect()
}

/// Prints a line per set and says which sets miss their gates.
pub(crate) fn judge(outcomes: &[Outcome], known: &Known) -> Result<(), String> {
    let mut missed = Vec::new();
    for Gate { size, base, limit } in GATES {
        let set: Vec<(&Outcome, f64)> = outcomes
            .iter()
            .filter(|o| o.size == size)
            .filter_map(|o| Some((o, *known.get(&o.instance)?)))
            .collect();
        if set.is_empty() {
            continue;
        }
        let wrong = set.iter().filter(|(o, best)| o.lower_bound as f64 > *best);
        missed.extend(wrong.map(|(o, _)| format!("{}: its lower bound is too high", o.instance)));
        let mean = |f: &dyn Fn(&Outcome, f64) -> f64| {
            set.iter().map(|&(o, best)| f(o, best)).sum::<f64>() / set.len() as f64
        };
        let over = |value: f64, base: f64| 100.0 * (value - base) / base.max(1.0);
        let over_known = mean(&|o, best| over(o.makespan as f64, best));
        let over_path = mean(&|o, _| over(o.makespan as f64, f64::from(o.critical_path)));
        let known_over_path = mean(&|o, best| over(best, f64::from(o.critical_path)));
        let bound_over_path = mean(&|o, _| over(o.lower_bound as f64, f64::from(o.critical_path)));
        let proven = set
            .iter()
            .filter(|(o, _)| o.makespan == o.lower_bound)
            .count();
        let reached = match base {
            Base::BestKnown => over_known,
            Base::CriticalPath => over_path - known_over_path,
        };
        println!(
            "# J{size}: {} instances, {over_known:.3} % over the best known, {over_path:.2} % over \
             the critical path (best known {known_over_path:.2} %, lower bound \
             {bound_over_path:.2} %), {proven} proven; gate {reached:.3} of {limit:.2}",
            set.len()
        );
        if reached > limit {
            missed.push(format!(
                "J{size}: {reached:.3} exceeds the gate of {limit:.2}"
            ));
        }
    }
    if missed.is_empty() {
        Ok(())
    } else {
        Err(missed.join("\n"))
    }
}
