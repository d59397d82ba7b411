//! One assessment in the list.

use crate::dom::prelude::*;
use leptos::html::Input;

use crate::app::browser;
use crate::app::reactive::{Memo, Show, effect};
use crate::app::state::{app, name_of};
use crate::core::assessment::Assessment;
use crate::core::bank::Bank;
use crate::core::id::AssessmentId;
use crate::core::questionnaire::asked;
use crate::core::report::report;
use crate::messages::{day, fill, number, t};
use crate::route::{Page, Route};

/// How far an assessment is and where it stands.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Glance {
    answered: usize,
    asked: usize,
    readiness: Option<f64>,
}

fn glance(bank: &Bank, assessment: &Assessment) -> Glance {
    let asked = asked(bank, assessment);
    let answered = asked
        .clone()
        .filter(|question| assessment.value(&question.id).is_some());
    // Until the industries' weights are there, the number may be another.
    let is_enough = !bank.lists().industries.is_empty();
    Glance {
        answered: answered.count(),
        asked: asked.count(),
        readiness: is_enough
            .then(|| report(bank, assessment, browser::today()).readiness)
            .flatten(),
    }
}

/// One assessment: what it is, how far, and what can be done with it.
#[component]
pub(super) fn Row(id: AssessmentId) -> impl IntoView {
    let app = app();
    let id = StoredValue::new(id);
    let own = Memo::new(move |_| {
        app.library
            .with(|all| id.with_value(|id| all.iter().find(|one| one.id == *id).cloned()))
    });
    let name = Memo::new(move |_| own.with(|own| own.as_ref().map(name_of).unwrap_or_default()));
    let glance = Memo::new(move |_| {
        own.with(|own| {
            own.as_ref()
                .map(|own| app.with_bank(|bank| glance(bank, own)))
        })
        .unwrap_or_default()
    });
    let to = move |page| Route::Assessment(id.get_value(), page).to_string();
    let link = move || to(Page::Home);
    let way = Memo::new(move |_| own.with(|own| own.as_ref().map(|own| app.way_on(own))));
    let on = move || way.get().map(|(page, _)| to(page));
    let way_words = move || way.with(|way| way.as_ref().map(|(_, words)| words.clone()));
    let way_label = move || {
        let act = way_words().unwrap_or_default();
        name.with(|name| fill("start.act-on", &[("act", &act), ("name", name)]))
    };
    let changed = move || own.with(|own| own.as_ref().map(|own| own.changed));
    let renaming = RwSignal::new(false);
    let progress = move || {
        let Glance {
            answered, asked, ..
        } = glance.get();
        fill(
            "start.progress",
            &[("answered", &answered), ("asked", &asked)],
        )
    };
    let readiness = move || match glance.get().readiness {
        Some(readiness) => fill(
            "start.readiness",
            &[("readiness", &number(Some(readiness)))],
        ),
        None => t("start.no-readiness").to_owned(),
    };
    let save = move || app.save_as_file(own.get_untracked().into_iter().collect());
    let label = move |key: &'static str| {
        move || name.with(|name| fill("start.act-on", &[("act", &t(key)), ("name", name)]))
    };
    let act = move |key: &'static str, testid: &'static str, run: Callback<()>| {
        view! {
            <button type="button" class="quiet small" data-testid=testid aria-label=label(key) on:click=move |_| run.run(())>
                {t(key)}
            </button>
        }
    };
    view! {
        <li class="card stack tight" data-testid="assessment">
            <Show
                when=move || renaming.get()
                fallback=move || view! { <h3><a href=link>{move || name.get()}</a></h3> }
            >
                <Rename id=id.get_value() renaming=renaming/>
            </Show>
            <progress
                class="progress"
                max=move || glance.get().asked.max(1).to_string()
                value=move || glance.get().answered.to_string()
                aria-label=progress
            ></progress>
            <p class="row spread small-text">
                <span>{progress}</span>
                <strong>{readiness}</strong>
                <span class="muted">{t("start.changed")}" "<time datetime=move || changed().map(|day| day.to_string())>{move || changed().map(day)}</time></span>
            </p>
            <div class="row">
                <a class="button small" href=on data-testid="open" aria-label=way_label>{way_words}</a>
                {act("start.rename", "rename", Callback::new(move |()| renaming.set(true)))}
                {act("start.duplicate", "duplicate", Callback::new(move |()| app.duplicate(&id.get_value())))}
                {act("export.button", "export-one", Callback::new(move |()| save()))}
                {act("start.delete", "delete", Callback::new(move |()| app.delete(&id.get_value())))}
            </div>
        </li>
    }
}

/// The name as a field: Enter keeps it, Escape leaves it.
#[component]
fn Rename(id: AssessmentId, renaming: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let input = NodeRef::<Input>::new();
    let old = app.library.with_untracked(|all| {
        let found = all.iter().find(|one| one.id == id);
        found
            .map(|one| one.profile.organisation.clone())
            .unwrap_or_default()
    });
    effect(move || {
        if let Some(input) = input.get()
            && input.focus().is_ok()
        {
            input.select();
        }
    });
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(input) = input.get_untracked() {
            app.rename(&id, &input.value());
        }
        renaming.set(false);
    };
    let leave = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            renaming.set(false);
        }
    };
    view! {
        <form class="row" on:submit=keep on:keydown=leave>
            <input type="text" aria-label=t("start.new-name") value=old autocomplete="off" node_ref=input/>
            <button type="submit" class="primary small">{t("start.keep-name")}</button>
            <button type="button" class="quiet small" on:click=move |_| renaming.set(false)>
                {t("start.cancel")}
            </button>
        </form>
    }
}
