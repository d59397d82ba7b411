//! A file that a passphrase locks, before it is opened.

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use crate::app::sharing::{NotOpened, open};
use crate::exchange::{Import, import};
use crate::messages::t;
use crate::outputs::sealed::Sealed;
use crate::shown::import_problem;

/// Asks for the passphrase; `opened` is called with what was in the file.
pub(super) fn locked_view(
    sealed: Sealed,
    opened: impl Fn(Result<Import, String>) + Clone + 'static,
) -> AnyView {
    let passphrase = RwSignal::new(String::new());
    let said = RwSignal::new("");
    let unlock = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        said.set(t("lock.working"));
        let (sealed, opened) = (sealed.clone(), opened.clone());
        spawn_local(async move {
            match open(&sealed, &passphrase.get_untracked()).await {
                Ok(text) => opened(import(&text).map_err(|problem| import_problem(&problem))),
                Err(problem) => {
                    said.try_set(t(match problem {
                        NotOpened::NoCipher => "lock.no-cipher",
                        NotOpened::WrongPassphrase => "lock.wrong",
                    }));
                }
            }
        });
    };
    view! {
        <form class="stack tight" on:submit=unlock>
            <label class="field">
                <span>{t("lock.ask")}</span>
                <input
                    type="password"
                    data-testid="passphrase"
                    autocomplete="off"
                    prop:value=passphrase
                    on:input:target=move |event| passphrase.set(event.target().value())
                />
            </label>
            <p role="status" data-testid="passphrase-said">{move || said.get()}</p>
            <div class="row"><button data-testid="unlock">{t("lock.open")}</button></div>
        </form>
    }
}
