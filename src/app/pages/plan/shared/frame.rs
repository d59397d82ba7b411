//! What is around each page of the plan: the outcome, what may be tried, what was, and
//! why there is no plan yet.

use crate::dom::prelude::*;

use super::changes::changes;
use super::standing::standing;
use super::strip::strip;
use super::what_if::drawer;
use crate::app::components::SectionFrame;
use crate::app::state::{App, PlanView, app};
use crate::route::Page;

/// A part of a page, drawn from the plan as it lives.
pub(crate) type Part = fn(App, PlanView) -> AnyView;

/// A page of the plan that is always called the same.
pub(crate) fn plan_page(
    page: Page,
    title: &'static str,
    lead: &'static str,
    content: Part,
) -> AnyView {
    let head = move || view! { <h1 tabindex="-1">{title}</h1> <p class="muted">{lead}</p> };
    view! { <SectionFrame page=page head=head>{within(content)}</SectionFrame> }
}

/// A page of the plan with a heading that follows the plan.
pub(crate) fn headed_page(page: Page, head: Part, content: Part) -> AnyView {
    let head = move || {
        let app = app();
        head(app, app.plan())
    };
    view! { <SectionFrame page=page head=head>{within(content)}</SectionFrame> }
}

fn within(content: Part) -> AnyView {
    let app = app();
    let live = app.plan();
    let is_making = move || {
        let is_first = live.with(|plan| plan.there().is_none() && plan.is_coming());
        is_first.then_some("")
    };
    view! {
        {strip(app, live)}
        {drawer(app, live)}
        {changes(app, live, false)}
        <div class="stack loose" data-making=is_making>
            {standing(app, live)}
            {content(app, live)}
        </div>
    }
}
