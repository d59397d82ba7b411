//! How the plan's numbers, dates and work are written.

pub(crate) use crate::app::components::{DATES, euros, hours};
use crate::charts::Period;
use crate::core::date::Date;
use crate::core::plan::{Plan, PlannedActivity};
use crate::core::standard::Role;
pub(crate) use crate::messages::percent;
use crate::messages::{list, role};

/// The roles that an activity takes hours of.
pub(crate) fn roles(activity: &PlannedActivity) -> String {
    let taken = |of: &Role| activity.hours_of(*of) > 0.05;
    let names: Vec<_> = Role::ALL.into_iter().filter(taken).map(role).collect();
    list(&names)
}

/// The days of a plan as a chart shows them.
pub(crate) fn period(plan: &Plan, finish: Date) -> Period {
    Period {
        start: plan.start,
        end: finish,
        format: DATES,
    }
}
