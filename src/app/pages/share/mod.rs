//! Sharing: every file and text that others can be given, in one place.

mod link;
mod locking;
mod saving;
mod tables;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::browser;
use crate::app::commands::Command;
use crate::app::components::{ReportMenu, SectionPage, WithWords, card_head};
use crate::app::reactive::{Memo, Show};
use crate::app::state::{App, PlanView, app};
use crate::core::plan::PlanState;
use crate::messages::t;
use crate::outputs::{Output, as_text};
use crate::route::Page;
use saving::{save, with_source};

/// The page of all that can be shared.
#[component]
pub(super) fn Share() -> impl IntoView {
    view! {
        <SectionPage page=Page::Share title=t("share.title") lead=t("share.lead")>
            <WithWords><Content/></WithWords>
        </SectionPage>
    }
}

/// Something to share: what it is, what it is for, and the button that does it.
#[derive(Clone, Copy)]
pub(super) struct Offer {
    /// Its name, which the button says.
    label: &'static str,
    /// What it is for.
    about: &'static str,
    /// For tests.
    testid: &'static str,
    /// Whether it tells of the plan, which must be settled first.
    takes_plan: bool,
}

/// A row with its button.
fn offer(is_making: Memo<bool>, of: Offer, share: impl Fn() + 'static) -> AnyView {
    let Offer {
        label,
        about,
        testid,
        takes_plan,
    } = of;
    let waits = move || takes_plan && is_making.get();
    view! {
        <li class="stack tight">
            <p><strong>{t(label)}</strong></p>
            <p class="muted small-text">{t(about)}</p>
            <p>
                <button
                    type="button"
                    class="small"
                    data-testid=testid
                    aria-label=format!("{}: {}", t("share.save"), t(label))
                    disabled=waits
                    on:click=move |_| share()
                >
                    {t("share.save")}
                </button>
            </p>
        </li>
    }
    .into_any()
}

#[component]
fn Content() -> impl IntoView {
    let app = app();
    let plan = app.plan();
    let is_making = Memo::new(move |_| plan.with(PlanState::is_making));
    let file = |label, about, testid, output: Output| {
        let of = Offer {
            label,
            about,
            testid,
            takes_plan: output.takes_plan(),
        };
        offer(is_making, of, move || save(app, plan, output))
    };
    let reopen = Offer {
        label: "share.json",
        about: "share.json-about",
        testid: "export-json",
        takes_plan: false,
    };
    let workbook = file(
        "share.workbook",
        "share.workbook-about",
        "share-workbook",
        Output::Workbook,
    );
    view! {
        <div class="stack loose">
            <Show when=move || is_making.get()>
                <p class="muted" role="status">{t("share.making")}</p>
            </Show>
            <section class="card stack">
                {card_head(t("report.share"), t("report.share-about"))}
                <div><ReportMenu/></div>
            </section>
            <section class="card stack">
                {card_head(t("share.reopen"), t("share.reopen-about"))}
                <ul class="grid">
                    {offer(is_making, reopen, move || Command::Export.perform(app))}
                </ul>
                {locking::locking(app)}
            </section>
            {link::link(app)}
            {tables::tables(app, plan, is_making, workbook)}
            <section class="card stack">
                {card_head(t("share.plan"), t("share.plan-about"))}
                <ul class="grid">
                    {file("share.calendar", "share.calendar-about", "share-calendar", Output::Calendar)}
                    {file("share.project", "share.project-about", "share-project", Output::Project)}
                </ul>
                {tables::tasks(app, plan, is_making)}
            </section>
            <section class="card stack">
                {card_head(t("task.colleagues"), t("task.colleagues-why"))}
                <p><a class="button" href=move || app.link(Page::Colleagues)>{t("colleagues.title")}</a></p>
            </section>
            {summary(app, plan)}
        </div>
    }
}

/// The result in a few lines, to be copied into a message.
fn summary(app: App, plan: PlanView) -> AnyView {
    let text = Memo::new(move |_| with_source(app, plan, as_text).unwrap_or_default());
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
    view! {
        <section class="card stack">
            {card_head(t("share.summary"), t("share.summary-about"))}
            <pre data-testid="summary">{move || text.get()}</pre>
            <div class="row">
                <button type="button" data-testid="copy-summary" on:click=copy>{t("share.copy")}</button>
            </div>
        </section>
    }
    .into_any()
}
