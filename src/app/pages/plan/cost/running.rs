//! What the certificate costs once it is there.

use crate::dom::prelude::*;

use super::part::about;
use crate::app::components::{Column, data_table, euro_range, euros, hours, text};
use crate::app::reactive::Memo;
use crate::app::state::App;
use crate::core::bank::ThreePoint;
use crate::core::plan::{
    CostItem, RunningYear, initial_cost, initial_days, per_month, running_years,
};
use crate::messages::{Value, cost_item, few, fill, t};

/// Per month, and over the three years to the recertification.
pub(super) fn running(app: App) -> AnyView {
    let reckoned = Memo::new(move |_| {
        app.with_open(|open| {
            app.with_bank(|bank| {
                (
                    running_years(bank, open),
                    initial_cost(bank, open),
                    initial_days(open),
                )
            })
        })
    });
    let summary = move || {
        reckoned.with(|reckoned| {
            let (years, ..) = reckoned.as_ref()?;
            let own: f64 = years.iter().map(|year| year.hours).sum();
            let month = euros(per_month(years));
            let numbers = [
                ("euros", &month as &dyn Value),
                ("hours", &hours(own / 36.0)),
            ];
            Some(fill("scenarios.running", &numbers))
        })
    };
    let content = move || reckoned.get().map(|reckoned| content(&reckoned));
    view! {
        <details class="more">
            <summary>{summary}</summary>
            <div class="stack">{content}</div>
        </details>
    }
}

fn content((years, cost, days): &([RunningYear; 3], ThreePoint, ThreePoint)) -> AnyView {
    let is_range = days.low < days.high;
    let days = if is_range {
        fill(
            "scenarios.day-range",
            &[("low", &few(days.low)), ("high", &few(days.high))],
        )
    } else {
        fill("scenarios.day-quote", &[("days", &few(days.high))])
    };
    let initial = fill(
        "scenarios.initial",
        &[("euros", &euro_range(*cost)), ("days", &days)],
    );
    view! {
        {about(t("scenarios.running-about"))}
        <dl class="facts">{facts(years)}</dl>
        {table(years)}
        <p class="small-text muted">{initial}" "{is_range.then(|| t("scenarios.indicative"))}</p>
    }
}

fn facts(years: &[RunningYear; 3]) -> Vec<AnyView> {
    let three: f64 = years.iter().map(RunningYear::paid_out).sum();
    let own: f64 = years.iter().map(|year| year.hours).sum();
    let facts = [
        (t("scenarios.month"), euros(per_month(years))),
        (t("scenarios.three-years"), euros(three)),
        (t("scenarios.own-month"), hours(own / 36.0)),
    ];
    let fact = |(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    facts.into_iter().map(fact).collect()
}

fn table(years: &[RunningYear; 3]) -> AnyView {
    let items = [
        CostItem::Surveillance,
        CostItem::Recertification,
        CostItem::CertificateFee,
        CostItem::Tool,
        CostItem::OwnHours,
    ];
    let of = |year: &RunningYear, item: CostItem| -> Option<ThreePoint> {
        year.items
            .iter()
            .find(|(own, _)| *own == item)
            .map(|(_, euros)| *euros)
    };
    let mut rows: Vec<Vec<AnyView>> = items
        .into_iter()
        .map(|item| {
            let cells = years.iter().map(|year| of(year, item));
            let cells = cells.map(|cell| text(cell.map_or_else(|| "–".to_owned(), euro_range)));
            std::iter::once(text(cost_item(item)))
                .chain(cells)
                .collect()
        })
        .collect();
    let sums = |name: &'static str, sum: fn(&RunningYear) -> f64| {
        let cells = years.iter().map(|year| text(euros(sum(year))));
        std::iter::once(text(name)).chain(cells).collect()
    };
    rows.push(sums(t("scenarios.paid-year"), RunningYear::paid_out));
    rows.push(sums(t("scenarios.all-year"), RunningYear::total));
    let columns = [
        Column::Words(t("scenarios.item")),
        Column::Numbers(t("scenarios.year-1")),
        Column::Numbers(t("scenarios.year-2")),
        Column::Numbers(t("scenarios.year-3")),
    ];
    data_table(t("scenarios.running-table"), &columns, rows)
}
