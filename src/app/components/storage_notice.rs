//! The notice that what is entered cannot be kept.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::reactive::{Memo, Show};
use crate::app::state::{SaveState, app};
use crate::messages::{fill, t};
use crate::storage::Denied;

/// Says that storage is denied or full, and offers a file instead.
#[component]
pub(crate) fn StorageNotice() -> impl IntoView {
    let app = app();
    // While the next try is pending, the notice stays.
    let denied = Memo::new(
        move |before: Option<&Option<Denied>>| match app.save_state.get() {
            SaveState::Failed(denied) => Some(denied),
            SaveState::Pending => before.cloned().flatten(),
            SaveState::Idle | SaveState::Saved(_) | SaveState::Demo => None,
        },
    );
    let why = move || denied.get().map(|denied| words(&denied));
    view! {
        <Show when=move || denied.with(Option::is_some)>
            <div class="banner" data-tone="bad" role="alert">
                <p><strong>{t("save.not-saved")}</strong>" "{why}</p>
                <Show when=move || !app.unsaved().is_empty()>
                    <button
                        type="button"
                        class="small"
                        data-testid="export-unsaved"
                        on:click=move |_| app.save_as_file(untrack(|| app.unsaved()))
                    >
                        {t("save.export")}
                    </button>
                </Show>
            </div>
        </Show>
    }
}

fn words(denied: &Denied) -> String {
    match denied {
        Denied::Unavailable if browser::is_framed() => t("save.framed").to_owned(),
        Denied::Unavailable => t("save.unavailable").to_owned(),
        Denied::Full => t("save.full").to_owned(),
        Denied::Newer => t("save.newer").to_owned(),
        Denied::Other(why) => fill("save.failed", &[("why", why)]),
    }
}
