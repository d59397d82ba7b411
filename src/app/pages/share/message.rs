//! The result in a few lines: copied, mailed or sent on.

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use crate::app::browser;
use crate::app::components::card_head;
use crate::app::host::mail_to;
use crate::app::reactive::Memo;
use crate::app::reporting::with_source;
use crate::app::state::{App, PlanView};
use crate::messages::{fill, t};
use crate::outputs::{as_text, mail_address};
use crate::shown::name_of;

/// The card.
pub(super) fn message(app: App, plan: PlanView) -> AnyView {
    let text = Memo::new(move |_| {
        let text = plan.with(|plan| with_source(app, plan, as_text));
        text.unwrap_or_default()
    });
    let title = move || {
        let name = app.with_open(name_of).unwrap_or_default();
        fill("share.mail-title", &[("name", &name)])
    };
    let copy = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            let done = match browser::copy(&text).await {
                Ok(()) => t("share.copied"),
                Err(browser::NotCopied) => t("share.not-copied"),
            };
            app.say(done.to_owned());
        });
    };
    let send = move |_| browser::share_text(&untrack(title), &text.get_untracked());
    view! {
        <section class="card stack">
            {card_head(t("share.summary"), t("share.summary-about"))}
            <pre data-testid="summary">{move || text.get()}</pre>
            <div class="row">
                <button type="button" data-testid="copy-summary" on:click=copy>{t("share.copy")}</button>
                <a
                    class="button"
                    data-testid="mail-summary"
                    href=move || mail_address(mail_to(), &title(), &text.get())
                >
                    {t("share.mail")}
                </a>
                <button
                    type="button"
                    data-testid="send-summary"
                    hidden=!browser::can_share_text()
                    on:click=send
                >
                    {t("share.send-on")}
                </button>
            </div>
        </section>
    }
}
