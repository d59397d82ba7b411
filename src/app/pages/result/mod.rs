//! The result: two numbers, the verdict, strengths, gaps and charts.

mod advice;
mod figures;
mod highlights;
mod lenses;
mod milestones;
mod next;
mod verdict;

use leptos::prelude::*;

use crate::app::components::{Section, SectionPage, in_turn};
use crate::app::state::{App, app};
use crate::core::report::Report;
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
    let part = move |draw: fn(App, &Report) -> AnyView| {
        in_turn(move || app.with_report(move |report| draw(app, report)).into_any())
    };
    view! {
        <SectionPage section=Section::Result page=Page::Result title=t("result.title") lead=t("result.lead")>
            <div class="stack loose">
                {opening()}
                <MilestoneFields/>
                <div class="stack loose">
                    {part(highlights::highlights)}
                    <div class="grid two">
                        {part(|_, report| lenses::clauses(report))}
                        {part(lenses::themes)}
                    </div>
                    {part(lenses::sub_clauses)}
                    {part(|app, _| advice::by_size(app))}
                    {part(advice::modules)}
                </div>
            </div>
        </SectionPage>
    }
}
