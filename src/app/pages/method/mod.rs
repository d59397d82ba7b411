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
use crate::app::visits;
use crate::messages::t;
use part::{Section, prose};

/// How all numbers come about.
#[component]
pub(crate) fn Method() -> impl IntoView {
    let sections = [
        Section {
            id: "short",
            title: t("method.short"),
            body: prose(t("method.short-text")),
        },
        scale::answers(),
        scale::ratings(),
        scale::levels(),
        ranking::agreement(),
        standing::conformity(),
        standing::readiness(),
        standing::nothing(),
        standing::verdict(),
        ranking::priority(),
        ranking::hours(),
        plan::plan(),
        editions::editions(),
        ranking::sources(),
    ];
    let entry = |section: &Section| {
        let heading = format!("#{}", section.id);
        // A link to the heading would be another route.
        let jump = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            browser::focus(&heading);
        };
        view! { <li><a href="#/method" on:click=jump>{section.title}</a></li> }
    };
    go_to_section();
    let contents = sections.iter().map(entry).collect_view();
    let part = |section: Section| {
        view! {
            <h2 id=section.id tabindex="-1">{section.title}</h2>
            {section.body}
        }
    };
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
                    <nav class="rail" aria-label=t("method.contents")><ol>{contents}</ol></nav>
                </aside>
                <div class="prose">{sections.map(part).collect_view()}</div>
            </div>
        </div>
    }
}

/// Goes to the section that the address names, unless the visitor comes back to the page.
fn go_to_section() {
    let is_new = visits::kept("is-new", true);
    let section = browser::hash();
    let section = section.trim_start_matches("#/method").trim_matches('/');
    if is_new.get_untracked() && !section.is_empty() {
        let section = section.to_owned();
        // The page's own heading comes first.
        request_animation_frame(move || {
            request_animation_frame(move || browser::focus_on(&section));
        });
    }
    is_new.set(false);
}
