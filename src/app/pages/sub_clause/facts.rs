//! The numbers of a sub-clause, each with what it rests on.

use crate::dom::prelude::*;

use crate::app::components::{
    Column, Rule, conformity_mark, data_table, link, number, rating_mark, rule, text,
};
use crate::app::state::App;
use crate::core::report::SubClauseResult;
use crate::core::standard::Attribute;
use crate::messages::{attribute, evidence_basis, fill, reliability, t};
use crate::route::Page;

fn card(
    title: &'static str,
    of: Rule,
    facts: Vec<(&'static str, AnyView)>,
    foot: AnyView,
) -> AnyView {
    let facts: Vec<_> = facts
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
        .collect();
    view! {
        <section class="card stack">
            <div class="row"><h2>{title}</h2>{rule(of)}</div>
            <dl class="facts">{facts}</dl>
            {foot}
        </section>
    }
}

/// How it stands.
pub(super) fn facts(result: &SubClauseResult) -> AnyView {
    let none = || t("mark.none").to_owned();
    let level = result.level.map_or_else(none, |level| {
        fill("sub-clause.level-of", &[("level", &level.number())])
    });
    let reliable = result.reliability.map_or_else(none, |found| {
        fill(
            "sub-clause.variation",
            &[
                ("class", &reliability(found.class)),
                ("percent", &number(Some(found.variation))),
            ],
        )
    });
    let counts = result.counts;
    let answered = fill(
        "result.basis",
        &[("answered", &counts.responded()), ("asked", &counts.asked)],
    );
    let requirements = result.requirements;
    let required = fill(
        "sub-clause.requirements-of",
        &[
            ("unmet", &requirements.unmet),
            ("all", &requirements.all),
            ("open", &requirements.open),
            ("unasked", &requirements.not_asked),
        ],
    );
    let rating =
        view! { <span class="row">{rating_mark(result.rating())}{number(result.readiness)}</span> };
    let mut facts = vec![
        (t("column.readiness"), rating.into_any()),
        (
            t("column.evidenced"),
            text(number(result.readiness_evidenced)),
        ),
        (t("column.conformity"), conformity_mark(result)),
        (t("sub-clause.requirements"), text(required)),
        (
            t("sub-clause.evidence"),
            text(evidence_basis(result.evidence)),
        ),
        (t("sub-clause.reliability"), text(reliable)),
        (t("column.answered"), text(answered)),
        (
            t("column.unknown"),
            text(number(Some(counts.unknown_percent()))),
        ),
    ];
    if result.sub_clause.is_process() {
        facts.insert(2, (t("sub-clause.level"), text(level)));
    }
    card(
        t("sub-clause.standing"),
        Rule::Readiness,
        facts,
        ().into_any(),
    )
}

/// What it is worth and what it takes.
pub(super) fn worth(app: App, result: &SubClauseResult) -> AnyView {
    let priority = result.priority;
    let shown = |value: f64| text(number(Some(value)));
    let facts = vec![
        (t("column.target"), shown(result.target)),
        (t("column.gap"), shown(priority.gap)),
        (t("sub-clause.business"), shown(priority.business)),
        (t("sub-clause.pain"), shown(priority.pain)),
        (t("sub-clause.motive"), shown(priority.motive)),
        (t("sub-clause.weight"), shown(priority.weight)),
        (t("column.value"), shown(priority.value)),
        (t("column.effort"), shown(priority.effort)),
        (t("column.priority"), shown(priority.score)),
    ];
    let change = link(app.link(Page::Settings), t("sub-clause.change"));
    let foot = view! { <p class="small-text">{change}</p> };
    card(
        t("sub-clause.worth"),
        Rule::Priority,
        facts,
        foot.into_any(),
    )
}

/// The process attributes that are asked about.
pub(super) fn attributes(result: &SubClauseResult) -> AnyView {
    let rows = Attribute::ALL
        .into_iter()
        .map(|of| (of, result.attribute(of)))
        .filter(|(_, found)| found.asked > 0)
        .map(|(of, found)| {
            let basis = fill(
                "result.basis",
                &[("answered", &found.answered), ("asked", &found.asked)],
            );
            vec![
                text(format!("PA {} {}", of.number(), attribute(of))),
                rating_mark(found.rating()),
                text(number(found.score)),
                text(basis),
            ]
        })
        .collect();
    let columns = [
        Column::Words(t("sub-clause.attribute")),
        Column::Words(t("column.rating")),
        Column::Numbers(t("column.score")),
        Column::Numbers(t("column.answered")),
    ];
    view! {
        <section class="card stack">
            <h2>{t("sub-clause.attributes")}</h2>
            {data_table(t("sub-clause.attributes-about"), &columns, rows)}
        </section>
    }
}
