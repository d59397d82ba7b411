//! Whether the plan can be carried out and keeps the target date; if not, what
//! would have to change, each found by planning with the change.

use leptos::prelude::*;

use crate::app::components::method_link;
use crate::app::pages::plan::shared::{euros, percent, problems};
use crate::app::reactive::Memo;
use crate::app::state::{App, PlanView};
use crate::core::date::Date;
use crate::core::plan::{Planned, Remedied, Remedy, Stage, Tone};
use crate::core::standard::Role;
use crate::messages::{day, fill, plan_verdict, role, t};
use crate::shown::plan_later;

/// The verdict.
pub(super) fn verdict(app: App, live: PlanView) -> AnyView {
    // The remedies come one by one below a verdict that stays.
    let judged = Memo::new(move |_| {
        live.with(|plan| {
            plan.there()
                .map(|there| (there.verdict(), there.later.clone()))
        })
    });
    let shown = move || match judged.get() {
        None => None,
        Some((verdict, later)) => {
            let planned = live.planned()?;
            let later = later.map(|later| {
                let words = plan_later(&later, |work| app.work_name(work));
                view! { <p data-testid="plan-later">{words}</p> }
            });
            let pins = problems(app, &planned.plan.problems);
            let body = view! { {later}{overloads(&planned)}{pins} }.into_any();
            let is_missed = planned.plan.target.is_some_and(|target| !target.is_kept());
            let remedies = is_missed.then(|| {
                view! {
                    <h3>{t("plan.remedies")}</h3>
                    {move || remedies(app, live)}
                }
                .into_any()
            });
            section(verdict.tone(), plan_verdict(verdict), body, remedies)
        }
    };
    view! { <div aria-live="polite">{shown}</div> }.into_any()
}

fn section(
    tone: Tone,
    heading: &'static str,
    body: AnyView,
    more: Option<AnyView>,
) -> Option<AnyView> {
    let view = view! {
        <section class="verdict stack" data-tone=tone.key() data-testid="plan-verdict">
            <h2>{heading}</h2>
            {body}
            {more}
            <p class="disclaimer">{t("plan.disclaimer")}" "{method_link()}</p>
        </section>
    };
    Some(view.into_any())
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

fn remedies(app: App, live: PlanView) -> AnyView {
    let Some((found, now, target, is_known)) = live.with(|plan| {
        let there = plan.there()?;
        let plan = &there.planned.plan;
        let is_known = there.stage == Stage::Known;
        Some((
            there.remedies.clone(),
            plan.finish,
            plan.target?.target,
            is_known,
        ))
    }) else {
        return ().into_any();
    };
    let items: Vec<_> = found
        .iter()
        .map(|&one| remedy(app, one, now, target))
        .collect();
    let coming = (!is_known).then(|| view! { <p class="muted">{t("plan.remedies-coming")}</p> });
    view! {
        <ul class="remedies" data-testid="plan-remedies">{items}</ul>
        {coming}
    }
    .into_any()
}

fn remedy(app: App, found: Remedied, now: Date, target: Date) -> AnyView {
    let amount = match found.remedy {
        #[allow(clippy::cast_possible_truncation)] // days
        Remedy::LaterDate => day(target.plus_days(found.amount as i32)),
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
    } else if now <= found.finish {
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
    if let Some(edit) = untrack(|| app.with_open(|open| found.edit(&open.profile))) {
        app.edit(edit);
    }
}
