//! Why a plan ends later than the one before, though only the work changed.

use super::activity::PlannedActivity;
use super::plan::Plan;
use crate::core::date::Date;
use crate::core::plan::model::{PlanInput, Work};

/// Hours more that are none to speak of.
const SLIGHT: f64 = 0.05;

/// Why a plan ends later than the one before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Later {
    /// It starts later.
    Start(Date),
    /// There is more to do: this came in.
    More(Work),
    /// A training is no longer worth it for what is left, so that the work it
    /// helps takes longer.
    WithoutTraining(Work),
    /// This takes longer than before.
    Longer(Work),
    /// What is left is done in another order, which suits the goal better.
    Order,
}

/// Why a plan ends later than the one before; none if it does not, or if the
/// visitor changed what it is made by and so knows why.
#[must_use]
pub fn why_later(before: (&PlanInput, &Plan), after: (&PlanInput, &Plan)) -> Option<Later> {
    if after.1.finish <= before.1.finish || !same_means(before.0, after.0) {
        return None;
    }
    if after.1.start > before.1.start {
        return Some(Later::Start(after.1.start));
    }
    let (then, now) = (before.1, after.1);
    let more = now
        .activities
        .iter()
        .find(|one| then.find(&one.work).is_none());
    if let Some(more) = more {
        return Some(Later::More(more.work.clone()));
    }
    let takes = |one: &PlannedActivity| (one.finish_week - one.start_week, one.own_hours());
    let longer = now.activities.iter().find(|one| {
        let (weeks, hours) = takes(one);
        let was = then.find(&one.work).map(takes);
        was.is_some_and(|(before, own)| weeks > before || hours > own + SLIGHT)
    });
    Some(match longer {
        None => Later::Order,
        Some(longer) => then
            .activities
            .iter()
            .find(|one| matches!(one.work, Work::Training(_)) && now.find(&one.work).is_none())
            .map_or_else(
                || Later::Longer(longer.work.clone()),
                |lost| Later::WithoutTraining(lost.work.clone()),
            ),
    })
}

/// Whether both are made by the same hours, money, dates and goal.
fn same_means(one: &PlanInput, other: &PlanInput) -> bool {
    one.target == other.target
        && one.goal == other.goal
        && one.capacities == other.capacities
        && one.money == other.money
        && one.consultant == other.consultant
        && one.parallel == other.parallel
        && one.share.to_bits() == other.share.to_bits()
        && one.block.to_bits() == other.block.to_bits()
}
