//! What an action waits for: the catalogue's prerequisites or the visitor's own.

use crate::dom::prelude::*;

use crate::app::components::{Choice, ChoiceField};
use crate::app::reactive::{Memo, Show};
use crate::app::state::App;
use crate::core::edit::ActionField;
use crate::core::id::ActionId;
use crate::core::plan::Work;
use crate::messages::{fill, t};

/// The list of prerequisites, which may be changed.
pub(super) fn prerequisites(app: App, id: ActionId) -> AnyView {
    let id = StoredValue::new(id);
    let own = Memo::new(move |_| id.with_value(|id| app.action_plan(id).after));
    let default = id.with_value(|id| {
        app.with_bank(|bank| bank.action(id).map(|action| action.after.clone()))
            .unwrap_or_default()
    });
    let after = Memo::new(move |_| own.get().unwrap_or_else(|| default.clone()));
    let put = move |after: Option<Vec<ActionId>>| {
        id.with_value(|id| app.decide(id, ActionField::After(after)));
    };
    let name = move |id: &ActionId| app.work_name(&Work::Action(id.clone()));
    let list = move || {
        let items: Vec<_> = after
            .get()
            .into_iter()
            .map(|one| {
                let title = name(&one);
                let label = fill("plan.after-remove", &[("action", &title)]);
                let remove = move |_| {
                    let mut rest = after.get_untracked();
                    rest.retain(|other| *other != one);
                    put(Some(rest));
                };
                view! {
                    <li>
                        <span>{title}</span>
                        <button type="button" class="quiet small icon" aria-label=label on:click=remove>"×"</button>
                    </li>
                }
            })
            .collect();
        if items.is_empty() {
            view! { <p class="small-text">{t("plan.after-none")}</p> }
        } else {
            view! { <ul class="remedies">{items}</ul> }
        }
    };
    let offered = Signal::derive(move || {
        let taken = after.get();
        let none = Choice {
            key: String::new(),
            label: t("plan.after-choose").to_owned(),
        };
        let others = app.with_bank(|bank| {
            let own = id.get_value();
            let free = bank.actions().iter();
            let free = free.filter(|one| one.id != own && !taken.contains(&one.id));
            let choice = |one: &crate::core::bank::Action| Choice {
                key: one.id.to_string(),
                label: one.text.title.clone(),
            };
            free.map(choice).collect::<Vec<_>>()
        });
        std::iter::once(none).chain(others).collect::<Vec<_>>()
    });
    let add = move |key: String| {
        if !key.is_empty() {
            let mut all = after.get_untracked();
            all.push(ActionId::new(&key));
            put(Some(all));
        }
    };
    view! {
        <details class="more">
            <summary>{t("plan.after")}</summary>
            <div class="stack">
                <p class="muted small-text">{t("plan.after-about")}</p>
                {list}
                <ChoiceField
                    id=id.with_value(|id| format!("after-{id}")) label=t("plan.after-add")
                    choices=offered value=Signal::derive(String::new) on_change=add
                />
                <Show when=move || own.with(Option::is_some)>
                    <div class="row">
                        <button type="button" class="quiet small" on:click=move |_| put(None)>
                            {t("plan.after-reset")}
                        </button>
                    </div>
                </Show>
            </div>
        </details>
    }
}
