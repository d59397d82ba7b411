//! What surrounds every page: skip link, header, footer.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::messages::t;
use crate::route::Route;

/// What is put into the frame.
pub(crate) struct Parts {
    /// The pages of what is open, beside the name in the header; on phones at the
    /// foot of the screen.
    pub tabs: AnyView,
    /// At the end of the header.
    pub tools: AnyView,
    /// Between the header and the page.
    pub above: AnyView,
    /// The page.
    pub page: AnyView,
    /// In the footer.
    pub footer: AnyView,
    /// Over everything.
    pub over: AnyView,
}

/// The frame around a page; `is_at` says, reactively, whether a route is the current one.
pub(crate) fn frame(
    is_at: impl Fn(&Route) -> bool + Copy + Send + 'static,
    parts: Parts,
) -> AnyView {
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        browser::focus("main h1");
    };
    let link = move |(route, key): (Route, &'static str)| {
        let href = route.to_string();
        let current = move || is_at(&route).then_some("page");
        view! { <li><a href=href aria-current=current>{t(key)}</a></li> }
    };
    let links = [
        (Route::Start, "frame.start"),
        (Route::Method, "frame.method"),
        (Route::Certification, "frame.certification"),
        (Route::Glossary, "frame.glossary"),
    ];
    view! {
        <a class="skip-link" href="#content" on:click=skip>{t("frame.skip")}</a>
        <div class="app">
            <header class="site-header">
                <a class="wordmark" href="#/">"Ready"<b>"20k"</b></a>
                {parts.tabs}
                <div class="site-tools">{parts.tools}</div>
            </header>
            {parts.above}
            <main id="content">{parts.page}</main>
            <footer class="site-footer">
                <nav class="site-nav" aria-label=t("frame.main")><ul>{links.map(link)}</ul></nav>
                <p>{t("frame.private")}</p>
                <p>{t("frame.no-audit")}</p>
                {parts.footer}
            </footer>
            {parts.over}
        </div>
    }
}

/// Who tells somebody who listens that a change could not be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Teller {
    /// These words.
    Words,
    /// A notice of its own.
    Notice,
}

/// Whether the last change is stored: a state for the stylesheet, and words. Who
/// listens is told at once of what could not be stored, not of each word that was.
pub(crate) fn save_state(
    kind: impl Fn() -> &'static str + Copy + Send + 'static,
    words: impl Fn() -> String + Send + 'static,
    teller: Teller,
) -> AnyView {
    let tells = move || teller == Teller::Words && kind() == "failed";
    view! {
        <span
            class="save-state"
            role=move || tells().then_some("alert")
            data-testid="save-state"
            data-state=kind
        >
            {words}
        </span>
    }
}
