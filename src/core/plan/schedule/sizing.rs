//! How long a task takes: from its hours, the capacity of its roles and the
//! share of a week that one action may have.

use crate::core::bank::ThreePoint;
use crate::core::plan::model::{HORIZON, PlanInput, PlanProblem, Spread, Task, pert};
use crate::core::standard::{PerRole, Role};

/// A task with its length.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sized {
    /// Weeks of work.
    pub(crate) weeks: u32,
    /// Expected own minutes.
    pub(crate) minutes: PerRole<f64>,
    /// Those of them that are taken from the weekly ones.
    pub(crate) claimed: PerRole<f64>,
    /// Hours of a consultant.
    pub(crate) bought: f64,
    /// Euros spent at the start.
    pub(crate) euros: u64,
    /// Length relative to the planned one: low, likely, high.
    pub(crate) ratio: ThreePoint,
}

/// Minutes a week that a task may take of a role.
fn rate(input: &PlanInput, role: Role) -> f64 {
    let usual = f64::from(input.capacity(role).usual());
    (usual * input.share).max(input.block).min(usual).floor()
}

/// Length in weeks, not rounded: its shortest length, or what the role needs
/// that is longest at it.
fn length(input: &PlanInput, minutes: PerRole<f64>, waiting: f64) -> (f64, Option<Role>) {
    let mut longest = (waiting, None);
    for (role, minutes) in minutes.by_role() {
        let weeks = if minutes > 0.0 {
            minutes / rate(input, role).max(1.0)
        } else {
            0.0
        };
        if weeks > longest.0 {
            longest = (weeks, Some(role));
        }
    }
    longest
}

/// The task with its length, its own hours being this share of the estimate.
///
/// # Errors
/// If a role has no hours for it, or it lasts longer than the horizon.
pub(crate) fn size(
    input: &PlanInput,
    task: &Task,
    own: f64,
    bought: f64,
) -> Result<Sized, PlanProblem> {
    let minutes = |point: fn(&ThreePoint) -> f64| {
        task.hours.map(|hours| {
            let minutes = point(&hours) * own * 60.0;
            // Less than a minute is nothing.
            if minutes >= 1.0 { minutes } else { 0.0 }
        })
    };
    let planned = minutes(|hours| pert::expected(*hours));
    // Events last as long as they last, whatever hours they take.
    let claims = task.work.is_own_work();
    let claimed = |minutes: PerRole<f64>| if claims { minutes } else { PerRole::default() };
    let without_hours = claimed(planned)
        .by_role()
        .find(|&(role, minutes)| minutes > 0.0 && rate(input, role) < 1.0);
    if let Some((role, _)) = without_hours {
        return Err(PlanProblem::NoHours(role));
    }
    let waiting = f64::from(task.weeks);
    let (exact, role) = length(input, claimed(planned), waiting);
    if exact > f64::from(HORIZON) {
        let weeks = exact.min(1e9) as u32;
        return Err(PlanProblem::TooLong {
            work: task.work.clone(),
            weeks,
            role,
        });
    }
    let slower = match task.spread {
        Spread::Uncertain => waiting * (1.0 + input.waiting_spread),
        Spread::Fixed => waiting,
    };
    let lasts = |point: fn(&ThreePoint) -> f64, waiting| {
        length(input, claimed(minutes(point)), waiting).0 / exact
    };
    let ratio = if exact > 0.0 {
        ThreePoint {
            low: lasts(|hours| hours.low, waiting),
            likely: lasts(|hours| hours.likely, waiting),
            high: lasts(|hours| hours.high, slower),
        }
    } else {
        ThreePoint::exactly(1.0)
    };
    let help = bought / input.consultant.hours.max(1.0) * input.consultant.price;
    Ok(Sized {
        weeks: exact.ceil() as u32,
        minutes: planned,
        claimed: claimed(planned),
        bought,
        euros: (task.money.likely + help).clamp(0.0, 1e12).ceil() as u64,
        ratio,
    })
}

/// A role whose work alone takes more than ten years.
pub(crate) fn too_much_work(input: &PlanInput, sized: &[Sized]) -> Option<PlanProblem> {
    let weeks = |role: Role| {
        let minutes: f64 = sized.iter().map(|one| one.claimed.of(role)).sum();
        minutes / f64::from(input.capacity(role).usual().max(1))
    };
    let most = Role::ALL
        .into_iter()
        .map(|role| (role, weeks(role)))
        .max_by(|one, other| one.1.total_cmp(&other.1))?;
    (most.1 > f64::from(HORIZON)).then_some(PlanProblem::TooMuchWork {
        role: most.0,
        weeks: most.1.min(1e9) as u32,
    })
}
