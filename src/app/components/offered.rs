//! The host of the page: his mark in the header, his links in the footer, what he offers,
//! and, where the address asks for it, what was read of his file.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::host::{CHECK, host, no_questions, reading};
use crate::app::state::app;
use crate::host::{Contact, said};
use crate::messages::{fill, list, t};

/// Who offers the page: his logo, or his name.
pub(crate) fn host_mark() -> AnyView {
    let Some(name) = &host().name else {
        return ().into_any();
    };
    let words = fill("hosting.offered-by", &[("name", name)]);
    let mark = match &host().logo {
        Some(logo) => view! { <img src=logo.as_str() alt=words/> },
        None => words.into_any(),
    };
    view! { <span class="host" data-testid="host">{mark}</span> }
}

fn link(href: &'static str, words: &'static str) -> AnyView {
    // A frame shows no other site in its place.
    let target = browser::is_framed().then_some("_blank");
    view! { <a href=href target=target rel="noopener">{words}</a> }
}

fn contact_link(contact: &'static Contact) -> AnyView {
    let words = match contact.text.as_str() {
        "" => t("hosting.contact"),
        words => words,
    };
    link(&contact.href, words)
}

/// His links, for the footer.
pub(crate) fn host_links() -> AnyView {
    let host = host();
    let links = [
        host.contact.as_ref().map(contact_link),
        host.imprint
            .as_ref()
            .map(|href| link(href, t("hosting.imprint"))),
        host.privacy
            .as_ref()
            .map(|href| link(href, t("hosting.privacy"))),
    ];
    let links: Vec<_> = links.into_iter().flatten().collect();
    if links.is_empty() {
        return ().into_any();
    }
    let links = links.into_iter().map(|link| view! { <li>{link}</li> });
    let name = host.name.as_deref().unwrap_or_default();
    view! {
        <nav class="site-nav" aria-label=fill("hosting.links", &[("name", &name)])>
            <ul data-testid="host-links">{links.collect_view()}</ul>
        </nav>
    }
}

/// What he offers, where he says so.
pub(crate) fn host_offer() -> AnyView {
    let offer = host().contact.as_ref().filter(|one| !one.about.is_empty());
    let Some(contact) = offer else {
        return ().into_any();
    };
    let by = host()
        .name
        .as_ref()
        .map(|name| fill("hosting.offered-by", &[("name", name)]));
    view! {
        <aside class="card stack tight host-offer" data-testid="host-offer">
            <p class="eyebrow">{by}</p>
            <p>{contact.about.as_str()}</p>
            <p>{contact_link(contact)}</p>
        </aside>
    }
}

/// What was read of the host's file and what is wrong with it, where the address asks.
pub(crate) fn host_check() -> AnyView {
    if !browser::asks(CHECK) {
        return ().into_any();
    }
    let app = app();
    let content = move || {
        // With it comes what is wrong with the host's own questions.
        app.bank.track();
        checked()
    };
    content.into_any()
}

fn checked() -> AnyView {
    let read = reading();
    let keys = match read.keys.is_empty() {
        true => t("hosting.check-none").to_owned(),
        false => fill("hosting.check-read", &[("list", &list(&read.keys))]),
    };
    let wrong: Vec<_> = read
        .notices
        .iter()
        .chain(no_questions())
        .map(|notice| view! { <li>{said(notice)}</li> })
        .collect();
    let tone = match wrong.is_empty() {
        true => "good",
        false => "warn",
    };
    let wrong = match wrong.is_empty() {
        true => view! { <p>{t("hosting.check-fine")}</p> },
        false => view! { <ul>{wrong}</ul> },
    };
    view! {
        <div class="banner" data-tone=tone role="region" aria-label=t("hosting.check") data-testid="host-check">
            <div>
                <p><strong>{t("hosting.check")}</strong>" "{keys}</p>
                {wrong}
            </div>
        </div>
    }
}
