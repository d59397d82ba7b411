//! Strengths and the ten largest gaps.

use leptos::prelude::*;

use crate::app::components::{conformity_mark, number, rating_mark};
use crate::app::route::Page;
use crate::app::state::App;
use crate::core::report::{LARGEST_GAPS, Report, SubClauseResult};
use crate::messages::{fill, t};

/// Strengths and largest gaps side by side.
pub(super) fn highlights(app: App, report: &Report) -> AnyView {
    let strengths: Vec<_> = report
        .strengths
        .iter()
        .filter_map(|&sub_clause| report.of(sub_clause))
        .map(|result| entry(app, result, Vec::new()))
        .collect();
    let gaps: Vec<_> = report
        .gaps
        .iter()
        .take(LARGEST_GAPS)
        .filter_map(|gap| report.of(gap.sub_clause))
        .map(|result| {
            let gap = number(Some(result.priority.gap));
            let hours = number(Some(result.priority.effort));
            entry(
                app,
                result,
                vec![
                    fill("result.gap", &[("gap", &gap)]),
                    fill("result.hours", &[("hours", &hours)]),
                ],
            )
        })
        .collect();
    view! {
        <div class="grid two">
            {list(t("result.gaps"), t("result.gaps-about"), t("result.no-gaps"), gaps)}
            {list(t("result.strengths"), t("result.strengths-about"), t("result.no-strengths"), strengths)}
        </div>
    }
    .into_any()
}

fn list(
    title: &'static str,
    about: &'static str,
    none: &'static str,
    entries: Vec<AnyView>,
) -> AnyView {
    let entries = if entries.is_empty() {
        view! { <p>{none}</p> }.into_any()
    } else {
        view! { <ul class="entries">{entries}</ul> }.into_any()
    };
    view! {
        <section class="card stack">
            <div><h2>{title}</h2><p class="muted small-text">{about}</p></div>
            {entries}
        </section>
    }
    .into_any()
}

fn entry(app: App, result: &SubClauseResult, details: Vec<String>) -> AnyView {
    let details: Vec<_> = details
        .into_iter()
        .map(|detail| view! { <span>{detail}</span> })
        .collect();
    view! {
        <li>
            <a class="entry" href=app.link(Page::SubClause(result.sub_clause))>
                {rating_mark(result.rating())}
                <span class="title">{app.title_of(result.sub_clause)}</span>
                <span class="detail">{conformity_mark(result)}{details}</span>
            </a>
        </li>
    }
    .into_any()
}
