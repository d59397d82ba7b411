//! The result: two numbers, the verdict, strengths, gaps and charts.

mod advice;
mod figures;
mod highlights;
mod lenses;
mod milestones;
mod next;
mod verdict;

use leptos::prelude::*;

use crate::app::components::{Section, SectionPage};
use crate::app::state::app;
use crate::messages::t;
use crate::route::Page;
use milestones::MilestoneFields;

/// The result page.
#[component]
pub(super) fn Summary() -> impl IntoView {
    let app = app();
    let opening = move || {
        app.with_report(move |report| {
            view! {
                <div class="stack loose">
                    {figures::figures(app, report)}
                    {verdict::verdict(app, &report.verdict)}
                    {next::next(app)}
                </div>
            }
            .into_any()
        })
    };
    let details = move || {
        app.with_report(move |report| {
            view! {
                <div class="stack loose">
                    {highlights::highlights(app, report)}
                    <div class="grid two">
                        {lenses::clauses(report)}
                        {lenses::themes(app, report)}
                    </div>
                    {lenses::sub_clauses(app, report)}
                    {advice::by_size(app)}
                    {advice::modules(app, report)}
                </div>
            }
            .into_any()
        })
    };
    view! {
        <SectionPage section=Section::Result page=Page::Result title=t("result.title") lead=t("result.lead")>
            <div class="stack loose">
                {opening()}
                <MilestoneFields/>
                {details()}
            </div>
        </SectionPage>
    }
}
