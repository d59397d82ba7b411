//! Where one is: clauses, themes and modules with their progress.

use leptos::prelude::*;

use super::group_name;
use crate::app::route::Page;
use crate::app::state::app;
use crate::core::bank::Question;
use crate::core::questionnaire::{Group, Progress, progress};
use crate::messages::{fill, t};

/// The groups of questions with their progress.
#[component]
pub(super) fn Rail(question: Memo<Option<Question>>) -> impl IntoView {
    let app = app();
    let groups = Memo::new(move |_| {
        app.bank.with(|state| {
            app.with_open(|open| progress(state.bank(), open))
                .unwrap_or_default()
        })
    });
    let current = Memo::new(move |_| {
        question.with(|question| question.as_ref().map(|one| Group::of(one.area)))
    });
    let row = move |group: Progress| {
        let of = group.group;
        let counts = [("done", group.responded), ("all", group.asked)];
        let [done, all] = &counts;
        let values: [(&str, &dyn std::fmt::Display); 2] = [(done.0, &done.1), (all.0, &all.1)];
        view! {
            <li>
                <a
                    href=move || app.link(Page::Question(group.entry.clone()))
                    aria-current=move || (current.get() == Some(of)).then_some("step")
                >
                    <span>{move || group_name(app, of)}</span>
                    <span class="muted number">{fill("question.counted", &values)}</span>
                    <progress class="progress" max=group.asked value=group.responded aria-hidden="true"></progress>
                </a>
            </li>
        }
    };
    view! {
        <nav class="rail" aria-label=t("question.groups")>
            <ol>{move || groups.get().into_iter().map(row).collect_view()}</ol>
        </nav>
        <a class="button quiet" href=move || app.link(Page::Overview)>{t("question.all")}</a>
    }
}
