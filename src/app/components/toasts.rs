//! Short messages at the edge of the page.

use crate::dom::prelude::*;

use crate::app::reactive::For;
use crate::app::state::{Offer, Toast, app};
use crate::messages::t;

/// All messages that are to be seen.
#[component]
pub(crate) fn Toasts() -> impl IntoView {
    let app = app();
    let toast = move |toast: Toast| {
        let number = toast.number;
        let offer = toast.offer.map(|offer| match offer {
            Offer::Button(label, undo) => {
                let run = move |_| {
                    undo.run();
                    app.dismiss(number);
                };
                view! { <button type="button" on:click=run>{label}</button> }
            }
            Offer::Link(label, href) => {
                let follow = move |_| app.dismiss(number);
                view! { <a href=href on:click=follow>{label}</a> }
            }
        });
        view! {
            <div class="toast">
                <span>{toast.text}</span>
                {offer}
                <button
                    type="button"
                    class="quiet icon"
                    aria-label=t("toast.dismiss")
                    on:click=move |_| app.dismiss(number)
                >
                    "×"
                </button>
            </div>
        }
    };
    view! {
        <div class="toasts" role="status">
            <For each=move || app.toasts.get() key=|toast| toast.number children=toast/>
        </div>
    }
}
