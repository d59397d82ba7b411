//! Lists of rows within a card, most of them links.

use crate::dom::prelude::*;

use super::card::card_head;

/// A card with a list; where the list is empty it says so.
pub(crate) fn card_list(
    title: &'static str,
    about: &'static str,
    none: &'static str,
    entries: Vec<AnyView>,
) -> AnyView {
    let entries = if entries.is_empty() {
        view! { <p>{none}</p> }
    } else {
        view! { <ul class="entries">{entries}</ul> }
    };
    view! {
        <section class="card stack">
            {card_head(title, about)}
            {entries}
        </section>
    }
}

/// A row that leads to another page: a mark, if any, a title and details.
pub(crate) fn entry_link(
    href: String,
    mark: Option<AnyView>,
    title: String,
    details: Vec<AnyView>,
) -> AnyView {
    let class = if mark.is_some() {
        "entry"
    } else {
        "entry unmarked"
    };
    view! {
        <li>
            <a class=class href=href>
                {mark}
                <span class="title">{title}</span>
                <span class="detail">{details}</span>
            </a>
        </li>
    }
}

/// A detail of a row.
pub(crate) fn detail(text: String) -> AnyView {
    view! { <span>{text}</span> }
}

/// A bulleted list.
pub(crate) fn bullets(texts: &[String]) -> AnyView {
    view! { <ul>{items(texts)}</ul> }
}

/// A list of what is done one after the other.
pub(crate) fn steps(texts: &[String]) -> AnyView {
    view! { <ol>{items(texts)}</ol> }
}

fn items(texts: &[String]) -> Vec<AnyView> {
    let item = |text: &String| view! { <li>{text.clone()}</li> };
    texts.iter().map(item).collect()
}
