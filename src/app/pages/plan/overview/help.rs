//! What would help to keep the target date: at most three ways, best first, each with
//! what it changes, and in a line what does not help.

use std::sync::Arc;

use crate::dom::prelude::*;

use crate::app::pages::plan::shared::euros;
use crate::app::reactive::Memo;
use crate::app::state::{App, PlanView};
use crate::core::date::Date;
use crate::core::plan::{LIKELY, Remedied, Stage};
use crate::messages::{day, fill, percent, t};
use crate::shown::decisions::{MOST, change, helping, no_help};
use crate::shown::trial::Outcome;

/// What the section is drawn from.
#[derive(Clone, PartialEq)]
struct Found {
    now: Outcome,
    target: Date,
    remedies: Arc<[Remedied]>,
    /// Whether all is known.
    is_known: bool,
}

/// The section, where the target date is not likely to be kept.
pub(super) fn help(app: App, live: PlanView) -> AnyView {
    let found = Memo::new(move |_| {
        live.with(|plan| {
            let there = plan.there()?;
            let now = Outcome::of(there);
            now.chance.filter(|&chance| chance < LIKELY)?;
            Some(Found {
                now,
                target: there.planned.plan.target?.target,
                remedies: there.remedies.clone(),
                is_known: matches!(there.stage, Stage::Known | Stage::Before),
            })
        })
    });
    let section = move || found.get().map(|found| section(app, &found));
    section.into_any()
}

fn section(app: App, found: &Found) -> AnyView {
    let (helping, others) = helping(&found.remedies, &found.now);
    let cards: Vec<_> = helping
        .iter()
        .take(MOST)
        .map(|&one| card(app, one, found))
        .collect();
    let nothing = (found.is_known && cards.is_empty())
        .then(|| view! { <p data-testid="plan-no-remedy">{t("plan.nothing-helps")}</p> });
    let coming =
        (!found.is_known).then(|| view! { <p class="muted">{t("plan.remedies-coming")}</p> });
    let no_help =
        no_help(&others, found.target).map(|words| view! { <p class="muted no-help">{words}</p> });
    view! {
        <section class="stack tight help" data-testid="plan-remedies">
            <h2>{t("plan.remedies")}</h2>
            <ol class="grid first-steps decisions">{cards}</ol>
            {nothing}{coming}{no_help}
        </section>
    }
}

fn card(app: App, one: Remedied, found: &Found) -> AnyView {
    let before = &found.now;
    let (date, chance) = one.sure.unwrap_or((one.finish, 0.0));
    let share = |chance: f64| percent(chance * 100.0);
    let row = |label: &'static str, before: String, after: String| {
        let step = fill("plan.step", &[("before", &before), ("after", &after)]);
        let is_same = (before == after).then_some("");
        let step = if before == after { after } else { step };
        view! { <div data-same=is_same><dt>{label}</dt><dd>{step}</dd></div> }
    };
    view! {
        <li class="card">
            <div class="row spread">
                <h3>{change(&one, found.target)}</h3>
                <button type="button" class="small screen-only" on:click=move |_| carry_out(app, one)>
                    {t("plan.fix-try")}
                </button>
            </div>
            <dl class="facts">
                {row(t("plan.likely-by"), day(before.sure.unwrap_or(before.finish)), day(date))}
                {row(t("plan.chance-short"), share(before.chance.unwrap_or(0.0)), share(chance))}
                {row(t("plan.money"), euros(before.euros), euros(one.euros))}
            </dl>
        </li>
    }
}

/// Changes what the plan is made by, as the remedy has it: one step.
fn carry_out(app: App, found: Remedied) {
    if let Some(edit) = untrack(|| app.with_open(|open| found.edit(&open.profile))) {
        app.edit(edit);
    }
}
