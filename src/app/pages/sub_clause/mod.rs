//! The result of one sub-clause, question by question.

mod actions;
mod around;
mod facts;
mod questions;

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::components::{WithWords, clause_name, section_links};
use crate::app::state::{App, app};
use crate::core::standard::SubClause;
use crate::messages::t;
use crate::route::Page;

/// The page of one sub-clause.
#[component]
pub(super) fn SubClausePage(
    /// Which one.
    sub_clause: SubClause,
) -> impl IntoView {
    view! { <WithWords><Content sub_clause=sub_clause/></WithWords> }
}

#[component]
fn Content(sub_clause: SubClause) -> impl IntoView {
    let app = app();
    request_animation_frame(|| browser::reveal("aside.sticky", "aside.sticky [aria-current]"));
    let result = move || {
        app.with_report(move |report| {
            let Some(result) = report.of(sub_clause) else {
                return ().into_any();
            };
            view! {
                <div class="stack loose">
                    <div class="grid">
                        {facts::facts(result)}
                        {facts::worth(app, result)}
                    </div>
                    {facts::attributes(result)}
                    {questions::questions(app, sub_clause)}
                    {around::laws(app, sub_clause)}
                    {around::work_products(app, sub_clause)}
                    {actions::actions(app, sub_clause)}
                    {around::crosswalk(app, sub_clause)}
                </div>
            }
        })
    };
    view! {
        <div class="page stack">
            {section_links(&Page::SubClause(sub_clause))}
            {head(app, sub_clause)}
            <div class="split">
                {result()}
                {around::neighbours(app, sub_clause)}
            </div>
        </div>
    }
}

fn head(app: App, sub_clause: SubClause) -> AnyView {
    let (plain, purpose) = app.with_bank(|bank| {
        bank.sub_clause(sub_clause)
            .map(|info| (info.plain.clone(), info.purpose.clone()))
            .unwrap_or_default()
    });
    let step = |to: Option<SubClause>, label: &'static str| {
        to.map(
            |to| view! { <a class="button small" href=app.link(Page::SubClause(to))>{label}</a> },
        )
    };
    let (before, after) = app.with_bank(|bank| {
        let mut all = bank.assessed();
        let before = all.clone().rev().find(|other| *other < sub_clause);
        (before, all.find(|other| *other > sub_clause))
    });
    view! {
        <header class="page-head">
            <div>
                <p class="eyebrow">{clause_name(sub_clause.clause())}</p>
                <h1 tabindex="-1">{app.title_of(sub_clause)}</h1>
                <p>{plain}</p>
                <p class="muted">{purpose}</p>
            </div>
            <div class="row">
                {step(before, t("sub-clause.before"))}
                {step(after, t("sub-clause.after"))}
            </div>
        </header>
    }
}
