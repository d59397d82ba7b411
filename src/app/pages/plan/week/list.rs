//! What there is to do this week, and what was done and asks for new answers.

use leptos::prelude::*;

use crate::app::browser;
use crate::app::pages::plan::shared::{hours, noted, roles};
use crate::app::reactive::{For, Memo};
use crate::app::state::{App, BankState, PlanView};
use crate::core::assessment::planning::ActionState;
use crate::core::id::{ActionId, QuestionId};
use crate::core::plan::{Work, to_answer_again};
use crate::messages::{day, fill, t};
use crate::route::Page;

/// The list of this week.
pub(super) fn week(app: App, live: PlanView) -> AnyView {
    let work = Memo::new(move |_| {
        live.with_planned(|planned| {
            let plan = planned.map(|planned| &planned.plan).into_iter();
            let tasks = plan.flat_map(|plan| plan.in_week(0));
            tasks.map(|one| one.work.clone()).collect::<Vec<_>>()
        })
    });
    let about = move || {
        let monday = live.with_planned(|planned| planned.map(|planned| planned.plan.start))?;
        Some(if work.with(Vec::is_empty) {
            t("plan.week-empty").to_owned()
        } else {
            fill("plan.week-of", &[("date", &day(monday))])
        })
    };
    let again = Memo::new(move |_| {
        app.with_bank(|bank| app.with_open(|open| to_answer_again(bank, open)))
            .unwrap_or_default()
    });
    view! {
        <section class="card stack" data-testid="plan-week">
            <h2 tabindex="-1">{t("plan.week")}</h2>
            <p class="muted small-text">{about}</p>
            <ul class="tasks">
                <For each=move || work.get() key=Work::key children=move |work| item(app, live, work)/>
            </ul>
            {move || again.with(|again| answer_again(app, again))}
        </section>
    }
    .into_any()
}

fn item(app: App, live: PlanView, work: Work) -> AnyView {
    let tick_id = format!("tick-{}", work.key().replace('/', "-"));
    let name = app.work_name(&work);
    let id = work.action().cloned();
    let kept = work.clone();
    let task = Memo::new(move |_| live.with_planned(|planned| planned?.plan.find(&work).cloned()));
    let this_week = move || {
        task.get().map(|task| {
            let weeks = task.finish_week.saturating_sub(task.start_week).max(1);
            hours(task.own_hours() / f64::from(weeks))
        })
    };
    let noted = id.clone().map(|id| noted(app, id));
    let owner = id.clone();
    let details = move || {
        let task = task.get()?;
        let owner = owner.as_ref().map(|id| app.owner_of(id));
        let until = fill("plan.until", &[("date", &day(task.finish))]);
        let parts = [owner.unwrap_or_default(), roles(&task), until];
        let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Some(said.join(" · "))
    };
    let training = match &kept {
        Work::Training(topic) => Some(topic.clone()),
        _ => None,
    };
    let mark_done = move || {
        match (&id, &training) {
            (Some(id), _) => app.set_state(id, ActionState::Done),
            (None, Some(topic)) => app.training_was_held(topic),
            (None, None) => {}
        }
        // What is done leaves the list: the focus goes to its heading.
        browser::focus("[data-testid='plan-week'] h2");
    };
    let (tick, label) = if kept.is_own_work() && !matches!(kept, Work::ToolSetup(_)) {
        (
            view! { <input type="checkbox" id=tick_id.clone() on:change=move |_| mark_done()/> }
                .into_any(),
            view! { <label for=tick_id><b>{name}</b></label> }.into_any(),
        )
    } else {
        (
            view! { <span aria-hidden="true">"–"</span> }.into_any(),
            view! { <b>{name}</b> }.into_any(),
        )
    };
    view! {
        <li>
            {tick}
            {label}
            <span class="badge">{this_week}</span>
            <span class="detail">{details}</span>
            {noted}
        </li>
    }
    .into_any()
}

/// Done actions whose questions still ask for a new answer.
fn answer_again(app: App, again: &[(ActionId, Vec<QuestionId>)]) -> Option<AnyView> {
    if !app.bank.with(BankState::is_whole) {
        return None; // their words are on their way
    }
    let open = again.iter().filter(|(_, questions)| !questions.is_empty());
    let items: Vec<_> = open
        .map(|(action, questions)| {
            let action = action.clone();
            let name = app.work_name(&Work::Action(action.clone()));
            let undo = move |_| app.set_state(&action, ActionState::Doing);
            let links: Vec<_> = questions
                .iter()
                .map(|id| {
                    let text =
                        app.with_bank(|bank| Some(bank.question(id)?.text.ask.clone()));
                    let href = app.link(Page::Question(id.clone()));
                    view! { <li><a href=href>{text}</a></li> }
                })
                .collect();
            view! {
                <li>
                    <details class="more">
                        <summary>{name}</summary>
                        <ul>{links}</ul>
                        <button type="button" class="quiet small" on:click=undo>{t("plan.not-done")}</button>
                    </details>
                </li>
            }
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    let view = view! {
        <div class="notice" data-testid="plan-answer-again">
            <strong>{t("plan.answer-again")}</strong>
            <p>{t("plan.answer-again-why")}</p>
            <ul class="stack tight">{items}</ul>
        </div>
    };
    Some(view.into_any())
}
