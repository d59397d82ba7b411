//! The snapshots one by one, with what was learnt.

use crate::dom::prelude::*;

use crate::app::components::{TextField, number};
use crate::app::reactive::{For, Memo};
use crate::app::state::App;
use crate::core::assessment::planning::Snapshot;
use crate::core::edit::{Edit, OfList, SnapshotField};
use crate::core::id::SnapshotId;
use crate::messages::{day, fill, t};

/// All snapshots, oldest first.
pub(super) fn timeline(app: App) -> AnyView {
    let ids = Memo::new(move |_| {
        app.with_open(|open| {
            let snapshots = open.plan.snapshots.iter();
            snapshots.map(|one| one.id.clone()).collect::<Vec<_>>()
        })
        .unwrap_or_default()
    });
    view! {
        <section class="stack" hidden=move || ids.with(Vec::is_empty)>
            <h2>{t("progress.lessons")}</h2>
            <ol class="timeline">
                <For each=move || ids.get() key=SnapshotId::clone children=move |id| entry(app, id)/>
            </ol>
        </section>
    }
}

fn entry(app: App, id: SnapshotId) -> AnyView {
    let id = StoredValue::new(id);
    let snapshot = Memo::new(move |_| {
        app.with_open(|open| {
            let mut snapshots = open.plan.snapshots.iter();
            id.with_value(|id| snapshots.find(|one| one.id == *id).cloned())
        })
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
    let learn = move |typed| {
        let set = OfList::Set(id.get_value(), SnapshotField::Lessons(typed));
        app.edit_text(Edit::Snapshot(set));
    };
    let delete = move |_| {
        let name = snapshot.with_untracked(|one| one.as_ref().map(|one| one.name.clone()));
        delete(app, id.get_value(), &name.unwrap_or_default());
    };
    view! {
        <li>
            <div class="card stack">
                <div class="row spread">
                    <h3>{name}</h3>
                    <button type="button" class="quiet small" on:click=delete>
                        {t("progress.delete")}
                    </button>
                </div>
                <p class="small-text muted">{facts}</p>
                <TextField
                    id=id.with_value(|id| format!("lessons-{id}")) label=t("progress.lessons")
                    hint=t("progress.lessons-hint") lines=3 value=lessons on_input=learn
                />
            </div>
        </li>
    }
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

fn delete(app: App, id: SnapshotId, name: &str) {
    let words = fill("progress.deleted", &[("name", &name)]);
    app.remove(Edit::Snapshot(OfList::Remove(id)), words);
}
