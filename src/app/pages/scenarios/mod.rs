//! Ways to go about it and what they cost, side by side.

mod break_even;
mod compared;
mod consultant;
mod hosting;
mod part;
mod prices;
mod running;

use leptos::prelude::*;

use crate::app::components::{Section, SectionPage};
use crate::app::state::{App, app};
use crate::messages::t;
use crate::route::Page;

/// The page of scenarios.
#[component]
pub(super) fn Scenarios() -> impl IntoView {
    view! {
        <SectionPage section=Section::Plan page=Page::Scenarios title=t("scenarios.title") lead=t("scenarios.lead")>
            <Content/>
        </SectionPage>
    }
}

#[component]
fn Content() -> impl IntoView {
    let app = app();
    // What follows the prices is drawn anew when they change, the fields are not.
    let planning = Memo::new(move |_| {
        app.with_open(|open| {
            (
                open.plan.clone(),
                open.profile.clone(),
                open.answers.clone(),
            )
        })
    });
    let follow = move |draw: fn(App) -> AnyView| {
        move || {
            planning.track();
            untrack(move || draw(app))
        }
    };
    view! {
        <div class="stack loose">
            {compared::compared(app)}
            {follow(running::running)}
            {hosting::hosting(app)}
            {follow(break_even::break_even)}
            {consultant::checklist(app)}
            {prices::prices(app)}
        </div>
    }
}
