//! What the app puts into the frame around every page: places, notices, tools.

use crate::dom::prelude::*;

use super::banner::DemoBanner;
use super::languages::languages;
use super::print_head::PrintHead;
use super::section::Section;
use super::share::ShareLink;
use super::shortcuts::ShortcutsHelp;
use super::storage_notice::StorageNotice;
use super::toasts::Toasts;
use super::{offered::host_check, offered::host_links, offered::host_mark};
use crate::app::browser;
use crate::app::commands::Command;
use crate::app::focus;
use crate::app::reactive::{Memo, Show, effect};
use crate::app::state::{App, SaveState, app};
use crate::app::views::frame::{Parts, Teller, frame, save_state};
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
        tabs: view! { <Tabs/> },
        tools: view! { <SaveStateView/> <Share/> <ThemeButton/> },
        above: view! { <DemoBanner/> <StorageNotice/> <PrintHead/> },
        page: children().into_any(),
        footer: view! { <Steps/> <ShortcutsHelp/> {languages(app)} },
        over: view! { <Toasts/> },
    };
    // What the host has of it.
    let parts = Parts {
        tabs: view! { {host_mark()} {parts.tabs} },
        above: view! { {host_check()} {parts.above} },
        footer: view! { {host_links()} {parts.footer} },
        ..parts
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
    let words = move || app.save_state.with(save_state_text);
    save_state(kind, words, Teller::Notice)
}

#[component]
fn ThemeButton() -> impl IntoView {
    let app = app();
    let theme = Memo::new(move |_| app.preferences.get().theme);
    effect(move || {
        let set = match theme.get() {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        };
        browser::mark("data-theme", set);
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
            <span class="label">{label}</span>
        </button>
    }
}

/// Whether an assessment is open and one of its pages is shown.
fn is_open(app: App) -> Memo<bool> {
    let page = Memo::new(move |_| app.page());
    Memo::new(move |_| app.open.with(Option::is_some) && page.get().is_some())
}

/// The same for an assessment of one's own: who answers as a colleague was given one page.
fn is_own_open(app: App) -> Memo<bool> {
    let is_open = is_open(app);
    Memo::new(move |_| is_open.get() && !app.is_invited())
}

/// What the stylesheet knows a page of the plan by.
fn of_plan(page: &Page) -> Option<&'static str> {
    match page {
        Page::Plan => Some("overview"),
        Page::Week | Page::Timeline | Page::People | Page::Cost | Page::Assumptions => Some(""),
        _ => None,
    }
}

#[component]
fn Tabs() -> impl IntoView {
    let app = app();
    let page = Memo::new(move |_| app.page());
    let is_there = is_own_open(app);
    let tab = move |place: Section| {
        let current = move || {
            page.with(|page| page.as_ref().is_some_and(|page| Section::of(page) == place))
                .then_some("page")
        };
        view! {
            <li><a href=move || app.link(place.opens()) aria-current=current>{place.name()}</a></li>
        }
    };
    effect(move || browser::mark("data-tabs", is_there.get().then_some("")));
    // Pages of the plan keep its outcome in sight.
    let plan = move || page.with(|page| page.as_ref().and_then(of_plan));
    effect(move || browser::mark("data-plan", plan()));
    view! {
        <Show when=move || is_there.get()>
            <nav class="tabs" aria-label=t("frame.assessment")><ul>{Section::ALL.map(tab)}</ul></nav>
        </Show>
    }
}

/// The way to what can be shared from each page of the open assessment.
#[component]
fn Share() -> impl IntoView {
    let is_there = is_own_open(app());
    view! { <Show when=move || is_there.get()><ShareLink/></Show> }
}

/// The steps back and forth, for who does not know their keys.
#[component]
fn Steps() -> impl IntoView {
    let is_open = is_open(app());
    view! {
        <Show when=move || is_open.get()>
            <StepButton step=Step::Undo/>
            <StepButton step=Step::Redo/>
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
