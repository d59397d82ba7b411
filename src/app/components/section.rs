//! Pages that belong together: the links between them and what is around each.

use leptos::prelude::*;

use super::waiting::WithBank;
use crate::app::browser;
use crate::app::state::app;
use crate::core::standard::Role;
use crate::messages::t;
use crate::route::Page;
use crate::shown::{scope, size};

/// Pages that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    /// What the answers say.
    Result,
    /// What there is to do.
    Plan,
}

/// The pages of results in the order of their navigation.
const RESULT: [(Page, &str); 8] = [
    (Page::Result, "result.nav-summary"),
    (Page::Gaps, "result.nav-gaps"),
    (Page::Documents, "result.nav-documents"),
    (Page::MockAudit, "mock.nav"),
    (Page::Outlook, "result.nav-outlook"),
    (Page::Laws, "law.nav"),
    (Page::Certificates, "result.nav-certificates"),
    (Page::Settings, "result.nav-settings"),
];

/// The pages of the plan in the order of their navigation.
const PLAN: [(Page, &str); 5] = [
    (Page::Plan, "plan-nav.plan"),
    (Page::Scenarios, "plan-nav.scenarios"),
    (Page::Training, "plan-nav.training"),
    (Page::Role(Role::Manager), "plan-nav.roles"),
    (Page::Snapshots, "plan-nav.snapshots"),
];

impl Section {
    fn pages(self) -> &'static [(Page, &'static str)] {
        match self {
            Self::Result => &RESULT,
            Self::Plan => &PLAN,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Result => t("result.nav"),
            Self::Plan => t("plan-nav.label"),
        }
    }

    /// The links between its pages, and what is said above each of them.
    pub(crate) fn top(self, current: &Page) -> AnyView {
        let app = app();
        request_animation_frame(|| browser::reveal(".pills", ".pills [aria-current]"));
        let is_current = |page: &Page| match (page, current) {
            (Page::Role(_), Page::Role(_)) => true,
            (page, current) => page == current,
        };
        let links: Vec<_> = self
            .pages()
            .iter()
            .map(|(page, label)| {
                let current = is_current(page).then_some("page");
                view! { <li><a href=app.link(page.clone()) aria-current=current>{t(label)}</a></li> }
            })
            .collect();
        view! {
            <nav class="pills" aria-label=self.name()><ul>{links}</ul></nav>
        }
        .into_any()
    }
}

/// The name of a page of a section, as the links to it have it.
pub(crate) fn page_name(page: &Page) -> &'static str {
    let mut all = RESULT.iter().chain(&PLAN);
    let own = all.find(|(one, _)| one == page);
    own.map_or("", |(_, label)| t(label))
}

/// A page of a section around its own content.
#[component]
pub(crate) fn SectionPage(
    /// Where it belongs.
    section: Section,
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
    let app = app();
    let in_scope = move || {
        let services = app
            .with_open(|open| scope::in_scope(&open.profile))
            .flatten();
        services.map(|services| view! { <p class="small-text screen-only">{services}</p> })
    };
    let beyond = move || {
        let said =
            app.with_bank(|bank| app.with_open(|open| size::beyond_sizes(bank, &open.profile)));
        let said = said.flatten()?;
        Some(view! { <p class="notice" data-tone="warn" data-testid="beyond-sizes">{said}</p> })
    };
    let content = move || {
        view! {
            <div class="page stack">
                {page.with_value(|page| section.top(page))}
                <header class="page-head">
                    <div>
                        <h1 tabindex="-1">{title}</h1>
                        <p class="muted">{lead}</p>
                        {in_scope}
                        {beyond}
                    </div>
                </header>
                {children.with_value(|children| children())}
            </div>
        }
    };
    view! { <WithBank>{content()}</WithBank> }
}
