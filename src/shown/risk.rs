//! What endangers the date that is aimed at.

use super::outcome;
use crate::core::assessment::Profile;
use crate::core::date::Date;
use crate::core::plan::simulation::Simulation;
use crate::core::plan::{INTERNAL_AUDIT, MANAGEMENT_REVIEW, Plan, Work};
use crate::messages::t;

/// The work that moves the end most of what one can act on, with the share of the runs,
/// 0–1, in which it decides the end; none before that is known. Each run ends with the
/// audits and the review: of them one learns nothing, unless nothing else moves the end.
#[must_use]
pub fn main_risk<'a>(plan: &'a Plan, simulation: &Simulation) -> Option<(&'a Work, f64)> {
    let work = |task: usize| plan.activities.get(task).map(|one| &one.work);
    let is_last = |work: &Work| match work {
        Work::Action(id) => [INTERNAL_AUDIT, MANAGEMENT_REVIEW].contains(&id.as_str()),
        other => !other.is_own_work(),
    };
    let drivers = simulation.drivers.iter();
    let mut drivers = drivers.filter_map(|one| Some((work(one.task)?, one.criticality)));
    let own = drivers.find(|(work, _)| !is_last(work));
    own.or_else(|| {
        let (task, share) = outcome::main_risk(simulation)?;
        Some((work(task)?, share))
    })
}

/// What speaks against the date aimed at: that it has passed, or is not after the start.
#[must_use]
pub fn target_objection(profile: &Profile, today: Date) -> Option<&'static str> {
    let start = profile.start.map_or(today, |start| start.max(today));
    let is_past = profile.target.is_some_and(|target| target <= start);
    is_past.then(|| t("profile.target-before-start"))
}
