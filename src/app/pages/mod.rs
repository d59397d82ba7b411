//! The pages, one to a file or folder.

mod certificates;
mod documents;
mod gaps;
mod glossary;
mod method;
mod not_found;
mod outlook;
mod overview;
mod plan;
mod profile;
pub(crate) mod question;
mod result;
mod roles;
mod scenarios;
mod settings;
mod snapshots;
mod start;
mod sub_clause;
mod training;

use leptos::prelude::*;

use super::state::app;
use crate::route::{Page, Route};

/// The page that the route names.
#[component]
pub(crate) fn PageView() -> impl IntoView {
    let app = app();
    // A route to another question stays on the same page, which follows it.
    let kind = Memo::new(move |_| match app.route.get() {
        Route::Assessment(id, Page::Question(_)) => Route::Assessment(id, Page::Questions),
        Route::Demo(_) => Route::Demo(None),
        other => other,
    });
    move || match kind.get() {
        Route::Start => view! { <start::Start/> }.into_any(),
        Route::Assessment(_, page) => of_assessment(&page),
        Route::Demo(_) => of_assessment(&Page::Result),
        Route::Glossary => view! { <glossary::Glossary/> }.into_any(),
        Route::Method => view! { <method::Method/> }.into_any(),
        Route::NotFound => view! { <not_found::NotFound/> }.into_any(),
    }
}

fn of_assessment(page: &Page) -> AnyView {
    match page {
        Page::Profile => view! { <profile::ProfilePage/> }.into_any(),
        Page::Questions | Page::Question(_) => view! { <question::QuestionPage/> }.into_any(),
        Page::Overview => view! { <overview::Overview/> }.into_any(),
        Page::SubClause(sub_clause) => {
            view! { <sub_clause::SubClausePage sub_clause=*sub_clause/> }.into_any()
        }
        Page::Gaps => view! { <gaps::Gaps/> }.into_any(),
        Page::Documents => view! { <documents::Documents/> }.into_any(),
        Page::Outlook => view! { <outlook::Outlook/> }.into_any(),
        Page::Certificates => view! { <certificates::Certificates/> }.into_any(),
        Page::Settings => view! { <settings::SettingsPage/> }.into_any(),
        Page::Plan => view! { <plan::PlanPage/> }.into_any(),
        Page::Scenarios => view! { <scenarios::Scenarios/> }.into_any(),
        Page::Training => view! { <training::TrainingPage/> }.into_any(),
        Page::Role(role) => view! { <roles::RolePage role=*role/> }.into_any(),
        Page::Snapshots => view! { <snapshots::Snapshots/> }.into_any(),
        Page::Result => view! { <result::Summary/> }.into_any(),
    }
}
