//! Strengths and the ten largest gaps.

use leptos::prelude::*;

use crate::app::components::{card_list, conformity_mark, detail, entry_link, number, rating_mark};
use crate::app::state::App;
use crate::core::report::{LARGEST_GAPS, Report, SubClauseResult};
use crate::messages::{fill, t};
use crate::route::Page;

/// Strengths and largest gaps side by side.
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
    let gaps = report
        .gaps
        .iter()
        .take(LARGEST_GAPS)
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
            {card_list(t("result.gaps"), t("result.gaps-about"), t("result.no-gaps"), gaps)}
            {card_list(t("result.strengths"), t("result.strengths-about"), t("result.no-strengths"), strengths)}
        </div>
    }
    .into_any()
}
