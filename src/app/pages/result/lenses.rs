//! Clauses and themes: charts and the same as tables.

use crate::dom::prelude::*;

use crate::app::components::{
    Column, Figure, Room, chart_figure, clause_name, data_table, number, rating_mark, series, text,
};
use crate::app::state::App;
use crate::charts::{BarsData, bars};
use crate::core::report::{LensResult, Report};
use crate::core::scoring::Rating;
use crate::messages::{fill, t};
use crate::shown::{board, lens_bar};

fn row(name: String, result: &LensResult) -> Vec<AnyView> {
    let basis = fill(
        "result.basis",
        &[
            ("answered", &result.counts.responded()),
            ("asked", &result.counts.asked),
        ],
    );
    vec![
        text(name),
        rating_mark(result.rating()),
        text(number(result.readiness)),
        text(number(result.target)),
        text(basis),
        text(number(Some(result.counts.unknown_percent()))),
    ]
}

fn table(caption: &'static str, first: &'static str, rows: Vec<Vec<AnyView>>) -> AnyView {
    let columns = [
        Column::Words(first),
        Column::Words(t("column.rating")),
        Column::Numbers(t("column.readiness")),
        Column::Numbers(t("column.target")),
        Column::Numbers(t("column.answered")),
        Column::Numbers(t("column.unknown")),
    ];
    data_table(caption, &columns, rows)
}

/// The seven clauses; the message is the title.
pub(super) fn clauses(_: App, report: &Report) -> AnyView {
    let data = BarsData {
        full: 100.0,
        bars: report
            .clauses
            .iter()
            .map(|(of, result)| lens_bar(clause_name(*of), result))
            .collect(),
    };
    let rows = report
        .clauses
        .iter()
        .map(|(of, result)| row(clause_name(*of), result))
        .collect();
    let mut legend = rating_legend();
    legend.push((series("target-tick"), t("chart.target")));
    let figure = Figure {
        id: "clauses",
        title: board::furthest_behind(report),
        about: board::clauses_in_words(report).into(),
        room: Room::Whole,
        legend,
    };
    let table = table(t("result.clauses"), t("column.clause"), rows);
    chart_figure(figure, &|frame| bars(frame, &data), table)
}

/// The four themes.
pub(super) fn themes(app: App, report: &Report) -> AnyView {
    let data = BarsData {
        full: 100.0,
        bars: report
            .themes
            .iter()
            .map(|(theme, result)| lens_bar(app.theme_name(*theme), result))
            .collect(),
    };
    let rows = report
        .themes
        .iter()
        .map(|(theme, result)| row(app.theme_name(*theme), result))
        .collect();
    let themes = report.themes.iter();
    let themes = themes.map(|(theme, result)| (app.theme_name(*theme), result));
    let scored = report.themes.iter();
    let scored = scored.map(|(theme, result)| (app.theme_name(*theme), result.readiness));
    let figure = Figure {
        id: "themes",
        title: board::most_behind(themes),
        about: board::in_words(t("result.themes-about"), scored).into(),
        room: Room::Whole,
        legend: rating_legend(),
    };
    let table = table(t("result.themes"), t("column.theme"), rows);
    chart_figure(figure, &|frame| bars(frame, &data), table)
}

pub(super) fn rating_legend() -> Vec<(AnyView, &'static str)> {
    let letter = |rating: Rating, letter: &'static str, words: &'static str| {
        let mark = view! { <span class="rating" data-rating=rating.letter()>{letter}</span> };
        (mark, words)
    };
    vec![
        letter(Rating::Not, "N", t("rating-word.n")),
        letter(Rating::PartlyHigh, "P", t("rating-word.p")),
        letter(Rating::LargelyHigh, "L", t("rating-word.l")),
        letter(Rating::Fully, "F", t("rating-word.f")),
    ]
}
