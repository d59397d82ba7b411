//! What a document or record opens to: state, owner, outline.

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use super::samples::samples;
use crate::app::browser;
use crate::app::components::{Item, TextField, bullets, link, source_chip};
use crate::app::reactive::Memo;
use crate::app::state::App;
use crate::core::assessment::{Profile, WorkProduct, WorkProductState};
use crate::core::edit::WorkProductField;
use crate::messages::{fill, t, work_product_state};
use crate::route::Page;

/// The details of an item.
pub(super) fn details(app: App, item: Item) -> AnyView {
    let item = StoredValue::new(item);
    let held = Memo::new(move |_| {
        app.with_open(|open| item.with_value(|item| item.held(open)))
            .unwrap_or_default()
    });
    let Item {
        kind,
        id,
        sub_clause,
        text,
        provenance,
        ..
    } = item.get_value();
    let owner = Signal::derive(move || held.with(|held| held.owner.clone()));
    let set_owner = move |owner: String| {
        app.edit_text(item.with_value(|item| item.edit(WorkProductField::Owner(owner))));
    };
    let field_id = format!("{}-{id}", kind.key());
    let profile = Memo::new(move |_| {
        app.with_open(|open| open.profile.clone())
            .unwrap_or_default()
    });
    let outline = move || {
        let lines = profile.with(|profile| item.with_value(|item| item.outline(profile)));
        bullets(&lines)
    };
    view! {
        <p>{text.about}</p>
        <div class="fields">
            {states(app, item, held, &field_id)}
            <TextField
                id=format!("owner-{field_id}")
                label=t("document.owner")
                value=owner
                on_input=set_owner
            />
        </div>
        <section class="stack tight">
            <div class="row spread">
                <strong>{t("document.outline")}</strong>
                {copy_button(app, item, profile)}
            </div>
            {outline}
        </section>
        {samples(item, profile)}
        <p class="muted small-text">
            {provenance.map(|from| source_chip(from.source, &from.note))}" "
            {link(app.link(Page::SubClause(sub_clause)), app.title_of(sub_clause))}
        </p>
    }
}

/// Missing, draft or current.
fn states(app: App, item: StoredValue<Item>, held: Memo<WorkProduct>, field_id: &str) -> AnyView {
    let choices = WorkProductState::ALL.map(|state| {
        let choose = move |_| {
            app.edit(item.with_value(|item| item.edit(WorkProductField::State(state))));
        };
        view! {
            <label>
                <input
                    type="radio"
                    name=format!("state-{field_id}")
                    prop:checked=move || held.with(|held| held.state) == state
                    on:change=choose
                />
                {work_product_state(state)}
            </label>
        }
    });
    view! {
        <fieldset class="field">
            <legend>{t("document.state")}</legend>
            <div class="segments">{choices}</div>
        </fieldset>
    }
}

fn copy_button(app: App, item: StoredValue<Item>, profile: Memo<Profile>) -> AnyView {
    let copy = move |_| {
        let profile = profile.get_untracked();
        let (name, outline) =
            item.with_value(|item| (item.text.name.clone(), item.outline_text(&profile)));
        spawn_local(async move {
            let key = match browser::copy(&outline).await {
                Ok(()) => "document.copied",
                Err(browser::NotCopied) => "document.not-copied",
            };
            app.say(fill(key, &[("name", &name)]));
        });
    };
    view! { <button type="button" class="small screen-only" on:click=copy>{t("document.copy")}</button> }
}
