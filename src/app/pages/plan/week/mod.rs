//! What there is to do this week, as a checklist for each person.

mod again;
mod list;
mod task;

use crate::dom::prelude::*;

use super::shared::headed_page;
use crate::app::browser;
use crate::app::state::{App, PlanView};
use crate::messages::t;
use crate::route::Page;
use crate::shown::week::{no_title, title};

/// The page of this week's work.
pub(crate) fn week_page() -> AnyView {
    headed_page(Page::Week, head, content)
}

fn head(_: App, live: PlanView) -> AnyView {
    let title = move || {
        live.with_planned(|planned| match planned {
            Some(planned) => title(planned.plan.start, browser::today()),
            None => no_title().to_owned(),
        })
    };
    view! { <h1 tabindex="-1">{title}</h1> <p class="muted screen-only">{t("plan.week-lead")}</p> }
}

fn content(app: App, live: PlanView) -> AnyView {
    view! {
        {list::lists(app, live)}
        {again::answer_again(app)}
    }
}
