//! How full each role's weeks are.

use leptos::prelude::*;

use crate::app::components::{Column, Figure, Room, chart_figure, data_table, series, text};
use crate::app::pages::plan::shared::{hours, period};
use crate::app::state::App;
use crate::charts::{LoadData, LoadWeek, RoleLoad, load};
use crate::core::plan::Planned;
use crate::core::plan::simulation::Simulation;
use crate::core::standard::Role;
use crate::messages::{Value, day, fill, role, t};

/// Hours of each role against what there is.
pub(super) fn load_chart(_: App, planned: &Planned, _: Option<&Simulation>) -> AnyView {
    let plan = &planned.plan;
    let is_over = |role: Role, week: usize| {
        let mut over = plan.overloads.iter();
        over.any(|one| one.role == role && one.week as usize == week)
    };
    let data = LoadData {
        period: period(plan, plan.finish),
        roles: Role::ALL
            .map(|one| RoleLoad {
                label: role(one).to_owned(),
                weeks: plan
                    .weeks
                    .iter()
                    .enumerate()
                    .map(|(number, week)| LoadWeek {
                        hours: *week.load.of(one),
                        capacity: *week.capacity.of(one),
                        over: is_over(one, number),
                    })
                    .collect(),
            })
            .into(),
        format: hours,
    };
    let figure = Figure {
        id: "load",
        title: t("plan.load").to_owned(),
        about: t("plan.load-about"),
        room: Room::Beside,
        legend: vec![
            (series("series-1"), t("plan.planned-hours")),
            (series("capacity"), t("plan.capacity")),
        ],
    };
    let cells = plan.weeks.iter().map(|week| {
        let hours_of = |one: Role| {
            let numbers: [(&str, &dyn Value); 2] = [
                ("load", &hours(*week.load.of(one))),
                ("capacity", &hours(*week.capacity.of(one))),
            ];
            text(fill("plan.load-of", &numbers))
        };
        std::iter::once(text(day(week.monday)))
            .chain(Role::ALL.map(hours_of))
            .collect()
    });
    let columns: Vec<_> = std::iter::once(Column::Words(t("plan.week-from")))
        .chain(Role::ALL.map(|one| Column::Numbers(role(one))))
        .collect();
    let table = data_table(t("plan.load"), &columns, cells.collect());
    chart_figure(figure, &|frame| load(frame, &data), table)
}
