//! The button that saves the open assessment as a file.

use leptos::prelude::*;

use crate::app::commands::Command;
use crate::app::state::app;
use crate::messages::t;

/// Saves the open assessment as a file.
#[component]
pub(crate) fn ExportButton() -> impl IntoView {
    let app = app();
    let command = Command::Export;
    view! {
        <button
            type="button"
            class="quiet small"
            data-testid="export-json"
            title=command.key_label()
            on:click=move |_| command.perform(app)
        >
            <span class="sign" aria-hidden="true">"⤓"</span>
            <span class="label">{t("export.button")}</span>
        </button>
    }
}
