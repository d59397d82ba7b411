//! What the app puts into the frame around every page: tabs, notices, tools.

use leptos::prelude::*;

use super::banner::DemoBanner;
use super::export::ExportButton;
use super::print_head::PrintHead;
use super::shortcuts::ShortcutsHelp;
use super::storage_notice::StorageNotice;
use super::toasts::Toasts;
use crate::app::commands::Command;
use crate::app::focus;
use crate::app::reactive::{Memo, Show};
use crate::app::state::{SaveState, app};
use crate::app::views::frame::{Parts, frame, save_state};
use crate::core::edit::Step;
use crate::messages::{fill, t};
use crate::route::Page;
use crate::storage::Theme;

/// The frame around a page.
#[component]
pub(crate) fn Frame(children: Children) -> impl IntoView {
    focus::keep();
    let app = app();
    let parts = Parts {
        tools: view! { <SaveStateView/> <ThemeButton/> }.into_any(),
        above: view! { <Tabs/> <DemoBanner/> <StorageNotice/> <PrintHead/> }.into_any(),
        page: children().into_any(),
        footer: view! { <ShortcutsHelp/> }.into_any(),
        over: view! { <Toasts/> }.into_any(),
    };
    frame(move |route| app.route.with(|at| at == route), parts)
}

/// Whether the last change is stored, in words.
fn save_state_text(state: &SaveState) -> String {
    match state {
        SaveState::Idle => String::new(),
        SaveState::Pending => t("save.pending").to_owned(),
        SaveState::Saved(time) => fill("save.saved", &[("time", time)]),
        SaveState::Demo => t("save.demo").to_owned(),
        SaveState::Failed(_) => t("save.not-saved").to_owned(),
    }
}

#[component]
fn SaveStateView() -> impl IntoView {
    let app = app();
    let kind = move || {
        app.save_state.with(|state| match state {
            SaveState::Idle | SaveState::Demo => "idle",
            SaveState::Pending => "saving",
            SaveState::Saved(_) => "saved",
            SaveState::Failed(_) => "failed",
        })
    };
    save_state(kind, move || app.save_state.with(save_state_text))
}

#[component]
fn ThemeButton() -> impl IntoView {
    let app = app();
    let theme = Memo::new(move |_| app.preferences.get().theme);
    Effect::new(move || {
        let Some(root) = document().document_element() else {
            return;
        };
        let set = match theme.get() {
            Theme::System => root.remove_attribute("data-theme"),
            Theme::Light => root.set_attribute("data-theme", "light"),
            Theme::Dark => root.set_attribute("data-theme", "dark"),
        };
        if set.is_err() {
            leptos::logging::warn!("the theme could not be set");
        }
    });
    let label = move || match theme.get() {
        Theme::System => t("theme.system"),
        Theme::Light => t("theme.light"),
        Theme::Dark => t("theme.dark"),
    };
    view! {
        <button
            type="button"
            class="quiet small"
            aria-label=move || fill("theme.label", &[("theme", &label())])
            on:click=move |_| Command::Theme.perform(app)
        >
            <span aria-hidden="true">"◐"</span>
            {label}
        </button>
    }
}

/// The pages of the open assessment, in the order of the tabs.
const TABS: [(Page, &str); 6] = [
    (Page::Profile, "tab.profile"),
    (Page::Questions, "tab.questions"),
    (Page::Result, "tab.result"),
    (Page::Gaps, "tab.gaps"),
    (Page::Documents, "tab.documents"),
    (Page::Plan, "tab.plan"),
];

/// Whether a page lies under a tab.
fn is_under(page: &Page, tab: &Page) -> bool {
    match page {
        Page::Question(_) | Page::Overview => *tab == Page::Questions,
        Page::SubClause(_) | Page::Certificates | Page::Outlook | Page::Settings => {
            *tab == Page::Result
        }
        Page::Scenarios | Page::Training | Page::Role(_) | Page::Snapshots => *tab == Page::Plan,
        other => other == tab,
    }
}

#[component]
fn Tabs() -> impl IntoView {
    let app = app();
    let page = Memo::new(move |_| app.page());
    let is_open = Memo::new(move |_| app.open.with(Option::is_some) && page.get().is_some());
    let tab = move |(own, label): (Page, &'static str)| {
        let under = own.clone();
        let current = move || {
            page.with(|page| page.as_ref().is_some_and(|page| is_under(page, &under)))
                .then_some("page")
        };
        view! {
            <li><a href=move || app.link(own.clone()) aria-current=current>{t(label)}</a></li>
        }
    };
    view! {
        <Show when=move || is_open.get()>
            <nav class="tabs" aria-label=t("frame.assessment")>
                <ul>{TABS.map(tab)}</ul>
                <div class="row">
                    <StepButton step=Step::Undo/>
                    <StepButton step=Step::Redo/>
                    <ExportButton/>
                </div>
            </nav>
        </Show>
    }
}

#[component]
fn StepButton(step: Step) -> impl IntoView {
    let app = app();
    let command = Command::Step(step);
    let testid = match step {
        Step::Undo => "undo",
        Step::Redo => "redo",
    };
    view! {
        <button
            type="button"
            class="quiet small"
            data-testid=testid
            title=command.key_label()
            disabled=move || !app.can_step(step)
            on:click=move |_| command.perform(app)
        >
            {command.label()}
        </button>
    }
}
