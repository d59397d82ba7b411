//! What there is to do this week, and what was done and asks for new answers.

use leptos::prelude::*;

use super::live::Live;
use super::words::{hours, roles};
use crate::app::browser;
use crate::app::route::Page;
use crate::app::state::App;
use crate::core::assessment::planning::{ActionPlan, ActionState};
use crate::core::date::Date;
use crate::core::edit::Edit;
use crate::core::id::ActionId;
use crate::core::plan::{PlannedActivity, Work, to_answer_again};
use crate::messages::{day, fill, t};

impl App {
    /// What is decided about an action, in a reactive scope.
    pub(super) fn action_plan(self, id: &ActionId) -> ActionPlan {
        self.with_open(|open| open.plan.actions.get(id).cloned())
            .flatten()
            .unwrap_or_default()
    }

    /// Changes what is decided about an action by a choice.
    pub(super) fn decide(self, id: &ActionId, change: impl FnOnce(&mut ActionPlan)) {
        self.edit(self.decision(id, change));
    }

    /// Changes what is decided about an action by typing.
    pub(super) fn note(self, id: &ActionId, change: impl FnOnce(&mut ActionPlan)) {
        self.edit_text(self.decision(id, change));
    }

    fn decision(self, id: &ActionId, change: impl FnOnce(&mut ActionPlan)) -> Edit {
        let mut plan = untrack(|| self.action_plan(id));
        change(&mut plan);
        Edit::Action(id.clone(), Box::new(plan))
    }
}

/// An action's state with the dates that come with it.
pub(super) fn set_state(plan: &mut ActionPlan, state: ActionState, today: Date) {
    plan.state = state;
    match state {
        ActionState::Open => (plan.started, plan.finished) = (None, None),
        ActionState::Doing => {
            plan.started = plan.started.or(Some(today));
            plan.finished = None;
        }
        ActionState::Done => {
            plan.started = plan.started.or(Some(today));
            plan.finished = plan.finished.or(Some(today));
        }
    }
}

/// The list of this week.
pub(super) fn week(app: App, live: Live) -> AnyView {
    let work = Memo::new(move |_| {
        live.planned.with(|planned| {
            let planned = planned.as_ref()?;
            let tasks: Vec<PlannedActivity> = planned
                .plan
                .in_week(0)
                .filter(|one| one.finish_week > one.start_week)
                .cloned()
                .collect();
            Some((planned.plan.start, tasks))
        })
    });
    let list = move || {
        let (monday, tasks) = work.get()?;
        if tasks.is_empty() {
            return Some(view! { <p>{t("plan.week-empty")}</p> }.into_any());
        }
        let items: Vec<_> = tasks.iter().map(|task| item(app, task)).collect();
        let from = fill("plan.week-of", &[("date", &day(monday))]);
        let view = view! {
            <p class="muted small-text">{from}</p>
            <ul class="tasks">{items}</ul>
        };
        Some(view.into_any())
    };
    view! {
        <section class="card stack" data-testid="plan-week">
            <h2>{t("plan.week")}</h2>
            {list}
            {move || answer_again(app)}
        </section>
    }
    .into_any()
}

fn item(app: App, task: &PlannedActivity) -> AnyView {
    let key = task.work.key().replace('/', "-");
    let name = app.work_name(&task.work);
    let weeks = f64::from(task.finish_week.saturating_sub(task.start_week).max(1));
    let this_week = hours(task.own_hours() / weeks);
    let owner = task.work.action().map(|id| {
        let id = id.clone();
        move || app.action_plan(&id).owner
    });
    let who = roles(task);
    let until = fill("plan.until", &[("date", &day(task.finish))]);
    let details = move || {
        let owner = owner.as_ref().map(|owner| owner()).unwrap_or_default();
        let parts = [owner.as_str(), who.as_str(), until.as_str()];
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        said.join(" · ")
    };
    let (tick, label) = match &task.work {
        Work::Action(id) => {
            let id = id.clone();
            let mark_done = move |_| {
                let today = browser::today();
                app.decide(&id, |plan| set_state(plan, ActionState::Done, today));
            };
            let box_id = format!("tick-{key}");
            (
                view! { <input type="checkbox" id=box_id.clone() on:change=mark_done/> }.into_any(),
                view! { <label for=box_id><b>{name}</b></label> }.into_any(),
            )
        }
        _ => (
            view! { <span aria-hidden="true">"–"</span> }.into_any(),
            view! { <b>{name}</b> }.into_any(),
        ),
    };
    view! {
        <li>
            {tick}
            {label}
            <span class="badge">{this_week}</span>
            <span class="detail">{details}</span>
        </li>
    }
    .into_any()
}

/// Done actions whose questions still ask for a new answer.
fn answer_again(app: App) -> Option<AnyView> {
    let open = app.with_bank(|bank| app.with_open(|open| to_answer_again(bank, open)))?;
    let open: Vec<_> = open
        .into_iter()
        .filter(|(_, questions)| !questions.is_empty())
        .collect();
    if open.is_empty() {
        return None;
    }
    let items: Vec<_> = open
        .into_iter()
        .map(|(action, questions)| {
            let name = app.work_name(&Work::Action(action.clone()));
            let undo = move |_| {
                let today = browser::today();
                app.decide(&action, |plan| set_state(plan, ActionState::Doing, today));
            };
            let links: Vec<_> = questions
                .into_iter()
                .map(|id| {
                    let text = app.with_bank(|bank| {
                        bank.question(&id).map(|question| question.text.ask.clone())
                    });
                    let href = app.link(Page::Question(id));
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
    let view = view! {
        <div class="notice" data-testid="plan-answer-again">
            <strong>{t("plan.answer-again")}</strong>
            <p>{t("plan.answer-again-why")}</p>
            <ul class="stack tight">{items}</ul>
        </div>
    };
    Some(view.into_any())
}
