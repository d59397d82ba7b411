//! How the plan's numbers, dates and work are written.

pub(super) use crate::app::components::{euros, hours};
use crate::charts::{DateFormat, Period};
use crate::core::date::Date;
use crate::core::plan::{Plan, PlannedActivity};
use crate::core::standard::Role;
use crate::messages::{day, fill, role};

/// A share in percent, 0–100.
pub(super) fn percent(percent: f64) -> String {
    fill("plan.percent", &[("percent", &percent.round())])
}

/// The roles that an activity takes hours of.
pub(super) fn roles(activity: &PlannedActivity) -> String {
    let taken = |of: &Role| activity.hours_of(*of) > 0.05;
    let names: Vec<_> = Role::ALL.into_iter().filter(taken).map(role).collect();
    names.join(", ")
}

/// The days of a plan as a chart shows them.
pub(super) fn period(plan: &Plan, finish: Date) -> Period {
    Period {
        start: plan.start,
        end: finish,
        format: DATES,
    }
}

/// Dates on axes.
pub(super) const DATES: DateFormat = DateFormat {
    day: |date| without_year(date, 2),
    month: |date| day(date).split(' ').nth(1).unwrap_or_default().to_owned(),
    month_year: |date| day(date).split(' ').skip(1).collect::<Vec<_>>().join(" "),
};

fn without_year(date: Date, parts: usize) -> String {
    day(date)
        .split(' ')
        .take(parts)
        .collect::<Vec<_>>()
        .join(" ")
}
