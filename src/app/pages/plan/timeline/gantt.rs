//! The work over time, by phase: the Gantt chart.

use leptos::prelude::*;

use crate::app::browser;
use crate::app::components::{Column, Figure, Room, chart_figure, data_table, series, text};
use crate::app::pages::plan::shared::{euros, hours, period, phase_class, phase_name, roles};
use crate::app::state::App;
use crate::charts::{Frame, GanttData, GanttPhase, GanttRow, Mark, WorkState, gantt};
use crate::core::assessment::planning::{ActionState, Phase};
use crate::core::plan::simulation::Simulation;
use crate::core::plan::{PhaseSpan, Planned, PlannedActivity};
use crate::core::sort::sort_by_key;
use crate::messages::{day, phase, t};

/// The activities by phase.
pub(super) fn gantt_chart(app: App, planned: &Planned, _: Option<&Simulation>) -> AnyView {
    let plan = &planned.plan;
    let critical = plan.critical();
    let phases = plan.phases.iter().map(|span| GanttPhase {
        number: span.phase as usize,
        label: phase_name(span.phase),
        rows: rows(app, planned, span, &critical),
    });
    let milestones = plan.milestones().into_iter().map(|one| Mark {
        date: one.finish,
        label: app.work_name(&one.work),
    });
    let today = browser::today();
    let data = GanttData {
        period: period(plan, plan.finish),
        phases: phases.filter(|phase| !phase.rows.is_empty()).collect(),
        milestones_label: t("plan.milestones").to_owned(),
        milestones: milestones.collect(),
        today: (today >= plan.start).then(|| Mark {
            date: today,
            label: t("plan.today").to_owned(),
        }),
    };
    let legend = Phase::ALL.map(|one| (series(phase_class(one)), phase(one)));
    let figure = Figure {
        id: "gantt",
        title: t("plan.gantt").to_owned(),
        about: t("plan.gantt-about"),
        room: Room::Beside,
        legend: legend.into(),
    };
    let cells = |one: &PlannedActivity| {
        vec![
            text(app.work_name(&one.work)),
            text(phase(one.phase)),
            text(roles(one)),
            text(day(one.start)),
            text(day(one.finish)),
            text(hours(one.own_hours())),
            text(euros(one.euros)),
        ]
    };
    let mut sorted: Vec<&PlannedActivity> = plan.activities.iter().collect();
    sort_by_key(&mut sorted, |one| (one.start_week, one.finish_week));
    let columns = [
        Column::Words(t("plan.activity")),
        Column::Words(t("plan.phase")),
        Column::Words(t("plan.roles")),
        Column::Words(t("plan.starts")),
        Column::Words(t("plan.ends")),
        Column::Numbers(t("plan.own-hours")),
        Column::Numbers(t("plan.money")),
    ];
    let table = data_table(
        t("plan.gantt"),
        &columns,
        sorted.into_iter().map(cells).collect(),
    );
    // In parts, so that no page of paper cuts through a row.
    let sheets = data.sheets();
    let draw = |frame: &Frame<'_>| {
        let parts = (1..).zip(&sheets);
        let parts = parts.map(|(part, data)| {
            let id = format!("{}-{part}", frame.id);
            gantt(&Frame { id: &id, ..*frame }, data)
        });
        parts.collect::<String>()
    };
    chart_figure(figure, &draw, table)
}

fn rows(app: App, planned: &Planned, span: &PhaseSpan, critical: &[bool]) -> Vec<GanttRow> {
    let own = planned.plan.activities.iter().zip(critical);
    let own = own.filter(|(one, _)| one.phase == span.phase && one.work.is_own_work());
    let mut own: Vec<_> = own.collect();
    sort_by_key(&mut own, |(one, _)| (one.start_week, one.finish_week));
    let row = |(one, critical): (&PlannedActivity, &bool)| {
        let state = one.work.action().map(|id| app.action_plan(id).state);
        let pin = if one.pinned {
            t("plan.pinned-sign")
        } else {
            ""
        };
        GanttRow {
            label: app.work_name(&one.work),
            roles: format!("{pin}{}", roles(one)),
            start: one.start,
            end: one.finish,
            state: match state {
                Some(ActionState::Doing) => WorkState::Doing,
                Some(ActionState::Done) => WorkState::Done,
                Some(ActionState::Open) | None => WorkState::Open,
            },
            critical: *critical,
        }
    };
    own.into_iter().map(row).collect()
}
