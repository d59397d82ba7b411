//! The phases of a plan: their names, colours and ends.

use crate::charts::Mark;
use crate::core::assessment::planning::Phase;
use crate::core::plan::Planned;
use crate::core::sort::sort_by_key;
use crate::messages::{fill, phase};

/// A phase with its number.
pub(crate) fn phase_name(of: Phase) -> String {
    let number = of as usize + 1;
    fill(
        "plan.phase-name",
        &[("number", &number), ("name", &phase(of))],
    )
}

/// The class of a phase's colour.
pub(crate) fn phase_class(of: Phase) -> &'static str {
    match of {
        Phase::Start => "phase-1",
        Phase::Foundation => "phase-2",
        Phase::Control => "phase-3",
        Phase::Assurance => "phase-4",
        Phase::EvidenceRun => "phase-5",
    }
}

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
