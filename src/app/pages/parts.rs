//! The parts of the program in which the pages lie.
//!
//! The result, which most visits lead to, comes with the app itself; the plan is a part,
//! the pages of its details another, and all other pages a third, each loaded when the
//! first of its pages is shown ([`crate::app::loading`]); what writes and reads the files
//! of others is one more, loaded when something is shared. More parts than these would
//! share so much between them that all of them together grow by a quarter.

use crate::dom::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::{
    arrived, certificates, certification, colleagues, documents, gaps, glossary, home, laws,
    method, mock_audit, not_found, outlook, overview, plan, portfolio, profile, question, reply,
    result, roles, settings, share, shared, snapshots, start, sub_clause, you,
};
use crate::app::assets::{self, OTHER_MESSAGES, OUTPUTS_MESSAGES, PLAN_MESSAGES};
use crate::app::loading::{NotLoaded, bring_messages, when_loaded};
use crate::messages;
use crate::route::{Page, Route};

/// The pages that neither come with the app nor are of the plan. A function for all of
/// them, since each such function asks for the part by itself.
#[wasm_split(other, wasm_split_path = leptos::wasm_split, preload(load_other), fallible)]
fn other_page(route: Route) -> Result<AnyView, NotLoaded> {
    Ok(match route {
        Route::Start => start::Start().into_any(),
        Route::Glossary => glossary::Glossary().into_any(),
        Route::Certification => certification::Certification().into_any(),
        Route::Method => method::Method().into_any(),
        Route::NotFound => not_found::NotFound().into_any(),
        Route::Demo(_) | Route::Shared(_) | Route::Portfolio => elsewhere(),
        Route::Assessment(_, page) => match page {
            Page::Questions | Page::Question(_) => question::QuestionPage().into_any(),
            Page::Home => home::Home().into_any(),
            Page::You => you::You().into_any(),
            Page::Arrived => arrived::Arrived().into_any(),
            Page::Profile => view! { <profile::ProfilePage opens=profile::Step::Who/> },
            Page::Means => view! { <profile::ProfilePage opens=profile::Step::Means/> },
            Page::Overview => overview::Overview().into_any(),
            Page::SubClause(sub_clause) => {
                view! { <sub_clause::SubClausePage sub_clause/> }
            }
            Page::Gaps => gaps::Gaps().into_any(),
            Page::Documents => documents::Documents().into_any(),
            Page::MockAudit => mock_audit::MockAudit().into_any(),
            Page::Laws => laws::Laws().into_any(),
            Page::Outlook => outlook::Outlook().into_any(),
            Page::Certificates => certificates::Certificates().into_any(),
            Page::Settings => settings::SettingsPage().into_any(),
            _ => elsewhere(),
        },
    })
}

/// The plan.
#[wasm_split(planning, wasm_split_path = leptos::wasm_split, preload(load_planning), fallible)]
fn plan_page() -> Result<AnyView, NotLoaded> {
    Ok(plan::overview_page().into_any())
}

/// The pages that go into the details of the plan, with its messages (tools/bundle.mjs).
#[wasm_split(details, wasm_split_path = leptos::wasm_split, preload(load_details), fallible)]
fn details_page(page: Page) -> Result<AnyView, NotLoaded> {
    Ok(match page {
        Page::Week => plan::week_page().into_any(),
        Page::Timeline => plan::timeline_page().into_any(),
        Page::People => plan::people_page().into_any(),
        Page::Cost => plan::cost_page().into_any(),
        Page::Assumptions => plan::assumptions_page().into_any(),
        Page::Role(role) => view! { <roles::RolePage role/> },
        Page::Snapshots => snapshots::Snapshots().into_any(),
        _ => elsewhere(),
    })
}

/// What stands for a page in a part in which it does not lie ([`Part::of`]).
fn elsewhere() -> AnyView {
    ().into_any()
}

