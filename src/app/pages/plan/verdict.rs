//! Whether the plan can be carried out and keeps the target date; if not, what
//! would have to change, each found by planning with the change.

use leptos::prelude::*;

use super::live::{Live, Planned};
use super::problems::problem;
use super::words::{euros, percent};
use crate::app::components::method_link;
use crate::app::state::App;
use crate::core::assessment::planning::{Assumption, Goal};
use crate::core::date::Date;
use crate::core::edit::{Deed, Edit, PlanField, ProfileField};
use crate::core::plan::{PlanProblem, Remedied, Remedy};
use crate::core::standard::Role;
use crate::messages::{day, fill, role, t};

/// The verdict.
pub(super) fn verdict(app: App, live: Live) -> AnyView {
    let shown = move || {
        let stopping = live.problems.get();
        if !stopping.is_empty() {
            return section("bad", t("plan.impossible"), problems(app, &stopping), None);
        }
        let planned = live.planned.get()?;
        let pins = &planned.plan.problems;
        let body = view! { {overloads(&planned)}{problems(app, pins)} }.into_any();
        let is_missed = planned.plan.target.is_some_and(|target| !target.is_kept());
        if is_missed {
            let remedies = view! {
                <h3>{t("plan.remedies")}</h3>
                {move || remedies(app, live)}
            };
            return section(
                "bad",
                t("plan.not-feasible"),
                body,
                Some(remedies.into_any()),
            );
        }
        let is_sound = planned.plan.overloads.is_empty() && pins.is_empty();
        let (tone, heading) = match (is_sound, planned.plan.target) {
            (false, _) => ("warn", t("plan.strained")),
            (true, Some(_)) => ("good", t("plan.feasible")),
            (true, None) => ("good", t("plan.feasible-open")),
        };
        section(tone, heading, body, None)
    };
    view! { <div aria-live="polite">{shown}</div> }.into_any()
}

fn section(
    tone: &'static str,
    heading: &'static str,
    body: AnyView,
    more: Option<AnyView>,
) -> Option<AnyView> {
    let view = view! {
        <section class="verdict stack" data-tone=tone data-testid="plan-verdict">
            <h2>{heading}</h2>
            {body}
            {more}
            <p class="disclaimer">{t("plan.disclaimer")}" "{method_link()}</p>
        </section>
    };
    Some(view.into_any())
}

fn problems(app: App, problems: &[PlanProblem]) -> AnyView {
    if problems.is_empty() {
        return ().into_any();
    }
    let items: Vec<_> = problems.iter().map(|one| problem(app, one)).collect();
    view! { <ul class="remedies" data-testid="plan-problems">{items}</ul> }.into_any()
}

/// Weeks in which pins ask for more hours than there are, role by role.
fn overloads(planned: &Planned) -> AnyView {
    let of = |of: Role| {
        let own = planned.plan.overloads.iter().filter(|one| one.role == of);
        let weeks = own.count();
        let words = fill("plan.overload", &[("role", &role(of)), ("weeks", &weeks)]);
        (weeks > 0).then(|| view! { <p>{words}</p> })
    };
    Role::ALL.map(of).into_iter().collect::<Vec<_>>().into_any()
}

fn remedies(app: App, live: Live) -> AnyView {
    let Some(found) = live.remedies.get() else {
        return view! { <p class="muted">{t("plan.remedies-coming")}</p> }.into_any();
    };
    let now = live
        .planned
        .with(|planned| planned.as_ref().map(|planned| planned.plan.finish));
    let items: Vec<_> = found.into_iter().map(|one| remedy(app, one, now)).collect();
    view! { <ul class="remedies" data-testid="plan-remedies">{items}</ul> }.into_any()
}

fn remedy(app: App, found: Remedied, now: Option<Date>) -> AnyView {
    let amount = match found.remedy {
        Remedy::LaterDate => day(found.finish),
        Remedy::EarliestFinish => String::new(),
        Remedy::MoreHours => percent((found.amount - 1.0) * 100.0),
        Remedy::MoreInParallel => found.amount.to_string(),
        Remedy::MoreMoney => euros(found.amount),
        Remedy::Consultant => fill("plan.days", &[("days", &found.amount)]),
    };
    let key = match found.remedy {
        Remedy::LaterDate => "plan.fix-later-date",
        Remedy::EarliestFinish => "plan.fix-earliest-finish",
        Remedy::MoreHours => "plan.fix-more-hours",
        Remedy::MoreInParallel => "plan.fix-more-in-parallel",
        Remedy::MoreMoney => "plan.fix-more-money",
        Remedy::Consultant => "plan.fix-consultant",
    };
    let change = fill(key, &[("amount", &amount)]);
    let effect = if found.keeps {
        fill(
            "plan.fix-keeps",
            &[
                ("change", &change),
                ("finish", &day(found.finish)),
                ("euros", &euros(found.euros)),
            ],
        )
    } else if now.is_some_and(|now| now <= found.finish) {
        fill("plan.fix-no-help", &[("change", &change)])
    } else {
        fill(
            "plan.fix-not-enough",
            &[("change", &change), ("finish", &day(found.finish))],
        )
    };
    let try_it = found.keeps.then(|| {
        view! {
            <button type="button" class="small" on:click=move |_| carry_out(app, found)>
                {t("plan.fix-try")}
            </button>
        }
    });
    view! { <li><span>{effect}</span>{try_it}</li> }.into_any()
}

/// Changes what the plan is made by, as the remedy has it: one step.
fn carry_out(app: App, found: Remedied) {
    let profile = |field| vec![Edit::Profile(field)];
    let plan = |field| vec![Edit::Plan(field)];
    let edits = match found.remedy {
        Remedy::LaterDate => profile(ProfileField::Target(Some(found.finish))),
        Remedy::EarliestFinish => plan(PlanField::Goal(Goal::EarliestFinish)),
        Remedy::MoreHours => {
            let hours = untrack(|| app.with_open(|open| open.profile.hours)).unwrap_or_default();
            let more = |role| {
                let hours = (hours.of(role) * found.amount * 10.0).round() / 10.0;
                Edit::Profile(ProfileField::Hours(role, hours))
            };
            Role::ALL.map(more).into()
        }
        Remedy::MoreInParallel => plan(PlanField::Assumption(
            Assumption::Parallel,
            Some(found.amount),
        )),
        Remedy::MoreMoney => allow_money(app, found.euros),
        Remedy::Consultant => {
            let mut edits = allow_money(app, found.euros);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // some dozens
            let days = found.amount as u32;
            edits.push(Edit::Plan(PlanField::ConsultantDays(days)));
            edits
        }
    };
    app.edit(Edit::Together(Deed::Remedy, edits));
}

/// Raises the budget, if there is one, to what the remedy costs, and lets it
/// be spent at once.
fn allow_money(app: App, euros: f64) -> Vec<Edit> {
    let budget = untrack(|| app.with_open(|open| open.profile.budget)).flatten();
    let raised = budget.map(|budget| budget.max(euros.ceil()));
    vec![
        Edit::Profile(ProfileField::Budget(raised)),
        Edit::Plan(PlanField::QuarterBudget(None)),
    ]
}
