//! The parts of the program in which the pages lie.
//!
//! The result, which most visits lead to, comes with the app itself; the pages of
//! the plan are one part and all others another, each loaded when the first of its
//! pages is shown ([`crate::app::loading`]). More parts than these would share so
//! much between them that all of them together grow by a quarter.

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::{
    certificates, certification, documents, gaps, glossary, laws, method, mock_audit, not_found,
    outlook, overview, plan, profile, question, result, roles, settings, snapshots, start,
    sub_clause,
};
use crate::app::loading::{NotLoaded, when_loaded};
use crate::core::standard::{Role, SubClause};
use crate::route::{Page, Route};

/// Puts pages into a part of the program: each becomes a function that draws it.
macro_rules! part {
    ($part:ident: $($page:ident($load:ident $(, $what:ident: $type:ty)?) => $view:expr),+ $(,)?) => {$(
        #[wasm_split($part, wasm_split_path = leptos::wasm_split, preload($load), fallible)]
        fn $page($($what: $type)?) -> Result<AnyView, NotLoaded> {
            Ok($view.into_any())
        }
    )+};
}

part! { other:
    start_page(load_start) => start::Start(),
    glossary_page(load_glossary) => glossary::Glossary(),
    certification_page(load_certification) => certification::Certification(),
    mock_audit_page(load_mock_audit) => mock_audit::MockAudit(),
    laws_page(load_laws) => laws::Laws(),
    method_page(load_method) => method::Method(),
    no_page(load_no_page) => not_found::NotFound(),
    question_page(load_question) => question::QuestionPage(),
    profile_page(load_profile) => profile::ProfilePage(),
    overview_page(load_overview) => overview::Overview(),
    sub_clause_page(load_sub_clause, sub_clause: SubClause) => view! { <sub_clause::SubClausePage sub_clause/> },
    gaps_page(load_gaps) => gaps::Gaps(),
    documents_page(load_documents) => documents::Documents(),
    outlook_page(load_outlook) => outlook::Outlook(),
    certificates_page(load_certificates) => certificates::Certificates(),
    settings_page(load_settings) => settings::SettingsPage(),
}

part! { planning:
    plan_page(load_plan) => plan::overview_page(),
    week_page(load_week) => plan::week_page(),
    timeline_page(load_timeline) => plan::timeline_page(),
    people_page(load_people) => plan::people_page(),
    cost_page(load_cost) => plan::cost_page(),
    assumptions_page(load_assumptions) => plan::assumptions_page(),
    role_page(load_role, role: Role) => view! { <roles::RolePage role/> },
    snapshots_page(load_snapshots) => snapshots::Snapshots(),
}

/// The page that a route names.
pub(super) fn page(route: Route) -> AnyView {
    /// A page as soon as its part is here.
    macro_rules! page {
        ($load:ident, $page:ident $(, $what:ident)?) => {
            when_loaded(|| Box::pin($load()), Box::new(move || Box::pin($page($($what)?))))
        };
    }
    let page = match route {
        Route::Start => return page!(load_start, start_page),
        Route::Method => return page!(load_method, method_page),
        Route::Glossary => return page!(load_glossary, glossary_page),
        Route::Certification => return page!(load_certification, certification_page),
        Route::NotFound => return page!(load_no_page, no_page),
        Route::Demo(_) => Page::Result,
        Route::Assessment(_, page) => page,
    };
    match page {
        Page::Questions | Page::Question(_) => page!(load_question, question_page),
        Page::Profile => page!(load_profile, profile_page),
        Page::Overview => page!(load_overview, overview_page),
        Page::Result => result::Summary().into_any(),
        Page::SubClause(which) => page!(load_sub_clause, sub_clause_page, which),
        Page::Gaps => page!(load_gaps, gaps_page),
        Page::Documents => page!(load_documents, documents_page),
        Page::MockAudit => page!(load_mock_audit, mock_audit_page),
        Page::Laws => page!(load_laws, laws_page),
        Page::Outlook => page!(load_outlook, outlook_page),
        Page::Certificates => page!(load_certificates, certificates_page),
        Page::Settings => page!(load_settings, settings_page),
        Page::Plan => page!(load_plan, plan_page),
        Page::Week => page!(load_week, week_page),
        Page::Timeline => page!(load_timeline, timeline_page),
        Page::People => page!(load_people, people_page),
        Page::Cost => page!(load_cost, cost_page),
        Page::Assumptions => page!(load_assumptions, assumptions_page),
        Page::Role(which) => page!(load_role, role_page, which),
        Page::Snapshots => page!(load_snapshots, snapshots_page),
    }
}

/// Brings the part in which the page of a route lies.
pub(crate) async fn load_for(route: &Route) -> Result<(), SplitLoaderError> {
    match route {
        Route::Demo(_) | Route::Assessment(_, Page::Result) => Ok(()),
        Route::Assessment(_, Page::Role(_) | Page::Snapshots) => load_plan().await,
        Route::Assessment(_, page) if page.is_of_plan() => load_plan().await,
        Route::Assessment(..)
        | Route::Start
        | Route::Method
        | Route::Glossary
        | Route::Certification
        | Route::NotFound => load_start().await,
    }
}

/// Brings every part.
pub(crate) async fn load_all() -> Result<(), SplitLoaderError> {
    load_start().await?;
    load_plan().await
}