/// The pages that write and read the files of others.
#[wasm_split(outputs, wasm_split_path = leptos::wasm_split, preload(load_outputs), fallible)]
fn outputs_page(route: Route) -> Result<AnyView, NotLoaded> {
    Ok(match route {
        Route::Shared(_) => shared::Shared().into_any(),
        Route::Portfolio => portfolio::PortfolioPage().into_any(),
        Route::Assessment(_, Page::Share) => share::Share().into_any(),
        Route::Assessment(_, Page::Colleagues) => colleagues::Colleagues().into_any(),
        Route::Assessment(_, Page::Reply) => reply::Reply().into_any(),
        _ => elsewhere(),
    })
}

/// The page that a route names.
pub(super) fn page(route: Route) -> AnyView {
    match (Part::of(&route), route) {
        (None, _) => result::Summary().into_any(),
        (Some(Part::Planning), _) => when_loaded(
            || Box::pin(Part::Planning.bring()),
            Box::new(|| Box::pin(plan_page())),
        ),
        (Some(Part::Details), Route::Assessment(_, page)) => when_loaded(
            || Box::pin(Part::Details.bring()),
            Box::new(move || Box::pin(details_page(page.clone()))),
        ),
        (Some(Part::Outputs), route) => when_loaded(
            || Box::pin(Part::Outputs.bring()),
            Box::new(move || Box::pin(outputs_page(route.clone()))),
        ),
        (Some(_), route) => when_loaded(
            || Box::pin(Part::Other.bring()),
            Box::new(move || Box::pin(other_page(route.clone()))),
        ),
    }
}

/// A part in which pages lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Other,
    Planning,
    Details,
    Outputs,
}

impl Part {
    /// The part in which the page of a route lies; the result comes with the app.
    fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Demo(_) | Route::Assessment(_, Page::Result) => None,
            Route::Assessment(_, Page::Plan) => Some(Self::Planning),
            Route::Assessment(_, Page::Role(_) | Page::Snapshots) => Some(Self::Details),
            Route::Shared(_)
            | Route::Portfolio
            | Route::Assessment(_, Page::Share | Page::Colleagues | Page::Reply) => {
                Some(Self::Outputs)
            }
            Route::Assessment(_, page) if page.is_of_plan() => Some(Self::Details),
            Route::Assessment(..)
            | Route::Start
            | Route::Method
            | Route::Glossary
            | Route::Certification
            | Route::NotFound => Some(Self::Other),
        }
    }

    /// The bundle with the messages that only its pages show.
    fn messages(self) -> &'static str {
        match self {
            Self::Other => OTHER_MESSAGES,
            Self::Planning | Self::Details => PLAN_MESSAGES,
            Self::Outputs => OUTPUTS_MESSAGES,
        }
    }

    async fn load_code(self) -> Result<(), SplitLoaderError> {
        match self {
            Self::Other => load_other().await,
            Self::Planning => load_planning().await,
            Self::Details => load_details().await,
            Self::Outputs => load_outputs().await,
        }
    }

    /// Loads it with its messages.
    async fn load(self) -> Result<(), NotLoaded> {
        assets::fetch_ahead(self.messages());
        self.load_code().await?;
        let text = assets::fetch(self.messages()).await;
        text.map(drop).map_err(|_| NotLoaded)
    }

    /// Loads it and puts its messages in force.
    async fn bring(self) -> Result<(), NotLoaded> {
        // At once where all is here: the page shows nothing else first.
        if messages::is_installed(self.messages()) {
            return Ok(self.load_code().await?);
        }
        self.load().await?;
        bring_messages(self.messages()).await
    }
}

/// Brings the part in which the page of a route lies, and what it says.
pub(crate) async fn load_for(route: &Route) -> Result<(), NotLoaded> {
    match Part::of(route) {
        None => Ok(()),
        Some(part) => part.load().await,
    }
}

/// Brings every part of the pages.
pub(crate) async fn load_all() -> Result<(), NotLoaded> {
    for part in [Part::Other, Part::Planning, Part::Details, Part::Outputs] {
        part.load().await?;
    }
    Ok(())
}
