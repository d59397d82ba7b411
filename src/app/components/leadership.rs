//! The warning about leadership, above every page of results.

use leptos::prelude::*;

use crate::app::state::app;
use crate::core::standard::SubClause;
use crate::messages::t;
use crate::route::Page;

/// Warns on every page of results while leadership (5.1) is unmet.
#[component]
pub(crate) fn LeadershipWarning() -> impl IntoView {
    let app = app();
    let is_unmet = Memo::new(move |_| {
        app.report.with(|report| {
            report
                .as_ref()
                .is_some_and(|report| report.leadership_unmet())
        })
    });
    let href = move || app.link(Page::SubClause(SubClause::LEADERSHIP));
    view! {
        <Show when=move || is_unmet.get()>
            <div class="notice" data-tone="bad" data-testid="leadership-warning">
                <strong>{t("result.leadership")}</strong>
                <p>{t("result.leadership-why")}" "<a href=href>{t("result.leadership-link")}</a></p>
            </div>
        </Show>
    }
}
