//! The result: two numbers, the verdict, strengths, gaps and charts.

mod figures;
mod highlights;
mod lenses;
mod milestones;
mod shell;
mod verdict;

use leptos::prelude::*;

pub(super) use shell::{LeadershipWarning, ResultPage, navigation};

use crate::app::route::Page;
use crate::app::state::app;
use crate::messages::t;
use milestones::MilestoneFields;

/// The result page.
#[component]
pub(super) fn Summary() -> impl IntoView {
    let app = app();
    view! {
        <ResultPage page=Page::Result title=t("result.title") lead=t("result.lead")>
            <div class="stack loose">
                {app.with_report(move |report| {
                    view! {
                        <div class="stack loose">
                            {figures::figures(report)}
                            {verdict::verdict(&report.verdict)}
                        </div>
                    }
                    .into_any()
                })}
                <MilestoneFields/>
                {app.with_report(move |report| {
                    view! {
                        <div class="stack loose">
                            {highlights::highlights(app, report)}
                            {lenses::clauses_table(report)}
                            {lenses::themes_table(app, report)}
                            {lenses::sub_clauses_table(app, report)}
                        </div>
                    }
                    .into_any()
                })}
            </div>
        </ResultPage>
    }
}
