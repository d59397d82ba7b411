//! What a plan needs that nobody has entered yet, and what was entered that does not
//! fit.

use crate::dom::prelude::*;

use crate::app::pages::plan::shared::{is_sketch, open_at, problems};
use crate::app::reactive::Memo;
use crate::app::state::{App, PlanView};
use crate::core::plan::Planned;
use crate::core::standard::Role;
use crate::messages::{fill, role, t, weekly};
use crate::shown::plan_later;

/// What is missing or does not fit, each with the way there.
pub(super) fn missing(app: App, live: PlanView) -> AnyView {
    let has_plan = Memo::new(move |_| live.with(|plan| plan.there().is_some()));
    let is_sketch = is_sketch(app);
    let hours = move || {
        (has_plan.get() && is_sketch.get()).then(|| {
            let total = weekly(app.of_profile(|profile| profile.hours.total()));
            let words = fill("plan.sketch", &[("hours", &total)]);
            ask(app, words, t("plan.enter-hours"), "#plan-hours")
        })
    };
    let date = move || {
        let has_date = app.of_profile(|profile| profile.target.is_some());
        (has_plan.get() && !has_date).then(|| {
            let words = t("plan.no-target-hint").to_owned();
            ask(app, words, t("plan.enter-date"), "#plan-target")
        })
    };
    let later = Memo::new(move |_| live.with(|plan| plan.there()?.later.clone()));
    let later = move || {
        let later = later.get()?;
        let words = plan_later(&later, |work| app.work_name(work));
        Some(view! { <p data-testid="plan-later">{words}</p> })
    };
    let troubles = move || live.planned().map(|planned| troubles(app, &planned));
    view! { {hours}{date}{later}{troubles} }
}

fn ask(app: App, words: String, label: &'static str, field: &'static str) -> AnyView {
    view! {
        <div class="notice row spread">
            <p>{words}</p>
            <button type="button" on:click=move |_| open_at(app, field.to_owned())>{label}</button>
        </div>
    }
}

/// Pins that could not be kept, and weeks in which they ask for too much.
fn troubles(app: App, planned: &Planned) -> AnyView {
    let of = |of: Role| {
        let own = planned.plan.overloads.iter().filter(|one| one.role == of);
        let weeks = own.count();
        let words = fill("plan.overload", &[("role", &role(of)), ("weeks", &weeks)]);
        (weeks > 0).then(|| view! { <p class="notice" data-tone="warn">{words}</p> })
    };
    view! { {Role::ALL.map(of)}{problems(app, &planned.plan.problems)} }
}
