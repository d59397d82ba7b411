//! Where the organisation stands today, to be kept.

use crate::core::assessment::Assessment;
use crate::core::assessment::planning::{ActionState, Snapshot};
use crate::core::date::Date;
use crate::core::id::SnapshotId;
use crate::core::report::Report;

/// A snapshot of today's report and of the actions done; its name is the
/// phase's or the visitor's.
#[must_use]
pub fn snapshot(
    id: SnapshotId,
    assessment: &Assessment,
    report: &Report,
    today: Date,
    name: &str,
) -> Snapshot {
    let actions = assessment.plan.actions.iter();
    Snapshot {
        id,
        date: today,
        name: name.to_owned(),
        readiness: report.readiness,
        conformity: report.conformity.percent(),
        done: actions
            .filter(|(_, plan)| plan.state == ActionState::Done)
            .map(|(id, _)| id.clone())
            .collect(),
        lessons: String::new(),
    }
}
