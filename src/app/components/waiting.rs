//! Waits for the catalogue.

use crate::dom::prelude::*;

use crate::app::loading::not_there;
use crate::app::reactive::{Memo, Show};
use crate::app::state::{BankState, app};
use crate::messages::{fill, t};

/// Shows a page once the catalogue's numbers are there and an assessment is open;
/// until then, that it is loading.
#[component]
pub(crate) fn WithBank(children: ChildrenFn) -> impl IntoView {
    when_there(BankState::has_numbers, children)
}

/// The same for a page that shows words of questions or actions.
#[component]
pub(crate) fn WithWords(children: ChildrenFn) -> impl IntoView {
    app().need_words();
    when_there(BankState::is_whole, children)
}

fn when_there(is_there: fn(&BankState) -> bool, children: ChildrenFn) -> AnyView {
    let app = app();
    let is_ready = Memo::new(move |_| app.bank.with(is_there) && app.open.with(Option::is_some));
    view! { <Show when=move || is_ready.get() fallback=Waiting>{children()}</Show> }
}

/// Says that the catalogue is loading; if it cannot be had, why and what to do.
#[component]
pub(crate) fn Waiting() -> impl IntoView {
    let app = app();
    let is_coming = Memo::new(move |_| app.bank.with(|bank| failure(bank).is_none()));
    view! {
        <div class="page">
            <LoadFailure/>
            <Show when=move || is_coming.get()>
                <p class="muted waiting" role="status">{t("waiting.loading")}</p>
            </Show>
        </div>
    }
}

/// If a part of the catalogue cannot be had: why and what to do.
#[component]
pub(crate) fn LoadFailure() -> impl IntoView {
    let app = app();
    move || {
        app.bank.with(failure).map(|why| {
            let why = fill("waiting.why", &[("why", &why)]);
            not_there(t("waiting.failed"), why, move || app.load_bank())
        })
    }
}

/// Why the catalogue, or a part of it, is not there.
fn failure(state: &BankState) -> Option<String> {
    match state {
        BankState::Failed(_, why) => Some(why.clone()),
        BankState::Waiting | BankState::Numbers(_) | BankState::Whole(_) => None,
    }
}
