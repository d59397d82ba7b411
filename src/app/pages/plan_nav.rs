//! What the pages of the plan have in common: navigation and heading.

use leptos::prelude::*;

use crate::app::browser;
use crate::app::components::WithBank;
use crate::app::state::app;
use crate::core::standard::Role;
use crate::messages::t;
use crate::route::Page;

/// The pages of the plan in the order of their navigation.
const PAGES: [(Page, &str); 5] = [
    (Page::Plan, "plan-nav.plan"),
    (Page::Scenarios, "plan-nav.scenarios"),
    (Page::Training, "plan-nav.training"),
    (Page::Role(Role::Manager), "plan-nav.roles"),
    (Page::Snapshots, "plan-nav.snapshots"),
];

/// A page of the plan around its own content.
#[component]
pub(super) fn PlanFrame(
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
                {plan_navigation(&page.get_value())}
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

/// The links between the pages of the plan.
pub(super) fn plan_navigation(current: &Page) -> AnyView {
    let app = app();
    request_animation_frame(|| browser::reveal(".pills", ".pills [aria-current]"));
    let is_current = |page: &Page| match (page, current) {
        (Page::Role(_), Page::Role(_)) => true,
        (page, current) => page == current,
    };
    let links: Vec<_> = PAGES
        .into_iter()
        .map(|(page, label)| {
            let current = is_current(&page).then_some("page");
            view! { <li><a href=app.link(page) aria-current=current>{t(label)}</a></li> }
        })
        .collect();
    view! { <nav class="pills" aria-label=t("plan-nav.label")><ul>{links}</ul></nav> }.into_any()
}
