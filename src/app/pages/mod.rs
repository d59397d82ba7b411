//! The pages, one to a file or folder.

mod arrived;
mod certificates;
mod certification;
mod colleagues;
mod documents;
mod gaps;
mod glossary;
mod home;
mod laws;
mod method;
mod mock_audit;
mod not_found;
mod outlook;
mod overview;
mod parts;
mod plan;
mod portfolio;
mod profile;
mod question;
mod reply;
mod result;
mod roles;
mod settings;
mod share;
mod shared;
mod snapshots;
mod start;
mod sub_clause;
mod you;

pub(crate) use parts::{load_all, load_for};

use crate::dom::prelude::*;

use super::state::app;
use crate::app::reactive::Memo;
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
    move || parts::page(kind.get())
}
