//! How full each role's weeks are.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::components::{Column, Figure, Room, chart_figure, data_table, series, text};
use crate::app::pages::plan::shared::{hours, period};
use crate::app::state::App;
use crate::charts::{LoadData, LoadWeek, Mark, RoleLoad, load};
use crate::core::date::Date;
use crate::core::plan::Planned;
use crate::core::plan::simulation::Simulation;
use crate::core::standard::Role;
use crate::messages::{Value, day, fill, role, t};
use crate::shown::people::{fullness, in_short, message, share};

/// Hours of each role against what there is.
pub(super) fn load_chart(_: App, planned: &Planned, _: Option<&Simulation>) -> AnyView {
    let plan = &planned.plan;
    let is_over = |role: Role, week: usize| {
        let mut over = plan.overloads.iter();
        over.any(|one| one.role == role && one.week as usize == week)
    };
    let end = plan
        .weeks
        .last()
        .map_or(plan.finish, |week| week.first_day.plus_days(6));
    let within = |date: Date| date >= plan.start && date <= end;
    let mark = |date: Date, label: &str| Mark {
        date,
        label: label.to_owned(),
    };
    let target = plan.target.map(|check| check.target);
    let data = LoadData {
        period: period(plan, end),
        roles: Role::ALL
            .map(|one| RoleLoad {
                label: role(one).to_owned(),
                note: in_short(&fullness(plan, one)),
                weeks: (0..)
                    .zip(&plan.weeks)
                    .map(|(number, week)| LoadWeek {
                        first_day: week.first_day,
                        share: share(week, one),
                        over: is_over(one, number),
                    })
                    .collect(),
            })
            .into(),
        today: Some(browser::today())
            .filter(|today| within(*today))
            .map(|today| mark(today, t("plan.today"))),
        target: target
            .filter(|target| within(*target))
            .map(|target| mark(target, t("plan.target"))),
    };
    let mut legend = vec![
        (series("load-4"), t("people.full")),
        (series("load-3"), t("people.busy")),
        (series("load-2"), t("people.some")),
        (series("load-1"), t("people.little")),
    ];
    if !plan.overloads.is_empty() {
        legend.push((series("over"), t("people.over")));
    }
    if data.target.is_some() {
        legend.push((series("target"), t("plan.target")));
    }
    let figure = Figure {
        id: "load",
        title: message(plan),
        about: t("plan.load-about").into(),
        room: Room::Whole,
        legend,
    };
    let cells = plan.weeks.iter().map(|week| {
        let hours_of = |one: Role| {
            let numbers: [(&str, &dyn Value); 2] = [
                ("load", &hours(*week.load.of(one))),
                ("capacity", &hours(*week.capacity.of(one))),
            ];
            text(fill("plan.load-of", &numbers))
        };
        std::iter::once(text(day(week.first_day)))
            .chain(Role::ALL.map(hours_of))
            .collect()
    });
    let columns: Vec<_> = std::iter::once(Column::Dates(t("plan.week-from")))
        .chain(Role::ALL.map(|one| Column::Numbers(role(one))))
        .collect();
    let table = data_table(t("plan.load"), &columns, cells.collect());
    chart_figure(figure, &|frame| load(frame, &data), table)
}
