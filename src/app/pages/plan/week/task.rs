//! One task of a checklist: a tick, what it takes, when it is done and what it brings
//! about.

use crate::dom::prelude::*;

use crate::app::components::{link, steps};
use crate::app::pages::plan::shared::{noted, roles};
use crate::app::reactive::Memo;
use crate::app::state::{App, BankState};
use crate::core::assessment::planning::{ActionState, TrainingChoice};
use crate::core::bank::{Action, ActionResult};
use crate::core::plan::Work;
use crate::messages::{Value, day, fill, t};
use crate::route::Page;
use crate::shown::week::Task;

/// The row of a task.
pub(super) fn row(app: App, task: &Task) -> AnyView {
    let work = task.activity.work.clone();
    let tick_id = format!("tick-{}", work.key().replace('/', "-"));
    let name = app.work_name(&work);
    let can_be_ticked = matches!(work, Work::Action(_) | Work::Training(_));
    let of = work.clone();
    let is_done = Memo::new(move |_| is_done(app, &of));
    let tick = can_be_ticked.then(|| {
        let work = work.clone();
        view! {
            <input
                type="checkbox" id=tick_id.clone() prop:checked=move || is_done.get()
                on:change:target=move |event| app.tick(&work, event.target().checked())
            />
        }
    });
    let label = match can_be_ticked {
        true => view! { <label for=tick_id><b>{name}</b></label> },
        false => view! { <b>{name}</b> },
    };
    let who = roles(&task.activity);
    let numbers: [(&str, &dyn Value); 2] = [("roles", &who), ("date", &day(task.activity.finish))];
    let details = fill("plan.task", &numbers);
    let about = work.action().cloned().map(|id| {
        let of_notes = StoredValue::new(id.clone());
        let action = Memo::new(move |_| {
            let is_whole = app.bank.with(BankState::is_whole);
            app.with_bank(|bank| bank.action(&id).filter(|_| is_whole).cloned())
        });
        let about = move || {
            action.with(|action| {
                let notes = noted(app, of_notes.get_value());
                action.as_ref().map(|one| about(app, one, notes))
            })
        };
        view! { <div class="detail stack tight">{about}</div> }
    });
    view! {
        <li data-done=move || is_done.get().then_some("")>
            <span class="tick">{tick}</span>
            {label}
            <span class="badge">{task.effort()}</span>
            <span class="detail">{details}</span>
            {about}
        </li>
    }
}

/// Whether a piece of work is done.
fn is_done(app: App, work: &Work) -> bool {
    match work {
        Work::Action(id) => app.action_plan(id).state == ActionState::Done,
        Work::Training(topic) => app.plan_options(|options| {
            matches!(options.training.get(topic), Some(TrainingChoice::Held(_)))
        }),
        _ => false,
    }
}

/// When it is done, how to do it, and what to write.
fn about(app: App, action: &Action, notes: AnyView) -> AnyView {
    let documents = app.with_bank(|bank| {
        let ids = action.results().filter_map(|result| match result {
            ActionResult::Document(id) => Some(id),
            ActionResult::Record(_) | ActionResult::Practice => None,
        });
        let names = ids.filter_map(|id| {
            let mut documents = bank.lists().documents.iter();
            let document = documents.find(|one| one.id == *id)?;
            Some(document.text.name.clone())
        });
        names.collect::<Vec<_>>()
    });
    let documents: Vec<_> = documents
        .into_iter()
        .map(|name| {
            let words = fill("plan.outline-of", &[("document", &name)]);
            view! { <p>{link(app.link(Page::Documents), words)}</p> }
        })
        .collect();
    view! {
        <p>{fill("plan.done-when", &[("what", &action.text.done_when)])}</p>
        <details class="more screen-only">
            <summary>{t("plan.how")}</summary>
            {steps(&action.text.steps)}
            {documents}
            {notes}
        </details>
    }
}
