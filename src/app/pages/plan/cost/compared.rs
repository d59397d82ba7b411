//! The plan as it is beside four ways to go about it: own people only, with a
//! consultant, with a tool, with both.

use crate::dom::prelude::*;

use super::part::{about, section};
use crate::app::components::{Column, data_table, text};
use crate::app::reactive::Memo;
use crate::app::state::{App, PlanView};
use crate::core::assessment::planning::NewTool;
use crate::core::plan::{COMPARED_DAYS, Scenario, ScenarioResult, suggested_tool};
use crate::messages::{fill, hosting_kind, scenario as scenario_name, t};
use crate::shown::scenarios::{Cell, MAIN, Measure, cells, follow, own, recommended};

/// A way, and what is known of it.
#[derive(Debug, Clone, PartialEq)]
struct Way {
    /// Which scenario; none is the plan as it is.
    scenario: Option<Scenario>,
    result: Option<ScenarioResult>,
}

impl Way {
    fn name(&self) -> &'static str {
        self.scenario
            .map_or_else(|| t("scenarios.own-plan"), scenario_name)
    }
}

/// All that is compared.
#[derive(Debug, Clone, PartialEq)]
struct Ways {
    ways: Vec<Way>,
    /// The scenario that the numbers speak for, and why.
    recommended: Option<(Scenario, String)>,
    has_target: bool,
    /// The scenario that the plan follows already.
    planned: Option<Scenario>,
}

/// The comparison, which fills as it is reckoned.
pub(super) fn compared(app: App, live: PlanView) -> AnyView {
    let compared = app.compared();
    let ways = Memo::new(move |_| {
        let now = live.with(|plan| Some(own(plan.there()?)));
        let planned = app.with_open(|open| {
            app.with_bank(|bank| {
                let is_it = |one: &Scenario| one.is_planned(bank, open, &live.needs());
                Scenario::ALL.into_iter().find(is_it)
            })
        });
        let mut results = compared.with(|compared| compared.results.clone());
        follow(&mut results, planned.flatten(), now.as_ref());
        let of = |scenario: Scenario| Way {
            scenario: Some(scenario),
            result: results.iter().find(|one| one.scenario == scenario).cloned(),
        };
        // The plan that follows one of the ways is that way.
        let first = planned.flatten().is_none().then_some(Way {
            scenario: None,
            result: now,
        });
        Ways {
            recommended: recommended(&results),
            ways: first.into_iter().chain(Scenario::ALL.map(of)).collect(),
            has_target: app
                .with_open(|open| open.profile.target.is_some())
                .unwrap_or_default(),
            planned: planned.flatten(),
        }
    });
    let advice = move || {
        ways.with(|ways| {
            ways.recommended.as_ref().map_or_else(
                || {
                    view! { <p class="muted" role="status">{t("scenarios.comparing")}</p> }
                },
                |(_, words)| view! { <p><strong>{words.clone()}</strong></p> },
            )
        })
    };
    let content = view! {
        {advice}
        <div data-testid="scenarios" class="stack">
            {move || ways.with(|ways| cards(app, live, ways))}
            <details class="more">
                <summary>{t("scenarios.all-numbers")}</summary>
                {about(t("scenarios.compared-about"))}
                {move || ways.with(table)}
                <p class="small-text muted">{move || assumed(app, live)}</p>
            </details>
        </div>
    };
    section(t("scenarios.compared"), content.into_any())
}

/// The cells of a measure, one for each way, set off against own people only.
fn of_measure(measure: Measure, ways: &[Way]) -> Vec<Cell> {
    let results: Vec<_> = ways.iter().map(|way| way.result.as_ref()).collect();
    let base = ways
        .iter()
        .find(|way| way.scenario == Some(Scenario::InHouse));
    cells(measure, &results, base.and_then(|way| way.result.as_ref()))
}

fn numbers(cell: &Cell) -> AnyView {
    let number = cell
        .number
        .clone()
        .unwrap_or_else(|| t("scenarios.reckoning").to_owned());
    let difference = cell
        .difference
        .clone()
        .map(|words| view! { <small>{words}</small> });
    view! { <span>{number}</span>{difference} }
}

/// A card for each way, with what matters most.
fn cards(app: App, live: PlanView, all: &Ways) -> AnyView {
    let measures: Vec<Measure> = MAIN
        .into_iter()
        .filter(|one| all.has_target || *one != Measure::Chance)
        .collect();
    let columns: Vec<Vec<Cell>> = measures
        .iter()
        .map(|measure| of_measure(*measure, &all.ways))
        .collect();
    let card = |(at, way): (usize, &Way)| {
        let facts = measures.iter().zip(&columns).map(|(measure, cells)| {
            let cell = cells.get(at).map(numbers);
            view! { <div><dt>{measure.name()}</dt><dd>{cell}</dd></div> }
        });
        let facts: Vec<_> = facts.collect();
        let is_best = way.scenario.is_some()
            && way.scenario == all.recommended.as_ref().map(|(scenario, _)| *scenario);
        let badge =
            is_best.then(|| view! { <span class="badge">{t("scenarios.recommended")}</span> });
        let result = way.result.clone().filter(|_| way.scenario.is_some());
        let is_planned = way.scenario.is_some() && way.scenario == all.planned;
        let choose = result.map(|result| {
            let choose = move |_| {
                let edit = untrack(|| {
                    app.with_open(|open| {
                        app.with_bank(|bank| result.edit(bank, open, &live.needs()))
                    })
                });
                if let Some(edit) = edit {
                    app.edit(edit);
                }
            };
            let words = if is_planned { t("scenarios.planned") } else { t("scenarios.plan-with") };
            view! {
                <button type="button" class="small" disabled=is_planned on:click=choose>{words}</button>
            }
        });
        view! {
            <li class="way" data-best=is_best.then_some("")>
                <h3>{way.name()}" "{badge}</h3>
                <dl>{facts}</dl>
                {choose}
            </li>
        }
    };
    let cards: Vec<_> = all.ways.iter().enumerate().map(card).collect();
    view! { <ul class="ways">{cards}</ul> }
}

/// All numbers of all ways.
fn table(all: &Ways) -> AnyView {
    let mut columns = vec![Column::Words(t("scenarios.measure"))];
    columns.extend(all.ways.iter().map(|way| Column::Numbers(way.name())));
    let rows = Measure::all(all.has_target).into_iter().map(|measure| {
        let cells = of_measure(measure, &all.ways);
        std::iter::once(text(measure.name()))
            .chain(cells.iter().map(numbers))
            .collect()
    });
    data_table(t("scenarios.all-numbers"), &columns, rows.collect())
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
