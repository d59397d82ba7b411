//! Why there is no plan: it is being made, it is too early, or what was entered
//! allows none.

use std::sync::Arc;

use crate::dom::prelude::*;

use super::problems::problems;
use crate::app::reactive::Memo;
use crate::app::state::{App, PlanView};
use crate::core::plan::{PlanProblem, PlanState, TooEarly};
use crate::messages::t;
use crate::route::Page;
use crate::shown::plan_too_early;

/// Why a page has no plan to show.
#[derive(Debug, Clone, PartialEq)]
enum Standing {
    There,
    Making,
    TooEarly(TooEarly),
    Refused(Arc<[PlanProblem]>),
}

/// Says why there is no plan, where there is none.
pub(crate) fn standing(app: App, live: PlanView) -> AnyView {
    let standing = Memo::new(move |_| {
        live.with(|plan| match plan {
            PlanState::There(_) => Standing::There,
            PlanState::Nothing | PlanState::Making => Standing::Making,
            PlanState::TooEarly(missing) => Standing::TooEarly(*missing),
            PlanState::Refused(problems) => Standing::Refused(problems.clone()),
        })
    });
    let said = move || match standing.get() {
        Standing::There => None,
        Standing::Making => {
            Some(view! { <p class="muted waiting" role="status">{t("plan.being-made")}</p> })
        }
        Standing::TooEarly(missing) => {
            let body = view! {
                <p>{plan_too_early(missing)}</p>
                <p><a class="button" href=app.link(Page::Questions)>{t("plan.to-questions")}</a></p>
            };
            Some(section("neutral", t("plan.too-early"), body.into_any()))
        }
        Standing::Refused(stopping) => Some(section(
            "bad",
            t("plan.impossible"),
            problems(app, &stopping),
        )),
    };
    view! { <div aria-live="polite">{said}</div> }
}

fn section(tone: &'static str, heading: &'static str, body: AnyView) -> AnyView {
    view! {
        <section class="verdict stack" data-tone=tone data-testid="plan-standing">
            <h2>{heading}</h2>
            {body}
        </section>
    }
}
