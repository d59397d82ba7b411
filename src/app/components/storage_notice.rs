//! The notice that what is entered cannot be kept.

use leptos::prelude::*;

use crate::app::state::{App, SaveState, app};
use crate::messages::{fill, t};
use crate::storage::Denied;

/// Says that storage is denied or full, and offers a file instead.
#[component]
pub(crate) fn StorageNotice() -> impl IntoView {
    let app = app();
    let denied = Memo::new(move |_| match app.save_state.get() {
        SaveState::Failed(denied) => Some(denied),
        _ => None,
    });
    let is_anything = move || app.open.with(Option::is_some) || !app.library.with(Vec::is_empty);
    let why = move || denied.get().map(|denied| words(&denied));
    view! {
        <Show when=move || denied.with(Option::is_some)>
            <div class="banner" data-tone="bad" role="alert">
                <p><strong>{t("save.not-saved")}</strong>" "{why}</p>
                <Show when=is_anything>
                    <button
                        type="button"
                        class="small"
                        data-testid="export-unsaved"
                        on:click=move |_| app.save_as_file(unsaved(app))
                    >
                        {t("save.export")}
                    </button>
                </Show>
            </div>
        </Show>
    }
}

/// Everything that would be lost.
fn unsaved(app: App) -> Vec<crate::core::assessment::Assessment> {
    match app.open.get_untracked() {
        Some(open) if open.demo.is_none() => vec![open],
        _ => app.library.get_untracked(),
    }
}

fn words(denied: &Denied) -> String {
    match denied {
        Denied::Unavailable => t("save.unavailable").to_owned(),
        Denied::Full => t("save.full").to_owned(),
        Denied::Other(why) => fill("save.failed", &[("why", why)]),
    }
}
