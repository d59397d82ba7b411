//! The terms, with a filter.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::components::{TextField, Waiting};
use crate::app::reactive::{For, Memo, Show};
use crate::app::state::{BankState, app};
use crate::app::visits;
use crate::core::bank::Term;
use crate::core::sort::sort_by;
use crate::messages::{fill, in_order, t};

/// All terms in order of the alphabet.
#[component]
pub(crate) fn Glossary() -> impl IntoView {
    let app = app();
    app.need_words();
    let filter = visits::kept("filter", String::new());
    let terms = Memo::new(move |_| {
        let mut terms = app.with_bank(|bank| bank.lists().glossary.clone());
        sort_by(&mut terms, |one, other| in_order(&one.term, &other.term));
        terms
    });
    let shown = Memo::new(move |_| {
        let wanted = filter.with(|filter| browser::lower(filter.trim()));
        let has = |term: &&Term| {
            wanted.is_empty()
                || browser::lower(&term.term).contains(&wanted)
                || browser::lower(&term.means).contains(&wanted)
        };
        terms.with(|terms| terms.iter().filter(has).cloned().collect::<Vec<_>>())
    });
    let count = move || {
        let (shown, all) = (shown.with(Vec::len), terms.with(Vec::len));
        fill("glossary.count", &[("shown", &shown), ("all", &all)])
    };
    let row = |term: Term| {
        view! { <div><dt id=term.id.to_string() tabindex="-1">{term.term}</dt><dd>{term.means}</dd></div> }
    };
    let letters = move || {
        let mut before = None;
        let mut first = |term: &Term| {
            let letter = term.term.chars().next()?.to_ascii_uppercase();
            // A script with a letter to a word has none to go by.
            (letter.len_utf8() < 3 && before.replace(letter) != Some(letter))
                .then(|| to_letter(letter, term.id.to_string()))
        };
        shown.with(|terms| terms.iter().filter_map(&mut first).collect_view())
    };
    view! {
        <div class="page narrow stack">
            <header class="page-head">
                <div>
                    <h1 tabindex="-1">{t("glossary.title")}</h1>
                    <p class="muted">{t("glossary.about")}</p>
                </div>
            </header>
            <Show when=move || app.bank.with(BankState::is_whole) fallback=Waiting>
                <TextField
                    id="filter"
                    label=t("glossary.filter")
                    value=filter
                    on_input=move |text| filter.set(text)
                />
                <p class="muted small-text" role="status">{count}</p>
                <nav class="letters screen-only" aria-label=t("glossary.letters")>{letters}</nav>
                <dl class="glossary">
                    <For each=move || shown.get() key=|term| term.id.clone() children=row/>
                </dl>
            </Show>
        </div>
    }
}

/// The way to the first term of a letter.
fn to_letter(letter: char, first: String) -> AnyView {
    let jump = move |event: leptos::ev::MouseEvent| {
        // A link to the term would be another route.
        event.prevent_default();
        browser::focus_on(&first);
    };
    view! { <a href="#/glossary" on:click=jump>{letter.to_string()}</a> }
}
