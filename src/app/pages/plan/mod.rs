//! The plan: what it is made by, what comes of it, and what to do this week.

mod about_work;
mod absences;
mod assumptions;
mod curve_charts;
mod decisions;
mod drawn;
mod drivers;
mod inputs;
mod outcome;
mod prerequisites;
mod problems;
mod verdict;
mod week;
mod words;
mod work;
mod work_charts;

use leptos::prelude::*;

use crate::app::components::SectionPage;
use crate::app::state::app;
use crate::messages::t;
use crate::route::Page;
use drawn::{Draw, drawn};

/// The page of the plan.
#[component]
pub(super) fn PlanPage() -> impl IntoView {
    view! {
        <SectionPage page=Page::Plan title=t("plan.title") lead=t("plan.lead")>
            <Content/>
        </SectionPage>
    }
}

/// The charts in their order.
const CHARTS: [Draw; 6] = [
    curve_charts::projection_chart,
    curve_charts::finish_chart,
    drivers::drivers,
    work_charts::load_chart,
    curve_charts::cost_chart,
    work_charts::gantt_chart,
];

#[component]
fn Content() -> impl IntoView {
    let app = app();
    let live = app.plan();
    let charts: Vec<_> = (0..)
        .zip(CHARTS)
        .map(|(place, draw)| drawn(app, live, place, draw))
        .collect();
    view! {
        {outcome::outcome(live)}
        <div class="split">
            <div class="stack loose">
                {verdict::verdict(app, live)}
                {week::week(app, live)}
                {charts}
                {work::work(app, live)}
                {assumptions::assumptions(app)}
            </div>
            <aside class="sticky">{inputs::inputs(app)}</aside>
        </div>
    }
}
