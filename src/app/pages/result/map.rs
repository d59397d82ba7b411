//! All 44 sub-clauses at a glance: by what an audit would find, or by rating.

use crate::dom::prelude::*;

use super::lenses::rating_legend;
use crate::app::components::{
    Column, Figure, Room, around, clause_name, conformity_mark, data_table, link, number,
    rating_mark, status_mark, text,
};
use crate::app::state::App;
use crate::app::visits;
use crate::core::report::{Report, SubClauseResult};
use crate::core::scoring::Conformity;
use crate::core::standard::Clause;
use crate::messages::{conformity, fill, rating, t};
use crate::route::Page;
use crate::shown::board;

/// What the cells show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shows {
    Conformity,
    Rating,
}

/// The map, its cells the way to each sub-clause.
pub(super) fn map(app: App, report: &Report) -> AnyView {
    let shows = visits::kept("map", Shows::Conformity);
    let switch = [
        (Shows::Conformity, t("result.map-met")),
        (Shows::Rating, t("column.rating")),
    ]
    .map(|(one, words)| {
        view! {
            <label>
                <input
                    type="radio" name="map"
                    prop:checked=move || shows.get() == one
                    on:change=move |_| shows.set(one)
                />
                {words}
            </label>
        }
    });
    let results = StoredValue::new(report.sub_clauses.clone());
    let clauses = move || {
        let shows = shows.get();
        let row = |of: Clause| {
            let own = |results: &Vec<SubClauseResult>| -> Vec<AnyView> {
                let own = results.iter().filter(|one| one.sub_clause.clause() == of);
                own.map(|one| cell(app, one, shows)).collect()
            };
            let cells = results.with_value(own);
            (!cells.is_empty()).then(|| {
                view! {
                    <li><strong>{clause_name(of)}</strong><div class="cells">{cells}</div></li>
                }
            })
        };
        view! {
            <ol class="heat">{Clause::ALL.map(row)}</ol>
            <ul class="legend">{legend(shows)}</ul>
        }
    };
    let picture = view! {
        <fieldset class="segments screen-only">
            <legend class="visually-hidden">{t("gap.show")}</legend>
            {switch}
        </fieldset>
        <div class="stack tight">{clauses}</div>
    };
    let scored = report.sub_clauses.iter();
    let scored = scored.map(|one| (one.sub_clause.to_string(), one.readiness));
    let figure = Figure {
        id: "sub-clauses",
        title: fill(
            "result.map-title",
            &[
                ("count", &report.conformity.met),
                ("all", &report.sub_clauses.len()),
            ],
        ),
        about: board::in_words(t("result.sub-clauses-about"), scored).into(),
        room: Room::Whole,
        legend: Vec::new(),
    };
    around(figure, picture.into_any(), table(app, report))
}

fn cell(app: App, one: &SubClauseResult, shows: Shows) -> AnyView {
    let (status, letter, label, words) = match (shows, one.rating()) {
        (Shows::Conformity, _) => {
            let of = one.conformity;
            (Some(of.key()), None, "", conformity(of))
        }
        (Shows::Rating, Some(of)) => (None, Some(of.letter()), of.label(), rating(of)),
        (Shows::Rating, None) => (None, None, t("mark.none"), t("mark.not-rated")),
    };
    let title = fill(
        "result.map-cell",
        &[("name", &app.title_of(one.sub_clause)), ("state", &words)],
    );
    view! {
        <a
            class="heat-cell" href=app.link(Page::SubClause(one.sub_clause))
            data-status=status data-rating=letter title=title.clone() aria-label=title
        >
            <b>{label}</b>
            <span>{one.sub_clause.to_string()}</span>
        </a>
    }
}

fn legend(shows: Shows) -> AnyView {
    let marks = match shows {
        Shows::Rating => rating_legend(),
        Shows::Conformity => Conformity::ALL
            .map(|of| (status_mark(of.key(), conformity(of)), ""))
            .into(),
    };
    let mark = |(mark, words)| view! { <li>{mark}{words}</li> };
    marks.into_iter().map(mark).collect_view().into_any()
}

fn table(app: App, report: &Report) -> AnyView {
    let rows = report
        .sub_clauses
        .iter()
        .map(|result| {
            vec![
                link(
                    app.link(Page::SubClause(result.sub_clause)),
                    app.title_of(result.sub_clause),
                ),
                rating_mark(result.rating()),
                text(number(result.readiness)),
                text(number(result.readiness_evidenced)),
                conformity_mark(result),
            ]
        })
        .collect();
    let columns = [
        Column::Words(t("column.sub-clause")),
        Column::Words(t("column.rating")),
        Column::Numbers(t("column.readiness")),
        Column::Numbers(t("column.evidenced")),
        Column::Words(t("column.conformity")),
    ];
    data_table(t("result.sub-clauses"), &columns, rows)
}
