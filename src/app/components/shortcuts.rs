//! Help on the keyboard, as a dialog.

use crate::dom::prelude::*;
use leptos::html::Dialog;

use crate::app::commands::{COMMANDS, Command};
use crate::app::state::app;
use crate::messages::t;
use crate::storage::{GoingOn, Shortcuts};

/// A button that opens the list of keys, with the switch for single keys.
#[component]
pub(crate) fn ShortcutsHelp() -> impl IntoView {
    let app = app();
    let dialog = NodeRef::<Dialog>::new();
    let open = move |_| {
        if let Some(dialog) = dialog.get_untracked()
            && dialog.show_modal().is_err()
        {
            leptos::logging::warn!("the dialog did not open");
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let is_on = move || app.preferences.get().shortcuts == Shortcuts::On;
    let goes_on = move || app.preferences.get().going_on == GoingOn::ByItself;
    let rows = COMMANDS.into_iter().filter_map(|command| {
        let keys = command.key_label()?;
        Some(view! { <div><dt>{command.label()}</dt><dd><kbd>{keys}</kbd></dd></div> })
    });
    view! {
        <button type="button" class="quiet small" data-testid="shortcuts" on:click=open>
            {t("shortcuts.open")}
        </button>
        <dialog class="dialog" aria-labelledby="shortcuts-title" node_ref=dialog>
            <div class="stack">
                <h2 id="shortcuts-title">{t("shortcuts.title")}</h2>
                <div class="field"><label class="check">
                    <input
                        type="checkbox"
                        data-testid="goes-on"
                        prop:checked=goes_on
                        on:change=move |_| Command::GoingOn.perform(app)
                    />
                    <span>{t("shortcuts.goes-on")}<span class="hint">{t("shortcuts.goes-on-why")}</span></span>
                </label></div>
                <div class="field"><label class="check">
                    <input
                        type="checkbox"
                        prop:checked=is_on
                        on:change=move |_| Command::Shortcuts.perform(app)
                    />
                    <span>{t("shortcuts.switch")}<span class="hint">{t("shortcuts.why")}</span></span>
                </label></div>
                <dl class="facts">{rows.collect_view()}</dl>
            </div>
            <footer>
                <button type="button" class="primary" on:click=close>{t("shortcuts.close")}</button>
            </footer>
        </dialog>
    }
}
