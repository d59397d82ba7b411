//! In-house, with a consultant, with a tool, with both.

use leptos::prelude::*;

use super::part::section;
use crate::app::components::{euros, hours};
use crate::app::state::{App, PlanView};
use crate::core::assessment::planning::NewTool;
use crate::core::plan::{COMPARED_DAYS, Scenario, ScenarioResult, suggested_tool};
use crate::messages::{
    day, fill, hosting_kind, number, percent, scenario as scenario_name, t, whole,
};

/// A row: its name, the number by which scenarios are compared (less is
/// better), and how it is written. None where nothing is known.
struct Row {
    name: &'static str,
    rank: fn(&ScenarioResult) -> Option<f64>,
    write: fn(&ScenarioResult) -> Option<String>,
}

fn rows(has_target: bool) -> Vec<Row> {
    let mut rows = vec![
        Row {
            name: t("scenarios.finish"),
            rank: |one| Some(f64::from(one.weeks)),
            write: |one| Some(day(one.finish)),
        },
        Row {
            name: t("scenarios.weeks"),
            rank: |one| Some(f64::from(one.weeks)),
            write: |one| Some(whole(one.weeks.into())),
        },
        Row {
            name: t("scenarios.sure"),
            rank: |one| {
                one.sure.map(|(date, _)| {
                    f64::from(date.days_since(one.finish)) + 7.0 * f64::from(one.weeks)
                })
            },
            write: |one| one.sure.map(|(date, _)| day(date)),
        },
        Row {
            name: t("scenarios.own-hours"),
            rank: |one| Some(one.hours.sum()),
            write: |one| Some(hours(one.hours.sum())),
        },
        Row {
            name: t("scenarios.days"),
            rank: |_| None,
            write: |one| Some(number(Some(one.consultant_days))),
        },
        Row {
            name: t("scenarios.paid"),
            rank: |one| Some(one.euros),
            write: |one| Some(euros(one.euros)),
        },
        Row {
            name: t("scenarios.own-cost"),
            rank: |one| Some(one.own_cost),
            write: |one| Some(euros(one.own_cost)),
        },
        Row {
            name: t("scenarios.all-cost"),
            rank: |one| Some(one.euros + one.own_cost),
            write: |one| Some(euros(one.euros + one.own_cost)),
        },
    ];
    if has_target {
        let chance = Row {
            name: t("scenarios.chance"),
            rank: |one| Some(-(one.sure?.1? * 100.0).round()),
            write: |one| Some(percent(one.sure?.1? * 100.0)),
        };
        rows.insert(3, chance);
    }
    rows
}

/// The comparison, which fills as it is reckoned.
pub(super) fn compared(app: App, plan: PlanView) -> AnyView {
    let compared = app.compared();
    let table = move || {
        let has_target = app.with_open(|open| open.profile.target.is_some());
        compared.with(|compared| table(&compared.results, has_target.unwrap_or_default()))
    };
    let content = view! {
        <div data-testid="scenarios">{table}</div>
        <p class="small-text">{move || assumed(app, plan)}</p>
    };
    section(
        t("scenarios.compared"),
        t("scenarios.compared-about"),
        content.into_any(),
    )
}

/// What the consultant and the tool of the comparison are.
fn assumed(app: App, plan: PlanView) -> String {
    let words = app.with_open(|open| {
        app.with_bank(|bank| {
            let options = &open.plan.options;
            let tool = options
                .new_tool
                .clone()
                .or_else(|| suggested_tool(bank, open, &plan.needs()));
            let tool = tool.map_or_else(
                || t("scenarios.no-tool").to_owned(),
                |tool| tool_name(app, &tool),
            );
            let days = match options.consultant_days {
                0 => COMPARED_DAYS,
                days => days,
            };
            fill("scenarios.assumed", &[("days", &days), ("tool", &tool)])
        })
    });
    words.unwrap_or_default()
}

fn tool_name(app: App, new: &NewTool) -> String {
    app.with_bank(|bank| {
        let mut tools = bank.lists().tools.iter();
        let tool = tools.find(|tool| tool.id == new.tool);
        let name = tool.map_or(new.tool.as_str(), |tool| tool.text.name.as_str());
        fill(
            "scenarios.tool",
            &[("tool", &name), ("hosting", &hosting_kind(new.hosting))],
        )
    })
}

fn table(results: &[ScenarioResult], has_target: bool) -> AnyView {
    let of = |scenario: Scenario| results.iter().find(|one| one.scenario == scenario);
    let head: Vec<_> = Scenario::ALL
        .into_iter()
        .map(|one| view! { <th scope="col" class="number">{scenario_name(one)}</th> })
        .collect();
    let body: Vec<_> = rows(has_target)
        .iter()
        .map(|row| {
            let ranks = Scenario::ALL.map(|one| of(one).and_then(row.rank));
            let best = ranks.into_iter().flatten().min_by(f64::total_cmp);
            let differs = ranks.into_iter().flatten().any(|rank| Some(rank) != best);
            let cells: Vec<_> = Scenario::ALL
                .into_iter()
                .zip(ranks)
                .map(|(one, rank)| {
                    let is_best = (differs && rank.is_some() && rank == best).then_some("");
                    let words = of(one).and_then(row.write);
                    let words = words.unwrap_or_else(|| t("scenarios.reckoning").to_owned());
                    view! { <td class="number" data-best=is_best>{words}</td> }
                })
                .collect();
            view! { <tr><th scope="row">{row.name}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=t("scenarios.compared")>
            <table class="compare">
                <thead><tr><th scope="col">{t("scenarios.measure")}</th>{head}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}
