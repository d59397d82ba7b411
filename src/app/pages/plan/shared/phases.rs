//! The ends of the phases of a plan.

use crate::charts::Mark;
use crate::core::plan::Planned;
use crate::core::sort::sort_by_key;
use crate::messages::fill;

/// The ends of the phases, as marks.
pub(crate) fn phase_ends(planned: &Planned) -> Vec<Mark> {
    let ends = planned.plan.phases.iter().map(|span| Mark {
        date: span.finish,
        label: fill(
            "plan.phase-short",
            &[("number", &(span.phase as usize + 1))],
        ),
    });
    let mut ends: Vec<_> = ends.collect();
    sort_by_key(&mut ends, |mark| mark.date);
    ends
}
