//! All work over time, and how sure its end is.

mod about_work;
mod agenda;
mod ahead;
mod chart;
mod decisions;
mod details;
mod drivers;
mod prerequisites;
mod row;
mod table;

use crate::dom::prelude::*;

use super::shared::{Draw, drawn, plan_page, roadmap_chart};
use crate::app::browser;
use crate::app::components::is_phone;
use crate::app::reactive::{Memo, Show};
use crate::app::state::{App, PlanView};
use crate::core::plan::done;
use crate::messages::t;
use crate::route::Page;
use crate::shown::timeline::timeline;

/// The page of all work by date.
pub(crate) fn timeline_page() -> AnyView {
    plan_page(
        Page::Timeline,
        t("plan.timeline"),
        t("plan.timeline-lead"),
        content,
    )
}

fn content(app: App, live: PlanView) -> AnyView {
    let all = Memo::new(move |_| {
        let report = app.report.get()?;
        live.with_planned(|planned| {
            let plan = &planned?.plan;
            app.with_open(|open| {
                app.with_bank(|bank| {
                    let done = done(bank, open, &report);
                    timeline(bank, open, plan, &done, browser::today())
                })
            })
        })
    });
    // Too narrow for a chart of all work, as the window is resized.
    let is_narrow = Memo::new(|_| is_phone());
    let work = move || {
        if is_narrow.get() {
            view! {
                {drawn(app, live, 0, roadmap_chart)}
                {agenda::agenda(app, live, all)}
            }
        } else {
            chart::chart(app, live, all)
        }
    };
    view! {
        {work}
        {certainty(app, live)}
    }
}

/// The charts in their order.
const CHARTS: [Draw; 3] = [
    ahead::finish_chart,
    drivers::drivers,
    ahead::projection_chart,
];

/// How sure the end is and what it brings, for who opens it.
fn certainty(app: App, live: PlanView) -> AnyView {
    let was_opened = RwSignal::new(false);
    let charts = move || {
        let charts = (0..).zip(CHARTS);
        let charts = charts.map(|(place, draw)| drawn(app, live, place, draw));
        view! { <div class="stack loose">{charts.collect::<Vec<_>>()}</div> }
    };
    view! {
        <details class="more" data-testid="certainty" on:toggle=move |_| was_opened.set(true)>
            <summary>{t("timeline.certainty")}</summary>
            <Show when=move || was_opened.get()>{charts()}</Show>
        </details>
    }
}
