//! What is stored where, how full it is, and what can be done about it.

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use crate::app::browser;
use crate::app::reactive::{For, Memo, Show};
use crate::app::state::{MANY_CHANGES, Trust, app};
use crate::core::id::AssessmentId;
use crate::messages::{fill, t};
use crate::storage::local;
use crate::storage::room::{self, Lasting};

/// What the browser has been asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Nothing,
    Everything,
}

/// The section about the visitor's data.
#[component]
pub(super) fn YourData() -> impl IntoView {
    let app = app();
    let keeping = app.keeping();
    let lasting = RwSignal::new(None::<Lasting>);
    spawn_local(async move {
        lasting.try_set(room::lasting().await);
    });
    let make_last = move |_| {
        spawn_local(async move {
            lasting.try_set(room::make_last().await);
        });
    };
    let used = move || {
        app.library.track();
        keeping.deleted.track();
        let used = local::used().unwrap_or_default();
        fill("data.used", &[("size", &used.div_ceil(1_000))])
    };
    let asked = RwSignal::new(Asked::Nothing);
    let damaged = move |id: AssessmentId| {
        let removed = id.clone();
        view! {
            <li class="row spread" data-testid="damaged">
                <span>{fill("data.damaged-one", &[("id", &id)])}</span>
                <span class="row">
                    <button type="button" class="small" data-testid="save-damaged" on:click=move |_| app.save_damaged(&id)>
                        {t("data.damaged-save")}
                    </button>
                    <button type="button" class="quiet small" data-testid="remove-damaged" on:click=move |_| app.remove_damaged(&removed)>
                        {t("data.damaged-remove")}
                    </button>
                </span>
            </li>
        }
    };
    let points = ["data.where", "data.both", "data.nowhere", "data.seven-days"];
    view! {
        <section class="stack" aria-labelledby="your-data" data-testid="your-data">
            <h2 id="your-data" tabindex="-1">{t("data.title")}</h2>
            <ul>{points.map(|key| view! { <li>{t(key)}</li> }).collect_view()}</ul>
            <p data-testid="used">
                {used}" "
                {move || lasting.get().map(|lasting| match lasting {
                    Lasting::Yes => t("data.lasts"),
                    Lasting::No => t("data.may-go"),
                })}
                {move || (keeping.trust.get() == Trust::Withdrawn).then(|| view! { " " {t("data.no-disk")} })}
            </p>
            <Show when=move || keeping.damaged.with(|all| !all.is_empty())>
                <p>{t("data.damaged")}</p>
                <ul class="stack tight">
                    <For each=move || keeping.damaged.get() key=Clone::clone children=damaged/>
                </ul>
            </Show>
            <div class="row">
                <Show when=move || lasting.get() == Some(Lasting::No)>
                    <button type="button" class="small" data-testid="make-last" on:click=make_last>
                        {t("data.make-last")}
                    </button>
                </Show>
                <Show
                    when=move || asked.get() == Asked::Everything
                    fallback=move || view! {
                        <button type="button" class="small" data-testid="erase" on:click=move |_| {
                            asked.set(Asked::Everything);
                            request_animation_frame(|| browser::focus("[data-testid='erase-leave']"));
                        }>
                            {t("data.erase")}
                        </button>
                    }
                >
                    <p role="alert">{t("data.erase-sure")}</p>
                    <button type="button" class="small" data-testid="erase-confirm" on:click=move |_| {
                        asked.set(Asked::Nothing);
                        app.erase_everything();
                    }>
                        {t("data.erase-yes")}
                    </button>
                    <button type="button" class="quiet small" data-testid="erase-leave" on:click=move |_| asked.set(Asked::Nothing)>
                        {t("data.erase-no")}
                    </button>
                </Show>
            </div>
        </section>
    }
}

/// Where the data of the portable edition lies, and that a copy of it is empty.
pub(super) fn portable() -> Option<AnyView> {
    let words = fill("data.portable", &[("place", &browser::file_path()?)]);
    Some(view! { <p class="notice" data-testid="portable">{words}</p> })
}

/// That much has changed since the last file.
#[component]
pub(super) fn Reminder() -> impl IntoView {
    let app = app();
    let changes = app.keeping().changes;
    let is_due = Memo::new(move |_| changes.get() >= MANY_CHANGES);
    view! {
        <Show when=move || is_due.get()>
            <p class="muted" data-testid="reminder">{move || fill("data.reminder", &[("count", &changes.get())])}</p>
        </Show>
    }
}
