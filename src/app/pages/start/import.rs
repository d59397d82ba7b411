//! Taking files in: choosing them, seeing what they hold, deciding.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::found::{Found, FoundFile};
use crate::app::reactive::{Show, effect};
use crate::app::state::app;
use crate::app::{browser, drops, files};
use crate::messages::{fill, t};
use crate::shown::import_problem;

/// Chooses files by a button, or takes those that were dropped, and shows what they hold.
#[component]
pub(super) fn ImportPanel() -> impl IntoView {
    let app = app();
    let found = RwSignal::new(Vec::<FoundFile>::new());
    // Here or on another page: a drop anywhere leads here.
    effect(move || {
        app.dropped.track();
        let dropped = drops::take();
        if !dropped.is_empty() {
            read_all(dropped, found);
        }
    });
    view! {
        <section class="stack" aria-labelledby="import">
            <div>
                <h2 id="import">{t("start.import")}</h2>
                <p class="muted">{t("start.import-about")}</p>
            </div>
            <label class="button file">
                {t("start.import-choose")}
                <input
                    type="file"
                    id="import-file"
                    data-testid="import-file"
                    multiple
                    accept=".json,application/json"
                    on:change:target=move |event| {
                        let input = event.target();
                        read_all(input.files().iter().flat_map(drops::each).collect(), found);
                        input.set_value("");
                    }
                />
            </label>
            <Show when=move || found.with(|found| !found.is_empty())>
                <Found found=found/>
            </Show>
        </section>
    }
}

/// Reads the files one by one; then what was found takes the focus.
fn read_all(chosen: Vec<File>, found: RwSignal<Vec<FoundFile>>) {
    spawn_local(async move {
        let mut read = Vec::new();
        for file in chosen {
            let name = file.name();
            let import = files::read(&file).await.map_err(|problem| {
                fill(
                    "start.file-problem",
                    &[("file", &name), ("problem", &import_problem(&problem))],
                )
            });
            read.push(FoundFile { name, import });
        }
        // The visitor may have left the page meanwhile.
        if found.try_set(read).is_none() {
            request_animation_frame(|| browser::focus("#found"));
        }
    });
}
