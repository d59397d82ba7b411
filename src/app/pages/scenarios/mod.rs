//! Ways to go about it and what they cost, side by side.

mod break_even;
mod compared;
mod consultant;
mod hosting;
mod part;
mod prices;
mod running;

use leptos::prelude::*;

use crate::app::components::SectionPage;
use crate::app::state::app;
use crate::messages::t;
use crate::route::Page;

/// The page of scenarios.
#[component]
pub(super) fn Scenarios() -> impl IntoView {
    view! {
        <SectionPage page=Page::Scenarios title=t("scenarios.title") lead=t("scenarios.lead")>
            <Content/>
        </SectionPage>
    }
}

#[component]
fn Content() -> impl IntoView {
    let app = app();
    let plan = app.plan();
    view! {
        <div class="stack loose">
            {compared::compared(app, plan)}
            {running::running(app)}
            {hosting::hosting(app, plan)}
            {break_even::break_even(app, plan)}
            {consultant::checklist(app)}
            {prices::prices(app)}
        </div>
    }
}
