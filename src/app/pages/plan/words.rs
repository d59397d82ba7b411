//! How the plan's numbers, dates and work are written.

pub(super) use crate::app::components::{euros, hours};
use crate::app::state::App;
use crate::charts::{DateFormat, Period};
use crate::core::date::Date;
use crate::core::plan::{Plan, PlannedActivity, Work};
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

impl App {
    /// The name of an activity, in a reactive scope.
    pub(in crate::app::pages) fn work_name(self, work: &Work) -> String {
        let bare = |work: &Work| {
            self.with_bank(|bank| match work {
                Work::Action(id) => {
                    let action = bank.action(id);
                    action.map_or_else(|| id.to_string(), |action| action.text.title.clone())
                }
                Work::Training(id) => {
                    let mut known = bank.lists().training.iter();
                    let topic = known.find(|one| one.id == *id);
                    topic.map_or_else(|| id.to_string(), |topic| topic.name.clone())
                }
                Work::ToolSetup(id) => {
                    let mut known = bank.lists().tools.iter();
                    let tool = known.find(|one| one.id == *id);
                    tool.map_or_else(|| id.to_string(), |tool| tool.text.name.clone())
                }
                _ => String::new(),
            })
        };
        crate::messages::work(work, bare)
    }
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
