//! The heading of the page: it takes the focus and names the document.

use leptos::prelude::*;

use super::browser;
use crate::messages::{fill, t};

/// Puts the focus on the page's heading and its words into the title.
pub(crate) fn focus_heading() {
    browser::focus("main h1");
    name_the_page();
}

/// Puts the heading's words into the document's title.
pub(crate) fn name_the_page() {
    let heading = browser::find("main h1").and_then(|heading| heading.text_content());
    let title = heading.filter(|heading| !heading.is_empty());
    let title = title.map_or_else(
        || t("app.name").to_owned(),
        |heading| fill("app.title", &[("page", &heading)]),
    );
    document().set_title(&title);
}
