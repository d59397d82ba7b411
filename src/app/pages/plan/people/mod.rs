//! Who does the work: how full each role's weeks are, what there is to learn, and
//! what it means for each.

mod loads;
mod training;

use leptos::prelude::*;

use super::shared::{drawn, plan_page};
use crate::app::state::{App, PlanView};
use crate::core::standard::Role;
use crate::messages::{role, t};
use crate::route::Page;

/// The page of the people.
pub(crate) fn people_page() -> AnyView {
    plan_page(
        Page::People,
        t("plan.people"),
        t("plan.people-lead"),
        content,
    )
}

fn content(app: App, live: PlanView) -> AnyView {
    view! {
        {drawn(app, live, 0, loads::load_chart)}
        {roles(app)}
        {training::training(app, live)}
    }
    .into_any()
}

/// Links to what it means for each role.
fn roles(app: App) -> AnyView {
    let link = |of: Role| {
        view! { <li><a class="button small" href=app.link(Page::Role(of))>{role(of)}</a></li> }
    };
    view! {
        <section class="card stack screen-only">
            <h2>{t("plan.roles-mean")}</h2>
            <ul class="row">{Role::ALL.map(link)}</ul>
        </section>
    }
    .into_any()
}
