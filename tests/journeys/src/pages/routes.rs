//! Every page by its route.

use crate::{Result, Session};

/// The pages of an assessment, in the order in which a visitor could take them, but no
/// two of the same heading one after the other: a journey waits for another heading.
const OF_AN_ASSESSMENT: &[&str] = &[
    "home",
    "you",
    "profile",
    "questions",
    "means",
    "overview",
    "arrived",
    "result",
    "clause/8.6.1",
    "gaps",
    "documents",
    "laws",
    "outlook",
    "certificates",
    "settings",
    "plan",
    "week",
    "timeline",
    "people",
    "role/process",
    "cost",
    "assumptions",
    "snapshots",
    "mock-audit",
];

/// The routes of every page, those of an assessment for the one with this id.
pub fn every_route(assessment: &str) -> Vec<String> {
    let own = OF_AN_ASSESSMENT.iter();
    let own = own.map(|page| format!("#/a/{assessment}/{page}"));
    [
        "#/",
        "#/method",
        "#/certification",
        "#/glossary",
        "#/portfolio",
        "#/demo",
    ]
    .map(str::to_owned)
    .into_iter()
    .chain(own)
    .collect()
}

/// Waits until the page at the present route has drawn what it is about.
///
/// # Errors
/// If it does not in time.
pub async fn wait_for_page(session: &Session) -> Result<()> {
    session.wait_for_whole_app().await?;
    let settled = "document.querySelector('main h1')?.innerText.trim() \
        && !document.querySelector('main [aria-busy=true]')";
    session.wait_for(settled).await?;
    // What is drawn in the frames right after the heading. WebKit draws none in a window that
    // lies behind another.
    session
        .driver()
        .execute_async(
            "const done = arguments[arguments.length - 1]; \
             requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(null)))); \
             setTimeout(() => done(null), 1000)",
            Vec::new(),
        )
        .await?;
    Ok(())
}
