//! Cloud or self-hosted: money now against money per month.

use crate::dom::prelude::*;

use super::part::folded;
use crate::app::components::{Choice, ChoiceField, Column, data_table, euros, source_chip, text};
use crate::app::reactive::Memo;
use crate::app::state::{App, PlanView};
use crate::core::assessment::planning::HostingKind;
use crate::core::bank::Tool;
use crate::core::plan::{HostingComparison, compare_hosting, suggested_tool};
use crate::messages::{fill, hosting_kind, t};

/// The months that the table shows.
const MONTHS: [usize; 5] = [0, 6, 12, 24, 36];

/// Both ways of running a tool over 36 months.
pub(super) fn hosting(app: App, plan: PlanView) -> AnyView {
    let tools = app.with_bank(|bank| {
        let both = |tool: &&Tool| tool.cloud.is_some() && tool.self_hosted.is_some();
        bank.lists()
            .tools
            .iter()
            .filter(both)
            .cloned()
            .collect::<Vec<_>>()
    });
    let choices: Vec<_> = tools
        .iter()
        .map(|tool| Choice {
            key: tool.id.to_string(),
            label: tool.text.name.clone(),
        })
        .collect();
    // The plan's tool first, else the one that would save most, else any.
    let wanted = untrack(move || {
        app.with_open(|open| {
            let chosen = open.plan.options.new_tool.clone();
            let new =
                chosen.or_else(|| app.with_bank(|bank| suggested_tool(bank, open, &plan.needs())));
            new.map(|new| new.tool.to_string())
                .or_else(|| Some(open.profile.tool.as_ref()?.to_string()))
        })
        .flatten()
    });
    let first = wanted
        .filter(|wanted| choices.iter().any(|choice| choice.key == *wanted))
        .or_else(|| choices.first().map(|choice| choice.key.clone()));
    let chosen = RwSignal::new(first.unwrap_or_default());
    let options = Memo::new(move |_| app.with_open(|open| open.plan.options.clone()));
    let compared = move || {
        let key = chosen.get();
        let tool = tools.iter().find(|tool| tool.id.as_str() == key)?;
        let options = options.get()?;
        let sums = app.with_bank(|bank| compare_hosting(bank, &options, tool))?;
        Some(comparison(tool, &sums))
    };
    let content = view! {
        <div class="toolbar">
            <ChoiceField
                id="hosted-tool" label=t("scenarios.of-tool") choices=choices value=chosen
                on_change=move |key| chosen.set(key)
            />
        </div>
        {compared}
    };
    folded(
        t("scenarios.hosting"),
        t("scenarios.hosting-about"),
        content.into_any(),
    )
}

fn comparison(tool: &Tool, sums: &HostingComparison) -> AnyView {
    let at = |way: &[f64], month: usize| way.get(month).copied().unwrap_or(0.0);
    let rows = MONTHS
        .into_iter()
        .map(|month| {
            vec![
                text(fill("scenarios.after-months", &[("months", &month)])),
                text(euros(at(&sums.cloud, month))),
                text(euros(at(&sums.self_hosted, month))),
            ]
        })
        .collect();
    let columns = [
        Column::Words(t("scenarios.time")),
        Column::Numbers(hosting_kind(HostingKind::Cloud)),
        Column::Numbers(hosting_kind(HostingKind::SelfHosted)),
    ];
    let cloud_first = at(&sums.cloud, 0) <= at(&sums.self_hosted, 0);
    let (now, later) = if cloud_first {
        (
            hosting_kind(HostingKind::Cloud),
            hosting_kind(HostingKind::SelfHosted),
        )
    } else {
        (
            hosting_kind(HostingKind::SelfHosted),
            hosting_kind(HostingKind::Cloud),
        )
    };
    let words = match sums.break_even_month {
        Some(month) => fill(
            "scenarios.turn",
            &[("now", &now), ("later", &later), ("month", &month)],
        ),
        None => fill("scenarios.no-turn", &[("now", &now)]),
    };
    let provenance = source_chip(tool.provenance.source, &tool.provenance.note);
    view! {
        <p><strong>{words}</strong></p>
        {data_table(t("scenarios.hosting-table"), &columns, rows)}
        <p>{provenance}</p>
    }
}
