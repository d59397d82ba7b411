//! Value against effort: the chart of quick wins and the ranked list.

use crate::dom::prelude::*;

use crate::app::components::{
    Column, Figure, Room, chart_figure, conformity_mark, data_table, link, number, series, text,
};
use crate::app::state::App;
use crate::charts::{ScatterData, ScatterPoint, scatter};
use crate::core::report::{Gap, Report};
use crate::messages::{fill, t, whole};
use crate::route::Page;

/// The chart with its table.
pub(super) fn worth(app: App, report: &Report) -> AnyView {
    let point = |gap: &Gap| ScatterPoint {
        label: gap.sub_clause.to_string(),
        effort: gap.priority.effort,
        value: gap.priority.value,
        quick_win: gap.quick_win,
    };
    let data = ScatterData {
        points: report.gaps.iter().map(point).collect(),
        effort_label: t("column.effort").to_owned(),
        effort_format: whole,
        value_label: t("column.value").to_owned(),
        value_format: whole,
        quick_win_label: t("gap.quick-wins").to_owned(),
        quick_win_effort: report.quick_wins.most_effort,
        quick_win_value: report.quick_wins.least_value,
    };
    let rows = report
        .gaps
        .iter()
        .filter_map(|gap| report.of(gap.sub_clause))
        .enumerate()
        .map(|(place, result)| {
            let priority = result.priority;
            let shown = |value: f64| text(number(Some(value)));
            vec![
                text((place + 1).to_string()),
                link(
                    app.link(Page::SubClause(result.sub_clause)),
                    app.title_of(result.sub_clause),
                ),
                conformity_mark(result),
                shown(priority.score),
                shown(priority.value),
                shown(priority.gap),
                shown(priority.effort),
            ]
        })
        .collect();
    let columns = [
        Column::Numbers(t("gap.rank")),
        Column::Words(t("column.sub-clause")),
        Column::Words(t("column.conformity")),
        Column::Numbers(t("column.priority")),
        Column::Numbers(t("column.value")),
        Column::Numbers(t("column.gap")),
        Column::Numbers(t("column.effort")),
    ];
    let quick = report.gaps.iter().filter(|gap| gap.quick_win).count();
    let title = match quick {
        0 => t("gap.worth").to_owned(),
        quick => fill("gap.worth-quick", &[("count", &quick)]),
    };
    let figure = Figure {
        id: "worth",
        title,
        about: t("gap.worth-about").into(),
        room: Room::Whole,
        legend: vec![
            (series("series-3 dot"), t("gap.quick-win")),
            (series("series-1 dot"), t("gap.other")),
        ],
    };
    let table = data_table(t("gap.ranked"), &columns, rows);
    chart_figure(figure, &|frame| scatter(frame, &data), table)
}
