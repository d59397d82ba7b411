//! What a piece of work is: how to do it, when it is done, what it takes and
//! where the numbers come from.

use crate::dom::prelude::*;

use crate::app::components::{Rule, laws_here, rule, source_chip, steps};
use crate::app::pages::plan::shared::{euros, hours};
use crate::app::reactive::Memo;
use crate::app::state::{App, BankState, PlanView};
use crate::core::bank::Action;
use crate::core::plan::{PlannedActivity, Work};
use crate::core::standard::Role;
use crate::messages::{fill, outside_help, role, t};
use crate::route::Page;

/// What there is to say about a piece of work.
pub(super) fn about_work(
    app: App,
    work: &Work,
    activity: Memo<Option<PlannedActivity>>,
    live: PlanView,
) -> AnyView {
    app.need_words();
    let are_words_here = Memo::new(move |_| app.bank.with(BankState::is_whole));
    let of_action = work.action().cloned();
    let action = Memo::new(move |_| {
        let id = of_action.as_ref()?;
        app.with_bank(|bank| bank.action(id).cloned())
    });
    let how = move || {
        if are_words_here.get() {
            action.with(|action| action.as_ref().map(how))
        } else {
            Some(view! { <p class="muted" role="status">{t("waiting.loading")}</p> })
        }
    };
    let basis = move || {
        action.with(|action| {
            let provenance = &action.as_ref().filter(|_| are_words_here.get())?.provenance;
            let from = source_chip(provenance.source, &provenance.note);
            Some(view! { <p class="row">{from}{rule(Rule::Hours)}</p> })
        })
    };
    let laws = work
        .action()
        .cloned()
        .map(|id| laws_here(app, move |law| law.actions.contains(&id)));
    let area = action.get_untracked().and_then(|action| {
        let sub_clause = action.sub_clause?;
        let href = app.link(Page::SubClause(sub_clause));
        Some(view! { <p><a href=href>{app.title_of(sub_clause)}</a></p> })
    });
    view! {
        {how}
        {laws}
        {move || activity.get().map(|activity| facts(&activity))}
        {move || activity.get().and_then(|activity| waits_for(app, live, &activity))}
        {basis}
        {area}
    }
}

fn how(action: &Action) -> AnyView {
    let money_for = (!action.text.money_for.is_empty()).then(|| {
        view! { <p>{fill("plan.money-for", &[("what", &action.text.money_for)])}</p> }
    });
    view! {
        {steps(&action.text.steps)}
        <p>{fill("plan.done-when", &[("what", &action.text.done_when)])}</p>
        {money_for}
        <p class="small-text">{outside_help(action.outside_help)}</p>
    }
}

/// Hours per role and money.
fn facts(activity: &PlannedActivity) -> AnyView {
    let fact = |label: &'static str, value: String| {
        view! { <div><dt>{label}</dt><dd>{value}</dd></div> }
    };
    let mut facts: Vec<AnyView> = Role::ALL
        .into_iter()
        .filter(|&of| activity.hours_of(of) > 0.05)
        .map(|of| fact(role(of), hours(activity.hours_of(of))))
        .collect();
    if activity.bought_hours > 0.05 {
        facts.push(fact(t("plan.consultant"), hours(activity.bought_hours)));
    }
    if activity.euros > 0.0 {
        facts.push(fact(t("plan.money"), euros(activity.euros)));
    }
    view! { <dl class="facts">{facts}</dl> }
}

/// What must be done before.
fn waits_for(app: App, live: PlanView, activity: &PlannedActivity) -> Option<AnyView> {
    let names: Vec<String> = live.with_planned(|planned| {
        let activities = planned.map(|planned| &planned.plan.activities);
        let before = activity.after.iter();
        let before = before.filter_map(|&at| activities?.get(at));
        before.map(|one| app.work_name(&one.work)).collect()
    });
    let words = fill("plan.waits-for", &[("work", &names.join("; "))]);
    (!names.is_empty()).then(|| view! { <p class="small-text">{words}</p> })
}
