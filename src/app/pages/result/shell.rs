//! What all pages of results have in common: navigation, the warning about
//! leadership, the heading.

use leptos::prelude::*;

use super::lenses::clause_name;
use crate::app::browser;
use crate::app::components::{Choice, WithBank};
use crate::app::state::app;
use crate::core::standard::{Clause, SubClause};
use crate::messages::t;
use crate::route::{Page, Route};

/// The pages of results in the order of their navigation.
const PAGES: [(Page, &str); 6] = [
    (Page::Result, "result.nav-summary"),
    (Page::Gaps, "result.nav-gaps"),
    (Page::Documents, "result.nav-documents"),
    (Page::Outlook, "result.nav-outlook"),
    (Page::Certificates, "result.nav-certificates"),
    (Page::Settings, "result.nav-settings"),
];

/// A page of results around its own content.
#[component]
pub(crate) fn ResultPage(
    /// Which of the pages it is; it also marks the link to it.
    page: Page,
    /// Its heading.
    title: &'static str,
    /// One or two sentences below the heading.
    lead: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    let page = StoredValue::new(page);
    view! {
        <WithBank>
            <div class="page stack">
                {navigation(&page.get_value())}
                <LeadershipWarning/>
                <header class="page-head">
                    <div>
                        <h1 tabindex="-1">{title}</h1>
                        <p class="muted">{lead}</p>
                    </div>
                </header>
                {children.with_value(|children| children())}
            </div>
        </WithBank>
    }
}

/// The links between the pages of results.
pub(crate) fn navigation(current: &Page) -> AnyView {
    let app = app();
    request_animation_frame(|| browser::reveal(".pills", ".pills [aria-current]"));
    let links: Vec<_> = PAGES
        .into_iter()
        .map(|(page, label)| {
            let is_current = (page == *current).then_some("page");
            view! { <li><a href=app.link(page) aria-current=is_current>{t(label)}</a></li> }
        })
        .collect();
    view! { <nav class="pills" aria-label=t("result.nav")><ul>{links}</ul></nav> }.into_any()
}

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
    let href = move || {
        "5.1".parse().map_or_else(
            |_| Route::Start.to_string(),
            |leadership: SubClause| app.link(Page::SubClause(leadership)),
        )
    };
    view! {
        <Show when=move || is_unmet.get()>
            <div class="notice" data-tone="bad" data-testid="leadership-warning">
                <strong>{t("result.leadership")}</strong>
                <p>{t("result.leadership-why")}" "<a href=href>{t("result.leadership-link")}</a></p>
            </div>
        </Show>
    }
}

/// The clauses as choices of a filter; the empty key means all.
pub(crate) fn clause_choices() -> Vec<Choice> {
    let all = Choice {
        key: String::new(),
        label: t("filter.all").to_owned(),
    };
    let clauses = Clause::ALL.map(|one| Choice {
        key: one.number().to_string(),
        label: clause_name(one),
    });
    std::iter::once(all).chain(clauses).collect()
}
