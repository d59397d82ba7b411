//! The result: the verdict, three figures, what comes first, and details on demand.

mod advice;
mod board;
mod lenses;
mod map;
mod milestones;
mod next;
mod verdict;

use crate::dom::prelude::*;

use crate::app::components::{Rule, SectionFrame, bullets, first_steps, host_offer, in_turn, rule};
use crate::app::state::{App, app};
use crate::core::report::Report;
use crate::messages::t;
use crate::route::Page;
use crate::shown::board as board_words;
use milestones::MilestoneFields;

/// The result page: what a board reads first, then the details on demand.
#[component]
pub(super) fn Summary() -> impl IntoView {
    let app = app();
    let part = move |draw: fn(App, &Report) -> AnyView| {
        in_turn(move || app.with_report(move |report| draw(app, report)).into_any())
    };
    let opening = move || {
        app.with_report(move |report| {
            view! {
                <div class="stack loose">
                    {board::figures(app, report)}
                    {first_steps(app, report)}
                    {board::kept(app, report)}
                    {board::onwards(app, report.verdict.outlook)}
                    {board::limits(app)}
                </div>
            }
        })
    };
    let contents = move || {
        // What is in view has its turn before what opens on demand.
        let clauses = part(lenses::clauses);
        view! {
            <div class="stack loose">
                {opening()}
                {clauses}
                <div class="stack">
                    {more(t("result.reasons"), part(|app, report| verdict::verdict(app, &report.verdict)))}
                    {more(t("milestone.title"), view! { <MilestoneFields/> })}
                    {more(t("result.sub-clauses"), part(map::map))}
                    {more(t("result.themes"), part(lenses::themes))}
                    {more(t("advice.title"), part(advice::by_size))}
                    {more(t("result.numbers"), part(|_, report| basis(report)))}
                </div>
                {app.with_report(move |report| advice::modules(app, report))}
                {next::next(app)}
                {host_offer()}
            </div>
        }
    };
    view! {
        <SectionFrame page=Page::Result head=move || board::heading(app)>
            {contents()}
        </SectionFrame>
    }
}

/// Details that open on demand.
fn more(title: &'static str, content: AnyView) -> AnyView {
    view! {
        <details class="more">
            <summary><h2>{title}</h2></summary>
            {content}
        </details>
    }
}

/// The numbers as they are reckoned, and what they rest on.
fn basis(report: &Report) -> AnyView {
    view! {
        <section class="card stack tight">
            {bullets(&board_words::basis(report))}
            <p>{t("result.readiness-about")}" "{rule(Rule::Readiness)}</p>
            <p>{t("result.conformity-about")}" "{rule(Rule::Conformity)}</p>
        </section>
    }
}
