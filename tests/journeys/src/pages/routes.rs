//! Every page by its route.

use crate::{Result, Session};

/// The pages of an assessment, in the order in which a visitor could take them.
const OF_AN_ASSESSMENT: &[&str] = &[
    "profile",
    "questions",
    "overview",
    "result",
    "clause/8.6.1",
    "gaps",
    "documents",
    "outlook",
    "certificates",
    "settings",
    "plan",
    "scenarios",
    "training",
    "role/process",
    "snapshots",
];

/// The routes of all pages of an assessment.
pub fn assessment_routes(id: &str) -> Vec<String> {
    OF_AN_ASSESSMENT
        .iter()
        .map(|page| format!("#/a/{id}/{page}"))
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
    // What is drawn in the frames right after the heading.
    session
        .driver()
        .execute_async(
            "const done = arguments[arguments.length - 1]; \
             requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(null))))",
            Vec::new(),
        )
        .await?;
    Ok(())
}
