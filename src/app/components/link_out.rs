//! A link that holds an assessment, made and copied.

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use crate::app::browser;
use crate::core::assessment::Assessment;
use crate::exchange::ExportProblem;
use crate::messages::{fill, t};
use crate::outputs::share_link::{self, LONG, LONGEST};
use crate::route::Route;
use crate::shown::export_problem;

/// The button that makes a link of what `held` hands out and copies it, behind others; the
/// link stands below, for browsers that do not copy.
pub(crate) fn link_out(
    others: Option<AnyView>,
    label: &'static str,
    held: impl Fn() -> Option<Assessment> + 'static,
    is_idle: impl Fn() -> bool + Send + 'static,
) -> AnyView {
    let said = RwSignal::new(String::new());
    let address = RwSignal::new(String::new());
    let copy = move |_| {
        let letters = held().and_then(|one| share_link::write(&one, &browser::now_rfc3339()));
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
        <div class="row">
            {others}
            <button type="button" data-testid="copy-link" disabled=is_idle on:click=copy>{label}</button>
        </div>
        <p role="status" data-testid="link-said">{move || said.get()}</p>
        <input
            type="text"
            readonly
            data-testid="link"
            aria-label=label
            hidden=move || address.with(String::is_empty)
            prop:value=move || address.get()
        />
    }
}
