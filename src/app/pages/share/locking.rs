//! The file to reopen, plain or locked with a passphrase.

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use crate::app::browser;
use crate::app::reporting::hand_out_file;
use crate::app::sharing::{open as unseal, seal};
use crate::app::state::App;
use crate::exchange::{ENDING, export, file_name};
use crate::messages::t;
use crate::outputs::Made;
use crate::outputs::sealed::Sealed;
use crate::shown::{crosswalk, export_problem};

/// Saves the open assessment locked with a passphrase that is typed twice.
pub(super) fn locking(app: App) -> AnyView {
    let first = RwSignal::new(String::new());
    let second = RwSignal::new(String::new());
    let said = RwSignal::new("");
    let lock = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let passphrase = first.get_untracked();
        if passphrase.chars().count() < SHORTEST {
            return said.set(t("lock.too-short"));
        }
        if passphrase != second.get_untracked() {
            return said.set(t("lock.differ"));
        }
        said.set(t("lock.working"));
        spawn_local(async move {
            let words = match locked(app, &passphrase).await {
                Ok(made) => {
                    hand_out_file(app, made).await;
                    first.try_set(String::new());
                    second.try_set(String::new());
                    ""
                }
                Err(words) => words,
            };
            said.try_set(words);
        });
    };
    let field = |id: &'static str, label: &'static str, value: RwSignal<String>| {
        view! {
            <label class="field">
                <span>{t(label)}</span>
                <input
                    type="password"
                    id=id
                    data-testid=id
                    autocomplete="new-password"
                    prop:value=value
                    on:input:target=move |event| value.set(event.target().value())
                />
            </label>
        }
    };
    view! {
        <details>
            <summary>{t("lock.title")}</summary>
            <form class="stack" on:submit=lock>
                <p class="small-text">{t("lock.about")}</p>
                <div class="fields">
                    {field("lock-first", "lock.first", first)}
                    {field("lock-second", "lock.second", second)}
                </div>
                <p role="status" data-testid="lock-said">{move || said.get()}</p>
                <div class="row"><button data-testid="lock-save">{t("lock.save")}</button></div>
            </form>
        </details>
    }
}

/// The shortest passphrase that is taken, in characters.
const SHORTEST: usize = 8;

/// The locked file, opened again before it counts as made.
async fn locked(app: App, passphrase: &str) -> Result<Made, &'static str> {
    let not_the_same = t("export.not-the-same");
    let open = app.open.get_untracked().ok_or(not_the_same)?;
    let standards = untrack(|| app.with_bank(|bank| crosswalk::in_force(&bank.lists().editions)));
    let today = browser::today();
    let name = file_name(
        &open.profile.organisation,
        today,
        &format!("locked.{ENDING}"),
    );
    let text = export(
        std::slice::from_ref(&open),
        &browser::now_rfc3339(),
        standards,
    );
    let text = text.map_err(|problem| {
        leptos::logging::warn!("{}", export_problem(&problem));
        not_the_same
    })?;
    let sealed = seal(&text, passphrase).await;
    let sealed = sealed.map_err(|_| t("lock.no-cipher"))?;
    let file = sealed.write().ok_or(not_the_same)?;
    let again = Sealed::read(&file)
        .and_then(Result::ok)
        .ok_or(not_the_same)?;
    let read = unseal(&again, passphrase).await;
    if read.as_deref() != Ok(text.as_str()) {
        return Err(not_the_same);
    }
    Ok(Made {
        name,
        kind: "application/json",
        bytes: file.into_bytes(),
    })
}
