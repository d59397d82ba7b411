//! Strengths and the gaps to close first.

use leptos::prelude::*;

use crate::app::components::{
    card_list, conformity_mark, detail, entry_link, link, number, rating_mark,
};
use crate::app::state::App;
use crate::core::report::{Report, SubClauseResult};
use crate::core::standard::SubClause;
use crate::messages::{fill, t};
use crate::route::Page;

/// Strengths and first gaps side by side.
pub(super) fn highlights(app: App, report: &Report) -> AnyView {
    let entry = |result: &SubClauseResult, details: Vec<AnyView>| {
        entry_link(
            app.link(Page::SubClause(result.sub_clause)),
            Some(rating_mark(result.rating())),
            app.title_of(result.sub_clause),
            details,
        )
    };
    let strengths = report
        .strengths
        .iter()
        .filter_map(|&sub_clause| report.of(sub_clause))
        .map(|result| entry(result, vec![conformity_mark(result)]))
        .collect();
    let first = report.first_gaps();
    let gaps = first
        .first
        .iter()
        .filter_map(|gap| report.of(gap.sub_clause))
        .map(|result| {
            let gap = number(Some(result.priority.gap));
            let hours = number(Some(result.priority.effort));
            let details = vec![
                conformity_mark(result),
                detail(fill("result.gap", &[("gap", &gap)])),
                detail(fill("result.hours", &[("hours", &hours)])),
            ];
            entry(result, details)
        })
        .collect();
    view! {
        <div class="grid two">
            <div class="stack tight">
                {card_list(t("result.gaps"), t("result.gaps-about"), t("result.no-gaps"), gaps)}
                {other_major(app, &first.other_major)}
            </div>
            {card_list(t("result.strengths"), t("result.strengths-about"), t("result.no-strengths"), strengths)}
        </div>
    }
    .into_any()
}

/// The major gaps that are not among the first, so that none is out of sight.
fn other_major(app: App, others: &[SubClause]) -> Option<AnyView> {
    let links: Vec<_> = others
        .iter()
        .map(|&one| view! { <li>{link(app.link(Page::SubClause(one)), app.title_of(one))}</li> })
        .collect();
    let words = fill("result.other-major", &[("count", &others.len())]);
    (!others.is_empty()).then(|| {
        view! {
            <section class="card stack tight" data-testid="other-major">
                <p>{words}</p>
                <ul>{links}</ul>
            </section>
        }
        .into_any()
    })
}
