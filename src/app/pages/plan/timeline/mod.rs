//! All work over time, and how sure its end is.

mod about_work;
mod ahead;
mod decisions;
mod drivers;
mod gantt;
mod prerequisites;
mod work;

use leptos::prelude::*;

use super::shared::{Draw, drawn, plan_page};
use crate::app::state::{App, PlanView};
use crate::messages::t;
use crate::route::Page;

/// The page of all work by date.
pub(crate) fn timeline_page() -> AnyView {
    plan_page(
        Page::Timeline,
        t("plan.timeline"),
        t("plan.timeline-lead"),
        content,
    )
}

/// The charts in their order.
const CHARTS: [Draw; 4] = [
    gantt::gantt_chart,
    ahead::finish_chart,
    drivers::drivers,
    ahead::projection_chart,
];

fn content(app: App, live: PlanView) -> AnyView {
    let charts: Vec<_> = (0..)
        .zip(CHARTS)
        .map(|(place, draw)| drawn(app, live, place, draw))
        .collect();
    view! {
        {charts}
        {work::work(app, live)}
    }
    .into_any()
}
