//! Pages that belong together: the links between them and what is around each.

use leptos::prelude::*;

use super::context::context_line;
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
    /// What is entered.
    Answer,
    /// What the answers say.
    Result,
    /// What there is to do.
    Plan,
    /// What has become of it.
    Progress,
}

/// The pages on which something is entered, in the order of their navigation.
const ANSWER: [(Page, &str); 5] = [
    (Page::Profile, "answer-nav.profile"),
    (Page::Questions, "answer-nav.questions"),
    (Page::Overview, "answer-nav.all"),
    (Page::Documents, "answer-nav.documents"),
    (Page::Laws, "law.nav"),
];

/// The pages of results in the order of their navigation.
const RESULT: [(Page, &str); 3] = [
    (Page::Result, "result.nav-summary"),
    (Page::Gaps, "result.nav-gaps"),
    (Page::Outlook, "result.nav-outlook"),
];

/// The pages of the plan in the order of their navigation.
const PLAN: [(Page, &str); 6] = [
    (Page::Plan, "plan-nav.plan"),
    (Page::Scenarios, "plan-nav.scenarios"),
    (Page::Training, "plan-nav.training"),
    (Page::Role(Role::Manager), "plan-nav.roles"),
    (Page::Certificates, "plan-nav.certificates"),
    (Page::Settings, "plan-nav.settings"),
];

/// The pages of progress in the order of their navigation.
const PROGRESS: [(Page, &str); 2] = [
    (Page::Snapshots, "plan-nav.snapshots"),
    (Page::MockAudit, "mock.nav"),
];

impl Section {
    /// The four places of an assessment, in order.
    pub(crate) const ALL: [Self; 4] = [Self::Answer, Self::Result, Self::Plan, Self::Progress];

    /// Where a page belongs.
    pub(crate) fn of(page: &Page) -> Self {
        match page {
            Page::Questions
            | Page::Question(_)
            | Page::Overview
            | Page::Profile
            | Page::Documents
            | Page::Laws => Self::Answer,
            Page::Result | Page::Gaps | Page::SubClause(_) | Page::Outlook => Self::Result,
            Page::Plan
            | Page::Scenarios
            | Page::Training
            | Page::Role(_)
            | Page::Certificates
            | Page::Settings => Self::Plan,
            Page::Snapshots | Page::MockAudit => Self::Progress,
        }
    }

    /// The page that it opens with.
    pub(crate) fn opens(self) -> Page {
        match self {
            Self::Answer => Page::Questions,
            Self::Result => Page::Result,
            Self::Plan => Page::Plan,
            Self::Progress => Page::Snapshots,
        }
    }

    fn pages(self) -> &'static [(Page, &'static str)] {
        match self {
            Self::Answer => &ANSWER,
            Self::Result => &RESULT,
            Self::Plan => &PLAN,
            Self::Progress => &PROGRESS,
        }
    }

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Answer => t("tab.answer"),
            Self::Result => t("tab.result"),
            Self::Plan => t("tab.plan"),
            Self::Progress => t("tab.progress"),
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
    let mut all = Section::ALL.into_iter().flat_map(Section::pages);
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
    /// What stands in place of both, with a heading of its own.
    #[prop(optional, into)]
    head: Option<ViewFn>,
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    let page = StoredValue::new(page);
    let app = app();
    let has_own_head = head.is_some();
    let in_scope = move || {
        if has_own_head {
            return None;
        }
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
    let head = StoredValue::new(head);
    let heading = move || match head.get_value() {
        Some(head) => head.run(),
        None => view! {
            <h1 tabindex="-1">{title}</h1>
            <p class="muted">{lead}</p>
        }
        .into_any(),
    };
    let content = move || {
        view! {
            <div class="page stack">
                {page.with_value(|page| section.top(page))}
                <header class="page-head">
                    <div>
                        {context_line()}
                        {heading()}
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
