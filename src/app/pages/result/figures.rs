//! The two numbers, each with its basis.

use leptos::prelude::*;

use crate::app::components::{method_link, number};
use crate::app::state::App;
use crate::core::report::Report;
use crate::core::standard::SubClause;
use crate::messages::{fill, t};
use crate::route::Page;

/// Readiness and conformity.
pub(super) fn figures(app: App, report: &Report) -> AnyView {
    let basis = report.basis;
    let unknown = number(Some(basis.unknown_percent()));
    let answered = fill(
        "result.answered",
        &[
            ("answered", &report.sub_clauses_answered),
            ("all", &SubClause::COUNT),
        ],
    );
    let questions = fill(
        "result.questions",
        &[("answered", &basis.responded()), ("asked", &basis.asked)],
    );
    let unsure = fill("result.unknown", &[("percent", &unknown)]);
    let evidenced = fill(
        "result.evidenced",
        &[("number", &number(report.readiness_evidenced))],
    );
    let not_occurring = (basis.not_occurring > 0)
        .then(|| fill("result.not-occurring", &[("count", &basis.not_occurring)]));
    let counts = report.conformity;
    let met = fill(
        "result.met",
        &[("met", &counts.met), ("all", &SubClause::COUNT)],
    );
    let others = fill(
        "result.others",
        &[
            ("minor", &counts.minor),
            ("major", &counts.major),
            ("open", &counts.not_shown),
        ],
    );
    let more = |key, count: usize| {
        let line = (count > 0).then(|| fill(key, &[("count", &count)]));
        line.unwrap_or_default()
    };
    let ungraded = more("result.ungraded", counts.ungraded);
    let first_look = more("result.first-look", counts.first_look);
    let claimed = fill("result.claimed", &[("count", &counts.claimed)]);
    let readiness = figure(
        "readiness",
        t("result.readiness"),
        number(report.readiness),
        t("result.of-100"),
        t("result.readiness-about"),
        vec![
            answered.clone(),
            questions,
            unsure.clone(),
            evidenced,
            not_occurring.unwrap_or_default(),
        ],
    );
    let conformity = figure(
        "conformity",
        t("result.conformity"),
        number(Some(counts.percent())),
        t("result.percent"),
        t("result.conformity-about"),
        vec![met, others, ungraded, first_look, claimed, answered, unsure],
    );
    let nothing = (report.sub_clauses_answered == 0).then(|| {
        view! {
            <div class="notice">
                <p>{t("result.nothing")}" "<a href=app.link(Page::Questions)>{t("result.to-questions")}</a></p>
            </div>
        }
    });
    view! { {nothing}<div class="figures">{readiness}{conformity}</div> }.into_any()
}

fn figure(
    id: &'static str,
    label: &'static str,
    value: String,
    unit: &'static str,
    about: &'static str,
    basis: Vec<String>,
) -> AnyView {
    let basis: Vec<_> = basis
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| view! { <li>{line}</li> })
        .collect();
    view! {
        <section class="card figure">
            <h2 class="label">{label}</h2>
            <p class="value"><span data-testid=id>{value}</span><small>{unit}</small></p>
            <p class="basis">{about}</p>
            <ul class="basis plain">{basis}</ul>
            <p>{method_link()}</p>
        </section>
    }
    .into_any()
}
