//! Ways to go about it and what they cost, side by side.

mod break_even;
mod compared;
mod consultant;
mod hosting;
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

/// A section of the page: heading, what it shows, content.
fn section(title: &'static str, about: &'static str, content: AnyView) -> AnyView {
    view! {
        <section class="card stack">
            <div>
                <h2>{title}</h2>
                <p class="muted small-text">{about}" "<a class="screen-only" href="#prices" on:click=|event| to_prices(&event)>{t("scenarios.sources")}</a></p>
            </div>
            {content}
        </section>
    }
    .into_any()
}

/// Goes to the prices: the hash is the route's, so the link does it itself.
fn to_prices(event: &leptos::ev::MouseEvent) {
    event.prevent_default();
    crate::app::browser::focus("#prices");
}
