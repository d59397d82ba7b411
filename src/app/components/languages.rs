//! The switch of the language: links that load the page in another.
//!
//! The guard chooses the language before the program starts (`guard/guard.js`), by the
//! address first; the build tells it which there are (`tools/finish.mjs`).

use crate::dom::prelude::*;

use crate::app::assets::{self, MESSAGES};
use crate::app::browser;
use crate::app::state::App;
use crate::messages::t;

/// What every page is written in.
const ENGLISH: (&str, &str) = ("en", "English");
/// All languages, each by its name in itself; nothing where there is only one.
pub(super) fn languages(app: App) -> AnyView {
    let others = browser::named("ready20k-languages");
    // Another language's files are named after it.
    let messages = assets::url(MESSAGES).unwrap_or_default();
    let mut is_english = true;
    let mut links: Vec<_> = others
        .split(';')
        .filter_map(|one| {
            let mut parts = one.splitn(4, ' ');
            let code = parts.next()?.to_owned();
            let name = parts.nth(2)?.to_owned();
            let is_current = messages.starts_with(&format!("./{code}."));
            is_english &= !is_current;
            Some(link(app, code, name, is_current))
        })
        .collect();
    if links.is_empty() {
        return ().into_any();
    }
    let (code, name) = ENGLISH;
    links.insert(0, link(app, code.to_owned(), name.to_owned(), is_english));
    view! {
        <nav class="site-nav" aria-label=t("frame.language") data-testid="languages">
            <ul>{links}</ul>
        </nav>
    }
}

fn link(app: App, code: String, name: String, is_current: bool) -> AnyView {
    let query = format!("{}lang={code}", browser::query_to_add_to());
    let href = move || format!("{query}{}", app.route.get());
    view! {
        <li>
            <a href=href lang=code.clone() hreflang=code aria-current=is_current.then_some("true")>
                {name}
            </a>
        </li>
    }
}
