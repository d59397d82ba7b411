//! Pages that belong together: the links between them and what is around each.

use crate::dom::prelude::*;

use super::context::context_line;
use super::waiting::WithBank;
use crate::app::browser;
use crate::app::state::app;
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

/// The pages that navigation names, in its order; each is shown in its section.
const PAGES: [(Page, &str); 19] = [
    (Page::Home, "answer-nav.home"),
    (Page::Reply, "reply.nav"),
    (Page::Profile, "answer-nav.profile"),
    (Page::Questions, "answer-nav.questions"),
    (Page::Overview, "answer-nav.all"),
    (Page::Documents, "answer-nav.documents"),
    (Page::Laws, "law.nav"),
    (Page::Colleagues, "colleagues.title"),
    (Page::Result, "result.nav-summary"),
    (Page::Gaps, "result.nav-gaps"),
    (Page::Outlook, "result.nav-outlook"),
    (Page::Plan, "plan-nav.overview"),
    (Page::Week, "plan-nav.week"),
    (Page::Timeline, "plan-nav.timeline"),
    (Page::People, "plan-nav.people"),
    (Page::Cost, "plan-nav.cost"),
    (Page::Assumptions, "plan-nav.assumptions"),
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
            | Page::Home
            | Page::You
            | Page::Profile
            | Page::Means
            | Page::Arrived
            | Page::Colleagues
            | Page::Reply
            | Page::Documents
            | Page::Laws => Self::Answer,
            Page::Result | Page::Share | Page::Gaps | Page::SubClause(_) | Page::Outlook => {
                Self::Result
            }
            Page::Plan
            | Page::Week
            | Page::Timeline
            | Page::People
            | Page::Role(_)
            | Page::Cost
            | Page::Assumptions
            | Page::Certificates
            | Page::Settings => Self::Plan,
            Page::Snapshots | Page::MockAudit => Self::Progress,
        }
    }

    /// The page that it opens with.
    pub(crate) fn opens(self) -> Page {
        match self {
            Self::Answer => Page::Home,
            Self::Result => Page::Result,
            Self::Plan => Page::Plan,
            Self::Progress => Page::Snapshots,
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
}

/// The links between the pages of a page's section.
pub(crate) fn section_links(current: &Page) -> AnyView {
    let app = app();
    let section = Section::of(current);
    request_animation_frame(|| browser::reveal(".pills", ".pills [aria-current]"));
    // Pages without a link of their own stand under that of another.
    let current = match current {
        Page::Role(_) => &Page::People,
        Page::Certificates | Page::Settings => &Page::Assumptions,
        Page::You | Page::Means => &Page::Profile,
        Page::Arrived => &Page::Home,
        own => own,
    };
    // A colleague has their part and nothing else.
    let is_invited = untrack(|| app.is_invited());
    let is_there = |page: &Page| match page {
        Page::Reply => is_invited,
        Page::Questions | Page::Overview => true,
        _ => !is_invited,
    };
    let links: Vec<_> = PAGES
        .iter()
        .filter(|(page, _)| Section::of(page) == section && is_there(page))
        .map(|(page, label)| {
            let current = (page == current).then_some("page");
            view! { <li><a href=app.link(page.clone()) aria-current=current>{t(label)}</a></li> }
        })
        .collect();
    view! {
        <nav class="pills" aria-label=section.name()><ul>{links}</ul></nav>
    }
}

/// The name of a page of a section, as the links to it have it.
pub(crate) fn page_name(page: &Page) -> &'static str {
    let own = PAGES.iter().find(|(one, _)| one == page);
    own.map_or("", |(_, label)| t(label))
}

/// A page of a section, with its heading, around its own content.
#[component]
pub(crate) fn SectionPage(
    /// Which of the pages it is; it also marks the link to it.
    page: Page,
    /// Its heading.
    title: &'static str,
    /// One or two sentences below the heading.
    lead: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let app = app();
    let in_scope = move || {
        let services = app
            .with_open(|open| scope::in_scope(&open.profile))
            .flatten();
        services.map(|services| view! { <p class="small-text screen-only">{services}</p> })
    };
    let head = move || {
        view! {
            <h1 tabindex="-1">{title}</h1>
            <p class="muted">{lead}</p>
            {in_scope}
        }
    };
    view! { <SectionFrame page=page head=head children=children/> }
}

/// What is around each page of a section: the links, whose it is, a heading, and what
/// goes beyond what we know.
#[component]
pub(crate) fn SectionFrame(
    /// Which of the pages it is.
    page: Page,
    /// Its heading, with what belongs to that.
    #[prop(into)]
    head: ViewFn,
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    let page = StoredValue::new(page);
    let head = StoredValue::new(head);
    let app = app();
    let beyond = move || {
        let said =
            app.with_bank(|bank| app.with_open(|open| size::beyond_sizes(bank, &open.profile)));
        let said = said.flatten()?;
        Some(view! { <p class="notice" data-tone="warn" data-testid="beyond-sizes">{said}</p> })
    };
    let content = move || {
        view! {
            <div class="page stack">
                {page.with_value(section_links)}
                <header class="page-head">
                    <div>
                        {context_line()}
                        {head.with_value(ViewFn::run)}
                        {beyond}
                    </div>
                </header>
                {children.with_value(|children| children())}
            </div>
        }
    };
    view! { <WithBank>{content()}</WithBank> }
}
