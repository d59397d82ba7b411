//! Sharing: every file and text that others can be given, in one place.

mod link;
mod locking;
mod message;
mod tables;

use crate::dom::prelude::*;

use crate::app::commands::Command;
use crate::app::components::{ReportMenu, SectionPage, WithWords, card_head};
use crate::app::host::host;
use crate::app::reactive::{Memo, Show};
use crate::app::reporting::{Take, take};
use crate::app::state::app;
use crate::core::plan::PlanState;
use crate::host::Export;
use crate::messages::t;
use crate::outputs::{Layout, Output};
use crate::route::Page;

/// The page of all that can be shared.
#[component]
pub(super) fn Share() -> impl IntoView {
    view! {
        <SectionPage page=Page::Share title=t("share.title") lead=t("share.lead")>
            <WithWords><Content/></WithWords>
        </SectionPage>
    }
}

/// Something to share: what it is, what it is for, and the name of its button for tests.
type Offer = (&'static str, &'static str, &'static str);

/// A row with its button.
fn offer((label, about, testid): Offer, share: impl Fn() + 'static) -> AnyView {
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
                    on:click=move |_| share()
                >
                    {t("share.save")}
                </button>
            </p>
        </li>
    }
}

/// What tells of the plan, for programs that plan.
const FOR_PLANS: [(Offer, Output); 4] = [
    (
        ("share.calendar", "share.calendar-about", "share-calendar"),
        Output::Calendar,
    ),
    (
        ("share.project", "share.project-about", "share-project"),
        Output::Project,
    ),
    (
        ("share.controls", "share.controls-about", "share-controls"),
        Output::TaskBook(Layout::CisoAssistant),
    ),
    (
        (
            "share.framework",
            "share.framework-about",
            "share-framework",
        ),
        Output::Framework,
    ),
];

#[component]
fn Content() -> impl IntoView {
    let app = app();
    let plan = app.plan();
    let is_making = Memo::new(move |_| plan.with(PlanState::is_making));
    let file =
        move |(of, output): (Offer, Output)| offer(of, move || take(app, Take::Save(output)));
    let reopen = ("share.json", "share.json-about", "export-json");
    let workbook = ("share.workbook", "share.workbook-about", "share-workbook");
    view! {
        <div class="stack loose">
            <Show when=move || is_making.get()>
                <p class="muted" role="status">{t("share.making")}</p>
            </Show>
            {offered(Export::Report, || view! {
                <section class="card stack">
                    {card_head(t("report.share"), t("report.share-about"))}
                    <div><ReportMenu/></div>
                </section>
            })}
            <section class="card stack">
                {card_head(t("share.reopen"), t("share.reopen-about"))}
                <ul class="grid">
                    {offer(reopen, move || Command::Export.perform(app))}
                </ul>
                {locking::locking(app)}
            </section>
            {offered(Export::Link, || link::link(app))}
            {offered(Export::Tables, || tables::tables(app, file((workbook, Output::Workbook))))}
            {offered(Export::Plan, || view! {
                <section class="card stack">
                    {card_head(t("share.plan"), t("share.plan-about"))}
                    <ul class="grid">{FOR_PLANS.map(file)}</ul>
                    {tables::tasks(app)}
                </section>
            })}
            <section class="card stack">
                {card_head(t("task.colleagues"), t("task.colleagues-why"))}
                <p><a class="button" href=move || app.link(Page::Colleagues)>{t("colleagues.title")}</a></p>
            </section>
            {offered(Export::Summary, || message::message(app, plan))}
        </div>
    }
}

/// What the host of the page offers of it.
fn offered(export: Export, draw: impl FnOnce() -> AnyView) -> Option<AnyView> {
    host().offers(export).then(draw)
}
