//! The plan at a glance: by when, how sure, the way there, what would help, and what
//! to do this week.

mod first;
mod help;
mod missing;

use crate::dom::prelude::*;

use super::shared::{drawn, headed_page, roadmap_chart, tone};
use crate::app::components::{Rule, rule};
use crate::app::state::{App, PlanView};
use crate::core::plan::{PlanState, There};
use crate::messages::t;
use crate::route::Page;
use crate::shown::outcome::{own_date, promise, takes, verdict_word};

/// The overview.
pub(crate) fn overview_page() -> AnyView {
    headed_page(Page::Plan, head, content)
}

fn head(app: App, live: PlanView) -> AnyView {
    let of = move |write: fn(&There) -> String| move || live.with(|plan| plan.there().map(write));
    let promise = of(promise);
    let title = move || promise().unwrap_or_else(|| t("plan.title").to_owned());
    // Of hours that nobody has entered, no verdict.
    let tone = tone(app, live);
    let verdict = move || {
        let there = |there: &There| verdict_word(there.verdict());
        tone().and_then(|_| live.with(|plan| plan.there().and_then(there)))
    };
    let is_stale = move || live.with(PlanState::is_coming).then_some("true");
    view! {
        <div class="promise" aria-busy=is_stale data-tone=tone>
            <h1 tabindex="-1" data-testid="plan-promise">{title}</h1>
            <p class="lead">
                <strong data-testid="plan-verdict">{verdict}</strong>" "
                <span data-testid="plan-own-date">{of(own_date)}</span>
            </p>
            <p class="muted small-text takes">{of(|there| takes(&there.planned.plan))}</p>
        </div>
    }
}

fn content(app: App, live: PlanView) -> AnyView {
    view! {
        {missing::missing(app, live)}
        <div class="overview">
            <div class="map">{drawn(app, live, 0, roadmap_chart)}</div>
            {help::help(app, live)}
            <div class="stack aside">
                {first::first(app, live)}
                {first::risk(app, live)}
            </div>
            <p class="disclaimer">{t("plan.disclaimer")}" "{rule(Rule::Plan)}</p>
        </div>
    }
}
