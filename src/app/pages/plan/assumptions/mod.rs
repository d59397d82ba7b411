//! What the plan rests on: numbers with a default that may be replaced, and prices.

mod absences;
mod numbers;
mod prices;

use crate::dom::prelude::*;

use super::shared::plan_page;
use crate::app::state::{App, PlanView};
use crate::messages::t;
use crate::route::Page;

/// The page of the assumptions.
pub(crate) fn assumptions_page() -> AnyView {
    plan_page(
        Page::Assumptions,
        t("plan.assumptions"),
        t("plan.assumptions-about"),
        content,
    )
}

fn content(app: App, _: PlanView) -> AnyView {
    view! {
        {numbers::numbers(app)}
        {prices::prices(app)}
        {elsewhere(app)}
    }
}

/// What else the plan rests on, on pages of its own.
fn elsewhere(app: App) -> AnyView {
    let pages = [
        (Page::Certificates, t("plan.certificates")),
        (Page::Settings, t("plan.settings")),
    ];
    let link = |(page, name): (Page, &'static str)| {
        view! { <li><a href=app.link(page)>{name}</a></li> }
    };
    view! {
        <section class="card stack tight screen-only">
            <h2>{t("plan.elsewhere")}</h2>
            <ul>{pages.map(link)}</ul>
        </section>
    }
}
