//! A link that holds the whole assessment.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::browser;
use crate::app::components::card_head;
use crate::app::state::App;
use crate::exchange::ExportProblem;
use crate::messages::{fill, t};
use crate::outputs::share_link::{self, LONG, LONGEST};
use crate::route::Route;
use crate::shown::export_problem;

/// Makes a link and copies it.
pub(super) fn link(app: App) -> AnyView {
    let said = RwSignal::new(String::new());
    let address = RwSignal::new(String::new());
    let copy = move |_| {
        let letters = app
            .open
            .with_untracked(|open| share_link::write(open.as_ref()?, &browser::now_rfc3339()));
        let Some(letters) = letters else {
            return said.set(export_problem(&ExportProblem::NotTheSame));
        };
        let whole = format!("{}{}", browser::address(), Route::Shared(letters));
        let count = whole.len();
        if count > LONGEST {
            address.set(String::new());
            return said.set(fill("link.too-long", &[("count", &count)]));
        }
        address.set(whole.clone());
        spawn_local(async move {
            let is_copied = browser::copy(&whole).await.is_ok();
            let words = match (is_copied, count > LONG) {
                (true, false) => t("link.copied").to_owned(),
                (true, true) => fill("link.copied-long", &[("count", &count)]),
                (false, _) => t("link.not-copied").to_owned(),
            };
            said.try_set(words);
        });
    };
    view! {
        <section class="card stack">
            {card_head(t("link.title"), t("link.about"))}
            <div class="row">
                <button type="button" data-testid="copy-link" on:click=copy>{t("link.copy")}</button>
            </div>
            <p role="status" data-testid="link-said">{move || said.get()}</p>
            <input
                type="text"
                readonly
                data-testid="link"
                aria-label=t("link.title")
                hidden=move || address.with(String::is_empty)
                prop:value=move || address.get()
            />
        </section>
    }
    .into_any()
}
