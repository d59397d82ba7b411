//! The method page: every number with its rule and its source.
//!
//! Numbers come from the rules themselves, so that the page cannot contradict them.

mod editions;
mod part;
mod plan;
mod ranking;
mod scale;
mod standing;

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::components::{in_turn, when_due};
use crate::app::visits;
use crate::messages::t;
use part::{Section, prose};

/// The page, part by part.
const SECTIONS: [Section; 14] = [
    Section {
        id: "short",
        title: "method.short",
        body: || prose(t("method.short-text")),
    },
    Section {
        id: "answers",
        title: "method.answers",
        body: scale::answers,
    },
    Section {
        id: "ratings",
        title: "method.rating",
        body: scale::ratings,
    },
    Section {
        id: "levels",
        title: "method.level",
        body: scale::levels,
    },
    Section {
        id: "agreement",
        title: "method.reliability",
        body: ranking::agreement,
    },
    Section {
        id: "conformity",
        title: "method.conformity",
        body: standing::conformity,
    },
    Section {
        id: "readiness",
        title: "method.readiness",
        body: standing::readiness,
    },
    Section {
        id: "nothing",
        title: "method.nothing",
        body: standing::nothing,
    },
    Section {
        id: "verdict",
        title: "method.verdict",
        body: standing::verdict,
    },
    Section {
        id: "priority",
        title: "method.priority",
        body: ranking::priority,
    },
    Section {
        id: "hours",
        title: "method.hours",
        body: ranking::hours,
    },
    Section {
        id: "plan",
        title: "method.plan",
        body: plan::plan,
    },
    Section {
        id: "editions",
        title: "edition.title",
        body: editions::editions,
    },
    Section {
        id: "sources",
        title: "method.sources",
        body: ranking::sources,
    },
];

/// How all numbers come about.
#[component]
pub(crate) fn Method() -> impl IntoView {
    let entry = |section: Section| {
        // A link to the heading would be another route.
        let jump = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            browser::focus(&format!("#{}", section.id));
        };
        view! { <li><a href="#/method" on:click=jump>{t(section.title)}</a></li> }
    };
    let part = |section: Section| {
        view! {
            <h2 id=section.id tabindex="-1">{t(section.title)}</h2>
            {in_turn(section.body)}
        }
    };
    let parts = SECTIONS.map(part).collect_view();
    go_to_section();
    view! {
        <div class="page">
            <header class="page-head">
                <div>
                    <h1 tabindex="-1">{t("method.title")}</h1>
                    <p class="lead">{t("method.lead")}</p>
                </div>
            </header>
            <div class="split">
                <aside class="sticky">
                    <nav class="rail" aria-label=t("method.contents")>
                        <ol>{SECTIONS.map(entry).collect_view()}</ol>
                    </nav>
                </aside>
                <div class="prose">{parts}</div>
            </div>
        </div>
    }
}

/// Goes to the section that the address names once all are drawn, unless the visitor comes
/// back to the page.
fn go_to_section() {
    let is_new = visits::kept("is-new", true);
    let section = browser::hash();
    let section = section.trim_start_matches("#/method").trim_matches('/');
    if is_new.get_untracked() && !section.is_empty() {
        let section = section.to_owned();
        // The page's own heading comes first.
        when_due(move || {
            request_animation_frame(|| {
                request_animation_frame(move || browser::focus_on(&section));
            });
        });
    }
    is_new.set(false);
}
