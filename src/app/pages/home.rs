//! The home of an assessment: what there is to do, and how far each task is.

use crate::dom::prelude::*;

use crate::app::commands::Command;
use crate::app::components::SectionFrame;
use crate::app::reactive::Memo;
use crate::app::state::{App, app};
use crate::messages::{fill, t};
use crate::route::Page;
use crate::shown::tasks::{State, Task};

/// The list of tasks.
#[component]
pub(crate) fn Home() -> impl IntoView {
    view! {
        <SectionFrame page=Page::Home head=heading>
            <Tasks/>
        </SectionFrame>
    }
}

fn heading() -> AnyView {
    view! {
        <h1 tabindex="-1">{t("home.title")}</h1>
        <p class="muted">{t("home.lead")}</p>
    }
}

#[component]
fn Tasks() -> impl IntoView {
    let app = app();
    let tasks = Memo::new(move |_| app.tasks().map(Vec::from).unwrap_or_default());
    let way = Memo::new(move |_| app.with_open(|open| app.way_on(open)));
    let done = move || {
        tasks.with(|tasks| {
            let done = tasks.iter().filter(|one| one.state == State::Done).count();
            let all = tasks.iter().filter(|one| one.state != State::Ready).count();
            fill("home.done", &[("done", &done), ("all", &all)])
        })
    };
    let on = move || {
        way.get().map(|(page, words)| {
            view! { <a class="button primary" href=app.link(page) data-testid="go-on">{words}</a> }
        })
    };
    view! {
        <div class="row spread"><strong>{done}</strong>{on}</div>
        <ol class="to-do" data-testid="tasks">
            {move || tasks.get().into_iter().map(|task| row(app, task)).collect_view()}
        </ol>
    }
}

fn row(app: App, task: Task) -> AnyView {
    let Task {
        what,
        state,
        detail,
    } = task;
    let name = what.name();
    let title = match (what.page(state), state) {
        (_, State::CannotStart) => view! { <span class="title">{name}</span> },
        (Some(page), _) => view! { <a class="title" href=app.link(page)>{name}</a> },
        (None, _) => {
            let save = move |_| Command::Export.perform(app);
            view! { <button type="button" class="title quiet" on:click=save>{name}</button> }
        }
    };
    view! {
        <li data-state=state.key() data-testid=format!("task-{}", what.key())>
            {title}
            <span class="detail">{detail}</span>
            <span class="state">{state.name()}</span>
        </li>
    }
}
