//! How readiness is distributed in each clause.

use std::sync::Arc;

use crate::dom::prelude::*;

use super::reading::Kept;
use crate::app::components::{
    Choice, ChoiceField, Column, Figure, Room, chart_figure, clause_name, data_table, number,
    series, text,
};
use crate::app::visits;
use crate::charts::{SpreadData, SpreadRow, spreads};
use crate::core::portfolio::{Member, Spread};
use crate::core::standard::Clause;
use crate::messages::{count, t, whole};
use crate::shown::portfolio::{distribution, furthest_behind, member_name, scopes};

/// The chart, with the firm that was chosen.
pub(super) fn chart(kept: &Arc<Kept>) -> AnyView {
    let one = visits::kept("one", String::new());
    let none = Choice {
        key: String::new(),
        label: t("portfolio.show-none").to_owned(),
    };
    let members = kept.portfolio.members().iter().enumerate();
    let members = members.map(|(place, member)| Choice {
        key: place.to_string(),
        label: member_name(member),
    });
    let choices: Vec<Choice> = std::iter::once(none).chain(members).collect();
    let kept = kept.clone();
    view! {
        <div class="toolbar screen-only">
            <ChoiceField
                id="portfolio-one" label=t("portfolio.show-one") choices=choices
                value=one on_change=move |key| one.set(key)
            />
        </div>
        {move || {
            let place: Option<usize> = one.with(|key| key.parse().ok());
            let members = kept.portfolio.members();
            figure(members, place.and_then(|place| members.get(place)))
        }}
    }
}

fn name(scope: Option<Clause>) -> String {
    scope.map_or_else(|| t("portfolio.all-clauses").to_owned(), clause_name)
}

fn figure(members: &[Member], one: Option<&Member>) -> AnyView {
    let found: Vec<_> = scopes()
        .map(|scope| (scope, distribution(members, scope)))
        .collect();
    let row = |(scope, found): &(Option<Clause>, Option<_>)| {
        let found: &Option<Spread> = found;
        SpreadRow {
            label: name(*scope),
            text: number(found.map(|one| one.median)),
            quarters: found.map(|one| [one.least, one.lower, one.median, one.upper, one.most]),
            own: one.and_then(|one| one.readiness_in(*scope)),
        }
    };
    let data = SpreadData {
        rows: found.iter().map(row).collect(),
        format: whole,
    };
    let mut legend = vec![
        (series("band"), t("portfolio.middle-half")),
        (series("series-1"), t("portfolio.median")),
    ];
    if one.is_some() {
        legend.push((series("series-2 dot"), t("portfolio.the-one")));
    }
    let figure = Figure {
        id: "spread",
        title: furthest_behind(members),
        about: t("portfolio.chart-about").into(),
        room: Room::Whole,
        legend,
    };
    let columns = [
        Column::Words(t("column.clause")),
        Column::Numbers(t("portfolio.count")),
        Column::Numbers(t("portfolio.least")),
        Column::Numbers(t("portfolio.lower")),
        Column::Numbers(t("portfolio.median")),
        Column::Numbers(t("portfolio.upper")),
        Column::Numbers(t("portfolio.most")),
    ];
    let rows = found.iter().map(|(scope, found)| {
        let cell = |of: fn(&Spread) -> f64| text(number(found.as_ref().map(of)));
        vec![
            text(name(*scope)),
            text(count(found.map_or(0, |one| one.count))),
            cell(|one| one.least),
            cell(|one| one.lower),
            cell(|one| one.median),
            cell(|one| one.upper),
            cell(|one| one.most),
        ]
    });
    let table = data_table(t("portfolio.distribution"), &columns, rows.collect());
    chart_figure(figure, &|frame| spreads(frame, &data), table)
}
