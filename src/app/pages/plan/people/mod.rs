//! Who does the work: how full each role's weeks are, what it means for each, and
//! what there is to learn.

mod loads;
mod training;

use crate::dom::prelude::*;

use super::shared::{drawn, plan_page};
use crate::app::components::card_head;
use crate::app::reactive::Memo;
use crate::app::state::{App, PlanView};
use crate::core::plan::TrainingRow;
use crate::core::standard::Role;
use crate::messages::{role, t};
use crate::route::Page;
use crate::shown::people::{fullness, in_short, learns};

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
    let rows = training::rows(app, live);
    view! {
        {drawn(app, live, 0, loads::load_chart)}
        {roles(app, live, rows)}
        {training::training(app, live, rows)}
    }
}

/// What each role has to do and to learn, and where it says what that means for it.
fn roles(app: App, live: PlanView, rows: Memo<Vec<TrainingRow>>) -> AnyView {
    let link = |of: Role| {
        let said =
            move || live.with_planned(|planned| Some(in_short(&fullness(&planned?.plan, of))));
        view! {
            <li>
                <a class="entry unmarked" href=app.link(Page::Role(of))>
                    <span class="title">{role(of)}</span>
                    <span class="detail">
                        <span>{said}</span>
                        <span>{move || rows.with(|rows| learns(rows, of))}</span>
                    </span>
                </a>
            </li>
        }
    };
    view! {
        <section class="card stack screen-only">
            {card_head(t("plan.roles-mean"), t("people.roles-about"))}
            <ul class="entries">{Role::ALL.map(link)}</ul>
        </section>
    }
}
