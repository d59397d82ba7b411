//! What is around each page of the plan: the outcome, what it is made by, and why
//! there is none yet.

use leptos::prelude::*;

use super::outcome::outcome;
use super::standing::standing;
use super::what_if::inputs;
use crate::app::components::SectionPage;
use crate::app::state::{App, PlanView, app};
use crate::messages::t;
use crate::route::Page;

/// A page of the plan around its own content.
pub(crate) fn plan_page(
    page: Page,
    title: &'static str,
    lead: &'static str,
    content: fn(App, PlanView) -> AnyView,
) -> AnyView {
    view! { <SectionPage page=page title=title lead=lead>{within(content)}</SectionPage> }
        .into_any()
}

fn within(content: fn(App, PlanView) -> AnyView) -> AnyView {
    let app = app();
    let live = app.plan();
    view! {
        {outcome(live)}
        <details class="more screen-only" data-testid="what-if">
            <summary>{t("plan.what-if")}</summary>
            {inputs(app)}
        </details>
        <div class="stack loose">
            {standing(app, live)}
            {content(app, live)}
        </div>
    }
    .into_any()
}
