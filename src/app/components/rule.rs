//! What stands behind a number, told in place on a tap: its rule, or its source.

use std::cell::Cell;

use crate::dom::prelude::*;

use crate::core::bank::Source;
use crate::messages::{source, t};

/// A rule of the method page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rule {
    /// How far a sub-clause or the whole has come.
    Readiness,
    /// What an audit would find.
    Conformity,
    /// What stands in the way of an audit.
    Verdict,
    /// What is worth doing first.
    Priority,
    /// Where hours and money come from.
    Hours,
    /// How the plan is found.
    Plan,
}

impl Rule {
    /// The section of the method page that tells all of it.
    fn section(self) -> &'static str {
        match self {
            Self::Readiness => "readiness",
            Self::Conformity => "conformity",
            Self::Verdict => "verdict",
            Self::Priority => "priority",
            Self::Hours => "hours",
            Self::Plan => "plan",
        }
    }

    /// The rule in short.
    fn words(self) -> &'static str {
        match self {
            Self::Readiness => t("method.readiness-text"),
            Self::Conformity => t("method.conformity-text"),
            Self::Verdict => t("method.verdict-text"),
            Self::Priority => t("method.priority-formula"),
            Self::Hours => t("method.hours-text"),
            Self::Plan => t("method.plan-text"),
        }
    }
}

/// A small “i” that tells a rule, with the way to the section that has all of it.
pub(crate) fn rule(of: Rule) -> AnyView {
    let words = view! {
        {of.words()}" "
        <a href=format!("#/method/{}", of.section())>{t("mark.method")}</a>
    };
    bubble("rule", "i", t("mark.method"), words.into_any())
}

/// Where a number comes from, in a word; the note on a tap.
pub(crate) fn source_chip(of: Source, note: &str) -> AnyView {
    let about = match of {
        Source::Published => t("method.published"),
        Source::Recalled => t("method.recalled"),
        Source::Proposal => t("method.proposal"),
    };
    let words = view! { {about}" "{note.to_owned()} };
    bubble("badge", source(of), "", words.into_any())
}

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(0) };
}

/// A button that shows some words beside it, above the page; named if its label does not say
/// what it does.
fn bubble(class: &'static str, label: &'static str, name: &'static str, words: AnyView) -> AnyView {
    let number = COUNT.get();
    COUNT.set(number.wrapping_add(1));
    let id = format!("bubble-{number}");
    view! {
        <button
            type="button" class=class popovertarget=id.clone()
            aria-label=(!name.is_empty()).then_some(name)
        >
            {label}
        </button>
        <span class="bubble" id=id popover="auto">{words}</span>
    }
}
