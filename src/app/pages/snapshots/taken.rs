//! The snapshots one by one, with what was learnt.

use leptos::prelude::*;

use crate::app::components::{TextField, number};
use crate::app::state::{App, Undo};
use crate::core::assessment::planning::Snapshot;
use crate::core::edit::Edit;
use crate::messages::{day, fill, t};

/// All snapshots, oldest first.
pub(super) fn timeline(app: App, count: usize) -> AnyView {
    let entries: Vec<_> = (0..count).map(|place| entry(app, place)).collect();
    view! {
        <section class="stack">
            <h2>{t("progress.lessons")}</h2>
            <ol class="timeline">{entries}</ol>
        </section>
    }
    .into_any()
}

fn entry(app: App, place: usize) -> AnyView {
    let snapshot = Memo::new(move |_| {
        app.with_open(|open| open.plan.snapshots.get(place).cloned())
            .flatten()
    });
    let name = move || snapshot.with(|one| one.as_ref().map(|one| one.name.clone()));
    let facts = move || snapshot.with(|one| one.as_ref().map(facts));
    let lessons = Signal::derive(move || {
        snapshot.with(|one| {
            one.as_ref()
                .map_or_else(String::new, |one| one.lessons.clone())
        })
    });
    let learn = move |typed: String| {
        let mut snapshots = untrack(move || app.snapshots());
        if let Some(one) = snapshots.get_mut(place) {
            one.lessons = typed;
            app.edit_text(Edit::Snapshots(snapshots));
        }
    };
    view! {
        <li>
            <div class="card stack">
                <div class="row spread">
                    <h3>{name}</h3>
                    <button type="button" class="quiet small" on:click=move |_| delete(app, place)>
                        {t("progress.delete")}
                    </button>
                </div>
                <p class="small-text muted">{facts}</p>
                <TextField
                    id=format!("lessons-{place}") label=t("progress.lessons")
                    hint=t("progress.lessons-hint") lines=3 value=lessons on_input=learn
                />
            </div>
        </li>
    }
    .into_any()
}

fn facts(one: &Snapshot) -> String {
    fill(
        "progress.facts",
        &[
            ("date", &day(one.date)),
            ("readiness", &number(one.readiness)),
            ("conformity", &number(Some(one.conformity))),
            ("done", &one.done.len()),
        ],
    )
}

fn delete(app: App, place: usize) {
    let before = untrack(move || app.snapshots());
    let mut rest = before.clone();
    if place < rest.len() {
        let gone = rest.remove(place);
        app.edit(Edit::Snapshots(rest));
        let words = fill("progress.deleted", &[("name", &gone.name)]);
        let undo = move || app.edit(Edit::Snapshots(before.clone()));
        app.say_with_undo(words, Undo::new(undo));
    }
}
